import { numberText } from '../../core/text/numbers.ts';
import { countScale, datePosition, type CountScale } from '../../scene/axis.ts';
import { textWidth } from '../../scene/text.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Shape } from '../../scene/types.ts';
import { hairline, type YearPlot } from '../plot.ts';
import type { TimelineData } from './data.ts';

/** A line over the bars, on an axis of its own at the right. */
export interface Layer {
  /** What the axis counts: `papers so far`. */
  readonly label: string;
  readonly points: readonly { readonly year: number; readonly value: number }[];
  /** What comes within a year stands in its middle, what has come by its end stands there. */
  readonly at: 'middle' | 'end';
  /** First year that is told, where earlier ones are not; null where nothing is missing. */
  readonly windowStart: number | null;
  /** ISO day on which an unfinished year ends; null where the last year is over. */
  readonly asOf: string | null;
}

/** The line that the settings ask for, of the selected papers; null where there is none. */
export function layerOf({ settings, timeline, shown, unfinished }: TimelineData): Layer | null {
  const { layer, history } = settings;
  if (layer === 'none' || !timeline.years.length) return null;
  const asOf = unfinished?.asOf ?? null;
  if (layer === 'cumulative') {
    let value = 0;
    const points = timeline.years.map(({ year, segments }) => {
      value += segments.flatMap(({ papers }) => papers).filter(shown.has).length;
      return { year, value };
    });
    return { label: 'papers so far', points, at: 'end', windowStart: null, asOf };
  }
  if (!history) return null;
  const [first, last] = [timeline.years[0]!.year, timeline.years.at(-1)!.year];
  const years = history.years.filter(({ year }) => year >= first && year <= last);
  const { windowStart } = history;
  return layer === 'h'
    ? { label: 'h', points: years.map(({ year, h }) => ({ year, value: h })), at: 'end', windowStart, asOf }
    : {
        label: 'citations a year',
        points: years.map(({ year, citations }) => ({ year, value: citations })),
        at: 'middle',
        windowStart,
        asOf,
      };
}

const mostOf = ({ points }: Layer) => points.reduce((most, { value }) => Math.max(most, value), 1);

/** Width of the axis at the right, in px. */
export function layerWidth(layer: Layer, size: number): number {
  return textWidth(numberText(countScale(mostOf(layer), 0, 1, 5).max), size) + size * 1.2;
}

/** The line with its axis in a panel from `top` to `base`. */
export function layerShapes(
  layer: Layer,
  { scale: years }: YearPlot,
  { top, base, size, theme }: { top: number; base: number; size: number; theme: Theme },
): readonly Shape[] {
  if (!years || !layer.points.length) return [];
  const atMost = Math.min(5, Math.max(1, Math.floor((base - top) / (size * 1.6))));
  const scale = countScale(mostOf(layer), base, top, atMost);
  const points = layer.points.map(({ year, value }) => {
    const isOpen = layer.asOf?.startsWith(`${year}-`) ?? false;
    const end = isOpen ? datePosition(layer.asOf!) : year + 1;
    return [years.x(layer.at === 'end' ? end : year + 0.5), scale.y(value), isOpen] as const;
  });
  const axis = rightAxis(scale, years.x1, size, theme);
  const start = layer.windowStart === null ? [] : windowMark(years.x(layer.windowStart), top, base, theme);
  return [axis, ...start, ...lineShapes(points, theme)];
}

/** Lines on a ground of the page's colour, so that they read over bars; dashed into a year that is not over. */
function lineShapes(
  points: readonly (readonly [number, number, boolean])[],
  { ink, background }: Theme,
): readonly Shape[] {
  const whole = points.filter(([, , isOpen]) => !isOpen);
  const open = points.findIndex(([, , isOpen]) => isOpen);
  const path = (some: typeof points) => `M${some.map(([x, y]) => `${x},${y}`).join('L')}`;
  const line = (d: string, dash?: readonly number[]): readonly Shape[] => [
    { type: 'path', d, stroke: background, strokeWidth: 4 },
    { type: 'path', d, stroke: ink, strokeWidth: 1.5, ...(dash ? { dash } : {}) },
  ];
  const dots = points.length <= 60 ? points : [];
  return [
    ...(whole.length > 1 ? line(path(whole)) : []),
    ...(open > 0 ? line(path(points.slice(open - 1, open + 1)), [3, 2.5]) : []),
    ...dots.map(([cx, cy, isOpen]): Shape => ({
      type: 'circle',
      cx,
      cy,
      r: 2.25,
      fill: isOpen ? background : ink,
      stroke: isOpen ? ink : background,
      strokeWidth: 1,
    })),
  ];
}

function rightAxis(scale: CountScale, x: number, size: number, theme: Theme): Shape {
  const ticks = scale.ticks.filter((tick) => tick > 0);
  return {
    type: 'group',
    name: 'axis of the line',
    children: ticks.flatMap((tick): Shape[] => [
      hairline(x, scale.y(tick), x + size * 0.3, scale.y(tick), theme.muted),
      {
        type: 'text',
        x: x + size * 0.5,
        y: scale.y(tick) + size * 0.36,
        text: numberText(tick),
        size,
        fill: theme.ink,
      },
    ]),
  };
}

/** A dashed line where counts by year begin. */
const windowMark = (x: number, y1: number, y2: number, { muted }: Theme): readonly Shape[] => [
  { type: 'line', x1: x, y1, x2: x, y2, stroke: muted, strokeWidth: 1, dash: [2, 2] },
];
