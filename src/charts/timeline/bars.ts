import { countScale } from '../../scene/axis.ts';
import type { Stack, YearStack } from '../../core/analysis/timeline.ts';
import type { Theme } from '../../scene/theme.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { barShapes, countLines, labelsFit, type Bar } from '../bars.ts';
import type { YearPlot } from '../plot.ts';
import { ofAll } from '../summary.ts';
import { count, dayMonth } from '../words.ts';
import { papersOfStack, type TimelineData } from './data.ts';
import { layerShapes, type Layer } from './layer.ts';

/**
 * Papers per year in a panel from `top` to `base`, in px, under a line where there is one; the gutter's bar holds
 * the undated ones. Numbers stand on the bars unless they or a line would be in the way.
 */
export function yearBars(
  data: TimelineData,
  plot: YearPlot,
  {
    top,
    base,
    size,
    theme,
    layer,
  }: { top: number; base: number; size: number; theme: Theme; layer: Layer | null },
): readonly Shape[] {
  const { timeline } = data;
  const bands = plot.scale?.bands ?? [];
  const bars = timeline.years.map((year, index) =>
    bar(data, year, bands[index]!.slice(1) as [number, number], theme),
  );
  if (plot.gutter) bars.push(bar(data, timeline.undated, plot.gutter, theme));
  const most = bars.reduce((max, { total }) => Math.max(max, total), 1);
  const direct = !layer && labelsFit(bars, size);
  const head = direct || plot.gutter ? size * 1.3 : size * 0.5;
  const panel = { base, top: Math.min(base, top + head), max: most, size, theme };
  if (direct) return barShapes(bars, panel, true);
  const scale = countScale(most, base, panel.top, Math.max(1, Math.floor((base - panel.top) / (size * 1.6))));
  const axis = countLines(scale, plot.x0, plot.scale?.x1 ?? plot.x1, panel);
  const dated = bars.slice(0, bands.length);
  const scaled = { ...panel, max: scale.max };
  return [
    axis,
    ...barShapes(dated, scaled, false),
    ...barShapes(bars.slice(bands.length), scaled, true),
    ...(layer
      ? [
          {
            type: 'group',
            name: layer.label,
            children: layerShapes(layer, plot, { ...panel, base }),
          } as const,
        ]
      : []),
  ];
}

function bar(
  data: TimelineData,
  stack: YearStack | Stack,
  [x0, x1]: readonly [number, number],
  theme: Theme,
): Bar {
  const parts = data.split(stack);
  const selected = parts.reduce((sum, part) => sum + part.selected, 0);
  return {
    x0,
    x1,
    total: stack.total,
    parts: parts
      .filter((part) => part.selected)
      .map((part) => ({ colour: data.stack.colour(part.row, theme), value: part.selected })),
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
      ...(isYear && data.settings.axis === 'career'
        ? [`career year ${stack.year - data.timeline.years[0]!.year}`]
        : []),
      ...(data.shown.filtering ? [`${selected} of them selected`] : []),
      ...parts.map(({ row, all }) => `${row.code}: ${all}`),
    ],
  };
}
