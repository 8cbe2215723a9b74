import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/core/readers/bibtex.ts';
import { cslJson } from '../../../src/core/readers/csl-json.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { splitLines } from '../../../src/core/readers/lines.ts';
import { codesAt, CONTEXT } from './support.ts';

const read = (value: unknown) => readDocument(JSON.stringify(value, null, 1), CONTEXT);
const papers = (value: unknown) => read(value).profiles.flatMap((profile) => profile.papers);
const ITEM = {
  id: 'a',
  type: 'article-journal',
  title: 'A Title of Some Length',
  author: [{ family: 'Tanaka', given: 'Mira' }],
};
const paper = (fields: object) => papers([{ ...ITEM, ...fields }])[0]!;

test('the same records in BibTeX say the same', () => {
  const works = [cslJson, bibtex].map(({ example }) =>
    readDocument(example, CONTEXT).profiles.flatMap(({ name, papers: own }) =>
      own.map(({ title, date, venue, authors, identifiers }) => ({
        of: name.value,
        title: title.value,
        date: date.iso,
        venue: venue!.value,
        authors: authors!.slots.map((slot) => slot.name),
        identifiers,
      })),
    ),
  );
  expect(works[0]).toHaveLength(2);
  expect(works[0]).toEqual(works[1]);
});

describe('dates', () => {
  test.each([
    [{ 'date-parts': [[2024, 5, 9]] }, '2024-05-09', null],
    [{ 'date-parts': [['2024', '5']] }, '2024-05', null],
    [{ 'date-parts': [[2024]] }, '2024', null],
    [
      {
        'date-parts': [
          [2024, 5],
          [2024, 7],
        ],
      },
      '2024',
      'a range; the year in which it begins is taken',
    ],
    [{ 'date-parts': [[2024]], season: 2 }, '2024', 'a season'],
    [{ 'date-parts': [['2024']], season: 'spring' }, '2024', 'a season: spring'],
    [{ 'date-parts': [[1998]], circa: true }, '1998', 'an approximate date'],
    [{ raw: '9 May 2024' }, '2024-05-09', null],
    [{ literal: 'Spring 2024' }, '2024', 'a season: spring'],
    [{ 'date-parts': [[2024, 2, 31]] }, '2024-02', 'there is no day 31 in 2024-02'],
  ])('%j', (issued, iso, reason) => {
    expect(paper({ issued }).date).toMatchObject({ iso, reason });
  });

  test('none, and one that cannot be read', () => {
    expect(paper({}).date).toMatchObject({ iso: null, raw: '' });
    expect(codesAt(read([{ ...ITEM, issued: { literal: 'in press' } }]).issues)).toEqual(['DATE_INVALID@12']);
  });
});

test('names: particles, suffixes, groups, ids, a list that is cut', () => {
  const { authors } = paper({
    author: [
      { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
      { family: 'Fontaine', given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'La' },
      { family: 'King', given: 'Martin', suffix: 'Jr.', 'comma-suffix': true },
      { literal: 'Kestrel Collaboration' },
      { literal: 'Adeyemi, Olu', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
      { family: 'Fenner', given: 'Max', literal: 'Fenner, Max' },
      { literal: 'others' },
    ],
  });
  expect(authors!.slots.map(({ name, kind }) => [name, kind])).toEqual([
    ['Anna van der Berg', 'person'],
    ['Jean de La Fontaine', 'person'],
    ['Martin King Jr.', 'person'],
    ['Kestrel Collaboration', 'team'],
    ['Olu Adeyemi', 'person'],
    ['Max Fenner', 'person'],
  ]);
  expect(authors!.slots[4]!.ids).toEqual([{ kind: 'orcid', value: '0000-0002-1825-0097' }]);
  expect(authors!.truncated).toBe(true);
});

test('identifiers from fields, notes and numbers', () => {
  const ids = (fields: object) => paper(fields).identifiers.map(({ kind, value }) => `${kind} ${value}`);
  expect(ids({ DOI: 'https://doi.org/10.5555/ABC', PMID: 123, PMCID: 'PMC45' })).toEqual([
    'doi 10.5555/abc',
    'pmid 123',
    'pmcid PMC45',
  ]);
  expect(ids({ note: 'arXiv: 2405.00001 [cs]\nPMID: 7\nread it' })).toEqual(['arxiv 2405.00001', 'pmid 7']);
  expect(ids({ number: 'arXiv:2405.00001', publisher: 'arXiv' })).toEqual(['arxiv 2405.00001']);
});

test('what reference managers keep in notes', () => {
  expect(paper({ type: 'article', note: 'type: dataset\nissued: 2024-05' })).toMatchObject({
    type: 'dataset',
    date: { iso: '2024-05', span: { line: 12 } },
  });
});

test('types are kept, keywords and categories are tags, there are no counts', () => {
  const { type, tags, citations } = paper({
    type: 'software',
    keyword: 'a, b',
    categories: ['b', 'c'],
    issued: { raw: '2024' },
  });
  expect({ type, citations }).toEqual({ type: 'software', citations: null });
  expect(tags.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
});

test('one item, or a list inside an object', () => {
  expect(papers(ITEM)).toHaveLength(1);
  expect(papers({ references: [ITEM, ITEM] })).toHaveLength(2);
});

test('what is no work is reported, damage loses only what it hits', () => {
  expect(codesAt(read([ITEM, { id: 'b' }, 'text']).issues)).toContain('RECORD_UNUSED@13');
  const cut = cslJson.example.slice(0, cslJson.example.indexOf('"2023"'));
  const { profiles, issues } = readDocument(cut, CONTEXT);
  expect(profiles[0]!.papers).toHaveLength(2);
  expect(issues.map(({ code }) => code)).toContain('JSON_BROKEN');
});

test('answers of interfaces that have fields of the same names are not taken', () => {
  const crossref = {
    message: { items: [{ ...ITEM, issued: { 'date-parts': [[2024]] }, 'is-referenced-by-count': 1 }] },
  };
  expect(cslJson.starts(splitLines(JSON.stringify(crossref)))).toEqual([]);
});
