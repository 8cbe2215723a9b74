import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const HEADER =
  'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,CitesURL,GSRank,QueryDate,Type,DOI,ISSN,AuthorCount,Age';
const row = (cells: Readonly<Record<string, string>>) =>
  HEADER.split(',')
    .map((name) => `"${{ Authors: 'M Tanaka', Title: 'A Title', Year: '2020', ...cells }[name] ?? ''}"`)
    .join(',');
const read = (...rows: Readonly<Record<string, string>>[]) =>
  readDocument(`\ufeff${[HEADER, ...rows.map(row)].join('\n')}`, CONTEXT);
const paper = (cells: Readonly<Record<string, string>>) => read(cells).profiles[0]!.papers[0]!;

test('the count has its day, and zero is zero', () => {
  expect(paper({ Cites: '1,024', QueryDate: '2024-09-18 20:22:10' }).citations).toMatchObject({
    count: 1024,
    source: 'Google Scholar via Publish or Perish',
    asOf: '2024-09-18',
  });
  expect(paper({ Cites: '0' }).citations).toMatchObject({ count: 0, asOf: null });
});

test('counts of another database are not those of Google Scholar', () => {
  const { citations } = paper({ Cites: '3', CitesURL: 'https://example.org/citing/1' });
  expect(citations!.source).toBe('Publish or Perish');
});

test('initials first, a comma between people, lists that are cut', () => {
  expect(paper({ Authors: 'AG Meyer, J Smith, ...', AuthorCount: '2' }).authors).toMatchObject({
    slots: [{ name: 'AG Meyer' }, { name: 'J Smith' }],
    truncated: true,
    total: null,
    totalMin: 3,
  });
  expect(paper({ Authors: 'AG Meyer, J Smith…' }).authors).toMatchObject({ truncated: true });
});

test.each(['', '0'])('a year of "%s" is none', (Year) => {
  expect(paper({ Year }).date).toMatchObject({ iso: null, precision: 'none' });
  expect(read({ Year }).issues.map(({ code }) => code)).toContain('DATE_MISSING');
});

test('the type is kept; a retracted work is marked', () => {
  expect(paper({ Type: 'CITATION' })).toMatchObject({ type: 'CITATION', isRetracted: null });
  expect(paper({ Type: 'Retracted' })).toMatchObject({ type: 'Retracted', isRetracted: true });
});

test('older files have fewer columns', () => {
  const old = 'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,CitesURL,GSRank,QueryDate,Type';
  const { format, profiles } = readDocument(
    `${old}\n12,"A Einstein, B Podolsky",Can It?,1935,Physical review,APS,,,1,2014-02-03,`,
    CONTEXT,
  );
  expect(format).toBe('pop-csv');
  expect(profiles[0]!.papers[0]).toMatchObject({
    citations: { count: 12, asOf: '2014-02-03' },
    identifiers: [],
  });
});
