import { expect, test } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const record = (...lines: string[]) =>
  ['PMID- 90000009', 'TI  - A Title of Some Length.', ...lines, ''].join('\n');
const paper = (...lines: string[]) => readDocument(record(...lines), CONTEXT).profiles[0]!.papers[0]!;
const TANAKA = 'FAU - Tanaka, Mira';

test('lines that go on are indented; the period behind a title is not part of it', () => {
  const { title, abstract, venue, type, head } = paper(
    TANAKA,
    'AB  - First half',
    '      of a sentence.',
    'TA  - Ann Inv',
    'JT  - Annals of Invention',
    'PT  - Journal Article',
    'PT  - Review',
  );
  expect(head).toMatchObject({ value: '90000009', span: { line: 1, start: 6, end: 14 } });
  expect(title).toMatchObject({ value: 'A Title of Some Length', span: { line: 2, start: 6, end: 28 } });
  expect(abstract!.value).toBe('First half of a sentence.');
  expect(venue!.value).toBe('Annals of Invention');
  expect(type).toBe('Review');
});

test('brackets around a translated title go, brackets within a title stay', () => {
  const title = (text: string) =>
    readDocument(`PMID- 1\nTI  - ${text}\n${TANAKA}\n`, CONTEXT).profiles[0]!.papers[0]!.title;
  expect(title('[On slow loaders].')).toMatchObject({
    value: 'On slow loaders',
    span: { start: 7, end: 22 },
  });
  expect(title('[Effects of [18F]FDG].').value).toBe('Effects of [18F]FDG');
  expect(title('[A] and [B].').value).toBe('[A] and [B]');
  expect(title('[18F]FDG in mice.').value).toBe('[18F]FDG in mice');
  expect(title('Is it slow?').value).toBe('Is it slow?');
  expect(title('And so on...').value).toBe('And so on...');
});

test('an iD belongs to the name before it; e-mails are not kept', () => {
  const { authors } = paper(
    TANAKA,
    'AU  - Tanaka M',
    'AUID- ORCID: http://orcid.org/0000-0002-1825-0097',
    'AD  - Institute of Invention. Electronic address: mira@invented.example.',
    'AD  - A second address.',
    'FAU - Adeyemi, Olu',
    'AU  - Adeyemi O',
    'AUID- ORCID: 000000021694233X',
    'FAU - Okafor, Ben',
    'AUID- ORCID: 0000-0002-1825-0098',
    'CN  - Invented Consortium',
    'FIR - Investigator, Ina',
    'IR  - Investigator I',
    'AUID- ORCID: 0000-0002-1825-0097',
  );
  expect(authors!.slots.map(({ name, kind, ids }) => [name, kind, ids.map(({ value }) => value)])).toEqual([
    ['Mira Tanaka', 'person', ['0000-0002-1825-0097']],
    ['Olu Adeyemi', 'person', ['0000-0002-1694-233X']],
    ['Ben Okafor', 'person', []],
    ['Invented Consortium', 'team', []],
  ]);
  expect(JSON.stringify(authors)).not.toContain('@');
});

test('short names where there are no full ones; suffixes; a list that was cut', () => {
  const { authors } = paper('AU  - Tanaka M', 'AU  - de la Cruz AB', 'AU  - King M Jr', 'AU  - et al.');
  expect(authors!.slots.map(({ name }) => name)).toEqual(['M Tanaka', 'AB de la Cruz', 'M King Jr']);
  expect(authors).toMatchObject({ truncated: true, total: null, totalMin: 4 });
  expect(paper('FAU - King, Martin Jr').authors!.slots[0]!.name).toBe('Martin King Jr');
});

test.each([
  ['2024 May 9', '2024-05-09', null],
  ['2024 May', '2024-05', null],
  ['2024 Jan-Feb', '2024', 'a range; the year in which it begins is taken'],
  ['2024 Spring', '2024', 'a season: spring'],
  ['1998 Dec-1999 Jan', '1998', 'a range; the year in which it begins is taken'],
])('the date %s is %s', (text, iso, reason) => {
  expect(paper(TANAKA, `DP  - ${text}`).date).toMatchObject({ iso, reason, raw: text });
});

test('the day of the electronic article, where it is in the time of the issue', () => {
  const iso = (...lines: string[]) => paper(TANAKA, ...lines).date.iso;
  expect(iso('DP  - 2019', 'DEP - 20190128')).toBe('2019-01-28');
  expect(iso('DP  - 2024', 'DEP - 20231205')).toBe('2024');
  expect(iso('DEP - 20231205')).toBe('2023-12-05');
});

test('identifiers, each once', () => {
  const { identifiers } = paper(
    TANAKA,
    'LID - 10.5555/ABC.1 [doi]',
    'LID - e0209483 [pii]',
    'AID - arXiv:2405.00001v2 [pii]',
    'AID - 10.5555/abc.1 [doi]',
    'PMC - PMC9000001',
  );
  expect(identifiers.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'pmid 90000009',
    'doi 10.5555/abc.1',
    'arxiv 2405.00001',
    'pmcid PMC9000001',
  ]);
});

test('major topics are categories; no count of citations is given', () => {
  const { categories, citations } = paper(
    TANAKA,
    'MH  - *Ecosystem',
    'MH  - Humans',
    'MH  - Soil/*chemistry',
  );
  expect(categories.map(({ id }) => id)).toEqual(['Ecosystem', 'Soil']);
  expect(citations).toBeNull();
});

test('retracted articles and errata say so', () => {
  const retracted = paper(TANAKA, 'PT  - Journal Article', 'PT  - Retracted Publication');
  expect(retracted).toMatchObject({ isRetracted: true, type: 'Journal Article' });
  expect(paper(TANAKA, 'PT  - Published Erratum')).toMatchObject({
    isRetracted: null,
    type: 'Published Erratum',
  });
});

test('a record given twice counts once', () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const text = `${record(TANAKA)}\n${record(TANAKA)}\nPMID- 7\nTI  - Other.\n${TANAKA}\n`;
  const { profiles, issues } = extract([file('a.nbib', text)], { asOf: null, today: '2026-11-21' });
  expect(profiles[0]!.papers).toHaveLength(2);
  expect(issues.map(({ code }) => code)).toContain('RECORD_REPEATED');
});
