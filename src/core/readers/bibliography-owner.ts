import type { Identifier, PaperRecord, Sourced, StatedFact } from '../model.ts';
import { listedPeople } from './bibliography-people.ts';
import type { Report } from './report.ts';

/** Whose works a document holds. */
export interface Owner {
  readonly name: Sourced<string>;
  readonly ids: readonly Identifier[];
  readonly stated?: readonly StatedFact[];
}

/**
 * The person on most works. Where that is fewer than half of the works, or another stands on as many, it is
 * reported.
 */
export function findOwner(papers: readonly PaperRecord[], report: Report): Owner | null {
  const [most, next] = listedPeople(papers);
  if (!most) return null;
  const lists = papers.filter(({ authors }) => authors).length;
  const many = `stands on ${most.papers} of ${lists} works`;
  const doubt =
    most.papers * 2 < lists
      ? `${many}, fewer than half`
      : next?.papers === most.papers
        ? `${many}, and so does ${next.slot.name}`
        : null;
  const { name: value, span, ids } = most.slot;
  if (doubt !== null)
    report.at('SUBJECT_UNCLEAR', span, value, `${value} ${doubt}; the record is taken as theirs`);
  const raw = most.slot.printed ?? value;
  const basis = doubt === null ? 'computed' : 'inferred';
  return { name: { value, raw, span, basis, reason: doubt ?? many }, ids };
}

/** Nobody yet: a person said whose works these are, and they take this place. Null where there is no work. */
export function ownerToCome([first]: readonly PaperRecord[]): Owner | null {
  if (!first) return null;
  const { span } = first.head;
  return { name: { value: '', raw: '', span, basis: 'computed', reason: null }, ids: [] };
}
