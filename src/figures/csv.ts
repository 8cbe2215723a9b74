import Papa from 'papaparse';
import type { Table } from '../charts/types.ts';
import type { Prepared } from './figure.ts';

/**
 * A table as CSV (RFC 4180): a head line of labels, CRLF, an empty cell where nothing is given. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it. A table that marks rows of little data has
 * the reasons in a further column, and made-up data says so in every row.
 */
export function tableCsv({ columns, rows, weak }: Table, { fictional = false } = {}): string {
  const labels = columns.map(({ label }) => label);
  const lines = [labels, ...rows].map((row, i) => [
    ...row,
    ...(weak ? [i ? (weak[i - 1] ?? null) : 'Note'] : []),
    ...(fictional ? [i ? 'fictional' : 'Data'] : []),
  ]);
  return Papa.unparse(lines, { newline: '\r\n', escapeFormulae: true }) + '\r\n';
}

/** The numbers behind a figure as CSV. */
export function figureCsv({ chart, input }: Pick<Prepared, 'chart' | 'input'>): string {
  const fictional = [input.document, ...input.others].some((document) => document.fictional);
  return tableCsv(chart.table(input), { fictional });
}
