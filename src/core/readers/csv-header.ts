import { cellsOf, type Dialect } from './csv-cells.ts';
import { columnKey, mapColumns } from './csv-columns.ts';
import type { TableFormat } from './csv-format.ts';
import { TABLE_FORMATS } from './csv-formats.ts';
import { recordAt } from './csv-records.ts';
import type { Line } from './types.ts';

/** A line that names the columns of a table of a known format. */
export interface TableHeader {
  /** Index into the lines. */
  readonly index: number;
  /** Index of the line at which the table begins: that of a line above the header that belongs to it. */
  readonly start: number;
  readonly format: TableFormat;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
}

const SEPARATORS = ['\t', ';', ','] as const;
const LONGEST_HEADER = 10_000;
/** Rows below a header of which one has to fit; the first may be the broken one. */
const FIRST_ROWS = 5;
/** A line in which no cell is called like a title is no header: most lines are told by this alone. */
const TITLE_CELL = new RegExp(
  `(?:^|[,;\\t"])\\s*(?:${TABLE_FORMATS.flatMap(({ columns }) => columns.title ?? [])
    .map((name) => name.replace(/[ _]/g, '[ ._-]?'))
    .join('|')})\\s*(?:$|[,;\\t"])`,
  'i',
);
/** A line of JSON, such as the list of fields that an answer repeats: `"fl": "title,author,year"`. */
const JSON_LINE = /^\s*(?:"[^"]*"\s*:|[{}[\]])/;
/** A line by which spreadsheets are told the separator. */
const SEPARATOR_LINE = /^"?sep=.?"?$/i;

/** Every reader of tables asks for the headers of the same lines: they are looked for once. */
const found = new WeakMap<readonly Line[], readonly TableHeader[]>();

/** The headers of tables in a list of lines, ascending. */
export function tableHeaders(lines: readonly Line[]): readonly TableHeader[] {
  const known = found.get(lines) ?? lines.flatMap((_, index) => headerAt(lines, index) ?? []);
  found.set(lines, known);
  return known;
}

function headerAt(lines: readonly Line[], index: number): TableHeader | null {
  const { text } = lines[index]!;
  if (text.length > LONGEST_HEADER || !TITLE_CELL.test(text) || JSON_LINE.test(text)) return null;
  const cut = SEPARATORS.filter((separator) => text.includes(separator)).map((separator) => {
    const dialect = { separator, quoted: true };
    return { dialect, columns: cellsOf(text, dialect).map((name) => name.trim()) };
  });
  const [widest] = cut.sort((a, b) => b.columns.length - a.columns.length);
  if (!widest) return null;
  const { dialect, columns } = widest;
  const keys = new Set(columns.map(columnKey));
  const format = TABLE_FORMATS.find((candidate) => fits(candidate, columns, keys));
  if (!format || (!format.marks && !isTable(lines, index, dialect, columns))) return null;
  const above = lines[index - 1]?.text ?? '';
  const isPart = SEPARATOR_LINE.test(above) || format.preamble?.test(above);
  return {
    index,
    start: isPart ? index - 1 : index,
    format,
    dialect: format.plainTabs && dialect.separator === '\t' ? { ...dialect, quoted: false } : dialect,
    columns,
  };
}

function fits(format: TableFormat, columns: readonly string[], keys: ReadonlySet<string>): boolean {
  const mapping = mapColumns(columns, format.columns);
  if (mapping.title === undefined || Object.keys(mapping).length < 2) return false;
  const only = format.only?.map(columnKey);
  if (only && ![...keys].every((key) => key === '' || only.includes(key))) return false;
  return (
    format.marks === null || format.marks.some((mark) => mark.every((name) => keys.has(columnKey(name))))
  );
}

/** Whether a row of as many cells follows soon: a line with a comma and the word "title" is no table yet. */
function isTable(
  lines: readonly Line[],
  header: number,
  dialect: Dialect,
  columns: readonly string[],
): boolean {
  const shape = { width: columns.length, isRow: () => false };
  let index = header + 1;
  for (let looked = 0; looked < FIRST_ROWS && index < lines.length;) {
    const record = recordAt(lines, index, dialect, shape);
    if (record.cells.length === columns.length) return true;
    if (lines[index]!.text.trim() !== '') looked++;
    index += record.lines.length;
  }
  return false;
}
