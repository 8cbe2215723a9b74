import { yearOf } from '../../core/text/dates.ts';
import type { Theme } from '../../scene/theme.ts';
import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import type { YearPlot } from '../plot.ts';
import { numberText } from '../words.ts';
import type { TimelineData } from './data.ts';
import type { ValueScale } from './value-scale.ts';

/** Fewest papers of a year that have a median worth showing. */
export const LEAST_FOR_MEDIAN = 3;
/** Years, the as-of year included, whose percentiles still move. */
const RECENT_YEARS = 2;

/** Medians of the percentiles of the selected papers. */
export interface Medians {
  readonly years: readonly { readonly year: number; readonly median: number }[];
  readonly career: number | null;
}

/** The median of each year with enough papers, and of all. */
export function mediansOf({ settings, shown, timeline }: TimelineData): Medians {
  const { of } = settings.percentiles;
  const given = shown.selected.flatMap(({ id, date }) => {
    const value = of.get(id);
    return value === undefined ? [] : [{ year: yearOf(date), value }];
  });
  const years = timeline.years.flatMap(({ year }) => {
    const values = given.filter((item) => item.year === year).map(({ value }) => value);
    return values.length < LEAST_FOR_MEDIAN ? [] : [{ year, median: median(values) }];
  });
  return { years, career: given.length ? median(given.map(({ value }) => value)) : null };
}

/** The middle of some numbers, at least one. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** First year whose percentiles still move. */
export const recentFrom = (asOf: string) => Number(asOf.slice(0, 4)) - RECENT_YEARS + 1;

/** The median of all as a dashed line with its number, and those of the years as short lines. */
export function medianShapes(
  { years, career }: Medians,
  scale: ValueScale,
  { scale: plot, x1 }: YearPlot,
  { size, theme }: { size: number; theme: Theme },
): readonly Shape[] {
  const line = (from: number, to: number, value: number) =>
    ({ type: 'line', x1: from, y1: scale.y(value), x2: to, y2: scale.y(value), stroke: theme.ink }) as const;
  const ticks = years.flatMap(({ year, median: value }): Shape[] => {
    if (!plot) return [];
    const width = Math.min(plot.bandWidth * 0.7, size * 2.2);
    const x = plot.x(year + 0.5);
    return [{ ...line(x - width / 2, x + width / 2, value), strokeWidth: 2 }];
  });
  if (career === null || !plot) return ticks;
  const text = `median ${numberText(career)}`;
  const width = textWidth(text, size);
  if (width > x1 - plot.x0) return ticks;
  return [
    { ...line(plot.x0, plot.x1, career), strokeWidth: 1, dash: [4, 3] },
    ...ticks,
    {
      type: 'rect',
      x: plot.x0,
      y: scale.y(career) - size * 1.15,
      width: width + size * 0.3,
      height: size * 1.05,
      fill: theme.background,
      fillOpacity: 0.8,
    },
    { type: 'text', x: plot.x0 + size * 0.15, y: scale.y(career) - size * 0.3, text, size, fill: theme.ink },
  ];
}
