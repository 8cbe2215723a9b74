import Papa from 'papaparse';
import type { IdentifierKind, Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { noteText } from '../text/notes.ts';
import type { Writer } from './types.ts';
import { notesBesideColumns } from './notes.ts';
import { LOST, type WrittenPaper, writtenPapers } from './written-papers.ts';
import { CUT, onOneLine, writtenName, writtenTitle } from './written-text.ts';

type Column = readonly [name: string, cell: (paper: Paper, written: WrittenPaper) => string | number | null];

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
  ['Keywords', ({ tags }) => tags.map(({ value }) => value).join('; ')],
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
  ['Notes', (_, written) => notesBesideColumns(written).join('; ')],
];

/** Spreadsheets take a file for UTF-8 by this mark, and else show letters with accents as two signs. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would run; the guard is doubled where a text has one of its own, so that it can be taken off. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** One row a paper (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const csvWriter: Writer = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  lost: LOST,
  write(dataset) {
    const header = [...COLUMNS.map(([name]) => name), ...(dataset.fictional ? ['Data'] : [])];
    const rows = writtenPapers(dataset).map((written) => [
      ...COLUMNS.map(([, cell]) => cellText(cell(written.paper, written))),
      ...(dataset.fictional ? ['fictional'] : []),
    ]);
    return `${BYTE_ORDER_MARK}${Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: false })}\r\n`;
  },
};

function cellText(cell: string | number | null): string | number | null {
  if (typeof cell !== 'string') return cell;
  const text = onOneLine(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}

function authorsOf({ authors }: Paper): string {
  const names = authors?.slots.map((slot) => noteText(writtenName(slot))) ?? [];
  return [...names, ...(authors?.truncated ? [CUT] : [])].join('; ');
}
