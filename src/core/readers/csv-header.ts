import { cellsOf, type Dialect } from './csv-cells.ts';
import type { ColumnsCorrection } from '../correction.ts';
import { anyTable } from './any-table.ts';
import { columnKey, distinctNames, mapColumns, mappingOf, type ColumnMapping } from './csv-columns.ts';
import type { TableFormat } from './csv-format.ts';
import { TABLE_FORMATS } from './csv-formats.ts';
import { recordAt } from './csv-records.ts';
import type { Line } from './types.ts';

/** A line that names the columns of a table of a known format, or of one whose columns a person knows. */
export interface TableHeader {
  /** Index into the lines. */
  readonly index: number;
  /** Index of the line at which the table begins: that of a line above the header that belongs to it. */
  readonly start: number;
  readonly format: TableFormat;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
  /** What a person said about it; null where nobody did. */
  readonly chosen: ColumnsCorrection | null;
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
const found = new WeakMap<
  readonly Line[],
  { readonly chosen: readonly ColumnsCorrection[]; readonly headers: readonly TableHeader[] }
>();
const NOTHING_CHOSEN: readonly ColumnsCorrection[] = [];

/** The headers of tables in a list of lines, ascending; `chosen` are headers that people explained. */
export function tableHeaders(
  lines: readonly Line[],
  chosen: readonly ColumnsCorrection[] = NOTHING_CHOSEN,
): readonly TableHeader[] {
  const known = found.get(lines);
  if (known?.chosen === chosen) return known.headers;
  const headers = headersBefore(lines, chosen, lines.length);
  found.set(lines, { chosen, headers });
  return headers;
}

/** The headers among the first so many of a list of lines, ascending. */
export function headersBefore(
  lines: readonly Line[],
  chosen: readonly ColumnsCorrection[],
  end: number,
): readonly TableHeader[] {
  const headers: TableHeader[] = [];
  for (let index = 0; index < end; index++) {
    const header = headerAt(lines, index, chosen);
    if (header) headers.push(header);
  }
  return headers;
}

function headerAt(
  lines: readonly Line[],
  index: number,
  chosen: readonly ColumnsCorrection[],
): TableHeader | null {
  return lines[index]!.text.length > LONGEST_HEADER
    ? null
    : (chosenAt(lines, index, chosen) ?? knownAt(lines, index));
}

/** A header that a person explained, whatever it is called by programs. */
function chosenAt(
  lines: readonly Line[],
  index: number,
  chosen: readonly ColumnsCorrection[],
): TableHeader | null {
  const { text } = lines[index]!;
  const maybe = chosen.filter(({ header }) => text.includes(plainPart(header)));
  if (maybe.length === 0) return null;
  for (const { dialect, columns } of cutsOf(text)) {
    const own = maybe.find(({ header }) => isSame(header, columns));
    if (!own) continue;
    const names = distinctNames(columns);
    const mapping = mappingOf(names, own.meanings);
    const start = SEPARATOR_LINE.test(lines[index - 1]?.text ?? '') ? index - 1 : index;
    return { index, start, format: anyTable, dialect, columns: names, mapping, chosen: own };
  }
  return null;
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, i) => name === b[i]);

/** What stands in the line of a header, however its cells are quoted: most lines are told by this alone. */
const plainPart = (header: readonly string[]) => header.find((name) => name !== '')!.split('"', 1)[0]!;

/** The cells of a line by each separator that stands in it, the most cells first. */
export const cutsOf = (text: string) =>
  SEPARATORS.filter((separator) => text.includes(separator))
    .map((separator) => {
      const dialect: Dialect = { separator, quoted: true };
      return { dialect, columns: cellsOf(text, dialect).map((name) => name.trim()) };
    })
    .sort((a, b) => b.columns.length - a.columns.length);

function knownAt(lines: readonly Line[], index: number): TableHeader | null {
  const { text } = lines[index]!;
  if (!TITLE_CELL.test(text) || JSON_LINE.test(text)) return null;
  const [widest] = cutsOf(text);
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
    mapping: mapColumns(columns, format.columns),
    chosen: null,
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
