import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const feed = (...entries: string[]) =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">\n${entries.join('\n')}\n</feed>`;
const entry = (id: string, ...lines: string[]) =>
  [
    `<entry><id>http://arxiv.org/abs/${id}</id>`,
    '<author><name>Mira Tanaka</name><arxiv:affiliation>Somewhere</arxiv:affiliation></author>',
    ...lines,
    '</entry>',
  ].join('\n');
const read = (...entries: string[]) => readDocument(feed(...entries), CONTEXT);
const paper = (id: string, ...lines: string[]) => read(entry(id, ...lines)).profiles[0]!.papers[0]!;

test('the first version dates a preprint; wrapped texts are joined', () => {
  const { title, date, abstract, venue } = paper(
    '2405.00001v3',
    '<updated>2024-07-01T00:00:00Z</updated>',
    '<published>2024-05-01T17:59:59Z</published>',
    '<title>A Title\n  of Some &amp; Length</title>',
    '<summary>  First line\nand next.\n</summary>',
    '<arxiv:journal_ref>J. Inv. 3 (2024)\n 1-9</arxiv:journal_ref>',
  );
  expect(title).toMatchObject({ value: 'A Title of Some & Length', span: { line: 7, start: 7, end: 14 } });
  expect(date).toMatchObject({
    iso: '2024-05-01',
    kind: 'first-posted',
    raw: '2024-05-01',
    span: { line: 6, start: 11, end: 21 },
  });
  expect([abstract!.value, venue!.value]).toEqual(['First line and next.', 'J. Inv. 3 (2024) 1-9']);
});

test.each([
  ['2405.00001v3', '2405.00001'],
  ['0704.0001v1', '0704.0001'],
  ['math/0309136v1', 'math/0309136'],
  ['cond-mat/9901001', 'cond-mat/9901001'],
])('%s is %s', (id, value) => {
  expect(paper(id).identifiers).toEqual([{ kind: 'arxiv', value }]);
});

test('the DOI of the published article', () => {
  const { identifiers } = paper(
    '2405.00001v1',
    '<arxiv:doi>10.5555/ABC</arxiv:doi>',
    '<link title="doi" href="http://dx.doi.org/10.5555/abc" rel="related"/>',
    '<link title="pdf" href="http://arxiv.org/pdf/2405.00001v1" rel="related"/>',
  );
  expect(identifiers.slice(1)).toEqual([{ kind: 'doi', value: '10.5555/abc' }]);
});

test('categories of arXiv only, the primary one first, each once under its present name', () => {
  const { categories } = paper(
    '2405.00001v1',
    '<category term="stat.ML"/><category term="I.2.6"/><category term="68T05, 68T07"/>',
    '<category term="math.IT"/><category term="cs.IT"/><category term="cs.LG"/>',
    '<arxiv:primary_category term="cs.LG"/>',
  );
  expect(categories.map(({ id, basis }) => [id, basis])).toEqual([
    ['cs.LG', 'full-code'],
    ['stat.ML', 'full-code'],
    ['cs.IT', 'alias'],
  ]);
  expect(categories[0]!.span).toMatchObject({ line: 7, start: 30, end: 35 });
});

test('collaborations are teams', () => {
  const { authors } = paper('2405.00001v1', '<author><name>The Invented Collaboration</name></author>');
  expect(authors!.slots.map(({ name, kind }) => [name, kind])).toEqual([
    ['Mira Tanaka', 'person'],
    ['The Invented Collaboration', 'team'],
  ]);
});

test('an error that looks like an answer', () => {
  const { profiles, issues } = read(
    '<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title>',
    '<summary>incorrect id format for x</summary><author><name>arXiv api core</name></author></entry>',
  );
  expect(profiles).toEqual([]);
  expect(issues).toMatchObject([
    { code: 'ANSWER_IS_ERROR', span: { line: 4 }, excerpt: 'incorrect id format for x' },
  ]);
});

test('an answer that is one part of the whole, and one without preprints', () => {
  const { issues } = read('<opensearch:totalResults>214881</opensearch:totalResults>', entry('2405.00001v1'));
  expect(issues.find(({ code }) => code === 'COUNT_MISMATCH')).toMatchObject({
    span: { line: 3 },
    message: 'the answer is a part: 1 of 214881 preprints',
  });
  expect(read('').issues.map(({ code }) => code)).toEqual(['RECORD_UNUSED']);
});

test('pages set end to end are one record; other feeds are not ours', () => {
  const { profiles } = readDocument(
    `${feed(entry('2405.00001v1'))}\n${feed(entry('2405.00002v1'))}`,
    CONTEXT,
  );
  expect(profiles.map(({ papers }) => papers.length)).toEqual([2]);
  const blog = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Post</title></entry></feed>';
  expect(readDocument(blog, CONTEXT).format).toBeNull();
});

test('an answer that was cut off', () => {
  const whole = feed(
    entry('2405.00001v1', '<title>One</title>'),
    entry('2405.00002v1', '<title>Two and more</title>'),
  );
  const { profiles, issues } = readDocument(whole.slice(0, whole.indexOf(' and more')), CONTEXT);
  expect(profiles[0]!.papers.map(({ title }) => title.value)).toEqual(['One', 'Two']);
  expect(issues.find(({ code }) => code === 'XML_BROKEN')!.span!.line).toBe(9);
});

test('a record that is not closed does not hide the next', () => {
  const whole = feed(
    entry('2405.00001v1', '<title>One</title>'),
    entry('2405.00002v1', '<title>Two</title>'),
  );
  const { profiles, issues } = readDocument(whole.replace('</entry>', ''), CONTEXT);
  expect(profiles[0]!.papers.map(({ title }) => title.value)).toEqual(['One', 'Two']);
  expect(issues.map(({ code }) => code)).toContain('XML_BROKEN');
});
