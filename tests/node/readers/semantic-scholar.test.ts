import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (...values: readonly object[]) =>
  readDocument(values.map((value) => JSON.stringify(value)).join('\n'), {
    ...CONTEXT,
    capturedOn: '2026-11-18',
  });
const codes = (...values: readonly object[]) => read(...values).issues.map(({ code }) => code);
const hash = (digit: string) => digit.repeat(40);
const paper = (digit: string, more: object = {}) => ({
  paperId: hash(digit),
  title: `Paper ${digit}`,
  year: 2024,
  authors: [{ authorId: '71', name: 'Mira Tanaka' }],
  ...more,
});
const papersOf = (...values: readonly object[]) => read(...values).profiles.flatMap(({ papers }) => papers);

test('an author with papers: numbers, also those written as texts, are stated, not counted', () => {
  const author = {
    authorId: '71',
    externalIds: { ORCID: '0000-0002-1825-0097', DBLP: ['Mira Tanaka'] },
    name: 'Mira Tanaka',
    paperCount: '2',
    citationCount: '31',
    hIndex: 1,
    papers: [paper('a', { citationCount: '31' }), paper('b', { citationCount: null })],
  };
  const { profiles, issues } = read(author);
  expect(profiles).toHaveLength(1);
  expect(profiles[0]!.ids).toEqual([
    { kind: 's2', value: '71' },
    { kind: 'orcid', value: '0000-0002-1825-0097' },
  ]);
  expect(profiles[0]!.stated.map(({ kind, number }) => [kind, number.value])).toEqual([
    ['h-index', 1],
    ['papers', 2],
    ['citations', 31],
  ]);
  expect(profiles[0]!.papers.map(({ citations }) => citations)).toMatchObject([
    { count: 31, source: 'Semantic Scholar', asOf: '2026-11-18', byYear: null },
    null,
  ]);
  expect(issues).toEqual([]);
  expect(codes({ ...author, paperCount: 9, hIndex: 5 })).toEqual([
    'COUNT_MISMATCH',
    'STATED_H_EXCEEDS_LISTED',
  ]);
});

test('a field of study is one, whoever has assigned it', () => {
  const s2FieldsOfStudy = [
    { category: 'Computer Science', source: 'external' },
    { category: 'Computer Science', source: 's2-fos-model' },
    { category: 'Physics', source: 's2-fos-model' },
  ];
  const { profiles } = read(paper('a', { s2FieldsOfStudy, fieldsOfStudy: ['Computer Science'] }));
  expect(profiles[0]!.papers[0]!.categories.map(({ id }) => id)).toEqual([
    's2/computer-science',
    's2/physics',
  ]);
  expect(profiles[0]!.categories.map(({ name }) => name)).toEqual(['Computer Science', 'Physics']);
  expect(papersOf(paper('b', { fieldsOfStudy: ['Art'] }))[0]!.categories[0]!.id).toBe('s2/art');
});

test('the day where it fits the year; where it does not, it is reported', () => {
  expect(papersOf(paper('a', { publicationDate: '2024-03-04' }))[0]!.date.iso).toBe('2024-03-04');
  expect(papersOf(paper('a', { year: null, publicationDate: '2023-03-04' }))[0]!.date.iso).toBe('2023-03-04');
  const other = paper('a', { publicationDate: '2023-12-30' });
  expect(papersOf(other)[0]!.date.iso).toBe('2024');
  expect(codes(other)).toContain('DATES_DIFFER');
});

test('identifiers of any case and type, an empty venue, an author without a number', () => {
  const [read] = papersOf(
    paper('a', {
      externalIds: {
        DOI: '10.5555/ABC',
        ArXiv: '2405.00001',
        DBLP: 'conf/x/Y24',
        MAG: 7,
        CorpusId: 8,
        PubMed: '9',
      },
      venue: '',
      journal: { name: 'Annals' },
      publicationTypes: ['JournalArticle', 'Review'],
      authors: [{ authorId: null, name: 'Olu Adeyemi' }],
    }),
  );
  expect(read).toMatchObject({
    venue: { value: 'Annals' },
    type: 'JournalArticle, Review',
    authors: { slots: [{ name: 'Olu Adeyemi', ids: [] }], total: 1 },
    identifiers: [
      { kind: 's2', value: hash('a') },
      { kind: 'doi', value: '10.5555/abc' },
      { kind: 'arxiv', value: '2405.00001' },
      { kind: 'dblp', value: 'conf/x/Y24' },
      { kind: 'pmid', value: '9' },
      { kind: 'mag', value: '7' },
    ],
  });
});

test('a list of papers beside the author whose they are', () => {
  const list = { offset: 0, data: [paper('a'), paper('b')] };
  const { profiles } = read({ authorId: '71', name: 'Mira T. Tanaka', hIndex: 2 }, list);
  expect(profiles.map(({ name, papers }) => [name.value, papers.length])).toEqual([['Mira T. Tanaka', 2]]);
  const bare = { data: [{ paperId: hash('a'), title: 'Bare' }] };
  expect(read({ authorId: '71', name: 'Mira Tanaka' }, bare).profiles[0]!.papers).toHaveLength(1);
  expect(codes({ authorId: '9', name: 'Olu Adeyemi' }, list)).toEqual(['RECORD_UNUSED']);
});

test('titles alone name nobody, which is said once; so are pages that are missing', () => {
  const page = { offset: 0, next: 1, data: [{ paperId: hash('a'), title: 'Bare' }] };
  expect(codes(page)).toEqual(['COUNT_MISMATCH', 'AUTHORS_MISSING']);
  expect(codes({ data: [paper('a'), null] })).toEqual(['RECORD_UNUSED']);
});

test('errors that were saved are no papers', () => {
  for (const answer of [
    { error: 'Paper with id 1 not found' },
    { message: 'Too Many Requests', code: '429' },
    { code: '429', message: 'Too Many Requests' },
  ]) {
    expect(read(answer).profiles).toEqual([]);
    expect(read(answer)).toMatchObject({ format: 'semantic-scholar', issues: [{ code: 'ANSWER_IS_ERROR' }] });
  }
});
