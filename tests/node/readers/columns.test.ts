import { describe, expect, test } from 'vitest';
import type { ColumnsCorrection } from '../../../src/core/correction.ts';
import type { Meaning } from '../../../src/core/readers/csv-columns.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { splitLines } from '../../../src/core/readers/lines.ts';
import { tableColumns } from '../../../src/core/readers/table-columns.ts';
import { CONTEXT, codesAt } from './support.ts';

const chosen = (
  header: readonly string[],
  meanings: readonly (Meaning | null)[],
): readonly ColumnsCorrection[] => [{ kind: 'columns', header, meanings, made: '2026-11-20', note: null }];
const read = (lines: readonly string[], columns: readonly ColumnsCorrection[]) =>
  readDocument(lines.join('\n'), { ...CONTEXT, columns });

const UNKNOWN = ['Werk', 'Wer', 'Wann', 'Wie oft'];
const MEANINGS = ['title', 'authors', 'year', 'citations'] as const;
const ROWS = ['A Title,Mira Tanaka,2020,3', '"One, Two","Mira Tanaka; Olu Adeyemi",2021,0'];

describe('columns that a person explained', () => {
  test('make a table readable that no program writes, each value at its place', () => {
    const columns = chosen(UNKNOWN, MEANINGS);
    const { format, profiles, issues, columns: used } = read([UNKNOWN.join(','), ...ROWS], columns);
    expect(format).toBe('table');
    expect(used).toEqual(columns);
    expect(profiles).toMatchObject([
      {
        name: { value: 'Mira Tanaka' },
        papers: [
          { title: { value: 'A Title' }, date: { iso: '2020' }, citations: { count: 3 } },
          { title: { value: 'One, Two', span: { line: 3, start: 1, end: 9 } }, citations: { count: 0 } },
        ],
      },
    ]);
    expect(issues.find(({ code }) => code === 'COLUMNS_CHOSEN')?.message).toBe(
      'columns taken as title: "Werk", authors: "Wer", year: "Wann", citations: "Wie oft"; all are used',
    );
  });

  test.each([';', '\t'])('are those of the same header with "%s" as well', (separator) => {
    const lines = [UNKNOWN.join(separator), ['A Title', 'Mira Tanaka', '2020', '3'].join(separator)];
    expect(read(lines, chosen(UNKNOWN, MEANINGS)).profiles[0]!.papers).toHaveLength(1);
  });

  test('overrule what a name seems to mean', () => {
    const header = ['Title', 'Headline', 'Author'];
    const lines = [header.join(','), 'wrong,right,Mira Tanaka'];
    const [profile] = read(lines, chosen(header, [null, 'title', 'authors'])).profiles;
    expect(profile!.papers[0]!.title.value).toBe('right');
  });

  test('are told apart by place where names are empty or equal', () => {
    const header = ['', 'Text', 'Text'];
    const lines = [header.join(';'), '1;Mira Tanaka;A Title', '2;Mira Tanaka;Other'];
    const [profile] = read(lines, chosen(header, [null, 'authors', 'title'])).profiles;
    expect(profile!.papers.map(({ title }) => title.value)).toEqual(['A Title', 'Other']);
  });

  test('leave a table with another header alone', () => {
    const { format, columns } = read([...UNKNOWN, 'x'].slice(1), chosen(UNKNOWN, MEANINGS));
    expect({ format, columns }).toEqual({ format: null, columns: [] });
  });
});

describe('a table of which no column is known', () => {
  const unknown = (...lines: string[]) => codesAt(readDocument(lines.join('\n'), CONTEXT).issues);

  test.each([
    ['with a header', 1, [UNKNOWN.join(','), ...ROWS]],
    ['below a line of its own', 3, ['Export of today', '', UNKNOWN.join(';'), 'a;b;1;2', 'c;d;3;4']],
    ['with titles and nothing else that is known', 1, ['Title,Colour', 'A Title,red', 'Other,blue']],
  ])('%s is offered, at its header', (_, line, lines) => {
    expect(unknown(...lines)).toEqual([`TABLE_UNKNOWN@${line}`]);
  });

  test.each([
    ['prose', ['Dear Sir, thank you', 'for your letter, which', 'came today, at last']],
    ['sentences', ['The title, the author.', 'A title, an author.', 'No title, no author.']],
    ['numbers', ['1,2,3', '4,5,6', '7,8,9']],
    ['rows of other widths', ['Werk,Wer,Wann', 'a,b', 'c,d,e,f']],
    ['a header alone', [UNKNOWN.join(',')]],
    ['JSON', ['[', '"a","b"', '"c","d"', '"e","f"', ']']],
    ['markup', ['<table>', '<td>a,b</td>', '<td>c,d</td>', '<td>e,f</td>']],
  ])('%s is none', (_, lines) => {
    expect(unknown(...lines)).toEqual(['SOURCE_UNKNOWN@1']);
  });
});

describe('what columns look like, where their names say nothing', () => {
  const guessed = (...lines: string[]) => tableColumns(splitLines(lines.join('\n')))[0]?.meanings;

  test('titles, people, years, counts, venues and numbers of works are proposed', () => {
    expect(
      guessed(
        'A;B;C;D;E;F;G',
        'Cheap Checkpoints for Long Training Runs;Mira Tanaka, Olu Adeyemi;2024;31;Journal of Invented Systems;10.5555/a.1;x',
        'A Field Guide to Slow Data Loaders;Mira Tanaka;2023;0;Proceedings of the Invented Workshop;10.5555/b.2;y',
        'Winter Notes From a Library;Jens Holm and Mira Tanaka;2018;4;Journal of Invented Systems;10.5555/c.3;x',
      ),
    ).toEqual(['title', 'authors', 'year', 'citations', 'venue', 'doi', null]);
  });

  test('names with the family name first are people as well; a day is a date', () => {
    expect(
      guessed(
        'A\tB\tC',
        'Tanaka, Mira; Adeyemi, Olu\t2024-03-04\tCheap Checkpoints for Long Runs',
        'Tanaka, Mira\t2023-11-30\tA Field Guide to Slow Loaders',
      ),
    ).toEqual(['authors', 'date', 'title']);
  });

  test('what looks like nothing is left open, and no two columns mean the same', () => {
    expect(guessed('A,B,C', '2020,2021,x', '2022,2023,y')).toEqual(['year', null, null]);
  });
});
