import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const HEADER = 'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher';
const read = (...rows: string[]) => readDocument(`\ufeff${[HEADER, ...rows].join('\r\n')}\r\n`, CONTEXT);

test('names with a separator at the end, no count, no identifier', () => {
  const { format, profiles, issues } = read(
    '"Tanaka, Mira; Adeyemi, Olu; ",A Title,Annals,1,,1-8,2024,Press',
  );
  const [paper] = profiles[0]!.papers;
  expect(format).toBe('scholar-csv');
  expect(paper).toMatchObject({
    title: { value: 'A Title', span: { line: 2, start: 31, end: 38 } },
    venue: { value: 'Annals' },
    date: { iso: '2024', precision: 'year' },
    authors: { total: 2, slots: [{ name: 'Mira Tanaka', printed: 'Tanaka, Mira' }, { name: 'Olu Adeyemi' }] },
    citations: null,
    identifiers: [],
  });
  expect(issues.map(({ code }) => code)).toEqual(['SUBJECT_UNCLEAR']);
});

test('a year that is blank, volumes that a spreadsheet has made dates of', () => {
  const { profiles, issues } = read('"Tanaka, M; ",A Title,Annals,05-Jan,,08-Jan,,');
  expect(profiles[0]!.papers[0]!.date).toMatchObject({ iso: null, raw: '' });
  expect(issues.map(({ code }) => code)).toEqual(['DATE_MISSING']);
});

test.each(['Tanaka, Mira; ...', 'Tanaka, Mira; others; '])('a list that is cut: %s', (names) => {
  const { profiles } = read(`"${names}",A Title,Annals,,,,2024,`);
  expect(profiles[0]!.papers[0]!.authors).toMatchObject({ truncated: true, total: null, totalMin: 2 });
});

test('columns in another order; a table with further columns is of no known program', () => {
  const moved = 'Title,Authors,Year,Publication\nA Title,"Tanaka, Mira; ",2024,Annals';
  expect(readDocument(moved, CONTEXT)).toMatchObject({
    format: 'scholar-csv',
    profiles: [{ papers: [{ title: { value: 'A Title' }, venue: { value: 'Annals' } }] }],
  });
  const more = 'Title,Authors,Year,Publication,Citations\nA Title,"Tanaka, Mira",2024,Annals,3';
  expect(readDocument(more, CONTEXT).format).toBe('table');
});
