import { describe, expect, test } from 'vitest';
import { extract } from '../../src/core/dataset/extract.ts';
import type { SourceFile } from '../../src/core/dataset/source.ts';
import { blocksOf } from '../../src/core/sift/blocks.ts';
import { siftTable } from '../../src/core/sift/sift.ts';
import { sha256Hex } from '../../src/core/text/hash.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file that is read so many bytes at a time. */
const inBlocks = (bytes: Uint8Array, size: number) => ({
  size: bytes.length,
  *blocks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

const LIMITS = { rows: 4, bytes: 1e6 };

function sift(bytes: Uint8Array, { block = 1 << 20, limits = LIMITS, subjects = [] as string[] } = {}) {
  const people = subjects.map((name) => ({ name, ids: [] }));
  return siftTable('big.csv', inBlocks(bytes, block), { limits, subjects: people, columns: [] });
}

const read = (file: SourceFile, subjects: readonly string[] = []) =>
  extract([file], { asOf: null, today: '2026-11-21', subjects });

/** What was sifted, read to the end. */
function readSifted(bytes: Uint8Array, options?: Parameters<typeof sift>[1]) {
  const sifted = sift(bytes, options);
  if (!sifted) throw new Error('it was not sifted');
  return read({ name: 'big.csv', ...sifted }, options?.subjects);
}

const titlesOf = ({ profiles }: ReturnType<typeof read>) =>
  profiles[0]!.papers
    .map(({ title, head }) => [title.value, head.span.line] as const)
    .sort((a, b) => a[1] - b[1]);
const message = ({ issues }: ReturnType<typeof read>, code: string) =>
  issues.find((item) => item.code === code)?.message;

const HEADER = 'Title,Authors,Year,DOI';
/** Six rows of Mira Tanaka among twelve. */
const ROWS = [
  '"On Kestrels, and ""Others""","Tanaka, Mira; Adeyemi, Olu",2020,10.5555/a.1',
  'Of Nobody We Know,"Holm, Jens",2020,10.5555/a.2',
  '"A Title',
  'Over Lines","Tanaka, Mira",2021,10.5555/a.3',
  '"Somebody Else',
  'Over Lines","Santos, Ana",2021,10.5555/a.4',
  'Plain,"Holm, Jens; Tanaka, Mira",2022,10.5555/a.5',
  'An "Odd" Mark,"Adeyemi, Olu",2022,10.5555/a.6',
  '"Never Closed,Olu Adeyemi,2023,10.5555/a.7',
  'After It,"Tanaka, M.",2023,10.5555/a.8',
  '',
  'Großes zum Schluß,"Müller, Zoë; Tanaka, Mira",2024,10.5555/a.9',
  'The Last,"Müller, Zoë; Tanaka, Mira",2024,10.5555/a.10',
];
const TEXT = [HEADER, ...ROWS].join('\n');
const OWN = [
  ['On Kestrels, and "Others"', 2],
  ['A Title Over Lines', 4],
  ['Plain', 8],
  ['After It', 11],
];

describe('a table that is too large to be held', () => {
  test('is cut down to the rows of its author, each in its place', () => {
    const dataset = readSifted(utf8(TEXT), { limits: { rows: 7, bytes: 1e6 } });
    expect(dataset.profiles.map(({ profile }) => profile.name)).toEqual(['Mira Tanaka']);
    expect(titlesOf(dataset)).toEqual([...OWN, ['Großes zum Schluß', 13], ['The Last', 14]]);
    expect(message(dataset, 'TABLE_SIFTED')).toBe(
      'the table has 10 rows, and 7 can be held: 6 that name Mira Tanaka were read, 4 others were not',
    );
    const told = dataset.issues.find(({ code }) => code === 'TABLE_SIFTED')!;
    expect(told.span!.line).toBe(3);
    expect(told.excerpt).toContain('Of Nobody We Know');
  });

  test('has the papers, places and notes that reading all of it would give them', () => {
    const whole = read({ name: 'big.csv', bytes: utf8(TEXT) });
    const isOwn = ({ authors }: { authors: { raw: string } | null }) => /Tanaka/.test(authors?.raw ?? '');
    const own = whole.profiles[0]!.papers.filter(isOwn);
    const sifted = readSifted(utf8(TEXT), { limits: { rows: 7, bytes: 1e6 } });
    expect(sifted.profiles[0]!.papers).toEqual(own);
    expect(sifted.profiles[0]!.profile.names).toEqual(whole.profiles[0]!.profile.names);
  });

  test('keeps the facts of the whole file', () => {
    const bytes = utf8(TEXT);
    const [source] = readSifted(bytes).sources;
    expect(source).toMatchObject({
      name: 'big.csv',
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
      lines: 14,
      format: 'table',
    });
  });

  test('is an error where even the rows of its author are too many, and tells how many', () => {
    const dataset = readSifted(utf8(TEXT));
    expect(titlesOf(dataset)).toEqual(OWN);
    const cut = dataset.issues.find(({ code }) => code === 'TABLE_CUT')!;
    expect(cut).toMatchObject({ severity: 'error', span: { line: 13 } });
    expect(cut.message).toContain('2 more that name Mira Tanaka were not read');
    expect(message(dataset, 'TABLE_SIFTED')).toContain(
      '4 that name Mira Tanaka were read, 4 others were not',
    );
  });

  test('can be searched for another', () => {
    const dataset = readSifted(utf8(TEXT), { subjects: ['Olu Adeyemi'] });
    expect(dataset.profiles.map(({ profile }) => profile.name)).toEqual(['Olu Adeyemi']);
    expect(titlesOf(dataset)).toEqual([
      ['On Kestrels, and "Others"', 2],
      ['An "Odd" Mark', 9],
      ['"Never Closed', 10],
    ]);
    expect(dataset.issues.some(({ code, span }) => code === 'QUOTE_BROKEN' && span!.line === 10)).toBe(true);
  });

  test('is an error where nobody of that name stands in it', () => {
    const dataset = readSifted(utf8(TEXT), { subjects: ['Nell Nobody'] });
    expect(dataset.profiles).toEqual([]);
    expect(dataset.issues.map(({ code }) => code)).toEqual(['SOURCE_TOO_LARGE']);
    expect(dataset.issues[0]!.message).toContain('none of them names Nell Nobody');
  });
});

describe('how it is cut into blocks changes nothing', () => {
  const crlf = TEXT.replaceAll('\n', '\r\n');
  const wide = (text: string) =>
    new Uint8Array(['\ufeff', ...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  const bigEndian = (text: string) =>
    new Uint8Array(['\ufeff', ...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['CRLF', utf8(crlf)],
    ['CR', utf8(TEXT.replaceAll('\n', '\r'))],
    ['a last line end', utf8(`${crlf}\r\n`)],
    ['UTF-16 LE', wide(TEXT)],
    ['UTF-16 BE', bigEndian(crlf)],
  ])('%s', (_, bytes) => {
    const whole = sift(bytes);
    for (const block of [1, 2, 7, 64, 101]) expect(sift(bytes, { block })).toEqual(whole);
    expect(titlesOf(readSifted(bytes))).toEqual(OWN);
    expect(readSifted(bytes).sources).toEqual(read({ name: 'big.csv', bytes }).sources);
  });

  test('Windows-1252, told by a byte far behind the first', () => {
    const bytes = Uint8Array.from(TEXT.replace(/[^\0-\xff]/g, '?'), (c) => c.charCodeAt(0));
    const dataset = readSifted(bytes, { block: 64, limits: { rows: 7, bytes: 1e6 } });
    expect(titlesOf(dataset).slice(4)).toEqual([
      ['Großes zum Schluß', 13],
      ['The Last', 14],
    ]);
    expect(dataset.issues.some(({ code }) => code === 'SOURCE_DECODED')).toBe(true);
  });
});

test('what is UTF-8 but for a byte far behind the first stays so, and is told to be damaged', () => {
  const bytes = utf8(`${TEXT}\n`.replace('The Last', 'The ~ast'));
  bytes[bytes.indexOf('~'.charCodeAt(0))] = 0xff;
  const dataset = readSifted(bytes, { block: 64, limits: { rows: 7, bytes: 1e6 } });
  expect(titlesOf(dataset).slice(4)).toEqual([
    ['Großes zum Schluß', 13],
    ['The \ufffdast', 14],
  ]);
  expect(dataset.issues.map(({ code }) => code)).toContain('SOURCE_DAMAGED');
});

test('the hash may be the platform’s own', () => {
  const startHash = () => ({ update: () => {}, hex: () => 'ab'.repeat(32) });
  const file = inBlocks(utf8(TEXT), 64);
  const sifted = siftTable('x', file, { limits: LIMITS, subjects: [], columns: [], startHash });
  expect(sifted?.sifted.sha256).toBe('ab'.repeat(32));
});

describe('what is not sifted', () => {
  test.each([
    ['a table that fits', TEXT, { rows: 100, bytes: 1e6 }],
    ['as many rows as can be held, on more lines', TEXT, { rows: 10, bytes: 1e6 }],
    ['another format', 'TY  - JOUR\nTI  - A\nAU  - Tanaka, Mira\nER  - \n'.repeat(20), LIMITS],
    ['running text', 'The title, the author.\n'.repeat(50), LIMITS],
  ])('%s', (_, text, limits) => {
    expect(sift(utf8(text), { limits })).toBeNull();
  });

  test('what turns out to be no text', () => {
    expect(sift(utf8(`${TEXT}\n\0\0\0`), { block: 64 })).toBeNull();
  });
});

test('a short name that may be of two people is left out, and told', () => {
  const rows = [
    'A,"Tanaka, Mira"',
    'B,"Tanaka, Mira"',
    'C,"Tanaka, Makoto"',
    'D,"Tanaka, M."',
    'E,"Holm, Jens"',
  ];
  const dataset = readSifted(utf8(['Title,Authors', ...rows].join('\n')));
  expect(titlesOf(dataset).map(([title]) => title)).toEqual(['A', 'B']);
  expect(message(dataset, 'TABLE_SIFTED')).toMatch(/3 others were not, 1 of them with a short name/);
});

test('people are told by identifiers, and by every header of their format', () => {
  const header =
    '"Authors","Author full names","Author(s) ID","Title","Year","Source title","Cited by","EID"';
  const row = (n: number, name: string, id: number) =>
    `"X","${name} (${id})","${id}","Work ${n}","2020","J","1","2-s2.0-${n}"`;
  const text = [
    header,
    row(1, 'Tanaka, Mira', 57000000011),
    row(2, 'Holm, Mira', 57000000011),
    row(3, 'Tanaka, Mira', 57000000012),
    header,
    row(4, 'Tanaka, Mira', 57000000011),
    row(5, 'Santos, Ana', 57000000013),
  ].join('\n');
  const dataset = readSifted(utf8(text));
  expect(titlesOf(dataset)).toEqual([
    ['Work 1', 2],
    ['Work 2', 3],
    ['Work 4', 6],
  ]);
  expect(dataset.issues.some(({ code }) => code === 'ROW_RAGGED')).toBe(false);
});

test('progress goes from nothing to the size of the file', () => {
  const seen: number[] = [];
  const bytes = utf8(TEXT);
  siftTable('x', inBlocks(bytes, 64), {
    limits: LIMITS,
    subjects: [],
    columns: [],
    onProgress: (done) => seen.push(done),
  });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(bytes.length);
});

test('a file is read from one place to the next', () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => i % 251);
  const blocks = [...blocksOf(bytes.length, (start, end) => bytes.subarray(start, end)).blocks()];
  expect(sha256Hex(Buffer.concat(blocks))).toBe(sha256Hex(bytes));
});
