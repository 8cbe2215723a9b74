import Papa from 'papaparse';
import type { Table } from '../charts/types.ts';

/**
 * A table as CSV (RFC 4180): a head line of labels, CRLF, an empty cell where nothing is given. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return Papa.unparse(lines, { newline: '\r\n', escapeFormulae: true }) + '\r\n';
}
