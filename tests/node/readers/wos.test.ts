import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const file = (...lines: string[]) =>
  ['FN Clarivate Analytics Web of Science', 'VR 1.0', ...lines, 'EF'].join('\n');
const record = (...lines: string[]) => ['PT J', 'TI A Title of Some', '   Length', ...lines, 'ER', ''];
const read = (...lines: string[]) => readDocument(file(...record(...lines)), CONTEXT);
const paper = (...lines: string[]) => read(...lines).profiles[0]!.papers[0]!;
const TANAKA = ['AU Tanaka, M', 'AF Tanaka, Mira'];

test('fields that go on, lists of one item a line, a venue, the own word for the type', () => {
  const { title, authors, venue, type, head } = paper(
    'AU Tanaka, M',
    '   Adeyemi, O',
    'AF Tanaka, Mira',
    '   Adeyemi, Olu',
    'CA Invented Study Grp',
    'C1 [Tanaka, Mira; Adeyemi, Olu] Inst Invent, Sampletown.',
    'EM mira@invented.example',
    'SO ANNALS OF INVENTION',
    'DT Meeting Abstract',
    'UT WOS:900000000000001',
  );
  expect(title).toMatchObject({ value: 'A Title of Some Length', span: { line: 4, start: 3, end: 18 } });
  expect(authors!.slots.map(({ name, kind }) => [name, kind])).toEqual([
    ['Mira Tanaka', 'person'],
    ['Olu Adeyemi', 'person'],
    ['Invented Study Grp', 'team'],
  ]);
  expect(authors!.slots[1]!.span).toMatchObject({ line: 9, start: 3, end: 15 });
  expect([venue!.value, type, head.value]).toEqual([
    'ANNALS OF INVENTION',
    'Meeting Abstract',
    'WOS:900000000000001',
  ]);
  expect(JSON.stringify(authors)).not.toContain('@');
});

test('citations of the core collection on the day of the export', () => {
  expect(paper(...TANAKA, 'TC 12', 'Z9 15', 'DA 2026-03-28').citations).toMatchObject({
    count: 12,
    source: 'Web of Science (TC)',
    asOf: '2026-03-28',
    span: { start: 3, end: 5 },
  });
  expect(paper(...TANAKA, 'TC 0', 'DA 2026-03-28').citations!.count).toBe(0);
  expect(paper(...TANAKA, 'Z9 15').citations).toBeNull();
  const undated = read(...TANAKA, 'TC 12');
  expect(undated.profiles[0]!.papers[0]!.citations!.asOf).toBeNull();
  expect(undated.issues.map(({ code }) => code)).toContain('NO_CAPTURE_DATE');
});

test.each([
  [['PD MAY 9', 'PY 2024'], '2024-05-09'],
  [['PD MAY', 'PY 2024'], '2024-05'],
  [['PD JAN-FEB', 'PY 2024'], '2024'],
  [['PD SPR', 'PY 2024'], '2024'],
  [['PD 2026 FEB 25', 'PY 2026'], '2026-02-25'],
  [['PD DEC 31 2023', 'PY 2024'], '2024'],
  [['PY 2024', 'EA DEC 2023'], '2024'],
  [['EA MAY 2024'], '2024-05'],
])('the date of %j is %s', (lines, iso) => {
  expect(paper(...TANAKA, ...lines).date.iso).toBe(iso);
});

test('registered names bind to the one author they fit', () => {
  const ids = (...lines: string[]) =>
    paper(
      'AU Tanaka, M',
      '   Adeyemi, O',
      '   Lee, J',
      '   Lee, J',
      'AF Tanaka, Mira',
      '   Adeyemi, Olu',
      '   Lee, Jin',
      '   Lee, Joon',
      ...lines,
    ).authors!.slots.map((slot) => slot.ids.map(({ kind, value }) => `${kind} ${value}`));
  expect(
    ids(
      'RI Adeyemi, O/ABC-1234-2020; Lee, J/ABC-1111-2020; Somebody, Else/ABC-2222-2020',
      'OI Tanaka, Mira/0000-0002-1825-0097;',
      '   Adeyemi, Olu/0000-0002-1694-233X',
    ),
  ).toEqual([['orcid 0000-0002-1825-0097'], ['wos ABC-1234-2020', 'orcid 0000-0002-1694-233X'], [], []]);
  expect(ids('RI Tanaka, M/ABC-1111-2020; Tanaka, Mira/ABC-2222-2020')[0]).toEqual([]);
});

test('categories: the narrow ones, else the wide ones', () => {
  const ids = (...lines: string[]) => paper(...TANAKA, ...lines).categories.map(({ id }) => id);
  expect(ids('WC Engineering, Civil; Remote', '   Sensing; Remote Sensing', 'SC Engineering')).toEqual([
    'Engineering, Civil',
    'Remote Sensing',
  ]);
  expect(ids('SC Engineering; Geology')).toEqual(['Engineering', 'Geology']);
});

test('identifiers and retractions', () => {
  const { identifiers, isRetracted } = paper(
    ...TANAKA,
    'DT Article; Retracted Publication',
    'DI 10.5555/ABC.1',
    'PM 90000001',
    'UT ISI:A1974S801100007',
  );
  expect(identifiers.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'wos A1974S801100007',
    'doi 10.5555/abc.1',
    'pmid 90000001',
  ]);
  expect(isRetracted).toBe(true);
});

test('a list of references with and without initials leaves the other fields as they are', () => {
  const found = paper(
    ...TANAKA,
    'CR Aria M, 2017, J INV, V11',
    '   Aaker, JL, 1997, J INV',
    '   PT J',
    'PY 2024',
  );
  expect(found.date.iso).toBe('2024');
});

test('without a head, with a byte order mark before it, and with several exports in one file', () => {
  expect(readDocument(record(...TANAKA).join('\n'), CONTEXT)).toMatchObject({
    format: 'wos',
    profiles: [{}],
  });
  const two = `\ufeff${file(...record(...TANAKA))}\n\ufeff${file(...record(...TANAKA))}`;
  const { profiles, issues } = readDocument(two, CONTEXT);
  expect(profiles.map(({ papers }) => papers.length)).toEqual([2]);
  expect(issues.map(({ code }) => code)).not.toContain('LINE_UNPARSED');
});

test('an export that does not end is reported', () => {
  const text = file(...record(...TANAKA)).replace(/\nEF$/, '');
  const { profiles, issues } = readDocument(text, CONTEXT);
  expect(profiles[0]!.papers).toHaveLength(1);
  expect(issues.find(({ code }) => code === 'EXPORT_CUT')).toMatchObject({
    span: { line: 8 },
    excerpt: 'ER',
  });
});

test('older exports have the year of early access in a field of its own', () => {
  expect(paper(...TANAKA, 'EA JULY', 'EY 2019').date).toMatchObject({ iso: '2019-07', precision: 'month' });
});

test('thousands of authors with numbers of their own are bound in no time', () => {
  const name = (i: number) =>
    `Name${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26))}${i}, Given`;
  const people = Array.from({ length: 4000 }, (_, i) => name(i));
  const numbers = people.map((person, i) => `${person}/ABC-${String(1000 + i).slice(-4)}-2020`);
  const began = performance.now();
  const { authors } = paper(`AU ${people.join('\n   ')}`, `RI ${numbers.join('; ')}`, 'PY 2020');
  expect(authors!.slots.every(({ ids }) => ids.length === 1)).toBe(true);
  // Each name compared with each number takes minutes.
  expect(performance.now() - began).toBeLessThan(10_000);
});
