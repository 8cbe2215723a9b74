import type { PaperRecord, ProfileRecord } from '../model.ts';
import { nameKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';
import { flagOf, member, sourcedAt, type JsonValue } from './json-value.ts';
import type { Report } from './report.ts';

/** Marks of a work that is not a plain paper, and what each means. */
const FLAGS = [
  ['is_retracted', 'retracted'],
  ['is_paratext', 'paratext: a cover, a table of contents or the like'],
  ['is_xpac', 'from the extension of OpenAlex, whose records are less reliable'],
] as const;

/** Reports what is missing, cut, marked or doubtful in one work. */
export function checkWork(
  paper: PaperRecord,
  work: JsonValue,
  { profile, asOf, outdated }: { profile: ProfileRecord; asOf: string; outdated: boolean },
  report: Report,
): void {
  const { head, title, authors, citations } = paper;
  const name = title.value;
  if (title.raw === '') report.at('ENTRY_WITHOUT_TITLE', head.span, head.raw);
  checkDate(paper, work, asOf, report);
  if (authors) checkAuthors(authors, profile, report);
  else report.at('ENTRY_WITHOUT_AUTHORS', title.span, name);
  for (const [flag, meaning] of FLAGS)
    if (flagOf(member(work, flag))) report.at('RECORD_FLAGGED', title.span, name, `"${name}": ${meaning}`);
  if (outdated)
    report.at('CATEGORIES_OUTDATED', paper.categories[0]!.span, name, `"${name}" has concepts and no topics`);
  const received = citations?.byYear?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  if (citations && received > citations.count)
    report.at(
      'YEAR_COUNTS_DIFFER',
      citations.span,
      name,
      `"${name}": ${received} citations by year, ${citations.count} in all`,
    );
}

function checkDate({ date, title }: PaperRecord, work: JsonValue, asOf: string, report: Report): void {
  const { iso, raw, span } = date;
  const day = member(work, 'publication_date');
  const given = day && sourcedAt(day, null);
  if (iso === null && raw === '') report.at('DATE_MISSING', title.span, title.value);
  else if (given && given.raw !== raw)
    report.at('DATE_INVALID', given.span, given.raw, `${given.raw} does not exist; the year is taken`);
  else if (iso === null) report.at('DATE_INVALID', span, raw, `${raw} does not exist`);
  if (iso !== null && iso > asOf.slice(0, iso.length))
    report.at('DATE_IN_FUTURE', span, raw, `${iso} is after the as-of date ${asOf}`);
}

function checkAuthors(
  { slots, truncated, totalMin, span, raw }: NonNullable<PaperRecord['authors']>,
  { name, ids }: ProfileRecord,
  report: Report,
): void {
  const cut = totalMin > slots.length ? '' : '; lists of answers end there, so it is taken as cut';
  if (truncated) report.at('AUTHORS_TRUNCATED', span, raw, `only ${slots.length} names are listed${cut}`);
  const listed = slots.some((slot) => {
    const verdict = compareIds(slot.ids, ids);
    return verdict === 'same' || (verdict === 'unknown' && nameKey(slot.name) === nameKey(name.value));
  });
  // Where it was only supposed whose works these are, that was said of all of them.
  if (!listed && name.basis !== 'inferred')
    report.at(
      'SUBJECT_NOT_IN_LISTED_AUTHORS',
      span,
      raw,
      `${name.value} is not ${truncated ? 'among the names shown' : 'in the list of authors'}`,
    );
  for (const slot of slots)
    if (slot.kind === 'team') report.at('GROUP_AUTHOR_SUSPECTED', slot.span, slot.name, slot.name);
}
