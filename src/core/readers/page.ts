import type { Span } from '../model.ts';
import type { Line } from './types.ts';

/** A run of lines as one text, with what it takes to say where something stands. */
export interface Page {
  readonly source: string;
  readonly text: string;
  /** Offset of each line in `text`. */
  readonly offsets: readonly number[];
  readonly firstLine: number;
}

/** The lines of a run, at least one, joined by line feeds. */
export function pageOf(lines: readonly Line[], source: string): Page {
  const offsets: number[] = [];
  let offset = 0;
  for (const { text } of lines) {
    offsets.push(offset);
    offset += text.length + 1;
  }
  return { source, text: lines.map(({ text }) => text).join('\n'), offsets, firstLine: lines[0]!.number };
}

/** Place of a stretch of the text: of one longer than a line its first line. */
export function placeIn({ source, text, offsets, firstLine }: Page, start: number, end: number): Span {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offsets[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  const offset = offsets[low]!;
  const lineEnd = (offsets[low + 1] ?? text.length + 1) - 1;
  return {
    source,
    line: firstLine + low,
    start: Math.min(start, lineEnd) - offset,
    end: Math.min(Math.max(start, end), lineEnd) - offset,
  };
}

/** The characters at a place. */
export function rawAt({ text, offsets, firstLine }: Page, { line, start, end }: Span): string {
  const offset = offsets[line - firstLine]!;
  return text.slice(offset + start, offset + end);
}
