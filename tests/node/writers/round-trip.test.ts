import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identifier, PaperRecord } from '../../../src/core/model.ts';
import { paperOf } from '../../../src/core/readers/bibliography.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { identifier } from '../../../src/core/text/identifiers.ts';
import { WRITERS } from '../../../src/core/writers/list.ts';
import { onOneLine, writtenPapers } from '../../../src/core/writers/written-papers.ts';
import { CONTEXT } from '../readers/support.ts';
import { datasetWith, type WrittenSketch } from './datasets.ts';

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
  ...['深度学习', 'שלום', 'مرحبا', 'Ünïcödé', '🚀', 'ﬁ', 'TY  - JOUR', 'ER  - ', 'AU  - X'],
];
const span = { source: 's', line: 1, start: 0, end: 0 };
/** As readers hand it over: what is markup, or TeX that is known, is read until nothing of it is left. */
function readText(text: string): string {
  const { value } = paperOf({ head: { text, span }, title: { text, span }, date: null }).title;
  return value === text ? value : readText(value);
}
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 8,
  })
  .map((pieces) => readText(`T ${pieces.join(' ')}`));
const id = (kind: Identifier['kind'], value: string) => identifier(kind, value)!;
const IDS = [
  ...[
    id('doi', '10.5555/a_b(c)<d>;e'),
    id('doi', '10.5555/second'),
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
const NAMES = [
  'Adeyemi, Olu',
  'Bo Li',
  '李明',
  'van der Berg, Jan',
  "O'Neil, Ana-María",
  'The Kestrel Team',
  'כהן דוד',
  'King, Jr., Martin',
];
const sketch: fc.Arbitrary<WrittenSketch> = fc.record({
  title: fc.option(text, { freq: 9 }),
  authors: fc
    .subarray(NAMES)
    .chain((names) => fc.constantFrom(['Tanaka, Mira', ...names], ['Mira Tanaka', ...names], [])),
  cut: fc.boolean(),
  date: fc.constantFrom(null, '2024', '2024-05', '2024-05-09', '1999-12-31'),
  venue: fc.option(text),
  type: fc.option(fc.constantFrom('article', 'preprint', 'dataset', 'erratum', 'Conference Paper', 'JOUR')),
  abstract: fc.option(text),
  identifiers: fc.subarray(IDS),
  citations: fc.option(
    fc.record({
      count: fc.nat(100_000),
      source: fc.constantFrom('OpenAlex', 'Scopus', 'Column "Cites"'),
      asOf: fc.constantFrom(null, '2026-11-19'),
    }),
  ),
  isRetracted: fc.constantFrom(null, true, false),
});

/** What both formats hold of a paper; control characters are blanks in them. */
const heldOf = ({
  title,
  date,
  venue,
  abstract,
  authors,
  citations,
  identifiers,
  type,
  isRetracted,
}: PaperRecord) => ({
  title: onOneLine(title.value),
  date: [date.iso, date.precision],
  venue: venue && onOneLine(venue.value),
  abstract: abstract && onOneLine(abstract.value),
  authors: authors && {
    names: authors.slots.map(({ name, printed, kind }) => ({ name, printed, kind })),
    truncated: authors.truncated,
    total: authors.total,
  },
  citations: citations && [citations.count, citations.source, citations.asOf],
  identifiers: identifiers.map(({ kind, value }) => `${kind} ${value}`).sort(),
  type,
  isRetracted,
});
const reread = (format: string, dataset: ReturnType<typeof datasetWith>) =>
  readDocument(WRITERS.find(({ id }) => id === format)!.write(dataset), CONTEXT);

describe.each(['ris', 'csv'])('%s', (format) => {
  test('gives back what it holds, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 5 }), (sketches) => {
        const owned = [{ title: 'Owned' }, ...sketches];
        const dataset = datasetWith(owned);
        const { profiles, format: found } = reread(format, dataset);
        expect(found).toBe(format === 'csv' ? 'oeuvre-csv' : format);
        const expected = writtenPapers(dataset).map((paper) => heldOf(paper));
        const unknown = format === 'ris' ? 'GEN' : null;
        expect(profiles[0]!.papers.map(heldOf)).toEqual(
          expected.map((paper) => ({ ...paper, type: paper.type ?? unknown })),
        );
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });
});
