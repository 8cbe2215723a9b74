import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../../scripts/demo/files.ts';
import { readInputs } from '../../../scripts/inputs.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { Dataset, Identifier, Paper } from '../../../src/core/model.ts';
import { paperOf } from '../../../src/core/readers/bibliography.ts';
import { affiliation, institutionId } from '../../../src/core/text/affiliations.ts';
import { resolveCodes } from '../../../src/core/taxonomy/resolve.ts';
import { identifier } from '../../../src/core/text/identifiers.ts';
import { writtenPapers } from '../../../src/core/writers/written-papers.ts';
import { datasetWith, span, type WrittenSketch } from './datasets.ts';
import { FORMATS, heldOf, profileHeld, read, write } from './held.ts';

const PIECES = [
  ...[
    'Waves',
    'of',
    'a',
    '100%',
    'a_b',
    '{Braces}',
    '"quoted"',
    "it's",
    'R&D',
    'x;y',
    'p, q',
    '#1',
    '~',
    '^',
    '\\',
  ],
  ...[
    '$5',
    '$x^2$',
    '\\alpha',
    '\\"o',
    '$\\frac{1}{2}$',
    '<i>in vivo</i>',
    '&amp;',
    '&',
    '<',
    '>',
    '|',
    "'",
    '"',
  ],
  ...['=1+1', '@cmd', '-5', '+5', '\n', '\r\n', '\t', '\u2028', '\u0007', '  '],
  ...[
    '深度学习',
    'שלום',
    'مرحبا',
    'Ünïcödé',
    '🚀',
    'ﬁ',
    'TY  - JOUR',
    'ER  - ',
    'AU  - X',
    "'=2",
    '--',
    '``',
    "''",
    '@article{x,',
    'Cited By: 7',
    ' | ',
    '%3B',
    '%',
  ],
];

/** As readers hand it over: what is markup, or TeX that is known, is read until nothing of it is left. */
function readText(text: string): string {
  const { value } = paperOf({ head: { text, span }, title: { text, span }, date: null }).title;
  return value === text ? value : readText(value);
}
const words = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(' '));
const text = words.map((more) => readText(`T ${more}`));
/** A text that is kept as it is: labels, reasons, names of sources. */
const label = words.map((more) => `W ${more}`.replace(/[\s\p{Cc}]+/gu, ' ').trim());
const id = (kind: Identifier['kind'], value: string) => identifier(kind, value)!;
const IDS = [
  ...[
    id('doi', '10.5555/a_b(c)<d>;e'),
    id('doi', '10.5555/second'),
    id('doi', '10.1002/(sici)1097(199806)49:8<693::aid-asi4>3.0.co;2-o'),
    id('doi', '10.5555/x{y}'),
    id('arxiv', '2605.08962'),
    id('pmid', '123'),
  ],
  ...[
    id('arxiv', 'hep-th/9901001'),
    id('pmcid', 'PMC77'),
    id('mag', '99'),
    id('openalex', 'W12'),
    id('lens', '000-111-222-333-44X'),
  ],
  ...[id('s2', 'a'.repeat(40)), id('dblp', 'conf/nips/TanakaA24'), id('scopus', '2-s2.0-85012345678')],
  ...[
    id('wos', 'WOS:000123456700012'),
    id('wos', 'MEDLINE:123'),
    id('ads', '2024arXiv240501234T'),
    id('dimensions', 'pub.1'),
  ],
];

