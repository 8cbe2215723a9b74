import type { Paper } from '../../core/model.ts';
import type { LegendItem } from '../frame.ts';
import { count, numberText } from '../words.ts';
import type { Values } from './values.ts';

/** Least radius of a mark in px: below it, marks merge. */
export const LEAST_RADIUS = 1.75;

/** Radius of a mark that stands for no number, in em. */
export const PLAIN_EM = 0.38;
/** Radius of the largest number, in em. */
const LARGEST_EM = 0.62;
/** Least radius as a part of the largest: a paper without citations is still a paper. */
const LEAST_PART = 0.36;

/** How large marks are: by citations where they are known, else all alike. */
export interface Sizes {
  /** Radius to begin with, in em: of all marks, or of the most cited. */
  readonly largestEm: number;
  /** Most citations; null where marks are all alike. */
  readonly most: number | null;
  /** Some papers have a count and this one has none. */
  isUnknown(paper: Paper): boolean;
  /** The radius of a paper where the largest is `largest` px. */
  radius(paper: Paper, largest: number): number;
}

/** Sizes by citations: the area is as the count, down to the least that can be seen. */
export function sizesOf({ of }: Values): Sizes {
  const most = [...of.values()].reduce((max, value) => Math.max(max, value), 0);
  if (!most)
    return { largestEm: PLAIN_EM, most: null, isUnknown: () => false, radius: (_, largest) => largest };
  return {
    largestEm: LARGEST_EM,
    most,
    isUnknown: ({ id }) => !of.has(id),
    radius: ({ id }, largest) => {
      const value = of.get(id);
      return value === undefined ? Math.max(LEAST_RADIUS, largest * 0.5) : sizeOf(value, most, largest);
    },
  };
}

const sizeOf = (value: number, most: number, largest: number) =>
  Math.max(LEAST_RADIUS, largest * LEAST_PART, largest * Math.sqrt(value / most));

/** Two round counts with dots of their size; none where all dots are nearly alike. */
export function sizeLegend({ most }: Sizes, largest: number, colour: string): readonly LegendItem[] {
  if (most === null || largest < 2 * LEAST_RADIUS) return [];
  const power = 10 ** Math.floor(Math.log10(most));
  const high = [5, 2, 1].find((step) => step * power <= most)! * power;
  const low = high / 5;
  const item = (value: number, label: string): LegendItem => ({
    label,
    sample: 'dot',
    colour,
    radius: sizeOf(value, most, largest),
  });
  const top = item(high, count(high, 'citation'));
  return Number.isInteger(low) ? [item(low, numberText(low)), top] : [top];
}
