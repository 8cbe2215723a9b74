import { labelledYears, yearAxis, YEAR_AXIS_EM, yearScale, type YearScale } from '../scene/axis.ts';
import { textWidth } from '../scene/text.ts';
import type { Theme } from '../scene/theme.ts';
import type { Shape, TextShape } from '../scene/types.ts';
import type { Frame } from './types.ts';
import { dayMonth } from './words.ts';

/** Room on x for the years and, at the right, for papers without a year. */
export interface YearPlot {
  /** Null when no paper is dated. */
  readonly scale: YearScale | null;
  /** x range of the gutter; null when every paper is dated. */
  readonly gutter: readonly [number, number] | null;
  readonly x0: number;
  readonly x1: number;
}

/** The size of labels in a plot, in px. */
export const labelSize = ({ fontSize }: Pick<Frame, 'fontSize'>) => fontSize * 0.88;

/**
 * Lays `years` (ascending, none left out) over `x0` to `x1`, and at the right a gutter for `undated`: the widest
 * label in it, or null where there is none. `right` px beside the last year stay free; `origin` is what labels count from.
 */
export function yearPlot(
  years: readonly number[],
  undated: string | null,
  x0: number,
  x1: number,
  size: number,
  { right = 0, origin = 0 }: { readonly right?: number; readonly origin?: number } = {},
): YearPlot {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined)
    return { scale: null, gutter: undated === null ? null : [x0, x1], x0, x1 };
  if (undated === null)
    return { scale: yearScale(first, last, x0, x1 - right, origin), gutter: null, x0, x1 };
  const room = Math.max(textWidth('undated', size), textWidth(undated, size)) + size * 0.6;
  return {
    scale: yearScale(first, last, x0, x1 - room - size * 0.8 - right, origin),
    gutter: [x1 - room, x1],
    x0,
    x1,
  };
}

/** The as-of day of a plot whose last year is not over; null else. */
export interface Unfinished {
  readonly year: number;
  /** ISO day. */
  readonly asOf: string;
}

/** Height of the axis with the line "to 20 Nov", in px. */
export function axisHeight(size: number, unfinished: Unfinished | null): number {
  return size * (YEAR_AXIS_EM + (unfinished ? 1.25 : 0));
}

/** Year axis, the remark under an unfinished year and the gutter's name, between `left` and `right`; the line is at `y`. */
export function axisShapes(
  plot: YearPlot,
  y: number,
  {
    size,
    theme,
    unfinished,
    left,
    right,
  }: { size: number; theme: Theme; unfinished: Unfinished | null; left: number; right: number },
): readonly Shape[] {
  const label = { type: 'text', size, fill: theme.muted, anchor: 'middle' } as const;
  const { scale, gutter } = plot;
  const shapes: Shape[] = scale ? [yearAxis(scale, y, { theme, size })] : [];
  if (gutter) {
    const [from, to] = gutter;
    const text: TextShape = { ...label, x: (from + to) / 2, y: y + size * 1.25, text: 'undated' };
    shapes.push(hairline(from, y, to, y, theme.muted), text);
  }
  const band = scale?.bands.find(([year]) => year === unfinished?.year);
  if (unfinished && band) {
    const named = scale && labelledYears(scale, size).includes(unfinished.year);
    const year = scale?.origin ? ` ${unfinished.year}` : '';
    const text = `${named || year ? '' : `${unfinished.year} `}to ${dayMonth(unfinished.asOf)}${year}`;
    const half = textWidth(text, size) / 2;
    const x = Math.min(Math.max((band[1] + band[2]) / 2, left + half), right - half);
    shapes.push({ ...label, x, y: y + size * 2.4, text });
  }
  return shapes;
}

/** A hairline. */
export function hairline(x1: number, y1: number, x2: number, y2: number, stroke: string): Shape {
  return { type: 'line', x1, y1, x2, y2, stroke, strokeWidth: 0.75 };
}

/** Vertical hairlines between the years that the axis labels. */
export function yearLines(scale: YearScale, y0: number, y1: number, size: number, theme: Theme): Shape {
  const labelled = new Set(labelledYears(scale, size));
  const starts = scale.bands.filter(([year]) => labelled.has(year)).map(([, left]) => left);
  const children = [...starts, scale.x1].map((x) => hairline(x, y0, x, y1, theme.rule));
  return { type: 'group', name: 'year lines', children };
}

/** A line along the axis under the selected years, in the accent. */
export function selectedYears(
  { scale }: YearPlot,
  years: readonly [number, number] | null,
  y: number,
  { accent }: Theme,
): readonly Shape[] {
  if (!scale || !years) return [];
  const from = Math.max(years[0], scale.first);
  const to = Math.min(years[1], scale.last);
  return from > to
    ? []
    : [
        {
          type: 'line',
          x1: scale.x(from),
          y1: y,
          x2: scale.x(to + 1),
          y2: y,
          stroke: accent,
          strokeWidth: 2,
        },
      ];
}
