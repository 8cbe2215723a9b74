import type { ColumnMapping } from './csv-columns.ts';
import { countIn } from './csv-paper.ts';
import type { TableRow, TableSource } from './csv-table.ts';
import type { Report } from './report.ts';

/** Says what the columns of an unknown table were taken as, once a table, and whether a person said so. */
export function reportMapping(
  { header, headerLine }: TableSource,
  mapping: ColumnMapping,
  isChosen: boolean,
  report: Report,
): void {
  const used = new Set(Object.values(mapping));
  const taken = Object.entries(mapping).map(([role, column]) => `${role}: "${column}"`);
  const unused = header.filter((column) => column !== '' && !used.has(column));
  const rest =
    unused.length === 0 ? 'all are used' : `not used: ${unused.map((name) => `"${name}"`).join(', ')}`;
  const span = { source: report.source, line: headerLine.number, start: 0, end: headerLine.text.length };
  report.at(
    isChosen ? 'COLUMNS_CHOSEN' : 'COLUMNS_GUESSED',
    span,
    headerLine.text,
    `columns taken as ${taken.join(', ')}; ${rest}`,
  );
}

/** Says how many counts are empty or no number, once a table: an empty one may mean zero, or not known. */
export function reportCounts(
  rows: readonly TableRow[],
  column: string,
  { headerLine }: TableSource,
  report: Report,
): void {
  const missing = rows.filter((row) => countIn(row.get('citations')?.text ?? '') === null).length;
  if (missing === 0) return;
  const start = Math.max(0, headerLine.text.indexOf(column));
  const span = { source: report.source, line: headerLine.number, start, end: start + column.length };
  const message = `"${column}" gives no number in ${missing} of ${rows.length} rows: not given, though zero may be meant`;
  report.at('COUNTS_MISSING', { ...span, end: Math.min(span.end, headerLine.text.length) }, column, message);
}
