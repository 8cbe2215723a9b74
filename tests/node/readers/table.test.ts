import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT, codesAt } from './support.ts';

const read = (...lines: string[]) => readDocument(lines.join('\n'), CONTEXT);
const titles = (...lines: string[]) =>
  read(...lines).profiles.flatMap(({ papers }) => papers.map(({ title }) => title.value));
const HEADER = 'Title,Authors,Year';

describe('what is a table', () => {
  test.each([',', ';', '\t'])('cells parted by "%s"', (separator) => {
    const lines = [
      ['Paper_Title', 'Author Names', 'Published', 'Times cited'],
      ['A Title', 'Mira Tanaka', '9 May 2024', '1'],
    ];
    const { format, profiles } = read(...lines.map((cells) => cells.join(separator)));
    expect(format).toBe('table');
    expect(profiles[0]!.papers[0]).toMatchObject({
      title: { value: 'A Title', span: { line: 2, start: 0, end: 7 } },
      date: { iso: '2024-05-09' },
      citations: { count: 1, source: 'Column "Times cited"' },
    });
  });

  test.each([
    ['prose', 'The title, the author, and the year.\nThe title, the author, and a year.'],
    ['a header alone', 'Title,Author,Year'],
    ['rows of another width', 'Title,Author\nDear Sir\nI write, as you know, at length\nYours'],
    ['titles and nothing that is known', 'Title,Colour\nA Title,red'],
  ])('%s is none', (_, text) => {
    expect(readDocument(text, CONTEXT).format).toBeNull();
  });

  test('a line that names the separator, blank lines, columns without a name', () => {
    expect(titles('sep=;', ';Title;Author;Year', '', '1;One;Mira Tanaka;2020', '', ';;;')).toEqual(['One']);
  });
});

describe('what the columns mean', () => {
  test('is said, once a table', () => {
    const { issues } = read('Title,Author,Pages', 'A Title,Mira Tanaka,1-8');
    expect(issues.find(({ code }) => code === 'COLUMNS_GUESSED')).toMatchObject({
      span: { line: 1, start: 0, end: 18 },
      message: 'columns taken as title: "Title", authors: "Author"; not used: "Pages"',
    });
  });
});

describe('names of authors', () => {
  test.each([
    ['Tanaka, Mira; Adeyemi, Olu', ['Mira Tanaka', 'Olu Adeyemi']],
    ['Mira Tanaka, Olu Adeyemi', ['Mira Tanaka', 'Olu Adeyemi']],
    ['Mira Tanaka, Jens Holm and Olu Adeyemi', ['Mira Tanaka', 'Jens Holm', 'Olu Adeyemi']],
    ['Tanaka, Mira and Adeyemi, Olu', ['Mira Tanaka', 'Olu Adeyemi']],
    ['Mira Tanaka|Olu Adeyemi', ['Mira Tanaka', 'Olu Adeyemi']],
    ['Tanaka M, Adeyemi O', ['M Tanaka', 'O Adeyemi']],
    ['Tanaka, M., Adeyemi, O.', ['M. Tanaka', 'O. Adeyemi']],
    ['Tanaka, M., Adeyemi, O., & Holm, J.', ['M. Tanaka', 'O. Adeyemi', 'J. Holm']],
    ['Tanaka, M., Adeyemi, O. & Holm J. K.', ['M. Tanaka', 'O. Adeyemi', 'J. K. Holm']],
    ['Tanaka, Mira', ['Mira Tanaka']],
    ['Mira Tanaka, *, Olu Adeyemi', ['Mira Tanaka', 'Olu Adeyemi']],
    ["['Tanaka, Mira', 'Adeyemi, Olu']", ['Mira Tanaka', 'Olu Adeyemi']],
    ['Martin King, Jr., Olu Adeyemi', ['Martin King Jr.', 'Olu Adeyemi']],
  ])('%s', (cell, names) => {
    const [paper] = read('Title\tAuthors', `A Title\t${cell}`).profiles[0]!.papers;
    expect(paper!.authors!.slots.map(({ name }) => name)).toEqual(names);
  });
});

