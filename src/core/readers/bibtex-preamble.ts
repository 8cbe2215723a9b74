import { readFreeDate } from '../text/free-date.ts';
import type { Line } from './types.ts';

/** A field of EndNote, which is no comment above entries that follow it. */
const TAGGED = /^%[A-Z\d@] /;
const EXPORTED = /^EXPORT DATE:\s*(.+)$/i;

/** Whether a line outside entries is a comment, or one of those that Scopus writes above its entries. */
export const isPreamble = (line: string): boolean =>
  line.startsWith('%') || line === 'Scopus' || EXPORTED.test(line);

/** The index of the first line that belongs to a file whose first entry is at `first`. */
export function withPreamble(lines: readonly Line[], first: number): number {
  let start = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    const text = lines[index]!.text.trim();
    if (isPreamble(text) && !TAGGED.test(text)) start = index;
    else if (text !== '') break;
  }
  return start;
}

/** The day in a line such as `EXPORT DATE: 18 November 2026` above the entries. */
export function exportDay(block: readonly Line[]): string | null {
  for (const { text } of block) {
    const line = text.trim();
    const day = readFreeDate(EXPORTED.exec(line)?.[1] ?? '');
    if (day?.precision === 'day') return day.iso;
    if (line !== '' && !isPreamble(line)) return null;
  }
  return null;
}
