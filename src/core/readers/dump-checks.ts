import type { PaperCategory, PaperRecord, ProfileRecord, StatedKind } from '../model.ts';
import { isAmbiguous } from '../taxonomy/resolve.ts';
import { nameKey } from '../text/names.ts';
import { hasTex } from '../text/tex.ts';
import type { Report } from './report.ts';

/** Reports what the numbers above a list do not say, and where they do not fit the list. */
export function checkHeader(profile: ProfileRecord, report: Report): void {
  const { stated, listCount, papers, badge } = profile;
  const listed = Math.max(listCount?.value ?? 0, papers.length);
  for (const { kind, label, unit, number } of stated) {
    const { value, span, raw } = number;
    const at = (code: Parameters<Report['at']>[0], message: string) => report.at(code, span, raw, message);
    if (kind === 'h-index' && value > listed)
      at(
        'STATED_H_EXCEEDS_LISTED',
        `stated h-index ${raw} cannot come from the ${listed} listed papers (largest possible from them: ${listed})`,
      );
    if (kind === 'citations')
      at('STATED_CITATIONS_NO_SCOPE', `${raw} citations: no source, scope or date printed`);
    if (kind === 'novelty' || kind === 'ai-score')
      at('SITE_METRIC_UNDEFINED', `${label} ${raw}${unit}: site-specific, definition not printed`);
  }
  checkCounts(profile, report);
  if (badge) checkCategory(badge, report);
}

function checkCounts({ stated, listCount, papers, name }: ProfileRecord, report: Report): void {
  const count = (kind: StatedKind) => stated.find((fact) => fact.kind === kind)?.number;
  const said = [listCount ?? [], count('papers') ?? []].flat();
  if (said.every(({ value }) => value === papers.length)) return;
  const [first] = said;
  const parts = [
    ...(count('papers') ? [`${count('papers')!.value} stated`] : []),
    ...(listCount ? [`${listCount.value} in the heading`] : []),
    `${papers.length} listed`,
  ];
  report.at('COUNT_MISMATCH', first?.span ?? name.span, first?.raw ?? null, `papers: ${parts.join(', ')}`);
}

/** Reports what is missing, cut, concluded or doubtful in one paper of the person named. */
export function checkPaper(paper: PaperRecord, subject: string, asOf: string, report: Report): void {
  const { head, title, siteScore, authors, abstract } = paper;
  if (title.raw === '') report.at('ENTRY_WITHOUT_TITLE', head.span, head.raw);
  checkDate(paper, asOf, report);
  paper.categories.forEach((category) => checkCategory(category, report));
  if (siteScore)
    report.at('SITE_SCORE_UNDEFINED', siteScore.span, siteScore.raw, `leading score ${siteScore.raw}`);
  if (authors) checkAuthors(paper, subject, report);
  else report.at('ENTRY_WITHOUT_AUTHORS', title.span, title.value);
  if (!abstract) return report.at('ENTRY_WITHOUT_ABSTRACT', title.span, title.value);
  if (hasTex(abstract.raw))
    report.at('TEX_IN_ABSTRACT', abstract.span, abstract.raw, 'keep raw; render separately');
  checkSystemName(title.value, abstract, report);
}

function checkDate({ date }: PaperRecord, asOf: string, report: Report): void {
  const { raw, span, iso, precision, basis, yearCandidates } = date;
  if (precision === 'none') report.at('DATE_INVALID', span, raw, `${raw} does not exist`);
  if (iso !== null && iso > asOf)
    report.at('DATE_IN_FUTURE', span, raw, `${iso} is after the as-of date ${asOf}`);
  if (basis === 'inferred') report.at('YEAR_INFERRED', span, raw, `${raw} -> ${yearCandidates[0]}`);
  if (precision === 'month-day') {
    const years =
      yearCandidates.length > 0 ? `could be ${yearCandidates.join(', ')}` : 'no year is known to fit';
    report.at('YEAR_UNRESOLVED', span, raw, `${raw}: ${years}`);
  }
}

function checkCategory({ printed, candidates, span }: PaperCategory, report: Report): void {
  if (candidates.length === 0)
    report.at('BADGE_UNKNOWN', span, printed, `${printed} is not a code of the arXiv taxonomy`);
  if (isAmbiguous(printed))
    report.at('BADGE_AMBIGUOUS', span, printed, `${printed} could be ${candidates.join(' or ')}`);
}

function checkAuthors({ authors, tags }: PaperRecord, subject: string, report: Report): void {
  const { slots, truncated, span, raw } = authors!;
  if (truncated) report.at('AUTHORS_TRUNCATED', span, raw, `only ${slots.length} names shown`);
  if (!slots.some(({ name }) => nameKey(name) === nameKey(subject)))
    report.at(
      'SUBJECT_NOT_IN_LISTED_AUTHORS',
      span,
      raw,
      truncated ? 'profile subject hidden behind et al.' : 'profile subject not in the list of authors',
    );
  for (const slot of slots)
    if (slot.kind === 'team') report.at('GROUP_AUTHOR_SUSPECTED', slot.span, slot.name, slot.name);
  for (const tag of tags)
    if (tag.span.line === span.line)
      report.at('AFFILIATION_UNBOUND', tag.span, tag.raw, `${tag.value}: not tied to one author`);
}

/** A title that leads with a system's name, and an abstract that never names it but presents another. */
function checkSystemName(
  title: string,
  abstract: NonNullable<PaperRecord['abstract']>,
  report: Report,
): void {
  const named = /^([^\s:]+):\s/.exec(title)?.[1];
  if (named === undefined || abstract.value.toLowerCase().includes(named.toLowerCase())) return;
  const pattern = /\b(?:present|propose|introduce)s?\s+(\p{Lu}[\p{L}\p{N}]*(?:[.-][\p{L}\p{N}]+)*)/u;
  const other = pattern.exec(abstract.value)?.[1];
  if (other !== undefined)
    report.at(
      'TITLE_ABSTRACT_NAME_MISMATCH',
      abstract.span,
      abstract.raw,
      `title names ${named}, abstract names ${other}`,
    );
}
