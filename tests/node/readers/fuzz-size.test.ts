import { expect, test } from 'vitest';
import { READERS } from '../../../src/core/readers/list.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { bytesOf, datasetOf, FULL, papersOf } from './fuzz-support.ts';
import { CONTEXT } from './support.ts';

const LEVELS = 10_000;

const NESTED: readonly (readonly [string, string])[] = [
  ['lists', '['.repeat(LEVELS)],
  ['objects', '{"results":'.repeat(LEVELS)],
  ['elements', '<entry>'.repeat(LEVELS)],
  ['braces', `@article{k, author = {A, B}, title = {${'{'.repeat(LEVELS)}x${'}'.repeat(LEVELS)}}}`],
  ['braces that stay open', `@article{k, author = {A, B}, title = {${'{'.repeat(LEVELS)}x`],
  ['tags in a title', `TY  - JOUR\nAU  - A, B\nTI  - ${'<i>'.repeat(LEVELS)}x\nER  - `],
  [
    'lists in a value',
    `[{"id":"a","type":"book","title":"T","author":[{"family":"A"}],"x":${'['.repeat(LEVELS)}`,
  ],
];

test.each(NESTED)('ten thousand levels of %s are read, or reported', (_, text) => {
  const dataset = datasetOf(bytesOf(text));
  expect(papersOf(dataset).length + dataset.issues.length).toBeGreaterThan(0);
});

/** What a line may consist of for which a pattern could look again and again. */
const PIECES = FULL
  ? ['word ', 'x', '"', '{', '<', '&', ' and ', '; ', '\\', '(', '1', ' ', '@', '$']
  : ['{', '" ', '<'];
const LENGTHS = FULL ? [500_000, 5_000_000] : [100_000];

test.each(READERS.map((reader) => [reader.id, reader] as const))(
  '%s reads a very long line',
  (_, { example }) => {
    const at = example.indexOf('Kestrel');
    for (const piece of PIECES)
      for (const length of LENGTHS) {
        const text = example.slice(0, at) + piece.repeat(length / piece.length) + example.slice(at);
        const { profiles, issues } = readDocument(text, CONTEXT);
        expect(profiles.length + issues.length).toBeGreaterThan(0);
      }
  },
);

/** As many authors as a record of a large experiment has. */
const MANY = 7456;
const LETTERS = [...'abcdefghijklmnopqrst'];
const word = (i: number) => [400, 20, 1].map((n) => LETTERS[Math.floor(i / n) % LETTERS.length]).join('');
const NAMES = Array.from({ length: MANY }, (_, i) => `Fam${word(i)}son, Given${LETTERS[i % LETTERS.length]}`);
const NUMBERED = NAMES.filter((_, i) => i % 2 === 0).map((name) => `${name}/0000-0002-1825-0097`);

const LISTS: readonly (readonly [string, string])[] = [
  [
    'ris',
    `TY  - JOUR\n${NAMES.map((name) => `AU  - ${name}`).join('\n')}\nTI  - A Title of Four Words\nER  - `,
  ],
  ['nbib', `PMID- 1234567\nTI  - A Title of Four Words.\n${NAMES.map((name) => `FAU - ${name}`).join('\n')}`],
  ['wos', `PT J\nAF ${NAMES.join('\n   ')}\nTI A Title of Four Words\nOI ${NUMBERED.join('; ')}\nER\n`],
  [
    'wos-table',
    `PT\tAF\tTI\tSO\tOI\nJ\t${NAMES.join('; ')}\tA Title of Four Words\tJ\t${NUMBERED.join('; ')}`,
  ],
  ['bibtex', `@article{a, title={A Title of Four Words}, author={${NAMES.join(' and ')}}}`],
];

test.each(LISTS)('%s reads thousands of authors of one work, with their ids', (format, text) => {
  const { format: told, profiles } = readDocument(text, CONTEXT);
  expect(told).toBe(format);
  expect(profiles[0]!.papers.map(({ authors }) => authors?.slots.length)).toEqual([MANY]);
});
