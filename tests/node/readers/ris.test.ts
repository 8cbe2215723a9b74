import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (text: string) => readDocument(text, CONTEXT);
const papers = (text: string) => read(text).profiles.flatMap((profile) => profile.papers);
const record = (...lines: string[]) =>
  ['TY  - JOUR', 'AU  - Tanaka, Mira', 'TI  - A Title of Some Length', ...lines, 'ER  - '].join('\n');

test('both generations of tags, in any order', () => {
  const [old, modern] = papers(
    'TY  - JOUR\nA1  - Tanaka, Mira\nT1  - Old\nJF  - Annals\nY1  - 1998///Spring\nER  -\n\n' +
      'TY  - CHAP\nPY  - 2024/05/09/\nT2  - A Book\nAU  - Tanaka, Mira\nTI  - New\nER  - ',
  );
  expect(old).toMatchObject({
    title: { value: 'Old' },
    venue: { value: 'Annals' },
    date: { iso: '1998', precision: 'year', reason: 'a season: spring', raw: '1998///Spring' },
  });
  expect(modern).toMatchObject({
    title: { value: 'New' },
    venue: { value: 'A Book' },
    date: { iso: '2024-05-09', precision: 'day' },
    type: 'CHAP',
  });
});

test('the year of one field and the day of another', () => {
  const [paper] = papers(record('PY  - 2024', 'DA  - 2024/05/09/'));
  expect(paper!.date.iso).toBe('2024-05-09');
  const [other] = papers(record('PY  - 2024', 'DA  - 2019/05/09/'));
  expect(other!.date.iso).toBe('2024');
});

test('values that go on, blanks that are missing, a record without an end', () => {
  const [first, second] = papers(
    'TY -  JOUR\nTI  - A title\n that goes on\nAU  - Tanaka, Mira\nTY  - BOOK\nTI  - Second\nAU  - Tanaka, M.',
  );
  expect(first!.title.value).toBe('A title that goes on');
  expect(second!.title.value).toBe('Second');
});

test('what Scopus writes into notes: the count with its day', () => {
  const [paper] = papers(record('N1  - Export Date: 18 November 2019', 'N1  - Cited By: 1,012'));
  expect(paper!.citations).toMatchObject({ count: 1012, source: 'Scopus', asOf: '2019-11-18' });
  expect(papers(record())[0]!.citations).toBeNull();
});

test('identifiers from all fields in which exporters put them', () => {
  const [paper] = papers(
    record(
      'DO  - https://doi.org/10.5555/ABC.',
      'UR  - https://arxiv.org/abs/2405.00001v2',
      'AN  - WOS:000123456700001',
    ),
  );
  expect(paper!.identifiers).toEqual([
    { kind: 'doi', value: '10.5555/abc' },
    { kind: 'arxiv', value: '2405.00001' },
    { kind: 'wos', value: '000123456700001' },
  ]);
});

test('whose record it is: the name on most works, its initials counted with it', () => {
  const text = [
    record('AU  - Adeyemi, Olu'),
    record('AU  - Adeyemi, Olu'),
    record('AU  - Okafor, Ben'),
    'TY  - JOUR\nTI  - Third of Them\nAU  - Tanaka, M.\nER  - ',
  ].join('\n');
  const { profiles, issues } = read(text);
  expect(profiles.map(({ name, papers: own }) => [name.value, own.length])).toEqual([['Mira Tanaka', 4]]);
  expect(issues.map(({ code }) => code)).not.toContain('SUBJECT_UNCLEAR');
});

test('a middle name makes nobody another person; the form on most works is taken', () => {
  const by = (...names: string[]) =>
    names
      .map((name, i) => `TY  - JOUR\nTI  - Work Number ${i} of Them\nPY  - 2024\nAU  - ${name}\nER  - `)
      .join('\n');
  const owner = (...names: string[]) => read(by(...names)).profiles[0]!.name;
  expect(owner('Ruiz, Eva', 'Ruiz, Eva', 'Wall, Olga A.', 'Wall, Olga A.', 'Wall, Olga')).toMatchObject({
    value: 'Olga A. Wall',
    basis: 'computed',
  });
  expect(owner('Wall, Olga A.', 'Wall, Olga B.', 'Ruiz, Eva', 'Ruiz, Eva').value).toBe('Eva Ruiz');
});

test('lines between records are reported with their place', () => {
  const { issues } = read(`${record('PY  - 2024')}\nsome words\n${record('PY  - 2023')}`);
  expect(issues.find(({ code }) => code === 'LINE_UNPARSED')).toMatchObject({
    excerpt: 'some words',
    span: { line: 6, start: 0, end: 10 },
  });
});

test('lines by which libraries number records say nothing', () => {
  const text = `Record #1 of 2\nProvider: Invented Press, Ltd.\nContent: text/plain; charset="UTF-8"\n\n${record('PY  - 2020')}\n\n2.\n${record('PY  - 2021')}`;
  expect(papers(text).map(({ date }) => date.iso)).toEqual(['2020', '2021']);
  expect(read(text).issues).toEqual([]);
});

test('Web of Science: its count in a note, with or without markup', () => {
  const counts = papers(
    record('N1  - Times Cited in Web of Science Core Collection:  12\nTotal Times Cited:  14') +
      '\n' +
      record(
        'N1  - <p>Times Cited in Web of Science Core Collection:&nbsp;&nbsp;3<br/>Total Times Cited:&nbsp;4',
      ),
  ).map(({ citations }) => [citations?.count, citations?.source]);
  expect(counts).toEqual([
    [12, 'Web of Science (TC)'],
    [3, 'Web of Science (TC)'],
  ]);
});

test('Web of Science: behind the authors, groups are authors; editors and sponsors are not', () => {
  const [paper] = papers(record('A1  - IEEE', 'A1  - Editor, Anna', 'A1  - Kestrel Study Group'));
  expect(paper!.authors!.slots.map(({ name, kind }) => [name, kind])).toEqual([
    ['Mira Tanaka', 'person'],
    ['Kestrel Study Group', 'team'],
  ]);
  const [mixed] = papers('TY  - JOUR\nA1  - Tanaka, Mira\nAU  - Adeyemi, Olu\nTI  - A Title\nER  - ');
  expect(mixed!.authors!.slots.map(({ name }) => name)).toEqual(['Mira Tanaka', 'Olu Adeyemi']);
});

test('nobody is not called "[Anonymous]"', () => {
  const [, paper] = papers(`${record()}\nTY  - JOUR\nAU  - [Anonymous]\nTI  - A Notice\nER  - `);
  expect(paper).toMatchObject({ title: { value: 'A Notice' }, authors: null });
});

test('Scopus: a book known from references has its title where that of a volume stands', () => {
  const [paper] = papers('TY  - JOUR\nT2  - A Book of Slow Loaders\nPY  - 1992\nAU  - Tanaka, M.\nER  - ');
  expect(paper).toMatchObject({ title: { value: 'A Book of Slow Loaders' }, venue: null });
});

test('a file that was cut says so; one whose records never end does not', () => {
  const codes = (text: string) => read(text).issues.map(({ code }) => code);
  const cut = `${record()}\nTY  - JOUR\nAU  - Tanaka, Mira\nTI  - A Title that`;
  expect(codes(cut)).toContain('EXPORT_CUT');
  expect(codes(cut.replaceAll('\nER  - ', ''))).not.toContain('EXPORT_CUT');
});
