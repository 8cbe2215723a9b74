import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import type { Theme } from '../../scene/theme.ts';
import { readableOn } from '../colour.ts';
import { hatch, margin, type LegendItem } from '../frame.ts';
import { axisShapes, hairline, labelSize, selectedYears, yearPlot, type YearPlot } from '../plot.ts';
import { rowTitle } from '../rows.ts';
import type { ChartInput, Frame } from '../types.ts';
import { isChosen, rowName, sign, SIGN_EM } from './bars.ts';
import type { CategoriesData, Cell } from './data.ts';
import { decimal } from './words.ts';

/** Natural and least height of a row, in em. */
export const HEAT_ROW_EM = 1.9;
export const LEAST_HEAT_ROW_EM = 1.1;

/** Columns of the heatmap: the years, after the labels of the rows. */
export function heatPlot(
  input: ChartInput,
  data: CategoriesData,
  frame: Frame,
): YearPlot & { readonly label: number; readonly labelWidth: number } {
  const size = labelSize(frame);
  const chosen = data.rows.some(({ categories }) => isChosen(categories, input));
  const label = margin(frame) + (chosen ? SIGN_EM * size : 0);
  const named = frame.width >= 52 * frame.fontSize;
  const widest =
    data.rows.reduce(
      (most, row) => Math.max(most, textWidth(named ? `${rowTitle(row)} ` : row.code, size)),
      0,
    ) +
    size * 0.3;
  const labelWidth = Math.min(widest, frame.width * 0.26);
  const undated = data.cells.filter(({ year }) => year === null).map((cell) => cellText(cell, data));
  const longest = undated.length ? undated.reduce((a, b) => (b.length > a.length ? b : a)) : null;
  const x0 = label + labelWidth + size * 0.8;
  return { label, labelWidth, ...yearPlot(data.years, longest, x0, frame.width - margin(frame) - 1, size) };
}

/** Cells, labels and axis; rows are `height` px high from `top`. */
export function heatShapes(
  input: ChartInput,
  data: CategoriesData,
  plot: ReturnType<typeof heatPlot>,
  frame: Frame,
  top: number,
  height: number,
): readonly Shape[] {
  const { theme, width } = frame;
  const size = labelSize(frame);
  const edge = margin(frame);
  const base = top + data.rows.length * height;
  const printed = countsFit(data, plot, size);
  const labels = data.rows.flatMap((row, index) => {
    const y = top + (index + 0.5) * height + size * 0.36;
    const chosen = isChosen(row.categories, input)
      ? [sign(margin(frame), y - size * 0.36, size, theme.accent)]
      : [];
    return [
      ...chosen,
      ...rowName(row, plot.label, y, plot.labelWidth, frame),
      hairline(plot.x0, y - size * 0.36, plot.x1, y - size * 0.36, theme.rule),
    ];
  });
  const places = new Map(data.rows.map((row, index) => [row, top + index * height]));
  const cells = data.cells.flatMap((cell) =>
    cellShapes(cell, places.get(cell.row)!, height, plot, data, printed, frame),
  );
  return [
    ...unfinishedShapes(data, plot, top, base, size, theme),
    ...labels,
    ...cells,
    ...axisShapes(plot, base + 2, {
      size,
      theme,
      unfinished: data.unfinished,
      left: edge,
      right: width - edge,
    }),
    ...selectedYears(plot, input.selection.years, base + 2, theme),
  ];
}

/** What the steps of the ramp stand for: counts, or for shares of papers their upper ends. */
export function heatLegend(data: CategoriesData, theme: Theme): readonly LegendItem[] {
  const [most, top, steps] = [mostOf(data), topOf(data), theme.ramp.length];
  const counts = Array.from({ length: Math.floor(most) }, (_, index) => index + 1);
  const labels = theme.ramp.map((_, step) => {
    if (data.rule === 'split')
      return step <= stepOf(most, top, steps) ? `≤ ${decimal(((step + 1) * top) / steps)}` : null;
    const own = counts.filter((value) => stepOf(value, top, steps) === step);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return null;
    return first === last ? decimal(first) : `${decimal(first)}–${decimal(last)}`;
  });
  const items = theme.ramp.flatMap((colour, step): LegendItem[] => {
    const label = labels[step];
    return label ? [{ label, sample: 'swatch', colour }] : [];
  });
  // The unit stands once, after the first number.
  return items.map((item, index) =>
    index ? item : { ...item, label: `${item.label} ${item.label === '1' ? 'paper' : 'papers'}` },
  );
}

