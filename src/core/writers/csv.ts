import Papa from 'papaparse';
import type { IdentifierKind, Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import type { Writer } from './types.ts';
import { CUT, onOneLine, writtenName, writtenPapers, writtenTitle } from './written-papers.ts';

type Column = readonly [name: string, cell: (paper: Paper) => string | number | null];

const ids =
  (kind: IdentifierKind) =>
  ({ identifiers }: Paper) =>
    identifiers
      .filter((id) => id.kind === kind)
      .map(({ value }) => value)
      .join(' ; ');

/** The columns, in their order; an empty cell is not known. */
const COLUMNS: readonly Column[] = [
  ['Oeuvre ID', ({ id }) => id],
  ['Title', writtenTitle],
  ['Authors', authorsOf],
  ['Year', ({ date }) => yearOf(date)],
  ['Date', ({ date }) => date.iso],
  ['Venue', ({ venue }) => venue?.value ?? null],
  ['Type', ({ type }) => type],
  ['Citations', ({ citations }) => citations?.count ?? null],
  ['Counted by', ({ citations }) => citations?.source ?? null],
  ['Counted on', ({ citations }) => citations?.asOf ?? null],
  ['Categories', ({ categories }) => categories.map(({ id }) => id).join('; ')],
  ['Retracted', ({ isRetracted }) => (isRetracted === null ? null : String(isRetracted))],
  ['DOI', ids('doi')],
  ['arXiv', ids('arxiv')],
  ['PMID', ids('pmid')],
  ['PMCID', ids('pmcid')],
  ['MAG', ids('mag')],
  ['OpenAlex', ids('openalex')],
  ['Semantic Scholar', ids('s2')],
  ['DBLP', ids('dblp')],
  ['Scopus', ids('scopus')],
  ['Web of Science', ids('wos')],
  ['ADS', ids('ads')],
  ['Lens', ids('lens')],
  ['Dimensions', ids('dimensions')],
  ['Abstract', ({ abstract }) => abstract?.value ?? null],
];

/** One row a paper (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const csvWriter: Writer = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  lost: [
    'citations by year, percentiles, scores of sites, identifiers of authors; categories are written and not read',
    'what each of several sources said of one paper',
    'a date without its year; texts that are nothing but NA, NaN or null',
    'whether a name of one Latin word, or with a word such as Team in it, is a person',
  ],
  write(dataset) {
    const header = [...COLUMNS.map(([name]) => name), ...(dataset.fictional ? ['Data'] : [])];
    const rows = writtenPapers(dataset).map((paper) => [
      ...COLUMNS.map(([, cell]) => cellText(cell(paper))),
      ...(dataset.fictional ? ['fictional'] : []),
    ]);
    return `${Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
  },
};

const cellText = (cell: string | number | null) => (typeof cell === 'string' ? onOneLine(cell) : cell);

function authorsOf({ authors }: Paper): string {
  const names = authors?.slots.map(writtenName) ?? [];
  return [...names, ...(authors?.truncated ? [CUT] : [])].join('; ');
}
