import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { margin, shortened } from '../frame.ts';
import { hairline, labelSize } from '../plot.ts';
import { rowColour, rowTitle, type CategoryRow } from '../rows.ts';
import type { ChartInput, Frame } from '../types.ts';
import type { CategoriesData } from './data.ts';
import { rowDetails, rowLabel, valueText } from './words.ts';

/** Below this width in em, labels stand over their bars. */
const NARROW_EM = 38;
const ROW_EM = 2;
const STACKED_ROW_EM = 3;
const LEAST_ROW_EM = 1.2;
const LEAST_STACKED_ROW_EM = 1.9;
/** Room at the left for the sign of a category chosen for comparison, in em. */
export const SIGN_EM = 1.1;

/** Natural height of a row in px. */
export const rowHeight = ({ width, fontSize }: Frame) =>
  fontSize * (isNarrow(width, fontSize) ? STACKED_ROW_EM : ROW_EM);

/** The least height of a row whose name and number stand clear of its neighbours'. */
export const leastRowHeight = ({ width, fontSize }: Frame) =>
  fontSize * (isNarrow(width, fontSize) ? LEAST_STACKED_ROW_EM : LEAST_ROW_EM);

const isNarrow = (width: number, em: number) => width < NARROW_EM * em;

interface Columns {
  readonly narrow: boolean;
  readonly label: number;
  readonly labelWidth: number;
  /** Where bars start and the longest ends. */
  readonly x0: number;
  readonly x1: number;
}

/** A bar for each row from `top`, each `height` px high, with label, number and share. */
export function barRows(
  input: ChartInput,
  data: CategoriesData,
  frame: Frame,
  top: number,
  height: number,
): readonly Shape[] {
  const columns = columnsOf(input, data, frame);
  const longest = data.rows.reduce((max, { value }) => Math.max(max, value), 0);
  const bottom = top + height * data.rows.length;
  const rows = data.rows.flatMap((row, index) =>
    rowShapes(row, longest, top + index * height, height, columns, input, data, frame),
  );
  return columns.narrow ? rows : [...rows, hairline(columns.x0, top, columns.x0, bottom, frame.theme.muted)];
}

function columnsOf(input: ChartInput, data: CategoriesData, frame: Frame): Columns {
  const { width, fontSize } = frame;
  const size = labelSize(frame);
  const sign = data.rows.some(({ categories }) => isChosen(categories, input)) ? SIGN_EM * size : 0;
  const label = margin(frame) + sign;
  const narrow = isNarrow(width, fontSize);
  const values = data.rows.map((row) => textWidth(valueText(data.valueOf(row), data), size));
  const end = width - margin(frame) - values.reduce((a, b) => Math.max(a, b), 0) - size * 0.6;
  if (narrow) return { narrow, label, labelWidth: width - margin(frame) - label, x0: label, x1: end };
  const widest =
    data.rows.reduce((most, row) => Math.max(most, textWidth(`${rowTitle(row)} `, size)), 0) + size * 0.3;
  const labelWidth = Math.min(widest, width * 0.4);
  return { narrow, label, labelWidth, x0: label + labelWidth + size * 0.6, x1: end };
}

/** Whether a row stands for one category that is chosen for comparison. */
export const isChosen = (categories: readonly string[], { compare }: ChartInput) =>
  categories.length === 1 && compare.includes(categories[0]!);

function rowShapes(
  row: CategoryRow,
  longest: number,
  y: number,
  height: number,
  { narrow, label, labelWidth, x0, x1 }: Columns,
  input: ChartInput,
  data: CategoriesData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const value = data.valueOf(row);
  const length = (part: number) => (longest ? (part / longest) * Math.max(0, x1 - x0) : 0);
  const thick = Math.min(height * (narrow ? 0.36 : 0.62), size * 1.5);
  const barY = narrow ? y + height * 0.52 : y + (height - thick) / 2;
  const textY = narrow ? y + height * 0.4 : y + height / 2 + size * 0.36;
  const mark: MarkRef = {
    id: row.id,
    kind: 'category',
    papers: row.papers,
    ...(row.categories.length ? { categories: row.categories } : {}),
    label: rowLabel(row, data),
    details: rowDetails(row),
  };
  const bar = { type: 'rect', x: x0, y: barY, height: thick } as const;
  return [
    ...(isChosen(row.categories, input)
      ? [sign(margin(frame), textY - size * 0.36, size, theme.accent)]
      : []),
    ...rowName(row, label, textY, labelWidth, frame),
    { ...bar, width: length(value.all), fill: theme.ghost },
    { ...bar, width: length(value.selected), fill: rowColour(row, input.palette, theme) },
    { ...bar, width: length(value.all), fill: theme.background, fillOpacity: 0, mark },
    {
      type: 'text',
      x: x0 + length(value.all) + size * 0.5,
      y: barY + thick / 2 + size * 0.36,
      text: valueText(value, data),
      size,
      fill: value.selected ? theme.ink : theme.muted,
    },
  ];
}

/** Code in ink and full name after it, shortened to a width. */
export function rowName(
  row: CategoryRow,
  x: number,
  y: number,
  width: number,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const full = rowTitle(row);
  const code = shortened({ type: 'text', x, y, text: row.code, size, fill: theme.ink, full }, width);
  const after = textWidth(code.text, size) + size * 0.45;
  const name = shortened(
    { type: 'text', x: x + after, y, text: row.name, size, fill: theme.muted },
    width - after,
  );
  return [code, name].filter(({ text }) => text);
}

/** A diamond: chosen for comparison. */
export function sign(x: number, y: number, size: number, fill: string): Shape {
  const half = size * 0.35;
  const middle = x + half;
  return {
    type: 'path',
    d: `M${middle},${y - half}L${middle + half},${y}L${middle},${y + half}L${x},${y}Z`,
    fill,
  };
}
