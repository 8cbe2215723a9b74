import type { Theme } from '../../scene/theme.ts';
import type { Shape } from '../../scene/types.ts';
import { hairline } from '../plot.ts';
import { numberText } from '../words.ts';

/** A scale of numbers from `bottom` up to `top`, in px. */
export interface ValueScale {
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  y(value: number): number;
}

/** Least distance of two labels, in em of them. */
const APART = 1.3;

/** The scale of log(1 + n) from 0 to `most`, with the round ticks 0 1 3 10 30 100 … that have room. */
export function citationScale(most: number, bottom: number, top: number, size: number): ValueScale {
  const end = Math.log1p(Math.max(1, most));
  const y = (value: number) => bottom + (Math.log1p(value) / end) * (top - bottom);
  const powers = Array.from({ length: 10 }, (_, i) => 10 ** i).filter((value) => value <= most);
  const withThrees = powers.flatMap((power) => [power, 3 * power]).filter((value) => value <= most);
  const sets = [withThrees, powers, powers.filter((_, i) => i % 2), powers.slice(-1)].map((set) => [
    0,
    ...set,
  ]);
  const fits = (set: readonly number[]) =>
    set.every((value, i) => i === 0 || y(set[i - 1]!) - y(value) >= APART * size);
  return { title: 'citations', top, bottom, ticks: sets.find(fits) ?? [0], y };
}

/** The scale of percentiles, 0 to 100. */
export function percentileScale(bottom: number, top: number, size: number): ValueScale {
  const y = (value: number) => bottom + (value / 100) * (top - bottom);
  const step = [25, 50, 100].find(
    (width) => bottom - y(width) >= 0 && (width / 100) * (bottom - top) >= APART * size,
  );
  const ticks = Array.from({ length: 100 / (step ?? 100) + 1 }, (_, i) => i * (step ?? 100));
  return { title: 'percentile', top, bottom, ticks, y };
}

/** Width of the widest tick's label, in numbers. */
export const tickText = (value: number) => numberText(value);

/** Hairlines from `x0` to `x1` at the ticks, with labels that end at `right`, and the title over them from `left`. */
export function valueAxis(
  scale: ValueScale,
  { left, right, x0, x1 }: { left: number; right: number; x0: number; x1: number },
  { size, theme }: { size: number; theme: Theme },
): Shape {
  const text = { type: 'text', size, fill: theme.muted } as const;
  return {
    type: 'group',
    name: scale.title,
    children: [
      { ...text, x: left, y: titleLine(scale, size), text: scale.title },
      ...scale.ticks.flatMap((tick): Shape[] => {
        const y = scale.y(tick);
        return [
          hairline(x0, y, x1, y, theme.rule),
          { ...text, x: right, y: y + size * 0.36, text: tickText(tick), anchor: 'end' },
        ];
      }),
    ],
  };
}

/** Room over a scale for its title, in em of labels. */
export const TITLE_EM = 1.9;

const titleLine = ({ top }: ValueScale, size: number) => top - size * (TITLE_EM - 0.9);
