import Papa from 'papaparse';
import type { Table } from '../charts/types.ts';

/**
 * A table as CSV (RFC 4180): a head line of labels, CRLF, an empty cell where nothing is given. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it. A table that marks rows of little data has
 * the reasons in a last column.
 */
export function tableCsv({ columns, rows, weak }: Table): string {
  const labels = columns.map(({ label }) => label);
  const lines = weak
    ? [[...labels, 'Note'], ...rows.map((row, index) => [...row, weak[index] ?? null])]
    : [labels, ...rows];
  return Papa.unparse(lines, { newline: '\r\n', escapeFormulae: true }) + '\r\n';
}
