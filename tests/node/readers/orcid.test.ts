import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (value: object) => readDocument(JSON.stringify(value), CONTEXT);
const id = (type: string, value: string, relationship = 'self') => ({
  'external-id-type': type,
  'external-id-value': value,
  'external-id-relationship': relationship,
});
const summary = (title: string, more: object = {}) => ({
  'put-code': 1,
  title: { title: { value: title }, subtitle: null },
  type: 'journal-article',
  ...more,
});
const works = (...groups: object[][]) => ({
  group: groups.map((group) => ({ 'work-summary': group })),
  path: '/0000-0002-1825-0097/works',
});
const papersOf = (...groups: object[][]) => read(works(...groups)).profiles[0]!.papers;

test('a group is one work: that with the highest index, with the identifiers of all', () => {
  const papers = papersOf([
    summary('Second choice', { 'display-index': '2', 'external-ids': { 'external-id': [id('pmid', '77')] } }),
    summary('First choice', {
      'display-index': '10',
      'external-ids': { 'external-id': [id('doi', '10.5555/A')] },
    }),
    summary('Not asked', { 'display-index': '0', 'external-ids': null }),
  ]);
  expect(papers).toHaveLength(1);
  expect(papers[0]!.title.value).toBe('First choice');
  expect(papers[0]!.identifiers).toEqual([
    { kind: 'doi', value: '10.5555/a' },
    { kind: 'pmid', value: '77' },
  ]);
});

test('only identifiers of the work itself identify it', () => {
  const ids = [
    id('doi', '10.5555/book', 'part-of'),
    id('doi', '10.5555/preprint', 'version-of'),
    id('grant_number', '10.5555/grant', 'funded-by'),
    id('eid', '2-s2.0-85000000001', 'SELF'),
    id('wosuid', 'WOS:000123456700001'),
    id('arxiv', 'arXiv:2405.00001v2'),
    id('constructor', 'x'),
  ];
  expect(papersOf([summary('A', { 'external-ids': { 'external-id': ids } })])[0]!.identifiers).toEqual([
    { kind: 'scopus', value: '2-s2.0-85000000001' },
    { kind: 'wos', value: '000123456700001' },
    { kind: 'arxiv', value: '2405.00001' },
  ]);
});

test('parts of a date are texts, and may be null at any level', () => {
  const date = (year: unknown, month: unknown, day: unknown) =>
    papersOf([summary('A', { 'publication-date': { year, month, day } })])[0]!.date.iso;
  expect(date({ value: '2022' }, { value: '05' }, { value: '09' })).toBe('2022-05-09');
  expect(date({ value: '2022' }, { value: '05' }, null)).toBe('2022-05');
  expect(date({ value: '2022' }, null, { value: '09' })).toBe('2022');
  expect(date({ value: null }, null, null)).toBeNull();
  expect(papersOf([summary('A', { 'publication-date': null })])[0]!.date.iso).toBeNull();
});

test('without a name the iD stands in its place, marked', () => {
  const { profiles, issues } = read(works([summary('A')]));
  expect(profiles[0]).toMatchObject({
    name: { value: '0000-0002-1825-0097', basis: 'inferred' },
    ids: [{ kind: 'orcid', value: '0000-0002-1825-0097' }],
    papers: [{ authors: null, citations: null }],
  });
  expect(issues.map(({ code }) => code)).toContain('NAME_MISSING');
});

test('a whole record names its owner', () => {
  const record = {
    'orcid-identifier': { path: '0000-0002-1825-0097' },
    person: {
      name: { 'given-names': { value: 'Mira' }, 'family-name': { value: 'Tanaka' }, 'credit-name': null },
    },
    'activities-summary': { works: works([summary('A')], [summary('B')]) },
  };
  const { profiles } = read(record);
  expect(profiles).toMatchObject([{ name: { value: 'Mira Tanaka', basis: 'stated' }, papers: [{}, {}] }]);
});

test('an iD whose check digit is wrong is nobody', () => {
  const { profiles, issues } = read({ ...works([summary('A')]), path: '/0000-0002-1825-0098/works' });
  expect(profiles).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['AUTHORS_MISSING']);
});

test('whole works have contributors', () => {
  const contributor = [
    { 'credit-name': { value: 'Mira Tanaka' }, 'contributor-orcid': { path: '0000-0002-1825-0097' } },
    { 'credit-name': { value: 'Ed Itor' }, 'contributor-attributes': { 'contributor-role': 'editor' } },
  ];
  const { profiles } = read({ bulk: [{ work: summary('A', { contributors: { contributor } }) }] });
  expect(profiles[0]!.papers[0]!.authors!.slots.map(({ name }) => name)).toEqual(['Mira Tanaka']);
});

test('an error that was saved', () => {
  const error = { 'response-code': 404, 'developer-message': 'Not found', 'user-message': 'No such record' };
  expect(read(error)).toMatchObject({ format: 'orcid', profiles: [], issues: [{ code: 'ANSWER_IS_ERROR' }] });
});
