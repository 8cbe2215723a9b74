import Papa from 'papaparse';

/** How the cells of a table are set apart. */
export interface Dialect {
  readonly separator: ',' | ';' | '\t';
  /** Whether a cell may stand in quotation marks; else they are characters like any other. */
  readonly quoted: boolean;
}

/** A stretch of a text, half-open. */
export type Stretch = readonly [start: number, end: number];

/** Cells of one row, which may run over several lines. */
export function cellsOf(text: string, { separator, quoted }: Dialect): readonly string[] {
  if (!quoted || !text.includes('"')) return text.split(separator);
  return (
    plainCells(text, separator) ?? Papa.parse(text, { delimiter: separator, newline: '\n' }).data[0] ?? []
  );
}

/** The cells of a row whose marks stand around cells or doubled inside them, as nearly all do; null for any other. */
function plainCells(text: string, separator: string): readonly string[] | null {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const isQuoted = text.charCodeAt(at) === MARK;
    const end = isQuoted ? closingMark(text, at + 1, separator) : endOf(text, at, separator);
    if (end === -1) return null;
    const cell = isQuoted ? undoubled(text.slice(at + 1, end)) : text.slice(at, end);
    if (cell === null || (!isQuoted && ODD.test(cell))) return null;
    cells.push(cell);
    at = isQuoted ? end + 1 : end;
    if (at >= text.length) return cells;
    if (text[at] !== separator) return null;
  }
}

/** What a cell without marks around it cannot hold, or only at some places. */
const ODD = /["\n\ufeff]/;

/** A text whose marks are doubled with single ones; null where one of them is single. */
function undoubled(text: string): string | null {
  if (!text.includes('"')) return text;
  return text.replaceAll('""', '').includes('"') ? null : text.replaceAll('""', '"');
}

const MARK = 0x22;

function endOf(text: string, from: number, separator: string): number {
  const end = text.indexOf(separator, from);
  return end === -1 ? text.length : end;
}

/** Whether a line ends inside a quoted cell; `open`: whether it begins in one. */
export function endsOpen(line: string, { separator, quoted }: Dialect, open = false): boolean {
  if (!quoted) return open;
  let at = 0;
  for (let isOpen = open; ; isOpen = !isOpen) {
    const next = isOpen ? closingMark(line, at, separator) : openingMark(line, at, separator);
    if (next === -1) return isOpen;
    at = next + 1;
  }
}

/** The next mark at the beginning of a cell, or -1. */
function openingMark(line: string, from: number, separator: string): number {
  let at = line.indexOf('"', from);
  while (at > 0 && line[at - 1] !== separator) at = line.indexOf('"', at + 1);
  return at;
}

/** The next mark at the end of a cell, or -1: doubled ones stand for themselves, blanks may follow. */
function closingMark(line: string, from: number, separator: string): number {
  let at = line.indexOf('"', from);
  while (at !== -1) {
    let next = at + 1;
    if (line.charCodeAt(next) === MARK) next += 1;
    else {
      while (line[next] === ' ') next += 1;
      if (next === line.length || line[next] === separator) return at;
      next = at + 1;
    }
    at = line.indexOf('"', next);
  }
  return -1;
}

/** Whether a line has a quotation mark inside a cell that does not begin with one: the end of a quoted cell. */
export function hasStrayMark(cells: readonly string[], line: string): boolean {
  return cells.some((cell) => cell.includes('"') && !line.includes(`"${cell.replaceAll('"', '""')}"`));
}

/** Where each cell of a row stands in its text, without its quotation marks. */
export function placesOf(text: string, cells: readonly string[], { separator, quoted }: Dialect): Stretch[] {
  let at = 0;
  return cells.map((cell) => {
    const isQuoted = quoted && text[at] === '"';
    const start = isQuoted ? at + 1 : at;
    const marks = isQuoted ? cell.split('"').length - 1 : 0;
    const end = Math.min(text.length, start + cell.length + marks);
    const next = text.indexOf(separator, end);
    at = next === -1 ? text.length : next + 1;
    return [Math.min(start, end), end];
  });
}
