import type { Placed } from './bibliography.ts';
import { placesOf, type Dialect } from './csv-cells.ts';
import type { ColumnMapping, Role } from './csv-columns.ts';
import { recordAt, type TableRecord } from './csv-records.ts';
import type { Report } from './report.ts';
import type { Line } from './types.ts';

/** A header and the lines below it. */
export interface TableSource {
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly headerLine: Line;
  readonly lines: readonly Line[];
  /** Whether an apostrophe stands before texts that a spreadsheet would run as a formula. */
  readonly guarded: boolean;
}

/** A row of a table by what its columns say. */
export interface TableRow {
  /** The whole row, at its first line. */
  readonly whole: Placed;
  /** The cell of a role; null where it is empty or there is no such column. */
  get(role: Role): Placed | null;
}

/** What programs write into a cell that has no value. */
const NOTHING = /^(?:NA|N\/A|NaN|nan|null|NULL|\[No [a-z ]+ available\])?$/;

const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** The rows of a table. One that has not the cells of its header is saved as far as it is clear, and reported. */
export function tableRows(table: TableSource, mapping: ColumnMapping, report: Report): TableRow[] {
  const { lines, dialect, header } = table;
  const columns = new Map(Object.entries(mapping).map(([role, name]) => [role, header.indexOf(name)]));
  const shape = {
    width: header.length,
    isRow: (cells: readonly string[]) => cells.length === header.length && looksLikeWork(cells, columns),
  };
  const rows: TableRow[] = [];
  for (let index = 0; index < lines.length;) {
    if (lines[index]!.text.trim() === '') {
      index++;
      continue;
    }
    const record = recordAt(lines, index, dialect, shape);
    index += record.lines.length;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const row = rowOf(record, columns, report.source, table.guarded);
    if (isUsable(record, row, header, report)) rows.push(row);
  }
  return rows;
}

/** Whether cells hold what rows of this table hold: tells a row from a line of running text with commas. */
function looksLikeWork(cells: readonly string[], columns: ReadonlyMap<string, number>): boolean {
  const cell = (role: Role) => cells[columns.get(role) ?? -1]?.trim();
  const [year, date, doi] = [cell('year'), cell('date'), cell('doi')];
  if (!cell('title')) return false;
  if (year === undefined && date === undefined && doi === undefined) return cells.length > 3;
  return /^[12]\d{3}\b/.test(year ?? '') || /\b[12]\d{3}\b/.test(date ?? '') || /\b10\.\d/.test(doi ?? '');
}

function isUsable(
  { cells, lines, isBroken }: TableRecord,
  row: TableRow,
  header: readonly string[],
  report: Report,
): boolean {
  const { span } = row.whole;
  const excerpt = lines[0]!.text.trim();
  if (isBroken)
    report.at('QUOTE_BROKEN', span, excerpt, 'a quotation mark is not closed; the line was read by itself');
  const extra = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (cells.length >= header.length && !extra) return true;
  const found = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} under ${header.length} columns`;
  const isClear = !extra && row.get('title') && (row.get('authors') ?? row.get('shortAuthors'));
  const fate = isClear ? 'the cells that are missing are not given' : 'the row was not read';
  report.at('ROW_RAGGED', span, excerpt, `${found}; ${fate}`);
  return Boolean(isClear);
}

function rowOf(
  record: TableRecord,
  columns: ReadonlyMap<string, number>,
  source: string,
  guarded: boolean,
): TableRow {
  const { cells, lines, dialect } = record;
  const text = lines.length === 1 ? lines[0]!.text : lines.map((line) => line.text).join('\n');
  const places = placesOf(text, cells, dialect);
  const span = (start: number, end: number) => spanAt(lines, start, end, source);
  return {
    whole: { text: lines[0]!.text.trim(), span: span(0, text.trimEnd().length) },
    get(role) {
      const column = columns.get(role);
      const cell = column === undefined ? undefined : cells[column];
      const guard = guarded && GUARDED.test(cell ?? '') ? 1 : 0;
      const value = cell?.slice(guard).trim() ?? '';
      // Where a guard is set, no program has written NA for nothing.
      if (cell === undefined || (guarded ? value === '' : NOTHING.test(value))) return null;
      const [start, end] = places[column!]!;
      const before = guard + cell.slice(guard).length - cell.slice(guard).trimStart().length;
      const after = cell.length - cell.trimEnd().length;
      return { text: value, span: span(start + before, end - after) };
    },
  };
}

/** A place in lines that were joined: of more than one line, what stands in the first. */
function spanAt(lines: readonly Line[], start: number, end: number, source: string) {
  let offset = 0;
  for (const { text, number } of lines) {
    if (start <= offset + text.length) {
      const from = start - offset;
      return { source, line: number, start: from, end: Math.max(from, Math.min(end - offset, text.length)) };
    }
    offset += text.length + 1;
  }
  const { text, number } = lines.at(-1)!;
  return { source, line: number, start: text.length, end: text.length };
}
