import type { Line } from './types.ts';

/** A stretch of lines that holds nothing but JSON values: one document, JSON Lines, or pages set end to end. */
export interface JsonRun {
  /** Indexes into the lines: first, and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
  readonly text: string;
}

/** A bracket with something after it that JSON allows there. */
const OPENS = /^[\s\ufeff]*[[{]\s*(?:$|["{}[\]\d-])/;
/** Deeper than any real answer, and shallow enough for a parser that calls itself. */
const DEEPEST = 200;

/**
 * The runs of JSON in a list of lines. A run ends where all brackets are closed and the next line is blank or
 * opens none; brackets that never close take the rest. Runs nested too deeply to read are left out.
 */
export function jsonRuns(lines: readonly Line[]): JsonRun[] {
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
  let [depth, deepest] = [0, 0];
  for (let index = start; index < lines.length; index++) {
    for (const bracket of brackets(lines[index]!.text)) {
      if (bracket === '{' || bracket === '[') deepest = Math.max(deepest, ++depth);
      else depth = Math.max(0, depth - 1);
    }
    if (depth === 0 && !OPENS.test(lines[index + 1]?.text ?? '')) return { end: index + 1, deepest };
  }
  return { end: lines.length, deepest };
}

/** Brackets of a line that stand outside its texts. A pattern for whole texts would overflow on very long ones. */
function* brackets(line: string): Generator<string> {
  let quoted = false;
  for (const { 0: sign } of line.matchAll(/\\.|["[\]{}]/g)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign.length === 1) yield sign;
  }
}
