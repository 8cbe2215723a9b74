import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const HEADER = 'PT AU AF TI SO DT DE RI OI TC Z9 PD PY EA DI UT WC DA'.split(' ');
const BASE = {
  PT: 'J',
  AU: 'Tanaka, M',
  AF: 'Tanaka, Mira',
  TI: 'A Title',
  SO: 'ANNALS',
  PY: '2024',
  TC: '5',
};
const read = (...rows: Readonly<Record<string, string>>[]) => {
  const lines = rows.map((row) => HEADER.map((tag) => ({ ...BASE, ...row })[tag] ?? '').join('\t'));
  return readDocument(`\ufeff${[HEADER.join('\t'), ...lines].join('\t\r\n')}`, CONTEXT);
};
const paper = (row: Readonly<Record<string, string>>) => read(row).profiles[0]!.papers[0]!;

test('full names before short ones, the count of the Core Collection with the day of the export', () => {
  const { format, profiles } = read({ Z9: '7', DA: '2026-11-18', UT: 'WOS:000123456700001', DT: 'Article' });
  expect(format).toBe('wos-table');
  expect(profiles[0]!.papers[0]).toMatchObject({
    authors: { slots: [{ name: 'Mira Tanaka', printed: 'Tanaka, Mira' }] },
    citations: { count: 5, source: 'Web of Science (TC)', asOf: '2026-11-18' },
    identifiers: [{ kind: 'wos', value: '000123456700001' }],
    type: 'Article',
  });
  expect(paper({ AF: '' }).authors!.slots[0]!.name).toBe('M Tanaka');
});

test.each([
  [{ PD: 'MAY 9' }, '2024-05-09'],
  [{ PD: 'MAY' }, '2024-05'],
  [{ PD: 'JAN-FEB' }, '2024'],
  [{ PD: 'SPR' }, '2024'],
  [{}, '2024'],
  [{ PY: '', EA: 'MAY 2025' }, '2025-05'],
  [{ PY: '', EA: 'May-25' }, '2025-05'],
  [{ EA: 'DEC 2023' }, '2024'],
  [{ PY: '' }, null],
])('the date of %j is %s', (row, iso) => {
  expect(paper(row).date.iso).toBe(iso);
});

test('a quotation mark is a character: the next row is not swallowed', () => {
  const { profiles } = read({ TI: '"Smart" Cities' }, { TI: '"Open, Wide' }, { TI: 'Third' });
  expect(profiles[0]!.papers.map(({ title }) => title.value)).toEqual([
    '"Smart" Cities',
    '"Open, Wide',
    'Third',
  ]);
});

test('ids stand in lists of their own: one that fits one name only is bound, at most one a name', () => {
  const { authors } = paper({
    AF: 'Tanaka, Mira; Adeyemi, Olu; Adeyemi, O.',
    RI: 'Tanaka, Mira/A-1234-2010; Adeyemi, Olu/B-1234-2010; Nobody, N/C-1234-2010',
    OI: 'Tanaka, Mira/0000-0002-1825-0097; Tanaka, M/0000-0002-1694-233X',
  });
  expect(authors!.slots.map(({ ids }) => ids)).toEqual([[{ kind: 'wos', value: 'A-1234-2010' }], [], []]);
});

test('categories are those of the source, keywords are labels', () => {
  const { profiles } = read({ WC: 'Computer Science, Theory & Methods; Optics', DE: 'one; two' });
  expect(profiles[0]!.papers[0]!.categories.map(({ id }) => id)).toEqual([
    'wos/computer-science-theory-methods',
    'wos/optics',
  ]);
  expect(profiles[0]!.categories[0]!.name).toBe('Computer Science, Theory & Methods');
  expect(profiles[0]!.papers[0]!.tags.map(({ value }) => value)).toEqual(['one', 'two']);
});

test('files set end to end are one table', () => {
  const { profiles } = readDocument(
    ['TI\tAU\tSO\tPY', 'One\tTanaka, M\tS\t2020', 'TI\tAU\tSO\tPY', 'Two\tTanaka, M\tS\t2021'].join('\n'),
    CONTEXT,
  );
  expect(profiles.map(({ papers }) => papers.length)).toEqual([2]);
});
