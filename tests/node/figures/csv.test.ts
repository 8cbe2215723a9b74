import { expect, test } from 'vitest';
import { tableCsv } from '../../../src/figures/csv.ts';

const columns = [
  { id: 'title', label: 'Title', numeric: false },
  { id: 'papers', label: 'Papers, n', numeric: true },
];
const csv = (...rows: (string | number | null)[][]) => tableCsv({ caption: 'Papers', columns, rows });

test('labels first, CRLF, quotes where RFC 4180 wants them', () => {
  expect(csv(['Emu3', 2], ['a "b", c', 0.5], ['two\nlines', 1])).toBe(
    'Title,"Papers, n"\r\nEmu3,2\r\n"a ""b"", c",0.5\r\n"two\nlines",1\r\n',
  );
});

test('unknown is an empty cell, zero is not', () => {
  expect(csv(['a', null], ['b', 0])).toBe('Title,"Papers, n"\r\na,\r\nb,0\r\n');
});

test('text is never a formula; negative numbers stay numbers', () => {
  expect(csv(['=1+1', -2])).toBe(`Title,"Papers, n"\r\n"'=1+1",-2\r\n`);
});

test('no rows: the head alone, without a byte order mark', () => {
  expect(csv()).toBe('Title,"Papers, n"\r\n');
});

test('why a row rests on little is kept in a last column', () => {
  const rows = [
    ['a', 3],
    ['b', 12],
  ];
  const weak = ['few papers: n < 5', null];
  expect(tableCsv({ caption: '', columns, rows, weak })).toBe(
    'Title,"Papers, n",Note\r\na,3,few papers: n < 5\r\nb,12,\r\n',
  );
});

test('made-up data says so in every row', () => {
  const table = { caption: '', columns: [{ id: 'n', label: 'Papers', numeric: true }], rows: [[3], [null]] };
  expect(tableCsv(table, { fictional: true })).toBe('Papers,Data\r\n3,fictional\r\n,fictional\r\n');
});
