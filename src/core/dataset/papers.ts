import { issue } from '../issues.ts';
import type { AuthorSlotRecord, Issue, Paper, PaperRecord, PaperVersion } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { sha256Hex } from '../text/hash.ts';
import { countingSource, mergeWork } from './merge-work.ts';
import { identifier } from '../text/identifiers.ts';
import { familyKey } from '../text/names.ts';
import type { People } from './people.ts';
import { RECORD_NUMBERS, workFacts } from './same-work.ts';
import { matchWorks } from './works.ts';

/** A record with what is known of its document. */
export interface FiledRecord {
  readonly record: PaperRecord;
  readonly file: string;
  /** Id of the reader, or several joined by `+`. */
  readonly format: string | null;
  /** Text that sorts documents from old to new. */
  readonly newness: string;
  /** Whose record it stands in, where the source says so: an author, though no byline may be given. */
  readonly owner?: AuthorSlotRecord;
}

/** A work as one record, and the records it was made of where they are several. */
export interface Work extends FiledRecord {
  readonly versions: readonly PaperVersion[];
}

/**
 * The works behind records, ordered by place in the sources: a row given twice counts once, and a preprint and
 * its publication are one work. What was joined by number, and what may be one work, is reported.
 */
export function worksOf(records: readonly FiledRecord[]): {
  works: readonly Work[];
  issues: readonly Issue[];
} {
  const { distinct, issues: repeats } = distinctRecords(records);
  const { works, maybe } = matchWorks(distinct);
  const countedBy = countingSource(works);
  const sources = new Set(distinct.flatMap(({ record }) => record.citations?.source ?? []));
  return {
    works: works.map((same): Work =>
      same.length === 1 && (!same[0]!.record.citations || same[0]!.record.citations.source === countedBy)
        ? { ...same[0]!, versions: same[0]!.record.versions ?? [] }
        : {
            ...mergeWork(same, countedBy),
            versions: same.flatMap(({ record }) => record.versions ?? [versionOf(record)]),
          },
    ),
    issues: [
      ...repeats,
      ...maybe.map(alike),
      ...(sources.size > 1 && countedBy ? [severalCounts([...sources], countedBy, distinct)] : []),
    ],
  };
}

/**
 * Leaves out records that have the number of another in the same provider's count, and records without numbers
 * that an older document of the same format has as well; the newest stays.
 */
function distinctRecords(records: readonly FiledRecord[]): {
  distinct: readonly FiledRecord[];
  issues: readonly Issue[];
} {
  const seen = new Map<string, string>();
  const issues: Issue[] = [];
  const kept = [...records].sort(newestFirst).filter(({ record, file, format, newness }) => {
    const id = numberOf(record);
    const what = id ?? sameWords(record);
    const key = `${format} ${what}`;
    const holder = seen.get(key);
    // Within one document only a number says that two entries are one.
    const isNew = holder === undefined || (id === null && holder === newness);
    if (what === null || isNew) {
      seen.set(key, newness);
      return true;
    }
    const named = id ?? record.title.value;
    const message = `${id ?? `"${named}"`} was given before; it counts once`;
    issues.push(issue('RECORD_REPEATED', file, { span: record.head.span, excerpt: named, message }));
    return false;
  });
  return { distinct: kept.sort(bySource), issues };
}

/** The number by which its source knows a record: the one that heads it, or that of its provider. */
function numberOf({ identifiers, head }: PaperRecord): string | null {
  const own =
    identifiers.find(({ kind, value }) => identifier(kind, head.raw)?.value === value) ??
    RECORD_NUMBERS.flatMap((kind) => identifiers.find((id) => id.kind === kind) ?? [])[0];
  return own?.value ?? null;
}

/** Equal for entries of one work in two states of one export: all but what may have been mended or counted since. */
function sameWords(record: PaperRecord): string | null {
  const { title, isTelling, authors, kind, ids } = workFacts({ record });
  const families = authors.map(({ name, printed }) => familyKey(printed ?? name));
  return isTelling && families.length ? JSON.stringify([title, families, kind, record.type, ids]) : null;
}

/** Turns the works of one profile into papers, ordered by date (undated last), then id. */
export function buildPapers(
  works: readonly Work[],
  people: People,
): { papers: readonly Paper[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const times = new Map<string, number>();
  const papers = works.map(({ record, file, versions }): Paper => {
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
      versions,
    };
  });
  return { papers: papers.sort(byDate), issues };
}

/** What a record says of its own version of a work. */
export const versionOf = ({
  head,
  title,
  date,
  venue,
  type,
  identifiers,
  citations,
  isRetracted,
}: PaperRecord): PaperVersion => ({ head, title, date, venue, type, identifiers, citations, isRetracted });

/** Content-named: the same title gives the same id in every run and profile; without one its place does. */
function paperId({ title, head }: PaperRecord): string {
  const named = title.raw === '' ? '' : foldText(title.value);
  const key = named || `${head.span.source}:${head.span.line}:${head.span.start}`;
  return `p${sha256Hex(key).slice(0, 10)}`;
}

/** Order of the papers: ISO dates sort as text, and a missing date comes last. */
export function byDate(a: Paper, b: Paper): number {
  const [left, right] = [a.date.iso ?? '~', b.date.iso ?? '~'];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

const newestFirst = (a: FiledRecord, b: FiledRecord) =>
  a.newness === b.newness ? bySource(a, b) : a.newness > b.newness ? -1 : 1;

const bySource = ({ record: a }: FiledRecord, { record: b }: FiledRecord) =>
  a.head.span.source < b.head.span.source
    ? -1
    : a.head.span.source > b.head.span.source
      ? 1
      : a.head.span.line - b.head.span.line || a.head.span.start - b.head.span.start;

const repeatedTitle = ({ title }: PaperRecord, file: string) =>
  issue('TITLE_REPEATED', file, { span: title.span, excerpt: title.value });

const alike = ([a, b]: readonly [FiledRecord, FiledRecord]) =>
  issue('WORKS_ALIKE', b.file, {
    span: b.record.title.span,
    excerpt: b.record.title.value,
    message: `may be the same work as "${a.record.title.value}" (${a.record.date.iso ?? 'undated'}, ${a.file}); both count`,
  });

function severalCounts(sources: readonly string[], used: string, records: readonly FiledRecord[]): Issue {
  const others = sources.filter((source) => source !== used).sort();
  const { record, file } = records.find(({ record: { citations } }) => citations?.source === others[0])!;
  return issue('CITATIONS_OF_SEVERAL_SOURCES', file, {
    span: record.citations!.span,
    message: `citations are those of ${used}, which counts most papers; ${others.join(', ')} counts others`,
  });
}
