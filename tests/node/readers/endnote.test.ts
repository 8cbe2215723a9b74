import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (text: string) => readDocument(text, CONTEXT);
const papers = (text: string) => read(text).profiles.flatMap((profile) => profile.papers);
const record = (...lines: string[]) =>
  ['%0 Journal Article', '%A Tanaka, Mira', '%T A Title of Some Length', ...lines].join('\n');

test('every field, after a byte order mark, also where records follow without an empty line', () => {
  const [first, second] = papers(
    `\ufeff${record('%F tanaka2020', '%J Annals', '%D 2020', '%8 May 9', '%R 10.5555/kestrel.1', '%X Words\nthat go on', '%M WOS:000900000100001')}\n` +
      '%0 Book Section\n%A Tanaka, M.\n%A et al.\n%T A Chapter\n%B A Book\n%D 2021\n%U https://arxiv.org/abs/2405.00001v2',
  );
  expect(first).toMatchObject({
    head: { value: 'tanaka2020', span: { line: 4 } },
    title: { value: 'A Title of Some Length', span: { line: 3, start: 3, end: 25 } },
    venue: { value: 'Annals' },
    date: { iso: '2020-05-09', precision: 'day' },
    abstract: { value: 'Words that go on' },
    type: 'Journal Article',
    identifiers: [
      { kind: 'doi', value: '10.5555/kestrel.1' },
      { kind: 'wos', value: '000900000100001' },
    ],
  });
  expect(second).toMatchObject({
    title: { value: 'A Chapter' },
    venue: { value: 'A Book' },
    type: 'Book Section',
    authors: { truncated: true, totalMin: 2 },
    identifiers: [{ kind: 'arxiv', value: '2405.00001' }],
  });
});

test('comments of BibTeX are no records', () => {
  expect(read('%0 lower case\n@misc{a, author = {Tanaka, Mira}, title = {T}}').format).toBe('bibtex');
});
