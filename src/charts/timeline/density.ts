import type { Paper } from '../../core/model.ts';
import type { Theme } from '../../scene/theme.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { hairline, type YearPlot } from '../plot.ts';
import { rowTitle } from '../rows.ts';
import { count, isoText, numberText } from '../words.ts';
import type { Lane } from './place.ts';

/** Narrowest month in px that is drawn by itself; below, cells are years. */
const LEAST_MONTH = 3;

interface Cell {
  readonly lane: Lane;
  /** `2024-05`, `2024`, or `undated`. */
  readonly time: string;
  readonly papers: readonly string[];
}

export interface Density {
  readonly shapes: readonly Shape[];
  /** What stands in place of single marks. */
  readonly sentence: string;
}

export interface DensityStyle {
  readonly theme: Theme;
  readonly colour: (lane: Lane) => string;
  readonly has: (id: string) => boolean;
  /** Years, even where months are known. */
  readonly byYear: boolean;
}

/**
 * Lanes as columns of counts on one scale, where single marks would merge. Months where each paper's month is
 * known and wide enough, else years: so no date looks finer than it is.
 */
export function densityShapes(lanes: readonly Lane[], plot: YearPlot, style: DensityStyle): Density {
  const papers = lanes.flatMap((lane) => lane.papers);
  const known = papers.every(({ date }) => date.iso === null || date.iso.length > 4);
  const unit = !style.byYear && known && (plot.scale?.bandWidth ?? 0) / 12 >= LEAST_MONTH ? 'month' : 'year';
  const cells = lanes.flatMap((lane) => cellsOf(lane, unit));
  const most = cells.reduce((max, cell) => Math.max(max, cell.papers.length), 1);
  const bases = lanes.map(({ y1 }) => hairline(plot.x0, y1 - 1, plot.x1, y1 - 1, style.theme.rule));
  return {
    shapes: [...bases, ...cells.flatMap((cell) => cellShapes(cell, plot, most, style))],
    sentence: `Single marks would merge: columns are papers per ${unit} on one scale, at most ${numberText(most)}.`,
  };
}

function cellsOf(lane: Lane, unit: 'month' | 'year'): readonly Cell[] {
  const cells = new Map<string, string[]>();
  for (const { id, date } of lane.papers) {
    const time = date.iso === null ? 'undated' : date.iso.slice(0, unit === 'month' ? 7 : 4);
    const ids = cells.get(time);
    if (ids) ids.push(id);
    else cells.set(time, [id]);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([time, papers]) => ({ lane, time, papers }));
}

function cellShapes(
  cell: Cell,
  plot: YearPlot,
  most: number,
  { theme, colour, has }: DensityStyle,
): readonly Shape[] {
  const { lane, papers } = cell;
  const range = rangeOf(cell, plot);
  if (!range) return [];
  const [x, width] = range;
  const room = lane.y1 - lane.y0 - 3;
  const bar = (value: number, fill: string) => {
    const height = Math.max(1, (value / most) * room);
    return { type: 'rect' as const, x, y: lane.y1 - 1 - height, width, height, fill };
  };
  const selected = papers.filter(has).length;
  const fill = selected === papers.length ? colour(lane) : theme.ghost;
  const shapes: Shape[] = [{ ...bar(papers.length, fill), mark: markOf(cell, selected) }];
  if (selected && selected < papers.length) shapes.push(bar(selected, colour(lane)));
  return shapes;
}

function rangeOf({ time }: Cell, { scale, gutter }: YearPlot): readonly [number, number] | null {
  if (time === 'undated') return gutter && [gutter[0], gutter[1] - gutter[0]];
  if (!scale) return null;
  const [year = 0, month] = time.split('-').map(Number);
  const [from, to] = month === undefined ? [year, year + 1] : [year + (month - 1) / 12, year + month / 12];
  const gap = Math.min(1, (scale.x(to) - scale.x(from)) * 0.15);
  return [scale.x(from), scale.x(to) - scale.x(from) - gap];
}

function markOf({ lane, time, papers }: Cell, selected: number): MarkRef {
  const year = time === 'undated' ? null : Number(time.slice(0, 4));
  const when = year === null ? 'undated' : isoText(time);
  return {
    id: `cell:${lane.row.id}:${time}`,
    kind: 'cell',
    papers,
    ...(year === null ? {} : { years: [year, year] as const }),
    ...(lane.row.categories.length ? { categories: lane.row.categories } : {}),
    label: `${rowTitle(lane.row)}, ${when}: ${count(papers.length, 'paper')}`,
    ...(selected < papers.length ? { details: [`${selected} of them selected`] } : {}),
  };
}

/** Papers in lanes, those of a lane in the order given. */
export function groupByLane<Row>(
  papers: readonly Paper[],
  rows: readonly Row[],
  rowOf: (paper: Paper) => Row,
): readonly (readonly Paper[])[] {
  const groups = new Map<Row, Paper[]>(rows.map((row) => [row, []]));
  for (const paper of papers) groups.get(rowOf(paper))?.push(paper);
  return [...groups.values()];
}
