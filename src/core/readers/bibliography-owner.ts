import type { Identifier, PaperRecord, Sourced, StatedFact } from '../model.ts';
import type { KnownSubject } from '../sift/sifted.ts';
import { listedPeople, slotKey, type ListedPerson, type Nameable } from './bibliography-people.ts';
import type { Report } from './report.ts';

/** Whose works a document holds. */
export interface Owner {
  readonly name: Sourced<string>;
  readonly ids: readonly Identifier[];
  readonly stated?: readonly StatedFact[];
}

/** Finds the person on most works; where it is doubtful whose they are, that is reported. */
export function findOwner(papers: readonly PaperRecord[], report: Report): Owner | null {
  const found = mostNamed(listedPeople(papers), papers.filter(({ authors }) => authors).length);
  if (!found) return null;
  const { slot, reason, isDoubtful } = found;
  const { name: value, span, ids, printed } = slot;
  if (isDoubtful) report.at('SUBJECT_UNCLEAR', span, value, unclear(value, reason));
  const basis = isDoubtful ? 'inferred' : 'computed';
  return { name: { value, raw: printed ?? value, span, basis, reason }, ids };
}

/** The first of ranked people on so many works. There is doubt where they stand on few, or another stands on as many. */
export function mostNamed<Slot extends Nameable>(
  [most, next]: readonly ListedPerson<Slot>[],
  lists: number,
): { readonly slot: Slot; readonly reason: string; readonly isDoubtful: boolean } | null {
  if (!most) return null;
  const { slot, papers } = most;
  const many = `stands on ${papers} of ${lists} works`;
  if (papers * 2 < lists) return { slot, reason: `${many}, fewer than half`, isDoubtful: true };
  if (next?.papers === papers)
    return { slot, reason: `${many}, and so does ${next.slot.name}`, isDoubtful: true };
  return { slot, reason: many, isDoubtful: false };
}

/** What is said where it is doubtful whose works they are. */
export const unclear = (name: string, reason: string): string =>
  `${name} ${reason}; the record is taken as theirs`;

/** A person who was found before to be the owner, as the works name them first; null where none does. */
export function knownOwner(papers: readonly PaperRecord[], known: KnownSubject | null = null): Owner | null {
  if (!known) return null;
  const { name: value, ids, reason, isDoubtful } = known;
  const slots = papers.flatMap(({ authors }) => authors?.slots ?? []);
  const slot = slots.find((one) => slotKey(one) === slotKey(known));
  if (!slot) return null;
  const basis = isDoubtful ? 'inferred' : 'computed';
  return { name: { value, raw: slot.printed ?? slot.name, span: slot.span, basis, reason }, ids };
}

/** Nobody yet: a person said whose works these are, and they take this place. Null where there is no work. */
export function ownerToCome([first]: readonly PaperRecord[]): Owner | null {
  if (!first) return null;
  const { span } = first.head;
  return { name: { value: '', raw: '', span, basis: 'computed', reason: null }, ids: [] };
}
