import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READERS } from '../../../src/core/readers/list.ts';
import { bytesOf, datasetOf, faultsOf, FULL, papersOf, wordsOf } from './fuzz-support.ts';
import { WRITTEN } from './agreement-formats.ts';

const RUNS = { numRuns: FULL ? 5000 : 150, seed: 20261121 };

const EXAMPLES = READERS.map(({ example }) => example);
const example = fc.constantFrom(...EXAMPLES);
/** The same works with letters, signs and dates of every kind. */
const rich = fc.constantFrom(...WRITTEN.map(({ text }) => text.slice(0, 4000)));
const text = fc.oneof(example, rich);

/** A stretch of lines, by shares of the text. */
const stretch = fc.tuple(fc.nat(99), fc.nat(40)).map(([start, length]) => (whole: string) => {
  const lines = whole.split('\n');
  const from = Math.floor((lines.length * start) / 100);
  return [from, from + Math.ceil((lines.length * length) / 100)] as const;
});

const INTRUDERS = [
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\t',
  '9'.repeat(400),
  '-1',
  '1e999',
  '{'.repeat(500),
  '"',
  "'",
  '</',
  ']]>',
  '\\',
  '\ud800',
  '__proto__',
];

const mutated = fc.oneof(
  fc
    .tuple(text, text, fc.nat(100), fc.nat(100))
    .map(([a, b, i, j]) => a.slice(0, (a.length * i) / 100) + b.slice((b.length * j) / 100)),
  fc.tuple(text, stretch).map(([whole, cut]) => {
    const lines = whole.split('\n');
    const [from, to] = cut(whole);
    return [...lines.slice(0, to), ...lines.slice(from)].join('\n');
  }),
  fc.tuple(text, stretch).map(([whole, cut]) => {
    const [from, to] = cut(whole);
    return whole
      .split('\n')
      .filter((_, i) => i < from || i >= to)
      .join('\n');
  }),
  fc.tuple(text, fc.constantFrom(...INTRUDERS), fc.nat(100)).map(([whole, intruder, i]) => {
    const at = Math.floor((whole.length * i) / 100);
    return whole.slice(0, at) + intruder + whole.slice(at);
  }),
  fc
    .tuple(text, fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r')))
    .map(([whole, ends]) => whole.replace(/\n/g, () => ends.next().value!)),
);

test('spliced, doubled, shortened and mixed documents give a sound dataset', () => {
  fc.assert(
    fc.property(mutated, (whole) => {
      expect(faultsOf(bytesOf(whole))).toEqual([]);
    }),
    RUNS,
  );
});

const utf16 = (whole: string, isLittle: boolean, mark: boolean) => {
  const units = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: whole.length }, (_, i) => whole.charCodeAt(i)),
  ];
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

const ENCODINGS: readonly (readonly [string, (whole: string) => Uint8Array])[] = [
  ['UTF-8 with a mark', (whole) => bytesOf(`\ufeff${whole}`)],
  ['UTF-16LE', (whole) => utf16(whole, true, false)],
  ['UTF-16BE', (whole) => utf16(whole, false, false)],
  ['UTF-16LE with a mark', (whole) => utf16(whole, true, true)],
  ['UTF-16BE with a mark', (whole) => utf16(whole, false, true)],
  ['Windows-1252', (whole) => Uint8Array.from(Buffer.from(whole, 'latin1'))],
];

test.each(ENCODINGS)('%s is read like UTF-8', (_, encode) => {
  for (const whole of EXAMPLES.map((one) => one.replace('Invented', 'Inventé')))
    expect(papersOf(datasetOf(encode(whole))).map(wordsOf)).toEqual(
      papersOf(datasetOf(bytesOf(whole))).map(wordsOf),
    );
});
