import type { Box } from '../../scene/bounds.ts';
import { placeLabels, type LabelCandidate, type PlacedLabel } from '../../scene/labels.ts';
import { fitText } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';

/** Places a text beside a point, at the first of some widths (px) for which there is room; null where none is. */
export function placeShortened(
  at: Omit<LabelCandidate, 'text' | 'priority'>,
  whole: string,
  widths: readonly number[],
  obstacles: readonly Box[],
  frame: Box,
): PlacedLabel | null {
  for (const width of widths) {
    const text = fitText(whole, at.size, width);
    const [label] = text ? placeLabels([{ ...at, text, priority: 0 }], obstacles, frame) : [];
    if (label) return label;
  }
  return null;
}

/** A placed label as a shape that keeps the whole text. */
export function labelShape({ x, y, text, anchor, size }: PlacedLabel, whole: string, fill: string): Shape {
  return { type: 'text', x, y, text, size, fill, anchor, ...(text === whole ? {} : { full: whole }) };
}
