import { countScale } from '../../scene/axis.ts';
import type { Stack, YearStack } from '../../core/analysis/timeline.ts';
import type { Theme } from '../../scene/theme.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { barShapes, countLines, labelsFit, type Bar } from '../bars.ts';
import type { YearPlot } from '../plot.ts';
import type { CategoryRow } from '../rows.ts';
import { ofAll } from '../summary.ts';
import { count, dayMonth } from '../words.ts';
import { papersOfStack, type TimelineData } from './data.ts';

/** Papers per year in a panel from `top` to `base`, in px; the gutter's bar holds the undated ones. */
export function yearBars(
  data: TimelineData,
  plot: YearPlot,
  {
    top,
    base,
    size,
    theme,
    colour,
  }: { top: number; base: number; size: number; theme: Theme; colour: (row: CategoryRow) => string },
): readonly Shape[] {
  const { timeline } = data;
  const bands = plot.scale?.bands ?? [];
  const bars = timeline.years.map((year, index) =>
    bar(data, year, bands[index]!.slice(1) as [number, number], colour),
  );
  if (plot.gutter) bars.push(bar(data, timeline.undated, plot.gutter, colour));
  const most = bars.reduce((max, { total }) => Math.max(max, total), 1);
  const direct = labelsFit(bars, size);
  const head = direct || plot.gutter ? size * 1.3 : size * 0.5;
  const panel = { base, top: Math.min(base, top + head), max: most, size, theme };
  if (direct) return barShapes(bars, panel, true);
  const scale = countScale(most, base, panel.top, Math.max(1, Math.floor((base - panel.top) / (size * 1.6))));
  const axis = countLines(scale, plot.x0, plot.scale?.x1 ?? plot.x1, panel);
  const dated = bars.slice(0, bands.length);
  const scaled = { ...panel, max: scale.max };
  return [axis, ...barShapes(dated, scaled, false), ...barShapes(bars.slice(bands.length), scaled, true)];
}

function bar(
  data: TimelineData,
  stack: YearStack | Stack,
  [x0, x1]: readonly [number, number],
  colour: (row: CategoryRow) => string,
): Bar {
  const parts = data.split(stack);
  const selected = parts.reduce((sum, part) => sum + part.selected, 0);
  return {
    x0,
    x1,
    total: stack.total,
    parts: parts
      .filter((part) => part.selected)
      .map((part) => ({ colour: colour(part.lane), value: part.selected })),
    label: stack.total ? ofAll(selected, stack.total, data.shown.filtering) : '0',
    unfinished: 'unfinished' in stack && stack.unfinished,
    mark: stack.total ? markOf(data, stack, selected) : null,
  };
}

function markOf(data: TimelineData, stack: YearStack | Stack, selected: number): MarkRef {
  const isYear = 'year' in stack;
  const until =
    isYear && stack.unfinished && data.unfinished ? ` (to ${dayMonth(data.unfinished.asOf)})` : '';
  const parts = data.split(stack).filter(({ all }) => all);
  return {
    id: isYear ? `year:${stack.year}` : 'year:undated',
    kind: 'year',
    papers: papersOfStack(stack),
    ...(isYear ? { years: [stack.year, stack.year] as const } : {}),
    label: `${isYear ? stack.year : 'Undated'}${until}: ${count(stack.total, 'paper')}`,
    details: [
      ...(data.shown.filtering ? [`${selected} of them selected`] : []),
      ...parts.map(({ lane, all }) => `${lane.code}: ${all}`),
    ],
  };
}
