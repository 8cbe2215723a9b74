import type { WorkFacts } from './same-work.ts';
import { LEAST_MISTYPED, MISTYPED, numbersOf, SHARED } from './same-title.ts';

type Pair = readonly [number, number];

/** Titles that share a part with more others than this share what many titles have: other parts will tell. */
const MOST = 60;

/** Pairs of titles, by place, that may be nearly equal, or of which one may be short for the other; the first goes first. */
export function nearTitles(facts: readonly WorkFacts[]): Pair[] {
  const firsts = new Map<string, number[]>();
  facts.forEach(({ title, isTelling }, i) => {
    if (isTelling) gather(firsts, title, i);
  });
  const titles = [...firsts.keys()];
  const pairs = [...sharingWords(titles), ...mistyped(titles), ...shortened(facts, titles)];
  return pairs.flatMap(([a, b]) =>
    firsts
      .get(titles[a]!)!
      .slice(0, MOST)
      .flatMap((i) =>
        firsts
          .get(titles[b]!)!
          .slice(0, MOST)
          .map((j): Pair => (i < j ? [i, j] : [j, i])),
      ),
  );
}

function gather<Key>(map: Map<Key, number[]>, key: Key, place: number): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}

/**
 * Titles that may share nine tenths of their words share one of their rarest words (prefix filtering, Chaudhuri et
 * al. 2006, 10.1109/ICDE.2006.9), so only those are looked at.
 */
function sharingWords(titles: readonly string[]): Pair[] {
  const words = titles.map((title) => [...new Set(title.split(' '))]);
  const times = new Map<string, number>();
  for (const word of words.flat()) times.set(word, (times.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  return words.flatMap((own, i) => {
    const rarest = own
      .sort((a, b) => times.get(a)! - times.get(b)! || (a < b ? -1 : 1))
      .slice(0, own.length - Math.ceil(SHARED * own.length) + 1);
    return meeting(holders, rarest, i);
  });
}

/**
 * Titles that differ in at most two letters have one of three parts in common, at most two places apart (Li et al.
 * 2011, 10.14778/2078331.2078340).
 */
function mistyped(titles: readonly string[]): Pair[] {
  // By what titles have in common beside a part, lest each part be joined with it.
  const holders = new Map<string, Map<string, number[]>>();
  return titles.flatMap((title, i) => {
    if (title.length < LEAST_MISTYPED) return [];
    const numbers = numbersOf(title);
    const name = (length: number, part: number) => `${length} ${part} ${numbers}`;
    const met = new Set<number>();
    for (let length = title.length - MISTYPED; length <= title.length + MISTYPED; length++)
      partsOf(length).forEach(({ start, end }, part) => {
        const parts = holders.get(name(length, part));
        for (let shift = -MISTYPED; parts && shift <= MISTYPED; shift++)
          if (start + shift >= 0)
            for (const j of parts.get(title.slice(start + shift, end + shift))?.slice(-MOST) ?? [])
              met.add(j);
      });
    partsOf(title.length).forEach(({ start, end }, part) => {
      const key = name(title.length, part);
      if (!holders.has(key)) holders.set(key, new Map());
      gather(holders.get(key)!, title.slice(start, end), i);
    });
    return [...met].map((j): Pair => [j, i]);
  });
}

function partsOf(length: number): { start: number; end: number }[] {
  const count = MISTYPED + 1;
  return Array.from({ length: count }, (_, part) => ({
    start: Math.floor((length * part) / count),
    end: Math.floor((length * (part + 1)) / count),
  }));
}

/** Pairs with those met before under one of the keys; then the title is to be met under them. */
function meeting(holders: Map<string, number[]>, keys: readonly string[], i: number): Pair[] {
  const met = new Set(keys.flatMap((key) => holders.get(key)?.slice(-MOST) ?? []));
  for (const key of keys) gather(holders, key, i);
  return [...met].map((j): Pair => [j, i]);
}

function shortened(facts: readonly WorkFacts[], titles: readonly string[]): Pair[] {
  const places = new Map(titles.map((title, i) => [title, i]));
  return facts.flatMap(({ title, shortTitles }) => {
    const own = places.get(title);
    const others = own === undefined ? [] : shortTitles.flatMap((short) => places.get(short) ?? []);
    return others.map((other): Pair => [other, own!]);
  });
}
