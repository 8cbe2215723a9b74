import type { Basis, Sourced, Span } from '../model.ts';
import type { Line } from './types.ts';

/** Characters that count as a blank; each is one UTF-16 unit, so places stay those of the original line. */
const BLANKS = /[\t\v\f\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;

/** A line with something on it: blanks unified and cut off at both ends, and where that text stands. */
export interface Row {
  readonly text: string;
  /** The same stretch as the source has it. */
  readonly raw: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether an empty line, or nothing, stands before it. */
  readonly gap: boolean;
}

/** Several rows as one text, with the way back to each row. */
export interface JoinedText {
  readonly text: string;
  readonly rows: readonly Row[];
}

/** Cuts a text into its lines at LF, CRLF or CR, without a byte order mark. */
export function splitLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ text: line, number: i + 1 }));
}

/** The lines of a text that comes in pieces, in lists as they become complete. */
export function* linesOfPieces(pieces: Iterable<string>): Generator<Line[]> {
  let rest = '';
  let number = 0;
  const numbered = (texts: readonly string[]) => texts.map((text) => ({ text, number: ++number }));
  for (const piece of pieces) {
    if (piece === '') continue;
    const text = number === 0 ? (rest + piece).replace(/^\ufeff/, '') : rest + piece;
    // A CR at the end may be half of a CRLF.
    const texts = text.includes('\r') ? text.split(/\r\n|\n|\r(?!$)/) : text.split('\n');
    rest = texts.pop()!;
    if (texts.length) yield numbered(texts);
  }
  yield numbered(rest.split('\r'));
}

/** How many lines a text has. */
export function countLines(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n|\r|\n/g)) count++;
  return count;
}

/** How many lines a text has that comes in pieces. */
export function countLinesOfPieces(pieces: Iterable<string>): number {
  let count = 1;
  let last = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const isCut = last.endsWith('\r') && piece.startsWith('\n');
    count += countLines(piece) - (isCut ? 2 : 1);
    last = piece;
  }
  return count;
}

/** The rows of lines; an empty line leaves no row but a gap before the next. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let gap = true;
  for (const { text: original, number } of lines) {
    const clean = original.replace(BLANKS, ' ');
    const text = clean.trim();
    if (text !== '') {
      const start = clean.search(/\S/);
      const end = start + text.length;
      rows.push({ text, raw: original.slice(start, end), line: number, start, end, gap });
    }
    gap = text === '';
  }
  return rows;
}

/** Joins rows with one blank each, as wrapped text is meant. */
export function joinRows(rows: readonly Row[]): JoinedText {
  return { text: rows.map(({ text }) => text).join(' '), rows };
}

/** A place in a row; `start` and `end` count from the row's own start. */
export function spanIn(row: Row, source: string, start = 0, end = row.text.length): Span {
  return { source, line: row.line, start: row.start + start, end: row.start + end };
}

/** A stretch of a row as a sourced text, with its original characters as `raw`. */
export function sourcedIn(
  row: Row,
  source: string,
  {
    start = 0,
    end = row.text.length,
    basis = 'stated',
  }: { start?: number; end?: number; basis?: Basis } = {},
): Sourced<string> {
  return {
    value: row.text.slice(start, end),
    raw: row.raw.slice(start, end),
    span: spanIn(row, source, start, end),
    basis,
    reason: null,
  };
}

/**
 * A stretch of a joined text as a sourced text. A span lies in one line, so where the stretch runs on, the
 * span ends with its first line while `value` and `raw` hold all of it.
 */
export function sourcedInJoined(
  { text, rows }: JoinedText,
  source: string,
  start = 0,
  end = text.length,
): Sourced<string> {
  let offset = 0;
  for (const row of rows) {
    if (start <= offset + row.text.length) {
      const local = start - offset;
      const inRow = sourcedIn(row, source, { start: local, end: Math.min(end - offset, row.text.length) });
      const runsOn = end - offset > row.text.length;
      return runsOn ? { ...inRow, value: text.slice(start, end), raw: text.slice(start, end) } : inRow;
    }
    offset += row.text.length + 1;
  }
  throw new RangeError(`no row at ${start}`);
}
