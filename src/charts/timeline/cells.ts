import type { Paper } from '../../core/model.ts';
import { yearOf } from '../../core/text/dates.ts';
import type { Theme } from '../../scene/theme.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import type { YearPlot } from '../plot.ts';
import { count, numberText } from '../words.ts';
import type { Density } from './density.ts';
import type { ValueScale } from './value-scale.ts';

/** Height of a cell, in em. */
const CELL_EM = 0.9;

interface Cell {
  /** Null for papers without a year. */
  readonly year: number | null;
  readonly row: number;
  readonly papers: string[];
  least: number;
  most: number;
}

interface CellStyle {
  readonly em: number;
  readonly theme: Theme;
  readonly has: (id: string) => boolean;
}

/** Papers on a scale as cells by year and number, where single marks would merge. */
export function cellShapes(
  papers: readonly Paper[],
  values: ReadonlyMap<string, number>,
  scale: ValueScale,
  plot: YearPlot,
  style: CellStyle,
): Density {
  const rows = Math.max(1, Math.floor((scale.bottom - scale.top) / (CELL_EM * style.em)));
  const cells = cellsOf(papers, values, (value) =>
    Math.min(rows - 1, Math.floor(((scale.bottom - scale.y(value)) / (scale.bottom - scale.top)) * rows)),
  );
  const most = cells.reduce((max, cell) => Math.max(max, cell.papers.length), 1);
  const height = (scale.bottom - scale.top) / rows;
  const shapes = cells.flatMap((cell): Shape[] => {
    const range = rangeOf(cell, plot);
    if (!range) return [];
    const y = scale.bottom - (cell.row + 1) * height;
    const selected = cell.papers.filter(style.has).length;
    const fill = shade(selected / most, style.theme);
    const [x, width] = range;
    return [{ type: 'rect', x, y, width, height: height - 0.5, fill, mark: markOf(cell, selected, scale) }];
  });
  const sentence = `Single marks would merge: cells are papers per year and range, the stronger the more, at most ${numberText(most)}.`;
  return { shapes, sentence };
}

/** A ghost for none, then the steps of the ramp by the root of the share: single papers stay visible. */
function shade(share: number, { ramp, ghost }: Theme): string {
  const steps = ramp.slice(1);
  return share ? steps[Math.min(steps.length - 1, Math.floor(Math.sqrt(share) * steps.length))]! : ghost;
}

function cellsOf(
  papers: readonly Paper[],
  values: ReadonlyMap<string, number>,
  rowOf: (value: number) => number,
): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { id, date } of papers) {
    const value = values.get(id);
    if (value === undefined) continue;
    const [year, row] = [yearOf(date), rowOf(value)];
    const cell = cells.get(`${year} ${row}`) ?? { year, row, papers: [], least: value, most: value };
    cell.papers.push(id);
    cell.least = Math.min(cell.least, value);
    cell.most = Math.max(cell.most, value);
    cells.set(`${year} ${row}`, cell);
  }
  return [...cells.values()];
}

function rangeOf({ year }: Cell, { scale, gutter }: YearPlot): readonly [number, number] | null {
  if (year === null) return gutter && [gutter[0], gutter[1] - gutter[0]];
  if (!scale) return null;
  return [scale.x(year), scale.bandWidth - Math.min(0.5, scale.bandWidth * 0.15)];
}

function markOf({ year, row, papers, least, most }: Cell, selected: number, scale: ValueScale): MarkRef {
  const range = least === most ? numberText(least) : `${numberText(least)}–${numberText(most)}`;
  return {
    id: `cell:${scale.title}:${year ?? 'undated'}:${row}`,
    kind: 'cell',
    papers,
    ...(year === null ? {} : { years: [year, year] as const }),
    label: `${year ?? 'undated'}, ${scale.title} ${range}: ${count(papers.length, 'paper')}`,
    ...(selected < papers.length ? { details: [`${selected} of them selected`] } : {}),
  };
}
