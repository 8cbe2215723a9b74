import type { PaperRecord, ProfileRecord } from '../model.ts';
import type { ChosenSubject } from './chosen-subjects.ts';
import type { Report } from './report.ts';

/** Reports who stands on no work; of a single person, each list of authors that leaves them out. */
export function reportAbsent(
  chosen: readonly ChosenSubject[],
  papers: readonly PaperRecord[],
  report: Report,
): void {
  const [first] = papers;
  for (const { subject, slots, stated } of chosen) {
    if (first && slots.size === 0 && stated.length === 0) {
      const fate =
        chosen.length > 1 ? 'no work is taken as theirs' : `all ${papers.length} are taken as theirs`;
      const message = `"${subject.name}" stands on none of the ${papers.length} works; ${fate}`;
      report.at('SUBJECT_NOT_FOUND', first.head.span, first.title.value, message);
    } else if (chosen.length === 1) reportUnlisted(subject.name, slots, papers, report);
  }
}

function reportUnlisted(
  name: string,
  slots: ChosenSubject['slots'],
  papers: readonly PaperRecord[],
  report: Report,
): void {
  for (const paper of papers) {
    if (!paper.authors || slots.has(paper)) continue;
    const { span, raw, truncated } = paper.authors;
    const where = truncated ? 'among the names shown' : 'in the list of authors';
    report.at('SUBJECT_NOT_IN_LISTED_AUTHORS', span, raw, `${name} is not ${where}`);
  }
}

/** Reports the works of none of several people: once, at the first. */
export function reportStrangers(
  chosen: readonly ChosenSubject[],
  papers: readonly PaperRecord[],
  report: Report,
): void {
  const used = new Set(chosen.flatMap((one) => one.papers));
  const left = papers.filter((paper) => !used.has(paper));
  const [first] = left;
  if (!first) return;
  const message = `${left.length} of ${papers.length} works name none of ${quoted(chosen)}; they do not count`;
  report.at('SUBJECTS_NOT_LISTED', first.head.span, first.title.value, message);
}

/** Reports numbers that a source states of someone else. */
export function reportNumbers(
  chosen: readonly ChosenSubject[],
  profiles: readonly ProfileRecord[],
  report: Report,
): void {
  const used = new Set(chosen.flatMap((one) => one.stated));
  for (const profile of profiles) {
    if (profile.stated.length === 0 || used.has(profile)) continue;
    const { span, raw, value } = profile.name;
    report.at(
      'RECORD_UNUSED',
      span,
      raw,
      `the numbers stated of ${value} are not those of ${quoted(chosen)}`,
    );
  }
}

const quoted = (chosen: readonly ChosenSubject[]) =>
  chosen.map(({ subject }) => `"${subject.name}"`).join(', ');