describe('cells', () => {
  test('that run over lines: the place is that of the first line', () => {
    const { profiles, issues } = read(
      'Title,Abstract,Authors,Year',
      '"A Title',
      'that goes on","Words, and ""more""',
      '',
      'words",Mira Tanaka,2024',
      'Another,,Mira Tanaka,2023',
    );
    const [paper, next] = profiles[0]!.papers;
    expect(paper).toMatchObject({
      title: { value: 'A Title that goes on', span: { line: 2, start: 1, end: 8 } },
      abstract: { value: 'Words, and "more" words', span: { line: 3, start: 15, end: 34 } },
      authors: { span: { line: 5, start: 7, end: 18 } },
    });
    expect(next!.title.span.line).toBe(6);
    expect(codesAt(issues)).toEqual(['COLUMNS_GUESSED@1']);
  });

  test('numbers as spreadsheets and programs write them; what is no number is not given', () => {
    const rows = ['1 012', '12.0', '3', 'many', 'NA'].map((count) => `A Title;Mira Tanaka;2020.0;${count}`);
    const { profiles } = read('Title;Author;Year;Citations', ...rows);
    expect(profiles[0]!.papers.map(({ citations }) => citations?.count ?? null)).toEqual([
      1012,
      12,
      3,
      null,
      null,
    ]);
    expect(profiles[0]!.papers[0]!.date.iso).toBe('2020');
  });
});

describe('a mark that is not closed', () => {
  test('swallows no rows: its line is read by itself', () => {
    const lines = [
      HEADER,
      'One,Mira Tanaka,2020',
      '"Two,Mira Tanaka,2021',
      '"Three",Mira Tanaka,2022',
      'Four,Mira Tanaka,2023',
    ];
    expect(titles(...lines)).toEqual(['One', '"Two', 'Three', 'Four']);
    expect(codesAt(read(...lines).issues)).toEqual(['COLUMNS_GUESSED@1', 'QUOTE_BROKEN@3']);
  });

  test('in the first row and at the end', () => {
    expect(titles(HEADER, '"One,Mira Tanaka,2020', 'Two,Mira Tanaka,2021')).toEqual(['"One', 'Two']);
    expect(titles(HEADER, 'One,Mira Tanaka,2020', '"Two,Mira Tanaka,2021')).toEqual(['One', '"Two']);
  });

  test('is not one that closes lines later', () => {
    const lines = ['Abstract,Title,Authors,Year', '"First', 'second', 'third",One,Mira Tanaka,2020'];
    expect(titles(...lines)).toEqual(['One']);
    expect(codesAt(read(...lines).issues)).toEqual(['COLUMNS_GUESSED@1']);
  });
});

describe('a row with other cells than the header', () => {
  test('is read where it is only short, and listed where it cannot be told what is what', () => {
    const { profiles, issues } = read(
      HEADER,
      'One,Mira Tanaka,2020',
      'Two,Mira Tanaka',
      'Three, or so,Mira Tanaka,2021',
      'words below the table',
      'Four,Mira Tanaka,2022,,',
    );
    expect(profiles[0]!.papers.map(({ title }) => title.value)).toEqual(['One', 'Two', 'Four']);
    expect(
      issues.filter(({ code }) => code === 'ROW_RAGGED').map(({ span, message }) => [span!.line, message]),
    ).toEqual([
      [3, '2 cells under 3 columns; the cells that are missing are not given'],
      [4, '4 cells under 3 columns; the row was not read'],
      [5, '1 cell under 3 columns; the row was not read'],
    ]);
  });
});

test('thousands of marks that are never closed take no longer than as many rows', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => `"Title ${i},Mira Tanaka,n. d.`);
  expect(titles(HEADER, ...rows)).toHaveLength(5_000);
});
