import type { Placed } from './bibliography.ts';

/** A title without the period that some sources set after every one. */
export const withoutPeriod = (title: Placed): Placed =>
  partOf(title, title.text.replace(/(?<!\.)\.$/, ''), 0);

/** A part of a text from so many characters on. */
export function partOf({ text: whole, span }: Placed, text: string, from: number): Placed {
  const start = Math.min(span.start + from, span.end);
  const isOneLine = span.end - span.start === whole.length;
  return { text, span: { ...span, start, end: isOneLine ? start + text.length : span.end } };
}
