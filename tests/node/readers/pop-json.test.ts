import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (...results: object[]) =>
  readDocument(JSON.stringify(results), { ...CONTEXT, capturedOn: '2026-11-18' });
const result = (more: object = {}) => ({
  authors: ['M Tanaka', 'O Adeyemi'],
  cites: 31,
  ecc: 31,
  title: 'A Title',
  uid: 'GS:1',
  year: 2024,
  ...more,
});
const paperOf = (more: object) => read(result(more)).profiles[0]!.papers[0]!;

test('cut lists of authors have no total; what is shown is not all', () => {
  expect(paperOf({ authors: ['M Tanaka', '...'] }).authors).toMatchObject({
    truncated: true,
    total: null,
    totalMin: 2,
  });
  expect(paperOf({ authors: 'M Tanaka, O Adeyemi' }).authors).toMatchObject({ truncated: false, total: 2 });
});

test('a year of 0 is none, a count that is missing is not zero', () => {
  expect(paperOf({ year: 0 }).date.iso).toBeNull();
  expect(paperOf({ cites: 0 }).citations).toMatchObject({ count: 0, asOf: '2026-11-18' });
  expect(paperOf({ cites: undefined }).citations).toBeNull();
});

test('whose counts they are: Google Scholar, unless ids and links are of others', () => {
  expect(paperOf({}).citations!.source).toBe('Google Scholar via Publish or Perish');
  const other = { uid: 'W:1', cites_url: 'https://example.org/cites' };
  expect(paperOf(other).citations!.source).toBe('Publish or Perish');
});

test('results that were switched off are left out and reported', () => {
  const { profiles, issues } = read(
    result(),
    result({ use: 0, title: 'Not Mine' }),
    result({ title: undefined }),
  );
  expect(profiles[0]!.papers.map(({ title }) => title.value)).toEqual(['A Title']);
  expect(issues.filter(({ code }) => code === 'RECORD_UNUSED').map(({ message }) => message)).toEqual([
    'Not Mine: switched off in the program',
    'a record: no title',
  ]);
});

test('identifiers from links, types as they are', () => {
  const paper = paperOf({
    article_url: 'https://arxiv.org/abs/2405.00001',
    doi: '10.5555/X',
    type: 'Retracted',
  });
  expect(paper).toMatchObject({
    type: 'Retracted',
    isRetracted: true,
    identifiers: [
      { kind: 'doi', value: '10.5555/x' },
      { kind: 'arxiv', value: '2405.00001' },
    ],
  });
});
