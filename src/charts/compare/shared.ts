import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import { shortened } from '../frame.ts';
import { labelSize } from '../plot.ts';
import type { Frame } from '../types.ts';
import { count, numberText } from '../words.ts';

/** Co-authors of a category by where else they occur among the compared ones. */
export interface SharedCounts {
  readonly all: number;
  readonly some: number;
  readonly own: number;
  readonly total: number;
}

/** Opacity of the three parts, from shared by all to only here. */
const OPACITY = [1, 0.6, 0.3] as const;

/**
 * A bar of co-authors under its numbers: shared by all, by some, only here; from `y`, at most `width` px for
 * `most` people, so that panels compare.
 */
export function sharedShapes(
  counts: SharedCounts,
  x: number,
  y: number,
  width: number,
  most: number,
  colour: string,
  { theme, fontSize }: Frame,
): readonly Shape[] {
  const size = labelSize({ fontSize });
  const text = {
    type: 'text',
    x,
    y: y + size * 1.3,
    text: sharedText(counts),
    size,
    fill: theme.muted,
  } as const;
  const height = size * 0.6;
  const unit = most ? width / most : 0;
  let before = 0;
  const bars = [counts.all, counts.some, counts.own].flatMap((value, index): Shape[] => {
    const left = x + before * unit;
    before += value;
    if (!value) return [];
    return [
      {
        type: 'rect',
        x: left,
        y: y + size * 1.75,
        width: value * unit,
        height,
        fill: colour,
        fillOpacity: OPACITY[index]!,
      },
    ];
  });
  const line = textWidth(text.text, size) > width ? shortened(text, width) : text;
  return line.text ? [line, ...bars] : bars;
}

function sharedText({ all, some, own, total }: SharedCounts): string {
  if (!total) return 'no co-authors named';
  const parts = [
    `${numberText(all)} in all`,
    ...(some ? [`${numberText(some)} in others`] : []),
    `${numberText(own)} only here`,
  ];
  return `${count(total, 'co-author')}: ${parts.join(' · ')}`;
}
