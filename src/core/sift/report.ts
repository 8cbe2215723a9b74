import type { NamedSubject } from '../correction.ts';
import { issue, type IssueCode } from '../issues.ts';
import type { Issue } from '../model.ts';
import { unclear } from '../readers/bibliography-owner.ts';
import type { Line } from '../readers/types.ts';
import type { KnownSubject } from './sifted.ts';
import type { Survey } from './survey.ts';

/** What became of the rows of a table. */
export interface SiftCounts {
  readonly rows: number;
  readonly kept: number;
  /** Rows of the subjects that could not be held. */
  readonly beyond: number;
  /** Rows with a short name that may be a subject's or another's. */
  readonly maybe: number;
  /** How many rows the count of a person may be short of. */
  readonly short: number;
  /** The most rows that are held. */
  readonly limit: number;
  readonly subjects: readonly NamedSubject[];
  /** The subject where it was found among the names; null where somebody was asked for, or nobody is named. */
  readonly found: KnownSubject | null;
  /** The first row that is not theirs, and the first that could not be held. */
  readonly left: Line | null;
  readonly firstBeyond: Line | null;
}

/** What there is to say of a table that was cut down to the rows of some people. */
export function siftIssues(file: string, { sha256, decoding }: Survey, counts: SiftCounts): readonly Issue[] {
  const { rows, kept, beyond, limit, subjects, found, left, firstBeyond } = counts;
  const source = sha256.slice(0, 12);
  const at = (code: IssueCode, line: Line | null, message: string) => {
    const span = line && { source, line: line.number, start: 0, end: line.text.length };
    return issue(code, file, { span, excerpt: line?.text ?? null, message });
  };
  const names = subjects.map(({ name }) => name).join(' or ') || 'anyone';
  const decoded = decoding.issue ? [issue(decoding.issue, file)] : [];
  const size = `the table has ${grouped(rows)} rows, and ${grouped(limit)} can be held`;
  if (kept === 0) return [...decoded, at('SOURCE_TOO_LARGE', null, `${size}; none of them names ${names}`)];
  const others = rows - kept - beyond;
  return [
    ...decoded,
    ...(found?.isDoubtful ? [at('SUBJECT_UNCLEAR', null, unclear(found.name, found.reason))] : []),
    ...(others ? [at('TABLE_SIFTED', left, `${size}: ${othersOf(counts, names, others)}`)] : []),
    ...(beyond
      ? [at('TABLE_CUT', firstBeyond, `${size}: ${grouped(beyond)} more that name ${names} were not read`)]
      : []),
  ];
}

function othersOf({ kept, maybe, short }: SiftCounts, names: string, others: number): string {
  const doubtful = maybe ? `, ${grouped(maybe)} of them with a short name that may be another's` : '';
  const inexact = short ? `; people were counted to within ${grouped(short)} rows` : '';
  return `${grouped(kept)} that name ${names} were read, ${grouped(others)} others were not${doubtful}${inexact}`;
}

const grouped = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
