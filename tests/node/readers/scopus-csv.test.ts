import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const read = (header: string, ...rows: string[]) => readDocument([header, ...rows].join('\n'), CONTEXT);
const slots = (header: string, row: string) =>
  read(header, row).profiles[0]!.papers[0]!.authors!.slots.map(({ name, ids }) => [name, ids[0]?.value]);

const OLD = 'Authors,Author(s) ID,Title,Year,Source title,Cited by,EID';

test('full names with the numbers of their authors', () => {
  const row = '"Tanaka, Mira J. (70000001); Li, D. (70000002)","A Title",2024,"Annals",3,"2-s2.0-123456"';
  const header = 'Author full names,Title,Year,Source title,Cited by,EID';
  expect(slots(header, row)).toEqual([
    ['Mira J. Tanaka', '70000001'],
    ['D. Li', '70000002'],
  ]);
  expect(read(header, row).profiles[0]!.papers[0]).toMatchObject({
    citations: { count: 3, source: 'Scopus', asOf: null },
    identifiers: [{ kind: 'scopus', value: '2-s2.0-123456' }],
  });
});

test('names of all generations: family name first, parted by semicolon or by comma', () => {
  const expected = [
    ['Y. Chen', '70000001'],
    ['D.-H. de la Cruz', '70000002'],
  ];
  expect(slots(OLD, '"Chen Y.; de la Cruz D.-H.","70000001; 70000002;","T",2024,S,1,2-s2.0-1')).toEqual(
    expected,
  );
  expect(slots(OLD, '"Chen Y., de la Cruz D.-H.","70000001;70000002;","T",2024,S,1,2-s2.0-1')).toEqual(
    expected,
  );
  expect(
    slots(OLD, '"Smith J., Jr., Chen Y.","70000001;70000002;70000003","T",2024,S,1,2-s2.0-1'),
  ).toHaveLength(3);
  expect(slots(OLD, '"Plato, Chen Y.","70000001;70000002","T",2024,S,1,2-s2.0-1')).toEqual([
    ['Plato', '70000001'],
    ['Y. Chen', '70000002'],
  ]);
});

test('as many ids as names, or none is used', () => {
  const row = '"Chen Y.; Li D.","70000001","T",2024,S,1,2-s2.0-1';
  expect(slots(OLD, row)).toEqual([
    ['Y. Chen', undefined],
    ['D. Li', undefined],
  ]);
  expect(read(OLD, row).issues).toContainEqual(
    expect.objectContaining({
      code: 'AUTHOR_IDS_UNUSED',
      message: '2 names and 1 ids of authors; the ids are not used',
    }),
  );
});

test('an empty count is not given, and it is said', () => {
  const { profiles, issues } = read(
    OLD,
    '"Chen Y.","70000001","T",2024,S,,2-s2.0-1',
    '"Chen Y.","70000001","U",2024,S,0,2-s2.0-2',
  );
  expect(profiles[0]!.papers.map(({ citations }) => citations?.count ?? null)).toEqual([null, 0]);
  expect(issues.find(({ code }) => code === 'COUNTS_MISSING')).toMatchObject({
    span: { line: 1, start: OLD.indexOf('Cited by'), end: OLD.indexOf('Cited by') + 8 },
    message: '"Cited by" gives no number in 1 of 2 rows: not given, though zero may be meant',
  });
});

test('nobody is named: no author, no person of that name', () => {
  const { profiles, issues } = read(
    OLD,
    '"Chen Y.","70000001","T",2024,S,1,2-s2.0-1',
    '"[No author name available]","[No author id available]","Preface",2024,S,1,2-s2.0-2',
  );
  expect(profiles[0]!.papers.map(({ authors }) => authors?.slots.length ?? null)).toEqual([1, null]);
  expect(issues.map(({ code }) => code)).toEqual(['ENTRY_WITHOUT_AUTHORS', 'NO_CAPTURE_DATE']);
});

test('columns that were not ticked are not given', () => {
  const { format, profiles } = read('Authors,Title,EID', '"Chen Y.",T,2-s2.0-123456');
  expect(format).toBe('scopus-csv');
  expect(profiles[0]!.papers[0]).toMatchObject({ date: { iso: null }, venue: null, citations: null });
});

test('an interface in Russian names its columns so', () => {
  const { format, profiles } = read(
    'Автор (ы),Author full names,Название документа,Год,Название источника,Цитирования,DOI,Тип документа,EID',
    '"Tanaka, M.; Adeyemi, O.","Tanaka, Mira (70000001); Adeyemi, Olu (70000002)",A Title,2024,A Journal,12,10.5555/a,Article,2-s2.0-1',
  );
  expect(format).toBe('scopus-csv');
  expect(profiles[0]!.papers[0]).toMatchObject({
    title: { value: 'A Title' },
    date: { iso: '2024' },
    venue: { value: 'A Journal' },
    citations: { count: 12 },
    authors: { total: 2 },
  });
});

test('a placeholder is no value, in any column', () => {
  const { profiles } = read(
    'Authors,Title,Year,Source title,Cited by,Abstract,EID',
    '"Chen Y.",[No title available],2024,S,1,[No abstract available],2-s2.0-1',
  );
  expect(profiles[0]!.papers[0]).toMatchObject({ title: { value: 'Untitled' }, abstract: null });
});

test('who has no initials is told by the number of ids', () => {
  const { profiles, issues } = read(
    'Authors,Author(s) ID,Title,Year,Source title,EID',
    '"Tanaka, M., Bushra, Adeyemi, O.","70000001;70000002;70000003;",A Title,2024,S,2-s2.0-1',
  );
  expect(profiles[0]!.papers[0]!.authors!.slots.map(({ name, ids }) => [name, ids[0]!.value])).toEqual([
    ['M. Tanaka', '70000001'],
    ['Bushra', '70000002'],
    ['O. Adeyemi', '70000003'],
  ]);
  expect(issues.map(({ code }) => code)).not.toContain('AUTHOR_IDS_UNUSED');
});
