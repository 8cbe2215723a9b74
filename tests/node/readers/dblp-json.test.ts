import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (value: object) => readDocument(JSON.stringify(value), CONTEXT);
const mira = { '@pid': '900/0001', text: 'Mira Tanaka' };
const info = (more: object = {}) => ({
  info: { authors: { author: mira }, title: 'A Title.', year: '2024', key: 'journals/x/T24', ...more },
});
const answer = (...hit: object[]) => ({
  result: { status: { '@code': '200' }, hits: { '@total': '1', hit } },
});
const paperOf = (more: object) => read(answer(info(more))).profiles[0]!.papers[0]!;

test('an author may be one or several; the number of homonyms is no part of the name, the pid tells them apart', () => {
  expect(paperOf({}).authors!.slots).toMatchObject([
    { name: 'Mira Tanaka', ids: [{ kind: 'dblp', value: '900/0001' }] },
  ]);
  const author = [
    mira,
    { '@pid': '07/6378-9', text: 'Fan Wu 0009' },
    { '@pid': '1/2', text: 'Ann O&apos;Neil' },
  ];
  expect(paperOf({ authors: { author } }).authors!.slots).toMatchObject([
    { name: 'Mira Tanaka', printed: null },
    { name: 'Fan Wu', printed: null, ids: [{ kind: 'dblp', value: '07/6378-9' }] },
    { name: "Ann O'Neil" },
  ]);
});

test.each([
  ['A Title.', 'A Title'],
  ['Really?', 'Really?'],
  ['To be continued...', 'To be continued...'],
  ['R&amp;D on H<sub>2</sub>O.', 'R&D on H2O'],
])('title %s', (title, value) => {
  expect(paperOf({ title }).title.value).toBe(value);
});

test('several venues and links; the volume of a preprint is its arXiv id', () => {
  const paper = paperOf({
    venue: ['ICX', 'Lecture Notes'],
    doi: '10.5555/ABC.1',
    ee: ['https://doi.org/10.5555/abc.1', 'https://arxiv.org/abs/2405.00001'],
    type: 'Informal and Other Publications',
  });
  expect(paper).toMatchObject({
    venue: { value: 'ICX; Lecture Notes' },
    type: 'Informal and Other Publications',
    citations: null,
    identifiers: [
      { kind: 'dblp', value: 'journals/x/T24' },
      { kind: 'doi', value: '10.5555/abc.1' },
      { kind: 'arxiv', value: '2405.00001' },
    ],
  });
  expect(paperOf({ volume: 'abs/2406.00002' }).identifiers).toContainEqual({
    kind: 'arxiv',
    value: '2406.00002',
  });
});

test('more hits than were sent, a hit that is no publication, an error', () => {
  const part = {
    result: { hits: { '@total': '30', '@sent': '2', hit: [info(), { info: { author: 'Mira' } }] } },
  };
  expect(read(part).issues.map(({ code }) => code)).toEqual(['COUNT_MISMATCH', 'RECORD_UNUSED']);
  const error = { result: { query: 'x', status: { '@code': '500', text: 'Internal Server Error' } } };
  expect(read(error)).toMatchObject({
    format: 'dblp-json',
    profiles: [],
    issues: [{ code: 'ANSWER_IS_ERROR' }],
  });
});
