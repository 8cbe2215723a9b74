import type { StatedFact, StatedKind } from '../model.ts';
import { sourcedIn, type Row } from './lines.ts';

/** The numbers a page prints under a name, label and number glued in either order. Group 1 is the number. */
const STATS: readonly (readonly [StatedKind, string, StatedFact['unit'], RegExp])[] = [
  ['h-index', 'h-index', '', /^h-index *(\d[\d,]*)$/],
  ['papers', 'papers', '', /^(\d[\d,]*)papers?$/],
  ['citations', 'citations', '', /^(\d[\d,]*) *citations?$/],
  ['novelty', 'Novelty', '%', /^Novelty *(\d{1,3}(?:\.\d+)?)%$/],
  ['ai-score', 'AI Score', '', /^AI Score *(\d{1,3}(?:\.\d+)?)$/],
];
const LIST_HEADING = /^(\d[\d,]*) Papers?$/;

/** Reads a line such as `h-index29` or `864citations`; null where it is none. */
export function parseStat(row: Row, source: string): StatedFact | null {
  for (const [kind, label, unit, pattern] of STATS) {
    const number = numberIn(row, source, pattern);
    if (number) return { kind, label, unit, number };
  }
  return null;
}

/** Whether a line is one of the stated numbers. */
export function isStat(text: string): boolean {
  return STATS.some(([, , , pattern]) => pattern.test(text));
}

/** Reads the heading of the list of papers, `8 Papers`; null where a line is none. */
export function parseListHeading(row: Row, source: string): StatedFact['number'] | null {
  return numberIn(row, source, LIST_HEADING);
}

/** Whether a line is the heading of the list of papers. */
export function isListHeading(text: string): boolean {
  return LIST_HEADING.test(text);
}

function numberIn(row: Row, source: string, pattern: RegExp): StatedFact['number'] | null {
  const digits = pattern.exec(row.text)?.[1];
  if (digits === undefined) return null;
  const start = row.text.indexOf(digits);
  const place = sourcedIn(row, source, { start, end: start + digits.length });
  return { ...place, value: Number(digits.replace(/,/g, '')) };
}
