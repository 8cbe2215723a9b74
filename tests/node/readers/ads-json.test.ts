import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { plainLatex } from '../../../src/core/text/latex-letters.ts';
import { CONTEXT } from './support.ts';

const read = (value: object) => readDocument(JSON.stringify(value), CONTEXT);
const doc = (more: object = {}) => ({
  bibcode: '2024JInvS...1....1T',
  author: ['Tanaka, Mira'],
  title: ['A Title'],
  pubdate: '2024-03-04',
  ...more,
});
const paperOf = (more: object) => read({ response: { docs: [doc(more)] } }).profiles[0]!.papers[0]!;

test.each([
  ['2024-03-04', '2024-03-04'],
  ['2024-03-00', '2024-03'],
  ['2024-00-00', '2024'],
])('date %s', (pubdate, iso) => {
  expect(paperOf({ pubdate }).date.iso).toBe(iso);
});

test('identifiers of several lists, each once', () => {
  const paper = paperOf({
    doi: ['10.5555/ABC', '10.48550/arXiv.2405.00001'],
    identifier: ['arXiv:2405.00001', '10.5555/abc', '2024arXiv240500001T'],
  });
  expect(paper.identifiers).toEqual([
    { kind: 'ads', value: '2024JInvS...1....1T' },
    { kind: 'doi', value: '10.5555/abc' },
    { kind: 'doi', value: '10.48550/arxiv.2405.00001' },
    { kind: 'arxiv', value: '2405.00001' },
  ]);
});

test('type, keywords, classes and counts', () => {
  expect(
    paperOf({ doctype: 'software', keyword: ['stars'], arxiv_class: ['astro-ph.SR'], citation_count: 0 }),
  ).toMatchObject({
    type: 'software',
    tags: [{ value: 'stars' }],
    categories: [{ id: 'astro-ph.SR', basis: 'full-code' }],
    citations: { count: 0, source: 'NASA ADS' },
  });
  expect(paperOf({}).citations).toBeNull();
});

test('a list that a script has reduced, with letters as LaTeX spells them', () => {
  const reduced = {
    arxiv: '2405.00001',
    authors: ['S{\\"a}rkk{\\"a}, Simo'],
    citations: 2,
    doctype: 'dataset',
    doi: null,
    pubdate: '2026-03-00',
    title: 'Stars {\\&} Planets',
    url: 'https://ui.adsabs.harvard.edu/abs/2026yCat..51700015H',
    year: '2026',
  };
  expect(read([reduced]).profiles[0]!.papers).toMatchObject([
    {
      title: { value: 'Stars & Planets' },
      date: { iso: '2026-03' },
      authors: { slots: [{ name: 'Simo Särkkä' }] },
      citations: { count: 2 },
      identifiers: [
        { kind: 'ads', value: '2026yCat..51700015H' },
        { kind: 'arxiv', value: '2405.00001' },
      ],
    },
  ]);
});

test.each([
  [String.raw`Mart{\'\i}nez`, 'Martínez'],
  [String.raw`F{\'{u}}r{\'e}sz`, 'Fúrész'],
  [String.raw`Hod{\v{z}}i{\'c}`, 'Hodžić'],
  [String.raw`Fran{\c{c}}ois`, 'François'],
  [String.raw`Ka{\l}uszy{\'n}ski`, 'Kałuszyński'],
  [String.raw`J{\o}rgensen, U. G.`, 'Jørgensen, U. G.'],
  [String.raw`\v Z. and \oe uvre`, 'Ž. and œuvre'],
  [String.raw`\alpha stays {as it is}`, String.raw`\alpha stays {as it is}`],
])('letters: %s', (latex, plain) => {
  expect(plainLatex(latex)).toBe(plain);
});

test('pages that are missing, errors', () => {
  const page = { response: { numFound: 12, docs: [doc()] } };
  expect(read(page).issues.map(({ code }) => code)).toEqual(['COUNT_MISMATCH']);
  const error = { responseHeader: { status: 400 }, error: { msg: 'undefined field foo', code: 400 } };
  expect(read(error)).toMatchObject({
    format: 'ads-json',
    profiles: [],
    issues: [{ code: 'ANSWER_IS_ERROR' }],
  });
});

test('a short name counts for whoever it stands for, though another of few works has the same initials', () => {
  const docs = (author: string, times: number, also: readonly string[] = []) =>
    Array.from({ length: times }, (_, i) => ({
      bibcode: `2024JInvS${author.length}..${i}`,
      title: [`${author} ${i}`],
      author: [author, ...also],
      pubdate: '2024-01-00',
    }));
  const { profiles } = read([
    ...docs('de Tanaka, Mira P.', 6),
    ...docs('de Tanaka, Mira', 5),
    ...docs('de Tanaka, M.', 8, ['Holm, Jens']),
    ...docs('de Tanaka, Mara', 1, ['Holm, Jens']),
    ...docs('Holm, Jens', 6),
  ]);
  expect(profiles[0]!.name.value).toBe('Mira P. de Tanaka');
});

test('an answer repeats the fields that were asked for: they are no header of a table', () => {
  const answer = {
    responseHeader: { params: { q: 'x', fl: 'author,title,year,pubdate,doi,eid' } },
    response: { numFound: 1, docs: [doc({ num_citations: 3, abstract: 'Not Available <P />' })] },
  };
  const { format, profiles, issues } = readDocument(JSON.stringify(answer, null, 2), CONTEXT);
  expect(format).toBe('ads-json');
  expect(profiles[0]!.papers).toMatchObject([{ citations: { count: 3 }, abstract: null }]);
  expect(issues.map(({ code }) => code)).toEqual(['NO_CAPTURE_DATE']);
});