const person = (text: string, ...ids: Identifier[]) => ({ text, kind: 'person' as const, ids });
const team = (text: string, ...ids: Identifier[]) => ({ text, kind: 'team' as const, ids });
const UNIVERSITY = affiliation('Université inventée', [
  institutionId('ror', '02r0e4h09'),
  institutionId('ringgold', '42'),
]);
const LAB = affiliation('Kestrel Labs, Sampletown, Japan.');
const NAMES = [
  'Adeyemi, Olu',
  'Bo Li',
  '李明',
  'van der Berg, Jan',
  "O'Neil, Ana-María",
  'King, Jr., Martin',
  'כהן דוד',
  person('Müller-Łuk, J.~P.', id('orcid', '0000-0002-1825-0097'), id('openalex', 'A77')),
  person('Plato', id('s2', '1234')),
  { ...person('Ruiz, Eva', id('orcid', '0000-0002-1694-233X')), affiliations: [UNIVERSITY, LAB] },
  { ...person('Okafor, Ben'), affiliations: [LAB, affiliation('Univ. of 100% {Braces}; R&D | Other, A_b')] },
  { ...team('The Affiliated Team'), affiliations: [UNIVERSITY] },
  person('Lab Society'),
  person('Salt and Pepper'),
  person('Semi; Colon', id('dblp', '12/345')),
  person('🚀 Rocket'),
  team('The Kestrel Team'),
  team('Smith, Jones and Sons'),
  team('#1 {Braces} & Co'),
  team('Alice, Bob and Carol, Dan'),
  team('Two Words; Three', id('openalex', 'A78')),
];
const CATEGORIES: readonly Paper['categories'][number][] = [
  ...['cs.LG', 'LG', 'hep-th', 'math.IT', 'ZZ'].map((code) => ({ ...resolveCodes([code]).get(code)!, span })),
  { ...resolveCodes(['CV', 'LG']).get('CV')!, span },
  {
    id: 'wos/ecology, evolution',
    printed: 'Ecology; Evolution',
    candidates: ['wos/ecology, evolution'],
    basis: 'full-code',
    reason: 'assigned by the source',
    span,
  },
];
const sourced = (value: string) => ({ value, raw: value, span, basis: 'stated' as const, reason: null });
const count = fc.record({
  count: fc.nat(100_000),
  source: fc.oneof(fc.constantFrom('OpenAlex', 'Scopus', 'Column "Cites"'), label),
  asOf: fc.constantFrom(null, '2026-11-19'),
  byYear: fc.constantFrom(
    null,
    [],
    [
      { year: 2023, count: 4 },
      { year: 2025, count: 0 },
    ],
  ),
  window: fc.constantFrom(null, { first: 2015, last: 2026 }),
});
const dated: fc.Arbitrary<readonly [string | null, Partial<Paper['date']>]> = fc.oneof(
  fc.constantFrom<[string | null, Partial<Paper['date']>]>(
    [null, {}],
    ['2024', {}],
    ['2024-05', {}],
    ['1999-12-31', {}],
  ),
  fc.constantFrom<[string, Partial<Paper['date']>]>(
    ['2024-05-09', {}],
    ['2024-05-09', { kind: 'first-posted' }],
    ['2024', { kind: 'unknown' }],
  ),
  label.map((reason): [string, Partial<Paper['date']>] => [
    '2026-05-09',
    { raw: 'May 9', basis: 'inferred', reason, yearCandidates: [] },
  ]),
  label.map((raw): [null, Partial<Paper['date']>] => [null, { raw, kind: 'published' }]),
  fc.constant<[null, Partial<Paper['date']>]>([
    null,
    {
      raw: 'May 9',
      kind: 'first-posted',
      precision: 'month-day',
      yearCandidates: [2025, 2026],
      basis: 'parsed',
      reason: 'two years fit',
    },
  ]),
);
const version = fc
  .record({
    title: text,
    venue: fc.option(text),
    type: fc.option(label),
    identifiers: fc.subarray(IDS),
    citations: fc.option(count),
    isRetracted: fc.constantFrom(null, true, false),
    date: dated,
  })
  .map(
    ({ date: [date, more], ...rest }) =>
      datasetWith([{ ...rest, date, dated: more }]).profiles[0]!.papers[0]!,
  );
