import type { FiledRecord } from './papers.ts';
import { compareWorks, workFacts, type WorkFacts } from './same-work.ts';

/** Records of one work each, and pairs that may be one. */
export interface Works {
  /** In the order of their first record; each work's records in the order given. */
  readonly works: readonly (readonly FiledRecord[])[];
  readonly maybe: readonly (readonly [FiledRecord, FiledRecord])[];
}

/**
 * Joins records that are of one work, by identifier or by title, authors and year. By title two works are joined
 * only where no record of one contradicts a record of the other: a chain through a third is not enough.
 */
export function matchWorks(records: readonly FiledRecord[]): Works {
  const facts = records.map(({ record }) => workFacts(record));
  const works = clusters(records.length);
  for (const [i, j] of neighbours(facts.map(({ ids }) => ids))) works.join(i, j);
  const maybe: [FiledRecord, FiledRecord][] = [];
  for (const [i, j] of [...equalTitles(facts), ...nearTitles(facts)]) {
    if (works.of(i) === works.of(j)) continue;
    const verdict = compareWorks(facts[i]!, facts[j]!);
    if (verdict === 'same' && agree(works.of(i), works.of(j), facts)) works.join(i, j);
    else if (verdict !== 'no') maybe.push([records[i]!, records[j]!]);
  }
  return { works: works.all().map((same) => same.map((i) => records[i]!)), maybe };
}

/** Indexes in groups that can be joined; a group is the same array for all its members, ascending. */
function clusters(count: number) {
  const own = Array.from({ length: count }, (_, i) => [i]);
  return {
    of: (i: number): readonly number[] => own[i]!,
    join(i: number, j: number): void {
      if (own[i] === own[j]) return;
      const both = [...own[i]!, ...own[j]!].sort((a, b) => a - b);
      for (const member of both) own[member] = both;
    },
    all: (): readonly (readonly number[])[] => own.filter((group, i) => group[0] === i),
  };
}

/** Whether titles apart nothing speaks against two groups being one work. */
const agree = (a: readonly number[], b: readonly number[], facts: readonly WorkFacts[]) =>
  a.every((i) => b.every((j) => compareWorks({ ...facts[i]!, title: facts[j]!.title }, facts[j]!) !== 'no'));

/** Pairs that link all that share a key: n of one key are n - 1 pairs. */
function neighbours(keys: readonly (readonly string[])[]): [number, number][] {
  const last = new Map<string, number>();
  return keys.flatMap((own, i) =>
    own.flatMap((key): [number, number][] => {
      const before = last.get(key);
      last.set(key, i);
      return before === undefined || before === i ? [] : [[before, i]];
    }),
  );
}

function equalTitles(facts: readonly WorkFacts[]): [number, number][] {
  const byTitle = new Map<string, number[]>();
  facts.forEach(({ title, isTelling }, i) => {
    if (isTelling) byTitle.set(title, [...(byTitle.get(title) ?? []), i]);
  });
  return [...byTitle.values()].flatMap((same) =>
    same.flatMap((i, place) => same.slice(place + 1).map((j): [number, number] => [i, j])),
  );
}

/** Share of their words that titles have in common where they are nearly equal. */
const SHARED = 0.9;

/**
 * Pairs of titles that may share nine tenths of their words: such pairs share one of their rarest words (prefix
 * filtering, Chaudhuri et al. 2006, 10.1109/ICDE.2006.9), so only those are looked at.
 */
function nearTitles(facts: readonly WorkFacts[]): [number, number][] {
  const words = facts.map(({ title, isTelling }) => (isTelling ? [...new Set(title.split(' '))] : []));
  const times = new Map<string, number>();
  for (const word of words.flat()) times.set(word, (times.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  return words.flatMap((own, i) => {
    const rarest = own
      .sort((a, b) => times.get(a)! - times.get(b)! || (a < b ? -1 : 1))
      .slice(0, own.length - Math.ceil(SHARED * own.length) + 1);
    const met = new Set(rarest.flatMap((word) => holders.get(word) ?? []));
    for (const word of rarest) {
      const list = holders.get(word);
      if (list) list.push(i);
      else holders.set(word, [i]);
    }
    return [...met].filter((j) => facts[j]!.title !== facts[i]!.title).map((j): [number, number] => [j, i]);
  });
}
