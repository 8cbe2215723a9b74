import type { Line } from './types.ts';

/** A stretch of lines that holds nothing but JSON values: one document, JSON Lines, or pages set end to end. */
export interface JsonRun {
  /** Indexes into the lines: first, and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  readonly text: string;
}

/** A bracket with something after it that JSON allows there: batches have null for what was not found. */
const OPENS = /^[\s\ufeff]*[[{]\s*(?:$|["{}[\]\d-]|null\s*(?:,|\]|$))/;
/** Deeper than any real answer, and shallow enough for a parser that calls itself. */
const DEEPEST = 200;

const QUOTE = 34;
const BACKSLASH = 92;
const CURLY = 32;
const OPEN = 123;
const CLOSE = 125;

/** All readers of JSON ask for the runs of the same lines. */
const known = new WeakMap<readonly Line[], readonly JsonRun[]>();

/**
 * The runs of JSON in a list of lines. A run ends where all brackets are closed and the next line is blank or
 * opens none; brackets that never close take the rest. Runs nested too deeply to read are left out.
 */
export function jsonRuns(lines: readonly Line[]): readonly JsonRun[] {
  const found = known.get(lines) ?? findRuns(lines);
  known.set(lines, found);
  return found;
}

function findRuns(lines: readonly Line[]): JsonRun[] {
  const runs: JsonRun[] = [];
  for (let start = 0; start < lines.length; start++) {
    if (!OPENS.test(lines[start]!.text)) continue;
    const { end, deepest } = extent(lines, start);
    const own = lines.slice(start, end);
    if (deepest <= DEEPEST)
      runs.push({ start, end, lines: own, text: own.map(({ text }) => text).join('\n') });
    start = end - 1;
  }
  return runs;
}

function extent(lines: readonly Line[], start: number): { end: number; deepest: number } {
  const level = { depth: 0, deepest: 0 };
  for (let index = start; index < lines.length; index++) {
    countBrackets(lines[index]!.text, level);
    if (level.depth === 0 && !OPENS.test(lines[index + 1]?.text ?? ''))
      return { end: index + 1, deepest: level.deepest };
  }
  return { end: lines.length, deepest: level.deepest };
}

/** Follows the brackets of a line that stand outside its texts. By hand: it sees every character of a document. */
function countBrackets(line: string, level: { depth: number; deepest: number }): void {
  for (let at = 0; at < line.length; at++) {
    const sign = line.charCodeAt(at);
    if (sign === QUOTE) at = endOfText(line, at);
    else if (sign === BACKSLASH) at += 1;
    // The brackets [ and {, and ] and }, differ in this bit alone.
    else if ((sign | CURLY) === OPEN) level.deepest = Math.max(level.deepest, ++level.depth);
    else if ((sign | CURLY) === CLOSE) level.depth = Math.max(0, level.depth - 1);
  }
}

/** Where a text ends that begins at a quotation mark: at the next one that is not escaped, else with the line. */
function endOfText(line: string, start: number): number {
  for (let end = line.indexOf('"', start + 1); end !== -1; end = line.indexOf('"', end + 1)) {
    let before = end - 1;
    while (line.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return line.length;
}
