import { cutsOf } from './csv-header.ts';
import { recordAt } from './csv-records.ts';
import type { Dialect } from './csv-cells.ts';
import type { Line } from './types.ts';

/** A line that may name the columns of a table, and how its cells are parted. */
export interface PossibleHeader {
  readonly index: number;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
}

/** How many lines may stand above a header. */
const FIRST_LINES = 20;
/** Rows below a header that are looked at; all have its number of cells. */
const ROWS = 10;
const LEAST_ROWS = 2;
const LONGEST_NAME = 60;
/** A line whose commas are those of a sentence: a blank follows each. */
const SENTENCE = /^[^,;\t]*(?:, [^,;\t]*)+$/;
/** What begins a document of another kind: JSON, XML, BibTeX. */
const OTHER = /^\s*[[{<@]/;
/** What stands in a column rather than above it. */
const NUMBER = /^[\d.,\s%/-]+$/;

/**
 * The header of what looks like a table, though none of its columns is known by its name: short names, no numbers,
 * and rows of as many cells below. Null for running text, and where it is not clear.
 */
export function possibleHeader(lines: readonly Line[]): PossibleHeader | null {
  const first = lines.find(({ text }) => text.trim() !== '');
  if (!first || OTHER.test(first.text)) return null;
  for (let index = 0; index < Math.min(lines.length, FIRST_LINES); index++) {
    const { text } = lines[index]!;
    const [widest] = SENTENCE.test(text) ? [] : cutsOf(text);
    if (widest && areNames(widest.columns) && hasRows(lines, index, widest)) return { index, ...widest };
  }
  return null;
}

function areNames(columns: readonly string[]): boolean {
  const named = columns.filter((name) => name !== '');
  return (
    named.length >= 2 &&
    named.length * 2 > columns.length &&
    named.every((name) => name.length <= LONGEST_NAME && !NUMBER.test(name) && !/[.!?:]$/.test(name))
  );
}

function hasRows(
  lines: readonly Line[],
  header: number,
  { dialect, columns }: Omit<PossibleHeader, 'index'>,
): boolean {
  const shape = { width: columns.length, isRow: () => false };
  let rows = 0;
  for (let index = header + 1; index < lines.length && rows < ROWS;) {
    const record = recordAt(lines, index, dialect, shape);
    index += record.lines.length;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (record.cells.length !== columns.length) return false;
    rows++;
  }
  return rows >= LEAST_ROWS;
}
