import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ISSUES } from '../../../src/core/issues.ts';
import type { ProfileRecord } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { splitLines } from '../../../src/core/readers/lines.ts';
import { READERS } from '../../../src/core/readers/list.ts';
import { CONTEXT } from './support.ts';

/** Codes that are about a document as a whole. */
const ABOUT_THE_FILE = new Set(['NO_CAPTURE_DATE']);

const GARBAGE = [
  '',
  '\n\n\n',
  ' \u00a0\ufeff',
  '8 Papers',
  'Topic',
  'Topic\nTopic\nTopic:',
  'LGMay 9, 2025',
  'LGMay 9, 2025\nLGMay 9, 2025',
  'Name\n\nLGFeb 99, 2025',
  '0 Papers\n\n0 Papers',
  'A\n\n0 Papers\n\nB\n\n0 Papers',
  '\0\u0001\ud800 lone surrogate',
  '1. 2. 3. Outline: 1. ',
  '{"title": "not ours"}',
  '<!doctype html><title>x</title>',
  `${'LG'.repeat(5000)}May 9, 2025`,
  `Name\nRole at Place\n${'a '.repeat(20000)}\nTopic\nTitle\n${'1. x '.repeat(2000)}`,
  'constructor\n\ntoString\n\n1 Paper\n\n__proto__May 1, 2024\nvalueOf',
];

/** A text with one stretch replaced, removed or doubled. */
const mutations = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('', '\n', '\n\n', '\r', ' at ', ', ', 'Topic\n', '$'),
      ),
      fc.boolean(),
    )
    .map(([start, length, insert, twice]) => {
      const cut = text.slice(start, start + length);
      return text.slice(0, start) + insert + (twice ? cut + cut : '') + text.slice(start + length);
    });

/** A profile without its places, which move when something stands above. */
const withoutPlaces = (profiles: readonly ProfileRecord[]) =>
  JSON.parse(
    JSON.stringify(profiles, (key, value) => (key === 'span' || key === 'spans' ? undefined : value)),
  );

/** A bibliography after one of the same format goes on with it: no profile begins, but no paper is lost. */
const papersOf = (profiles: readonly ProfileRecord[]) =>
  withoutPlaces(profiles).flatMap(({ papers }: ProfileRecord) => papers);

function checkReading(text: string) {
  const reading = readDocument(text, CONTEXT);
  const lines = splitLines(text);
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  for (const { code, span } of reading.issues) {
    expect(Object.keys(ISSUES)).toContain(code);
    const isBlank = code === 'SOURCE_UNKNOWN' && !/[^\s\u200b]/.test(text);
    expect(span === null).toBe(isBlank || ABOUT_THE_FILE.has(code));
    if (!span) continue;
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(lines[span.line - 1]!.text.length);
  }
  return reading;
}

describe.each(READERS.map((reader) => [reader.id, reader] as const))('reader %s', (id, reader) => {
  test('knows its own example better than any other reader', () => {
    const starts = READERS.map(({ starts }) => starts(splitLines(reader.example)).length);
    expect(starts).toEqual(READERS.map((other) => (other === reader ? 1 : 0)));
    expect(readDocument(reader.example, CONTEXT)).toMatchObject({ format: id, profiles: [{}] });
  });

  test('survives garbage', () => {
    for (const text of GARBAGE) {
      const lines = splitLines(text);
      expect(reader.starts(lines).every((start) => start >= 0 && start < lines.length)).toBe(true);
      expect(() => reader.read(lines, CONTEXT)).not.toThrow();
      checkReading(text);
    }
  });

  test('survives changed documents', () => {
    fc.assert(
      fc.property(mutations(reader.example), (text) => void checkReading(text)),
      { numRuns: 300, seed: 20261120 },
    );
  });

  test.each(READERS.map((other) => [other.id, other] as const))(
    'joined with %s: the records of both',
    (_, other) => {
      const alone = [reader, other].flatMap(({ example }) => readDocument(example, CONTEXT).profiles);
      const joined = checkReading(`${reader.example}\n\n${other.example}`);
      if (reader === other) expect(papersOf(joined.profiles)).toEqual(papersOf(alone));
      else expect(withoutPlaces(joined.profiles)).toEqual(withoutPlaces(alone));
      const used = READERS.filter((one) => one === reader || one === other);
      expect(joined.format).toBe(used.map((one) => one.id).join('+'));
    },
  );

  test('reads lines that end in CRLF or CR, after a byte order mark, the same', () => {
    const plain = readDocument(reader.example, CONTEXT);
    expect(readDocument(`\ufeff${reader.example.replace(/\n/g, '\r\n')}\r\n`, CONTEXT)).toEqual(plain);
    expect(readDocument(reader.example.replace(/\n/g, '\r'), CONTEXT)).toEqual(plain);
  });
});

test('unknown text is one issue and no profile', () => {
  const { format, profiles, issues } = readDocument('Dear Sir,\n\nthank you for your letter.\n', CONTEXT);
  expect({ format, profiles }).toEqual({ format: null, profiles: [] });
  expect(issues.map(({ code }) => code)).toEqual(['SOURCE_UNKNOWN']);
});
