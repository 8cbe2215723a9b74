import { issue } from '../issues.ts';
import type { Issue, Paper, PaperRecord } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { sha256Hex } from '../text/hash.ts';
import type { People } from './people.ts';

/** A record with the name of its document, for issues. */
export interface FiledRecord {
  readonly record: PaperRecord;
  readonly file: string;
}

/** Turns the records of one profile into papers, ordered by date (undated last), then id. */
export function buildPapers(
  records: readonly FiledRecord[],
  people: People,
): { papers: readonly Paper[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const times = new Map<string, number>();
  const papers = [...records].sort(bySource).map(({ record, file }): Paper => {
    const base = paperId(record);
    const count = (times.get(base) ?? 0) + 1;
    times.set(base, count);
    if (count > 1) issues.push(repeatedTitle(record, file));
    const { authors, subjectPosition, issues: found } = people.resolve(record, file);
    issues.push(...found);
    return {
      ...record,
      authors,
      id: count === 1 ? base : `${base}-${count}`,
      subjectEvidence: subjectPosition === null ? 'profile-membership' : 'listed',
      subjectPosition,
    };
  });
  return { papers: papers.sort(byDate), issues };
}

/** Content-named: the same title gives the same id in every run and profile. */
function paperId({ title, head }: PaperRecord): string {
  const key = foldText(title.value) || `${head.span.source}:${head.span.line}`;
  return `p${sha256Hex(key).slice(0, 10)}`;
}

/** Order of the papers: ISO dates sort as text, and a missing date comes last. */
function byDate(a: Paper, b: Paper): number {
  const [left, right] = [a.date.iso ?? '~', b.date.iso ?? '~'];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

const bySource = ({ record: a }: FiledRecord, { record: b }: FiledRecord) =>
  a.head.span.source < b.head.span.source
    ? -1
    : a.head.span.source > b.head.span.source
      ? 1
      : a.head.span.line - b.head.span.line;

const repeatedTitle = ({ title }: PaperRecord, file: string) =>
  issue('TITLE_REPEATED', file, { span: title.span, excerpt: title.value });
