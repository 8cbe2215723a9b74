import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (text: string) => readDocument(text, CONTEXT);
const readJson = (value: unknown) => read(JSON.stringify(value));
const said = (text: string) => read(text).issues.map(({ code, message }) => [code, message]);
const codes = (value: unknown) => readJson(value).issues.map(({ code }) => code);
const hash = (digit: string) => digit.repeat(40);

test.each([
  ['Resource not found.\n', 'the source answered: Resource not found.'],
  [
    '<html>\n<head><title>504 Gateway Time-out</title></head>\n</html>',
    'the source answered: 504 Gateway Time-out',
  ],
  ['{"detail": "Request was throttled: too many requests"}', /too many requests/],
])('what a server said instead of an answer: %s', (text, message) => {
  expect(said(text)).toEqual([
    ['ANSWER_IS_ERROR', typeof message === 'string' ? message : expect.stringMatching(message)],
  ]);
});

test('a web page is named as such; of anything unknown the first line is shown', () => {
  expect(said('<!doctype html>\n<title>My Papers</title>')).toEqual([
    ['SOURCE_WEB_PAGE', 'A web page, "My Papers", not an export.'],
  ]);
  expect(read('\n  Dear all,\n').issues).toMatchObject([
    { code: 'SOURCE_UNKNOWN', span: { line: 2, start: 2, end: 11 }, excerpt: 'Dear all,' },
  ]);
});

test('a batch has null for what was not found: it is reported, and the rest is read', () => {
  const paper = {
    paperId: hash('a'),
    title: 'A',
    year: 2024,
    authors: [{ authorId: '7', name: 'Mira Tanaka' }],
  };
  const { profiles, issues } = readJson([null, paper, null]);
  expect(profiles.map(({ papers }) => papers.length)).toEqual([1]);
  expect(issues).toMatchObject([{ code: 'RECORD_UNUSED', message: expect.stringContaining('2 of 3') }]);
});

test('works that name nobody are said to be so once, with what to ask for', () => {
  const data = ['a', 'b', 'c'].map((digit) => ({ paperId: hash(digit), title: `Title ${digit}` }));
  expect(readJson({ total: 3, data })).toMatchObject({
    profiles: [],
    issues: [
      {
        code: 'AUTHORS_MISSING',
        message: expect.stringContaining('none of the 3 records'),
        hint: expect.stringContaining('fields=title,authors'),
      },
    ],
  });
});

test("references of a paper are in no one's record", () => {
  const data = ['a', 'b'].map((digit) => ({ citedPaper: { paperId: hash(digit), title: 'T' } }));
  const { profiles, issues } = readJson({ offset: 0, data });
  expect(profiles).toEqual([]);
  expect(issues).toMatchObject([{ code: 'RECORD_UNUSED', message: expect.stringContaining('one of 2') }]);
});

test('authors without papers: kept where numbers are stated, and what is missing is said once', () => {
  const bare = {
    total: 2,
    data: [
      { authorId: '7', name: 'Mira Tanaka' },
      { authorId: '8', name: 'M Tanaka' },
    ],
  };
  expect(readJson(bare).profiles).toEqual([]);
  expect(codes(bare)).toEqual(['WORKS_MISSING']);
  const counted = { authorId: '7', name: 'Mira Tanaka', hIndex: 3 };
  expect(readJson(counted).profiles).toMatchObject([{ stated: [{ kind: 'h-index' }], papers: [] }]);
  expect(codes(counted)).toContain('WORKS_MISSING');
});

test('the registry of people answers with people: without their works there is nothing to read', () => {
  const found = { 'orcid-identifier': { path: '0000-0002-1825-0097' } };
  expect(codes({ result: [found], 'num-found': 1 })).toEqual(['WORKS_MISSING']);
  expect(codes({ result: null, 'num-found': 0 })).toEqual(['WORKS_MISSING']);
  const name = { 'given-names': { value: 'Mira' }, 'family-name': { value: 'Tanaka' } };
  expect(codes({ name: { ...name, path: '0000-0002-1825-0097' }, biography: null })).toEqual([
    'WORKS_MISSING',
  ]);
  expect(codes({ group: [], path: '/0000-0002-1825-0097/works' })).toContain('RECORD_UNUSED');
});

test.each(['funder-list', 'journal', 'type-list'])('a %s of Crossref holds no works', (type) => {
  const message = { 'total-results': 2, items: [{ id: '1' }, { id: '2' }] };
  const { issues } = readJson({ status: 'ok', 'message-type': type, message });
  expect(issues).toMatchObject([{ code: 'RECORD_UNUSED', message: expect.stringContaining(type) }]);
});

test('Crossref says what went wrong in two ways', () => {
  const failed = {
    status: 'error',
    'message-type': 'exception',
    message: { description: 'Response Exception' },
  };
  expect(said(JSON.stringify(failed))).toEqual([
    ['ANSWER_IS_ERROR', 'the source answered: Response Exception'],
  ]);
});

test('an author record of OpenAlex without a name is not lost', () => {
  expect(codes({ works_count: 3, counts_by_year: [] })).toEqual(['RECORD_UNUSED']);
});

test('whose record it is is unclear: that is said once, not of every work', () => {
  const works = ['Mira Tanaka', 'Olu Adeyemi', 'Jens Holm'].map((name, i) => ({
    DOI: `10.5555/${i}`,
    title: [`Title ${i}`],
    issued: { 'date-parts': [[2024]] },
    author: [{ given: name.split(' ')[0], family: name.split(' ')[1] }],
  }));
  expect(codes({ 'message-type': 'work-list', message: { items: works } })).toEqual(['SUBJECT_UNCLEAR']);
});
