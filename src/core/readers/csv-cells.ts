import Papa from 'papaparse';

/** How the cells of a table are set apart. */
export interface Dialect {
  readonly separator: ',' | ';' | '\t';
  /** Whether a cell may stand in quotation marks; else they are characters like any other. */
  readonly quoted: boolean;
}

/** A stretch of a text, half-open. */
export type Stretch = readonly [start: number, end: number];

const SCANNERS = {
  ',': { opening: /(?<=^|,)"/g, closing: /""|"(?= *(?:,|$))/g },
  ';': { opening: /(?<=^|;)"/g, closing: /""|"(?= *(?:;|$))/g },
  '\t': { opening: /(?<=^|\t)"/g, closing: /""|"(?= *(?:\t|$))/g },
} as const;

/** Cells of one row, which may run over several lines. */
export function cellsOf(text: string, { separator, quoted }: Dialect): readonly string[] {
  if (!quoted || !text.includes('"')) return text.split(separator);
  return Papa.parse(text, { delimiter: separator, newline: '\n' }).data[0] ?? [];
}

/** Whether a line ends inside a quoted cell; `open`: whether it begins in one. */
export function endsOpen(line: string, { separator, quoted }: Dialect, open = false): boolean {
  if (!quoted || !line.includes('"')) return open;
  const { opening, closing } = SCANNERS[separator];
  let at = 0;
  for (let isOpen = open; ; isOpen = !isOpen) {
    const next = isOpen ? closingMark(closing, line, at) : search(opening, line, at)?.index;
    if (next === undefined) return isOpen;
    at = next + 1;
  }
}

/** The mark that closes a cell: doubled ones stand for themselves. */
function closingMark(pattern: RegExp, line: string, from: number): number | undefined {
  let match = search(pattern, line, from);
  while (match && match[0] === '""') match = search(pattern, line, match.index + 2);
  return match?.index;
}

function search(pattern: RegExp, line: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(line);
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