const sketch: fc.Arbitrary<WrittenSketch> = fc
  .record({
    title: fc.option(text, { freq: 9 }),
    authors: fc
      .shuffledSubarray(NAMES)
      .chain((names) => fc.constantFrom(['Tanaka, Mira', ...names], ['Mira Tanaka', ...names], names, [])),
    cut: fc.boolean(),
    venue: fc.option(fc.oneof(text, fc.constant('https://example.org/a_b'), fc.constant('NA'))),
    type: fc.option(
      fc.oneof(
        fc.constantFrom('article', 'preprint', 'dataset', 'Conference Paper', 'JOUR', 'constructor'),
        label,
      ),
    ),
    abstract: fc.option(text),
    identifiers: fc.subarray(IDS),
    citations: fc.option(count),
    isRetracted: fc.constantFrom(null, true, false),
    categories: fc.shuffledSubarray([...CATEGORIES]),
    tags: fc.array(
      fc.oneof(fc.constantFrom('systems', 'cs.LG', 'LG', 'a, b', 'x;y', '[z]'), label).map(sourced),
      { maxLength: 3 },
    ),
    percentile: fc.option(
      fc.constantFrom(0, 91.25, 100).map((value) => ({ value, source: 'Open; Alex', span })),
    ),
    siteScore: fc.option(fc.constant({ ...sourced(''), value: 79.1, raw: '79.1' })),
    versions: fc.array(version, { maxLength: 2 }),
    when: dated,
  })
  .map(({ when: [date, more], ...rest }) => ({ ...rest, date, dated: more }));
const owner = id('openalex', 'A99');

/**
 * Records of one work would be joined when they are read: here each has identifiers and a title of its own. And the
 * citations of one author are those of one source: other counts stand in versions.
 */
const apart = (sketches: readonly WrittenSketch[]): WrittenSketch[] =>
  sketches.map((one, i) => ({
    ...one,
    title: typeof one.title !== 'string' ? null : `${one.title} ${i}`,
    identifiers: i === 0 ? one.identifiers! : [],
    citations: one.citations ? { ...one.citations, source: 'Scopus; "all"' } : null,
  }));

describe.each(FORMATS)('%s', (format) => {
  test('gives back what it holds, whatever the words are; written again it is the same', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 4 }), (sketches) => {
        const dataset = datasetWith(apart(sketches), false, [owner]);
        const written = write(format, dataset);
        const again = read(written);
        expect(again.profiles.map(({ profile }) => [profile.id, profile.name])).toEqual([
          ['mira-tanaka', 'Mira Tanaka'],
        ]);
        expect(papersHeld(again)).toEqual(papersHeld(dataset));
        const ids = (text: string) => text.replace(/^(p[0-9a-f]{10}(-\d+)?|paper-\d+)(?=,)/gm, 'ID');
        expect(ids(write(format, again))).toBe(ids(written));
      }),
      { numRuns: 30, seed: 20261121 },
    );
  });

  test.each([
    ['the seeds', seeds],
    ['fictional authors', demo],
  ])('of %s is read as the same papers of the same authors', (_, make) => {
    const dataset = make();
    const again = read(write(format, dataset), dataset.fictional);
    const withPapers = dataset.profiles.filter(({ papers }) => papers.length > 0);
    expect(sorted(again.profiles.map(profileHeld))).toEqual(sorted(withPapers.map(profileHeld)));
    expect(papersHeld(again)).toEqual(papersHeld(dataset));
    expect(write(format, again)).toBe(write(format, dataset));
  });
});

const papersHeld = (dataset: Dataset) => writtenPapers(dataset).map(({ paper }) => heldOf(paper));

const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item, null, 1)).sort();

function seeds(): Dataset {
  const { files, settings } = readInputs(['seeds']);
  return extract(files, { asOf: '2026-11-20', today: '2026-11-20', settings });
}

function demo(): Dataset {
  const files = demoFiles({ authors: 2, papers: 6, seed: 1, asOf: '2026-11-20' });
  return extract(
    files.map(({ name, text: content }) => ({ name, bytes: new TextEncoder().encode(content) })),
    { asOf: '2026-11-20', today: '2026-11-20', fictional: true },
  );
}
