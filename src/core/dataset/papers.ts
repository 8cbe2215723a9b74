import { issue } from '../issues.ts';
import type { Issue, Paper, PaperRecord } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { sha256Hex } from '../text/hash.ts';
import { identifier } from '../text/identifiers.ts';
import type { People } from './people.ts';

/** A record with the name of its document, for issues. */
export interface FiledRecord {
  readonly record: PaperRecord;
  readonly file: string;
}

/**
 * Leaves out records that are one row of one source given twice (equal provider ids): overlapping pages of
 * an answer, exports in several parts. Each is reported. The result is ordered by place in the sources.
 */
export function distinctRecords(records: readonly FiledRecord[]): {
  distinct: readonly FiledRecord[];
  issues: readonly Issue[];
} {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const distinct = [...records].sort(bySource).filter(({ record, file }) => {
    const own = ownIdentifier(record);
    const key = own && `${own.kind} ${own.value}`;
    if (!own || !key || !seen.has(key)) {
      if (key) seen.add(key);
      return true;
    }
    const id = own.value;
    const message = `${id} was given before; it counts once`;
    issues.push(issue('RECORD_REPEATED', file, { span: record.head.span, excerpt: id, message }));
    return false;
  });
  return { distinct, issues };
}

/** The number by which a source knows the record: that of OpenAlex, or the one that heads the record. */
const ownIdentifier = ({ identifiers, head }: PaperRecord) =>
  identifiers.find(({ kind }) => kind === 'openalex') ??
  identifiers.find(({ kind, value }) => identifier(kind, head.raw)?.value === value);

/** Turns the distinct records of one profile into papers, ordered by date (undated last), then id. */
export function buildPapers(
  records: readonly FiledRecord[],
  people: People,
): { papers: readonly Paper[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const times = new Map<string, number>();
  const papers = records.map(({ record, file }): Paper => {
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

/** Content-named: the same title gives the same id in every run and profile; without one its place does. */
function paperId({ title, head }: PaperRecord): string {
  const named = title.raw === '' ? '' : foldText(title.value);
  const key = named || `${head.span.source}:${head.span.line}:${head.span.start}`;
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
      : a.head.span.line - b.head.span.line || a.head.span.start - b.head.span.start;

const repeatedTitle = ({ title }: PaperRecord, file: string) =>
  issue('TITLE_REPEATED', file, { span: title.span, excerpt: title.value });