const stepOf = (value: number, most: number, steps: number) =>
  Math.min(steps - 1, Math.max(0, Math.ceil((value / most) * steps - 1e-9) - 1));

/** End of the ramp: a single paper is never its darkest step. */
const topOf = (data: CategoriesData) => Math.max(4, mostOf(data));

const mostOf = ({ cells }: CategoriesData) => cells.reduce((most, { all }) => Math.max(most, all), 0);

/** The number in a cell: `3`, while filtering `2/3`. */
const cellText = ({ all, selected }: Cell, { shown }: CategoriesData) =>
  shown.filtering ? `${decimal(selected)}/${decimal(all)}` : decimal(all);

/** Whether the numbers of all cells fit: some without would be read as empty. */
function countsFit(data: CategoriesData, { scale }: YearPlot, size: number): boolean {
  return data.cells.every(
    (cell) => cell.year === null || textWidth(cellText(cell, data), size) <= (scale?.bandWidth ?? 0) - 4,
  );
}

function rangeOf({ year }: Cell, { scale, gutter }: YearPlot): readonly [number, number] {
  const band = year === null ? null : scale?.bands[year - scale.first];
  const [x0, x1] = band ? [band[1], band[2]] : (gutter ?? [0, 0]);
  const gap = Math.min(1, (x1 - x0) * 0.1);
  return [x0 + gap, x1 - x0 - 2 * gap];
}

function cellShapes(
  cell: Cell,
  y: number,
  height: number,
  plot: YearPlot,
  data: CategoriesData,
  printed: boolean,
  { theme, fontSize }: Frame,
): readonly Shape[] {
  const [x, width] = rangeOf(cell, plot);
  const size = labelSize({ fontSize });
  const fill = cell.selected
    ? theme.ramp[stepOf(cell.selected, topOf(data), theme.ramp.length)]!
    : theme.background;
  const text = cellText(cell, data);
  const { row, year, papers } = cell;
  const mark: MarkRef = {
    id: `cell:${row.id}:${year ?? 'undated'}`,
    kind: 'cell',
    papers,
    ...(year === null ? {} : { years: [year, year] as const }),
    ...(row.categories.length ? { categories: row.categories } : {}),
    label: `${rowTitle(row)}, ${year ?? 'undated'}: ${decimal(cell.all)} ${cell.all === 1 ? 'paper' : 'papers'}`,
    ...(data.shown.filtering ? { details: [`${decimal(cell.selected)} selected`] } : {}),
  };
  const edge = Math.min(0.5, width / 4);
  const box = {
    type: 'rect',
    x: x + edge,
    y: y + 1 + edge,
    width: width - 2 * edge,
    height: Math.max(0, height - 2 - 2 * edge),
    fill,
  } as const;
  // Cells outside the selection are outlines: a ghost's grey would read as a step of the ramp.
  const shapes: Shape[] = [
    { ...box, stroke: cell.selected ? fill : theme.ghost, strokeWidth: 2 * edge, mark },
  ];
  if (printed || (year === null && height >= size * 1.2)) {
    const middle = { x: x + width / 2, y: y + height / 2 + size * 0.36, anchor: 'middle' } as const;
    shapes.push({
      type: 'text',
      ...middle,
      text,
      size,
      fill: cell.selected ? readableOn(fill, theme) : theme.muted,
    });
  }
  return shapes;
}

/** Hatching behind the cells of the year that is not over. */
function unfinishedShapes(
  data: CategoriesData,
  { scale }: YearPlot,
  top: number,
  base: number,
  size: number,
  theme: Theme,
): readonly Shape[] {
  const band = scale?.bands.find(([year]) => year === data.unfinished?.year);
  if (!band) return [];
  const d = hatch(band[1], top, band[2] - band[1], base - top, size * 0.6);
  return d ? [{ type: 'path', d, stroke: theme.rule, strokeWidth: 0.75 }] : [];
}
