import { nearTitles } from './near-titles.ts';
import type { FiledRecord } from './papers.ts';
import { agree, compareWorks, workFacts, type WorkFacts } from './same-work.ts';

/** Records of one work each, and pairs that may be one. */
export interface Works {
  /** In the order of their first record; each work's records in the order given. */
  readonly works: readonly (readonly FiledRecord[])[];
  /** Two works are named once, by their first records that may be one. */
  readonly maybe: readonly (readonly [FiledRecord, FiledRecord])[];
}

/** Works of one title, or of one identifier, beyond which it tells nothing apart. */
const MOST_APART = 100;
/** Works that are each as much like one are a series, of which a person could decide none. */
const MOST_ALIKE = 10;

/**
 * Joins records that are of one work, by identifier or by title, authors and year. By title two works are joined
 * only where no record of one contradicts a record of the other: a chain through a third is not enough.
 */
export function matchWorks(records: readonly FiledRecord[]): Works {
  const facts = records.map(workFacts);
  const groups = new Groups(facts);
  const maybe: [number, number][] = [];
  const sharing = (keysOf: (own: WorkFacts) => readonly string[]) =>
    [...placesBy(facts, keysOf).values()].filter(({ length }) => length > 1);
  for (const places of sharing(({ ids }) => ids)) maybe.push(...settle(places, groups, false));
  for (const places of sharing(({ title }) => [title]))
    maybe.push(...settle(byYear(places, facts), groups, true));
  for (const [i, j] of nearTitles(facts))
    if (compareWorks(facts[i]!, facts[j]!) === 'suggest') maybe.push([i, j]);
  return {
    works: groups.all().map((same) => same.map((i) => records[i]!)),
    maybe: eachOnce(maybe, groups).map(([i, j]) => [records[i]!, records[j]!]),
  };
}

function placesBy(facts: readonly WorkFacts[], keysOf: (own: WorkFacts) => readonly string[]) {
  const places = new Map<string, number[]>();
  facts.forEach((own, i) => {
    for (const key of keysOf(own)) {
      const known = places.get(key);
      if (known) known.push(i);
      else places.set(key, [i]);
    }
  });
  return places;
}

/** From the earliest on, so that what belongs together does not depend on the order of the files. */
const byYear = (places: readonly number[], facts: readonly WorkFacts[]) =>
  [...places].sort((i, j) => (facts[i]!.year ?? Infinity) - (facts[j]!.year ?? Infinity) || i - j);

/** Joins each record with the first work before it that it is of; gives the pairs that a person has to decide. */
function settle(places: readonly number[], groups: Groups, isCareful: boolean): [number, number][] {
  const leaders: number[] = [];
  const maybe: [number, number][] = [];
  for (const i of places) {
    if (leaders.some((leader) => groups.of(leader) === groups.of(i))) continue;
    let open: number | undefined;
    const own = leaders.find((leader) => {
      const verdict = groups.compare(leader, i);
      if (verdict === 'same' && (!isCareful || groups.agree(leader, i))) return true;
      if (verdict !== 'no') open ??= leader;
      return false;
    });
    if (own !== undefined) groups.join(own, i);
    else {
      if (open !== undefined) maybe.push([open, i]);
      if (leaders.length < MOST_APART) leaders.push(i);
    }
  }
  return maybe;
}

/** Each pair of works that are still two, as long as few others are as much alike. */
function eachOnce(pairs: readonly (readonly [number, number])[], groups: Groups) {
  const others = new Map<number, Set<number>>();
  const of = (work: number) => others.get(work) ?? others.set(work, new Set()).get(work)!;
  return pairs.flatMap(([i, j]): (readonly [number, number])[] => {
    const [a, b] = [groups.of(i), groups.of(j)];
    if (a === b || of(a).has(b) || of(a).size >= MOST_ALIKE || of(b).size >= MOST_ALIKE) return [];
    of(a).add(b);
    of(b).add(a);
    return [i < j ? [i, j] : [j, i]];
  });
}

interface Group {
  readonly members: number[];
  /** One member of each kind of record: those that say the same of years, authors and kind agree alike. */
  readonly distinct: Map<string, number>;
}

/** Records in groups that can be joined. */
class Groups {
  readonly #facts: readonly WorkFacts[];
  readonly #own: Group[];

  constructor(facts: readonly WorkFacts[]) {
    this.#facts = facts;
    this.#own = facts.map((own, i) => ({ members: [i], distinct: new Map([[wordsOf(own), i]]) }));
  }

  /** The number of the work that a record is of. */
  of(i: number): number {
    return this.#own[i]!.members[0]!;
  }

  compare(i: number, j: number): ReturnType<typeof compareWorks> {
    return compareWorks(this.#facts[i]!, this.#facts[j]!);
  }

  /** Whether, titles apart, nothing speaks against two groups being one work. */
  agree(i: number, j: number): boolean {
    const [left, right] = [i, j].map((place) => [...this.#own[place]!.distinct.values()]);
    return left!.every((a) => right!.every((b) => agree(this.#facts[a]!, this.#facts[b]!)));
  }

  join(i: number, j: number): void {
    const [into, from] = [this.#own[i]!, this.#own[j]!];
    if (into === from) return;
    into.members.push(...from.members);
    for (const [words, place] of from.distinct) into.distinct.set(words, place);
    for (const member of from.members) this.#own[member] = into;
  }

  /** In the order of their first members, members ascending. */
  all(): readonly (readonly number[])[] {
    return [...new Set(this.#own)].map(({ members }) => members.sort((a, b) => a - b));
  }
}

const wordsOf = ({ year, kind, authors }: WorkFacts) =>
  `${year} ${kind} ${authors.map(({ name }) => name).join('; ')}`;
