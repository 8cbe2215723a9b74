import { inVisualOrder, type Run, type Split } from './runs.ts';
import { cleanText, type Weight } from './text.ts';
import type { TextShape } from './types.ts';

/** A run at its place on the line, in px. */
export interface PlacedRun extends Run {
  readonly x: number;
  /** The text as it was written; `text` is as it is drawn. */
  readonly says: string;
}

/** Width in px of a run as its engine shapes it. */
export type Measure = (run: Run, size: number, weight: Weight) => number;

/** Invisible characters: an engine that shapes words would draw them. Joiners stay, they change letters. */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

/** In Thai, a tone mark before SARA AM stands on top of its circle: engines know it by this order. */
const THAI_AM = /([\u0e48-\u0e4b])\u0e33/gu;

const drawable = (text: string) => text.replace(INVISIBLE, '').replace(THAI_AM, '\u0e4d$1\u0e32');

/** The runs of a text from left to right, each where it starts. */
export function placedRuns(
  { text, x, size, weight = 400, anchor = 'start' }: TextShape,
  split: Split,
  measure: Measure,
): readonly PlacedRun[] {
  const runs = inVisualOrder(cleanText(text), split)
    .map((run) => ({ ...run, says: run.text, text: drawable(run.text) }))
    .filter((run) => run.text);
  const widths = runs.map((run) => measure(run, size, weight));
  const width = widths.reduce((sum, part) => sum + part, 0);
  let at = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return runs.map((run, i) => {
    const placed = { ...run, x: at };
    at += widths[i]!;
    return placed;
  });
}
