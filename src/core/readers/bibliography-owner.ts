import { groups, max, sum } from 'd3';
import type { AuthorSlotRecord, Identifier, PaperRecord, Sourced, StatedFact } from '../model.ts';
import type { KnownSubject } from '../sift/sifted.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { familyKey, nameKey } from '../text/names.ts';
import type { Report } from './report.ts';

/** Whose works a document holds. */
export interface Owner {
  readonly name: Sourced<string>;
  readonly ids: readonly Identifier[];
  readonly stated?: readonly StatedFact[];
}

type Nameable = Pick<AuthorSlotRecord, 'name' | 'ids'>;
type Named = Candidate<Nameable>;

/** A name, or what it is numbered, and on how many works it stands. */
export interface Candidate<Slot extends Nameable = AuthorSlotRecord> {
  readonly slot: Slot;
  papers: number;
}

/** Finds the person on most works; where it is doubtful whose they are, that is reported. */
export function findOwner(papers: readonly PaperRecord[], report: Report): Owner | null {
  const found = mostNamed(countNames(papers), papers.filter(({ authors }) => authors).length);
  if (!found) return null;
  const { slot, reason } = found;
  const { name: value, span, ids, printed } = slot;
  if (reason !== null) report.at('SUBJECT_UNCLEAR', span, value, unclear(reason));
  const basis = reason === null ? 'stated' : 'inferred';
  return { name: { value, raw: printed ?? value, span, basis, reason }, ids };
}

/** A person who is known to be the owner, as the works name them first; null where none does. */
export function knownOwner(papers: readonly PaperRecord[], known: KnownSubject | null = null): Owner | null {
  if (!known) return null;
  const { name: value, ids, reason } = known;
  const slots = papers.flatMap(({ authors }) => authors?.slots ?? []);
  const slot = slots.find((one) => keyOf(one) === keyOf(known));
  if (!slot) return null;
  const basis = reason === null ? 'stated' : 'inferred';
  return { name: { value, raw: slot.printed ?? slot.name, span: slot.span, basis, reason }, ids };
}

/** What is said where it is doubtful whose works they are. */
export const unclear = (reason: string): string => `${reason}; the record is taken as theirs`;

/**
 * The person on most of so many works, told by id or full name; names that abbreviate theirs count for them where
 * they abbreviate nobody else's. There is a reason to doubt it where that is fewer than half of the works, or another
 * stands on as many.
 */
export function mostNamed<Slot extends Nameable>(
  candidates: readonly Candidate<Slot>[],
  lists: number,
): { readonly slot: Slot; readonly reason: string | null } | null {
  const [most, next] = withAbbreviations(candidates).sort((a, b) => b.papers - a.papers);
  if (!most) return null;
  const many = `${most.slot.name} stands on ${most.papers} of ${lists} works`;
  const reason =
    most.papers * 2 < lists
      ? `${many}, fewer than half`
      : next?.papers === most.papers
        ? `${many}, and so does ${next.slot.name}`
        : null;
  return { slot: most.slot, reason };
}

/** Everyone on the works, in the order in which they are met. */
function countNames(papers: readonly PaperRecord[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { authors } of papers) {
    const slots = authors?.slots.filter(({ kind }) => kind === 'person') ?? [];
    for (const [key, slot] of new Map(slots.map((slot) => [keyOf(slot), slot]))) {
      const candidate = candidates.get(key) ?? { slot, papers: 0 };
      candidate.papers += 1;
      candidates.set(key, candidate);
    }
  }
  return [...candidates.values()];
}

/** What is counted as one: an identifier, else a name. */
export const keyOf = ({ ids, name }: Nameable): string =>
  ids[0] ? `${ids[0].kind} ${ids[0].value}` : `name ${nameKey(name)}`;

/** Full names with the works of the names that abbreviate only them, of the families that may have the most. */
function withAbbreviations<C extends Named>(candidates: readonly C[]): C[] {
  const most = max(candidates, ({ papers }) => papers) ?? 0;
  const families = groups(candidates, ({ slot }) => familyKey(slot.name));
  const possible = families.filter(([, same]) => sum(same, ({ papers }) => papers) >= most);
  return possible.flatMap(([, same]) => {
    const full = withMiddleNames(same.filter(({ slot }) => !isAbbreviated(slot.name)));
    if (full.length === 0) return same;
    const papers = new Map(full.map((candidate) => [candidate, candidate.papers]));
    const byInitial = groupByInitial(full);
    for (const { slot, papers: own } of same.filter((candidate) => isAbbreviated(candidate.slot.name))) {
      const only = onlyFit(slot.name, byInitial.get(initialsOf(slot.name)[0]!) ?? []);
      if (only) papers.set(only, papers.get(only)! + own);
    }
    return full.map((candidate) => ({ ...candidate, papers: papers.get(candidate)! }));
  });
}

/** One candidate for names that differ in middle names only, known by the form on most works. */
function withMiddleNames<C extends Named>(full: readonly C[]): C[] {
  return groups(full, ({ slot }) => nameKey(slot.name).split(' ', 1)[0]!).flatMap(([, same]) => {
    const longest = same.reduce((a, b) => (b.slot.name.length > a.slot.name.length ? b : a));
    if (!same.every(({ slot }) => compatibleNames(slot.name, longest.slot.name))) return same;
    const most = same.reduce((a, b) => (b.papers > a.papers ? b : a));
    return [{ ...most, papers: same.reduce((sum, { papers }) => sum + papers, 0) }];
  });
}

/** Thousands may share a family name: a short name is compared with those only that have its initial. */
function groupByInitial<C extends Named>(candidates: readonly C[]): ReadonlyMap<string, readonly C[]> {
  const byInitial = new Map<string, C[]>();
  for (const candidate of candidates)
    for (const initial of new Set(initialsOf(candidate.slot.name))) {
      const list = byInitial.get(initial);
      if (list) list.push(candidate);
      else byInitial.set(initial, [candidate]);
    }
  return byInitial;
}

/** First letters of the given names. */
const initialsOf = (name: string) =>
  nameKey(name)
    .split(/[ -]/)
    .slice(0, -1)
    .map((word) => word.slice(0, 1));

/** The one of several whose name a short one may stand for; undefined where it fits none, or two. */
function onlyFit<C extends Named>(short: string, candidates: readonly C[]): C | undefined {
  let only: C | undefined;
  for (const candidate of candidates) {
    if (!compatibleNames(candidate.slot.name, short)) continue;
    if (only) return undefined;
    only = candidate;
  }
  return only;
}

/** Whether the first name stands as its initial: `Y. Ao`, `AG Meyer`, but not `Wolfgang A. Wall`. */
export const isAbbreviated = (name: string): boolean => /^\p{Lu}{1,3}(?:[\s.-]|$)/u.test(name);
