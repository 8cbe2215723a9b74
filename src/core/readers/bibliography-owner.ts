import { groups } from 'd3';
import type { Identifier, PaperRecord, Sourced, StatedFact } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { familyKey, nameKey } from '../text/names.ts';
import type { Report } from './report.ts';

/** Whose works a document holds. */
export interface Owner {
  readonly name: Sourced<string>;
  readonly ids: readonly Identifier[];
  readonly stated?: readonly StatedFact[];
}

interface Candidate {
  readonly slot: NonNullable<PaperRecord['authors']>['slots'][number];
  readonly key: string;
  papers: number;
}

/**
 * The person on most works, told by id or full name; names that abbreviate theirs count for them where they
 * abbreviate nobody else's, or only those of somebody with far fewer works. Where that is fewer than half of the works, or another stands on as many, it is
 * reported.
 */
export function findOwner(papers: readonly PaperRecord[], report: Report): Owner | null {
  const candidates = countNames(papers);
  const [most, next] = withAbbreviations(candidates).sort((a, b) => b.papers - a.papers);
  if (!most) return null;
  const lists = papers.filter(({ authors }) => authors).length;
  const many = `${most.slot.name} stands on ${most.papers} of ${lists} works`;
  const reason =
    most.papers * 2 < lists
      ? `${many}, fewer than half`
      : next?.papers === most.papers
        ? `${many}, and so does ${next.slot.name}`
        : null;
  const { name: value, span, ids } = most.slot;
  if (reason !== null) report.at('SUBJECT_UNCLEAR', span, value, `${reason}; the record is taken as theirs`);
  const raw = most.slot.printed ?? value;
  return { name: { value, raw, span, basis: reason === null ? 'stated' : 'inferred', reason }, ids };
}

/** Everyone on the works, in the order in which they are met. */
function countNames(papers: readonly PaperRecord[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { authors } of papers) {
    const slots = authors?.slots.filter(({ kind }) => kind === 'person') ?? [];
    for (const [key, slot] of new Map(slots.map((slot) => [keyOf(slot), slot]))) {
      const candidate = candidates.get(key) ?? { slot, key, papers: 0 };
      candidate.papers += 1;
      candidates.set(key, candidate);
    }
  }
  return [...candidates.values()];
}

const keyOf = ({ ids, name }: Candidate['slot']) =>
  ids[0] ? `${ids[0].kind} ${ids[0].value}` : `name ${nameKey(name)}`;

/** Full names with the works of the names that abbreviate only them. */
function withAbbreviations(candidates: readonly Candidate[]): Candidate[] {
  return groups(candidates, ({ slot }) => familyKey(slot.name)).flatMap(([, same]) => {
    const full = withMiddleNames(same.filter(({ slot }) => !isAbbreviated(slot.name)));
    if (full.length === 0) return same;
    const papers = new Map(full.map((candidate) => [candidate, candidate.papers]));
    const byInitial = groupByInitial(full.toSorted((a, b) => b.papers - a.papers));
    for (const { slot, papers: own } of same.filter((candidate) => isAbbreviated(candidate.slot.name))) {
      const only = onlyFit(slot.name, byInitial.get(initialsOf(slot.name)[0]!) ?? []);
      if (only) papers.set(only, papers.get(only)! + own);
    }
    return full.map((candidate) => ({ ...candidate, papers: papers.get(candidate)! }));
  });
}

/** One candidate for names that differ in middle names only, known by the form on most works. */
function withMiddleNames(full: readonly Candidate[]): Candidate[] {
  return groups(full, ({ slot }) => nameKey(slot.name).split(' ', 1)[0]!).flatMap(([, same]) => {
    const longest = same.reduce((a, b) => (b.slot.name.length > a.slot.name.length ? b : a));
    if (!same.every(({ slot }) => compatibleNames(slot.name, longest.slot.name))) return same;
    const most = same.reduce((a, b) => (b.papers > a.papers ? b : a));
    return [{ ...most, papers: same.reduce((sum, { papers }) => sum + papers, 0) }];
  });
}

/** Thousands may share a family name: a short name is compared with those only that have its initial. */
function groupByInitial(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const byInitial = new Map<string, Candidate[]>();
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

/** So many times the works of the next make it plain for whom of two a short name stands. */
const PLAIN = 10;

/**
 * The one of several, most works first, whose name a short one may stand for; undefined where it fits none, or two
 * of which none has by far the most works.
 */
function onlyFit(short: string, candidates: readonly Candidate[]): Candidate | undefined {
  let most: Candidate | undefined;
  for (const candidate of candidates) {
    if (!compatibleNames(candidate.slot.name, short)) continue;
    if (most) return most.papers >= PLAIN * candidate.papers ? most : undefined;
    most = candidate;
  }
  return most;
}

/** Whether the first name stands as its initial: `Y. Ao`, `AG Meyer`, but not `Wolfgang A. Wall`. */
const isAbbreviated = (name: string) => /^\p{Lu}{1,3}(?:[\s.-]|$)/u.test(name);
