import type { Sourced, Span } from '../../core/model.ts';
import { unescapeMarkdown } from '../../core/text/markdown.ts';

/** A run of a text that is marked or not. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts a line of text where spans of its source begin and end; overlapping spans merge. Spans count in the raw
 * text; what is shown has its Markdown escapes taken back.
 */
export function segments(line: Sourced<string>, spans: readonly Span[]): readonly Segment[] {
  const { source, line: number, start } = line.span;
  const text = line.raw;
  const ranges = spans
    .filter((span) => span.source === source && span.line === number)
    .map((span) => [Math.max(0, span.start - start), Math.min(text.length, span.end - start)] as const)
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b);
  const cut: Segment[] = [];
  let at = 0;
  const take = (to: number, marked: boolean) => {
    if (to > at) cut.push({ text: unescapeMarkdown(text.slice(at, to)), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of ranges) {
    take(from, false);
    take(to, true);
  }
  take(text.length, false);
  return cut;
}
