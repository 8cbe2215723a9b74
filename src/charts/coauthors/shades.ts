import type { Theme } from '../../scene/theme.ts';
import type { LegendItem } from '../frame.ts';
import { numberText } from '../words.ts';
import type { Tie } from './network.ts';

/** Colours of cells by the value of a tie. */
export interface Shades {
  of(value: number): string;
  /** What the steps stand for, for `what`. */
  legend(what: string): readonly LegendItem[];
}

/** The first step of the ramp is too near the background for a cell without an outline. */
const FAINT = 1;
/** End of the ramp, at least: a single paper is never its darkest step. */
const LEAST_TOP = 4;

/** Steps of the ramp from 0 to the largest value of the ties. */
export function shadesOf(ties: readonly Pick<Tie, 'value'>[], theme: Theme): Shades {
  const ramp = theme.ramp.slice(FAINT);
  const values = ties.flatMap(({ value }) => value ?? []);
  const top = values.reduce((most, value) => Math.max(most, value), LEAST_TOP);
  const stepOf = (value: number) =>
    Math.min(ramp.length - 1, Math.max(0, Math.ceil((value / top) * ramp.length - 1e-9) - 1));
  const range = (own: readonly number[]) => {
    const ends = [Math.min, Math.max].map((pick) =>
      numberText(
        own.reduce((a, b) => pick(a, b)),
        2,
      ),
    );
    return [...new Set(ends)].join('–');
  };
  return {
    of: (value) => ramp[stepOf(value)]!,
    legend: (what) => {
      const items = ramp.flatMap((colour, step): LegendItem[] => {
        const own = values.filter((value) => stepOf(value) === step);
        return own.length ? [{ label: range(own), sample: 'swatch', colour }] : [];
      });
      return items.map((item, i) => (i ? item : { ...item, label: `${what} ${item.label}` }));
    },
  };
}
