import type { AuthorSlotRecord, Identifier, PaperRecord, Sourced } from '../model.ts';
import { nameKey } from '../text/names.ts';
import { member, sourcedAt, textOf, type JsonValue } from './json-value.ts';
import { authorIds } from './openalex-authors.ts';
import type { Report } from './report.ts';

/** Whose works a document holds. */
export interface WorksSubject {
  readonly name: Sourced<string>;
  readonly ids: readonly Identifier[];
  /** The author record of this person, where the document has one. */
  readonly record: JsonValue | null;
}

interface Candidate {
  readonly slot: AuthorSlotRecord;
  works: number;
}

/**
 * The author whose works these are: the one that an author record names and that stands on some work, else the
 * one on most works. Where that is fewer than half of them, or several stand on as many, it is reported.
 */
export function findSubject(
  papers: readonly PaperRecord[],
  records: readonly JsonValue[],
  report: Report,
): WorksSubject | null {
  const candidates = countSlots(papers);
  const named = records.flatMap((record) => {
    const key = keyOf(authorIds(record), textOf(member(record, 'display_name')) ?? '');
    return papers.length === 0 || candidates.has(key)
      ? { record, works: candidates.get(key)?.works ?? 0 }
      : [];
  });
  const [record] = named.sort((a, b) => b.works - a.works);
  const name = record && member(record.record, 'display_name');
  const text = name && textOf(name);
  if (record && name && text)
    return { name: sourcedAt(name, text), ids: authorIds(record.record), record: record.record };
  const [most, next] = [...candidates.values()].sort((a, b) => b.works - a.works);
  if (!most) return null;
  const lists = papers.filter(({ authors }) => authors).length;
  const many = `stands on ${most.works} of ${lists} works`;
  const doubt =
    most.works * 2 < lists
      ? `${many}, fewer than half`
      : next?.works === most.works
        ? `${many}, and so does ${next.slot.name}`
        : null;
  const { name: value, span, ids } = most.slot;
  if (doubt !== null)
    report.at('SUBJECT_UNCLEAR', span, value, `${value} ${doubt}; the record is taken as theirs`);
  const basis = doubt === null ? 'computed' : 'inferred';
  return { name: { value, raw: value, span, basis, reason: doubt ?? many }, ids, record: null };
}

/** Everyone on the works, by id, else by name; in the order in which they are met. */
function countSlots(papers: readonly PaperRecord[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const { authors } of papers) {
    const own = new Map(authors?.slots.map((slot) => [keyOf(slot.ids, slot.name), slot]));
    for (const [key, slot] of own) {
      const candidate = candidates.get(key) ?? { slot, works: 0 };
      candidate.works += 1;
      candidates.set(key, candidate);
    }
  }
  return candidates;
}

const keyOf = (ids: readonly Identifier[], name: string) =>
  ids[0] ? `${ids[0].kind} ${ids[0].value}` : `name ${nameKey(name)}`;
