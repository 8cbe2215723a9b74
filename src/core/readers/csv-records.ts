import { cellsOf, endsOpen, hasStrayMark, type Dialect } from './csv-cells.ts';
import type { Line } from './types.ts';

/** The lines of one row and its cells. */
export interface TableRecord {
  readonly lines: readonly Line[];
  readonly cells: readonly string[];
  /** How its cells were cut: without quotation marks where one of them does not close. */
  readonly dialect: Dialect;
  readonly isBroken: boolean;
}

/** What rows of a table look like. */
export interface RowShape {
  /** How many cells they have. */
  readonly width: number;
  /** Whether cells hold what those of a row do. */
  isRow(cells: readonly string[]): boolean;
}

/** No cell runs over more lines: what is still open then was never closed. */
export const MOST_LINES = 100;

/**
 * The row that begins at a line. A quoted cell runs on over the lines that follow, unless one of them is a row by
 * itself: then a mark was not closed, and the line is read alone, lest rows be swallowed.
 */
export function recordAt(
  lines: readonly Line[],
  index: number,
  dialect: Dialect,
  { width, isRow }: RowShape,
): TableRecord {
  const first = lines[index]!;
  let open = endsOpen(first.text, dialect);
  let end = index + 1;
  while (open && end < lines.length && end - index < MOST_LINES) {
    const { text } = lines[end]!;
    if (standsAlone(text, dialect, isRow)) break;
    open = endsOpen(text, dialect, open);
    end++;
  }
  if (open) return brokenAt(first, dialect, width);
  const own = lines.slice(index, end);
  const cells = cellsOf(own.map(({ text }) => text).join('\n'), dialect);
  return { lines: own, cells, dialect, isBroken: false };
}

function standsAlone(text: string, dialect: Dialect, isRow: RowShape['isRow']): boolean {
  if (endsOpen(text, dialect)) return false;
  const cells = cellsOf(text, dialect);
  return isRow(cells) && !hasStrayMark(cells, text);
}

/** The cells of a line whose quotation marks do not close: with the marks as characters, if they are as many as columns. */
function brokenAt(line: Line, dialect: Dialect, width: number): TableRecord {
  const plain = { ...dialect, quoted: false };
  const literal = cellsOf(line.text, plain);
  if (literal.length === width) return { lines: [line], cells: literal, dialect: plain, isBroken: true };
  return { lines: [line], cells: cellsOf(line.text, dialect), dialect, isBroken: true };
}
