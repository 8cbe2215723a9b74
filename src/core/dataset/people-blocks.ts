import { groups } from 'd3';
import type { Person } from '../model.ts';
import { nameParts } from '../text/name-parts.ts';
import { nameKey } from '../text/names.ts';

/** Members of one block; a larger one is of a word that says nothing. */
const LARGEST = 400;

/**
 * Pairs of people whose names are worth comparing: they share the family name and the first letter of the given
 * name, or all letters in one order or the other, or, where one is a team, a word. People of one and the same name
 * are each compared with the first of them only.
 */
export function blocksOf(people: readonly Person[]): readonly (readonly [Person, Person])[] {
  const blocks = new Map<string, Person[]>();
  const namesakes = groups(people, ({ name }) => nameKey(name));
  const firsts = namesakes.map(([, same]) => same[0]!);
  const words = new Set(firsts.filter(({ kind }) => kind === 'team').flatMap(wordsOf));
  for (const person of firsts)
    for (const key of keysOf(person, words)) {
      const block = blocks.get(key);
      if (block) block.push(person);
      else blocks.set(key, [person]);
    }
  const pairs = new Map<string, readonly [Person, Person]>();
  for (const block of blocks.values())
    if (block.length <= LARGEST)
      block.forEach((a, i) => {
        for (const b of block.slice(i + 1)) pairs.set(`${a.id} ${b.id}`, [a, b]);
      });
  const equal = namesakes.flatMap(([, [first, ...others]]) =>
    others.map((other) => [first!, other] as const),
  );
  return [...equal, ...pairs.values()];
}

function keysOf(person: Person, teamWords: ReadonlySet<string>): ReadonlySet<string> {
  const { given, family, order } = nameParts(person.name);
  const names = wordsOf(person)
    .filter((word) => teamWords.has(word))
    .map((word) => `word ${word}`);
  if (person.kind === 'team') return new Set(names);
  const [first, last] = [plain(given.join('')), plain(family)];
  const keys = [`family ${last} ${first.slice(0, 1)}`, `all ${first}${last}`];
  return new Set([...keys, ...(order === 'unknown' ? [`all ${last}${first}`] : []), ...names]);
}

/** The same for spellings of one name: `van der Berg`, `Vanderberg`; `Müller`, `Mueller`. */
const plain = (name: string) => name.replace(/[-' ]/g, '').replace(/([aou])e/g, '$1');

const wordsOf = ({ name }: Person) => nameKey(name).split(/[\s-]+/);
