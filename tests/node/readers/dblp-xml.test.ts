import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const page = (...lines: string[]) =>
  [
    '<?xml version="1.0"?>',
    '<dblpperson name="Mira Tanaka 0003" pid="99/1-3" n="1">',
    ...lines,
    '</dblpperson>',
  ].join('\n');
const read = (...lines: string[]) => readDocument(page(...lines), CONTEXT);
const TANAKA = '<author pid="99/1-3" orcid="0000-0002-1825-0097">Mira Tanaka 0003</author>';
const article = (...fields: string[]) =>
  `<r><article key="journals/x/T24">${TANAKA}${fields.join('')}<year>2024</year></article></r>`;
const paper = (...fields: string[]) => read(article(...fields)).profiles[0]!.papers[0]!;

test('whose page it is: the name without its number, and the ids', () => {
  const { profiles } = read('<person><url>https://orcid.org/0000-0002-1694-233X</url></person>', article());
  expect(profiles[0]).toMatchObject({
    name: { value: 'Mira Tanaka', raw: 'Mira Tanaka 0003', span: { line: 2, start: 18, end: 34 } },
    ids: [
      { kind: 'dblp', value: '99/1-3' },
      { kind: 'orcid', value: '0000-0002-1694-233X' },
    ],
  });
});

test('names, their numbers and ids; a title with markup and its period', () => {
  const { title, authors, date, venue, type, identifiers, citations } = paper(
    '<author pid="77/2">J&ouml;rg Li 0002</author>',
    '<title>On O(n<sup>2</sup>) &amp; <tt>malloc</tt>.</title><month>May</month>',
    '<journal>J. Inv.</journal><volume>7</volume><ee>https://doi.org/10.5555/ABC</ee>',
  );
  expect(title.value).toBe('On O(n2) & malloc');
  expect(authors!.slots.map(({ name, ids }) => [name, ids.map(({ value }) => value)])).toEqual([
    ['Mira Tanaka', ['99/1-3', '0000-0002-1825-0097']],
    ['Jörg Li', ['77/2']],
  ]);
  expect([date.iso, venue!.value, type, citations]).toEqual(['2024-05', 'J. Inv.', 'article', null]);
  expect(identifiers).toEqual([
    { kind: 'dblp', value: 'journals/x/T24' },
    { kind: 'doi', value: '10.5555/abc' },
  ]);
});

test('preprints in CoRR: the volume is the number at arXiv', () => {
  const { profiles } = read(
    `<r><article key="journals/corr/abs-2405-00001" publtype="informal">${TANAKA}<year>2024</year>` +
      '<journal>CoRR</journal><volume>abs/2405.00001</volume></article></r>',
  );
  expect(profiles[0]!.papers[0]).toMatchObject({
    type: 'informal',
    identifiers: [{ kind: 'dblp' }, { kind: 'arxiv', value: '2405.00001' }],
  });
});

test('an edited volume is reported, a page for several people is marked', () => {
  const { issues } = read(
    '<r><proceedings key="conf/x/2024"><editor>Mira Tanaka 0003</editor></proceedings></r>',
    article(),
  );
  expect(issues.find(({ code }) => code === 'RECORD_UNUSED')).toMatchObject({ span: { line: 3 } });
  const several = read('<person publtype="disambiguation"/>', article());
  expect(several.profiles[0]).toMatchObject({ name: { basis: 'inferred' }, ids: [] });
  expect(several.issues[0]).toMatchObject({ code: 'SUBJECT_UNCLEAR', span: { line: 2 } });
});

test('two people in one file are two profiles', () => {
  const other = page(article()).replaceAll('Tanaka 0003', 'Tanaka 0004').replaceAll('99/1-3', '99/1-4');
  const { profiles } = readDocument(`${page(article())}\n${other}`, CONTEXT);
  expect(profiles.map(({ ids }) => ids[0]!.value)).toEqual(['99/1-3', '99/1-4']);
});

test('an answer of the search', () => {
  const { profiles } = readDocument(
    `<?xml version="1.0" encoding="UTF-8"?>
<result>
<query id="1">mira*</query>
<hits total="1" computed="1" sent="1" first="0">
<hit score="2" id="5"><info><authors><author pid="99/1-3">Mira Tanaka 0003</author></authors>
<title>A Title &amp; More.</title><venue>INV</venue><year>2023</year><type>Conference and Workshop Papers</type>
<key>conf/inv/T23</key><doi>10.5555/X.1</doi><ee>https://doi.org/10.5555/X.1</ee><url>https://dblp.org/rec/conf/inv/T23</url></info>
</hit></hits></result>`,
    CONTEXT,
  );
  expect(profiles[0]!.papers).toMatchObject([
    {
      title: { value: 'A Title & More' },
      date: { iso: '2023' },
      venue: { value: 'INV' },
      type: 'Conference and Workshop Papers',
      identifiers: [
        { kind: 'dblp', value: 'conf/inv/T23' },
        { kind: 'doi', value: '10.5555/x.1' },
      ],
    },
  ]);
});

test('other results in XML are not ours', () => {
  expect(readDocument('<result>\n<score>1</score>\n</result>', CONTEXT).format).toBeNull();
});
