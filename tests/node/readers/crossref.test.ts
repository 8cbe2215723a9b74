import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (value: object) => readDocument(JSON.stringify(value), CONTEXT);
const author = [{ given: 'Mira', family: 'Tanaka', sequence: 'first' }];
const work = (more: object) => ({
  DOI: '10.5555/A',
  type: 'journal-article',
  title: ['A Title'],
  author,
  ...more,
});
const paperOf = (more: object) =>
  read({ status: 'ok', 'message-type': 'work', message: work(more) }).profiles[0]!.papers[0]!;
const parts = (...date: (number | string | null)[]) => ({ 'date-parts': [date] });

test.each([
  [{ issued: parts(2024, 3, 4) }, '2024-03-04'],
  [{ issued: parts(2024, 3) }, '2024-03'],
  [{ issued: parts('2024', '3') }, '2024-03'],
  [{ issued: parts(2024), 'published-online': parts(2024, 1, 15) }, '2024-01-15'],
  [{ issued: parts(2023, 12), 'published-print': parts(2024, 2, 1) }, '2023-12'],
  [{ issued: parts(null), created: parts(2024, 3, 4) }, null],
  [{ issued: parts(2024, null) }, '2024'],
])('dates of one to three parts, or none: %j', (more, iso) => {
  expect(paperOf(more).date.iso).toBe(iso);
});

test('a preprint is first posted', () => {
  const more = { type: 'posted-content', subtype: 'preprint', posted: parts(2024, 5, 6) };
  expect(paperOf(more)).toMatchObject({
    type: 'preprint',
    date: { iso: '2024-05-06', kind: 'first-posted' },
  });
});

test('empty lists, tags of the abstract, entities that were escaped twice', () => {
  const paper = paperOf({
    title: ['R&#x0026;D &amp;amp; <i>Drosophila</i>: H&lt;sub&gt;2&lt;/sub&gt;O at x &amp;lt; 3'],
    'container-title': [],
    abstract:
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>Fast' +
      '<jats:related-article ext-link-type="doi">.</jats:related-article></jats:p></jats:sec>',
  });
  expect(paper.title.value).toBe('R&D & Drosophila: H2O at x < 3');
  expect(paper.venue).toBeNull();
  expect(paper.abstract!.value).toBe('Aim Fast.');
  expect(paperOf({ title: [] }).title).toMatchObject({ value: 'Untitled', raw: '' });
});

test('people in parts, groups by name', () => {
  const { authors } = paperOf({
    author: [
      { given: 'Mira', family: 'Tanaka', suffix: 'Jr.', ORCID: 'http://orcid.org/0000-0002-1825-0097' },
      { name: 'The Atlas Collaboration', sequence: 'additional' },
      { given: 'Suharto' },
    ],
  });
  expect(authors!.slots).toMatchObject([
    { name: 'Mira Tanaka Jr.', kind: 'person', ids: [{ kind: 'orcid', value: '0000-0002-1825-0097' }] },
    { name: 'The Atlas Collaboration', kind: 'team' },
    { name: 'Suharto', kind: 'person' },
  ]);
});

test('counts: zero is said, unknown is not', () => {
  expect(paperOf({ 'is-referenced-by-count': 0 }).citations).toMatchObject({
    count: 0,
    source: 'Crossref',
    asOf: null,
  });
  expect(paperOf({}).citations).toBeNull();
});

test('retracted is what another notice retracts, not the notice', () => {
  expect(paperOf({ 'updated-by': [{ type: 'retraction', DOI: '10.5555/b' }] }).isRetracted).toBe(true);
  expect(paperOf({ 'update-to': [{ type: 'retraction', DOI: '10.5555/b' }] }).isRetracted).toBeNull();
});

test('a DOI of arXiv is an arXiv id too', () => {
  expect(paperOf({ DOI: '10.48550/ARXIV.2405.00001' }).identifiers).toEqual([
    { kind: 'doi', value: '10.48550/arxiv.2405.00001' },
    { kind: 'arxiv', value: '2405.00001' },
  ]);
});

test('a list that stops before its total, a record that is no work, an error', () => {
  const list = {
    'message-type': 'work-list',
    message: { 'total-results': 9, items: [work({}), { ISSN: ['1'] }] },
  };
  expect(read(list).issues.map(({ code }) => code)).toEqual([
    'COUNT_MISMATCH',
    'RECORD_UNUSED',
    'DATE_MISSING',
  ]);
  const error = {
    status: 'failed',
    'message-type': 'validation-failure',
    message: [{ type: 'parameter-not-allowed', message: 'This route does not support that' }],
  };
  expect(read(error)).toMatchObject({ profiles: [], issues: [{ code: 'ANSWER_IS_ERROR' }] });
});

test('works alone, and a list of answers', () => {
  const one = { ...work({}), 'is-referenced-by-count': 3 };
  expect(read(one).profiles[0]!.papers).toHaveLength(1);
  const answers = [{ message: one }, { message: { items: [one, one] } }];
  expect(read(answers).profiles[0]!.papers).toHaveLength(3);
});
