import { countScale } from '../../scene/axis.ts';
import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { rowName } from '../categories/bars.ts';
import { margin } from '../frame.ts';
import { hairline, labelSize } from '../plot.ts';
import { rowTitle } from '../rows.ts';
import { swarm } from '../swarm.ts';
import type { Frame } from '../types.ts';
import { numberText, percent } from '../words.ts';
import { colourOf, valueOf, type AuthorsData } from './data.ts';
import type { AuthorRow, Part } from './rows.ts';
import { partDetails, partText } from './words.ts';

/** Below this width in em, names stand over their lines. */
const NARROW_EM = 38;
const ROW_EM = 2.1;
const STACKED_ROW_EM = 3.2;
const LEAST_ROW_EM = 1.2;
const LEAST_STACKED_ROW_EM = 2;
const AXIS_EM = 1.9;

const isNarrow = ({ width, fontSize }: Frame) => width < NARROW_EM * fontSize;

/** Height of rows and axis, in px. */
export const dotsHeight = (rows: readonly AuthorRow[], frame: Frame) =>
  rows.length * (isNarrow(frame) ? STACKED_ROW_EM : ROW_EM) * frame.fontSize + AXIS_EM * labelSize(frame);

/** The least height of so many rows and the axis, in px: names and dots stand clear of each other. */
export const leastDotsHeight = (rows: number, frame: Frame) =>
  rows * (isNarrow(frame) ? LEAST_STACKED_ROW_EM : LEAST_ROW_EM) * frame.fontSize +
  AXIS_EM * labelSize(frame);

interface Columns {
  readonly narrow: boolean;
  readonly labelWidth: number;
  readonly x0: number;
  readonly x1: number;
  x(value: number): number;
}

/** A line for each category with a dot for each author, from `top`, `height` px high; two authors are labelled. */
export function dotShapes(
  rows: readonly AuthorRow[],
  data: AuthorsData,
  frame: Frame,
  top: number,
  height: number,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const columns = columnsOf(rows, data, frame);
  const base = top + height - AXIS_EM * size;
  const row = (base - top) / Math.max(1, rows.length);
  return [
    ...axis(rows, data, columns, top, base, frame),
    ...rows.flatMap((item, index) => rowShapes(item, top + index * row, row, columns, data, frame)),
    hairline(columns.x0, base, columns.x1, base, theme.muted),
  ];
}

const textOf = (value: number, { value: kind }: AuthorsData) =>
  kind === 'shares' ? percent(value / 100) : numberText(value, 0);

/** The end of the axis: whole tens of per cent, or papers. */
function scaleOf(rows: readonly AuthorRow[], data: AuthorsData) {
  const values = rows.flatMap(({ all, selected }) =>
    [...all, ...selected].map(({ n, whole }) => valueOf(n, whole, data)),
  );
  return countScale(
    values.reduce((most, value) => Math.max(most, value), 1),
    0,
    1,
    5,
  );
}

function columnsOf(rows: readonly AuthorRow[], data: AuthorsData, frame: Frame): Columns {
  const size = labelSize(frame);
  const narrow = isNarrow(frame);
  const edge = margin(frame);
  const { max } = scaleOf(rows, data);
  const value = textWidth(`${textOf(max, data)} `, size) + size;
  const widest =
    rows.reduce((most, { row }) => Math.max(most, textWidth(`${rowTitle(row)} `, size)), 0) + size * 0.3;
  const labelWidth = narrow ? frame.width - 2 * edge : Math.min(widest, frame.width * 0.36);
  const x0 = (narrow ? edge : edge + labelWidth) + value;
  const x1 = frame.width - edge - value;
  return { narrow, labelWidth, x0, x1, x: (number) => x0 + (number / max) * (x1 - x0) };
}

function axis(
  rows: readonly AuthorRow[],
  data: AuthorsData,
  { x0, x1, x }: Columns,
  top: number,
  base: number,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const { ticks } = scaleOf(rows, data);
  const widest = textWidth(textOf(ticks.at(-1)!, data), size);
  const fits = (x1 - x0) / (ticks.length - 1) > widest + size * 0.5;
  return ticks.flatMap((tick, index): Shape[] => {
    const line = hairline(x(tick), top, x(tick), base, theme.rule);
    const isLabelled = fits || index === 0 || index === ticks.length - 1;
    const label = {
      x: x(tick),
      y: base + size * 1.3,
      text: textOf(tick, data),
      size,
      fill: theme.muted,
    } as const;
    return isLabelled ? [line, { type: 'text', ...label, anchor: 'middle' }] : [line];
  });
}

function rowShapes(
  { row, all, selected }: AuthorRow,
  y: number,
  height: number,
  { narrow, labelWidth, x }: Columns,
  data: AuthorsData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const middle = narrow ? y + height * 0.72 : y + height / 2;
  const baseline = narrow ? y + height * 0.36 : middle + size * 0.36;
  const radius = size * 0.4;
  const known = selected.map((part, index) => (part.share === null ? all[index]! : part));
  const parts = known.filter(({ share }) => share !== null);
  const places = parts.map(({ n, whole }) => x(valueOf(n, whole, data)));
  const lanes = swarm(places, radius * 2);
  const most = lanes.reduce((far, lane) => Math.max(far, Math.abs(lane)), 0);
  const room = (narrow ? height * 0.25 : height / 2) - radius;
  const step = Math.max(0, Math.min(radius * 2, room / Math.max(1, most)));
  const ends = [Math.min(...places), Math.max(...places)] as const;
  const link: Shape = {
    type: 'line',
    x1: ends[0],
    y1: middle,
    x2: ends[1],
    y2: middle,
    stroke: theme.other,
    strokeWidth: 1.5,
  };
  const dots = parts.map((part, index): Shape => {
    const isSelected = selected.includes(part);
    return {
      type: 'circle',
      cx: places[index]!,
      cy: middle + lanes[index]! * step,
      r: radius,
      fill: isSelected ? colourOf(part.author, data, theme) : theme.ghost,
      stroke: theme.background,
      strokeWidth: 1,
      mark: markOf(row, part),
    };
  });
  const labels = data.authors.length === 2 ? endLabels(parts, places, middle, radius, data, frame) : [];
  return [
    ...rowName(row, margin(frame), baseline, labelWidth, frame),
    ...(parts.length > 1 && ends[1] > ends[0] ? [link] : []),
    ...dots,
    ...labels,
  ];
}

function markOf(row: AuthorRow['row'], part: Part): MarkRef {
  return {
    id: `share:${part.author.id}:${row.id}`,
    kind: 'category',
    papers: part.papers,
    ...(row.categories.length ? { categories: row.categories } : {}),
    label: `${part.author.name}, ${rowTitle(row)}: ${partText(part)}`,
    details: partDetails(part),
  };
}

/** Values outside the ends of a dumbbell; equal ones stand once. */
function endLabels(
  parts: readonly Part[],
  places: readonly number[],
  middle: number,
  radius: number,
  data: AuthorsData,
  { theme, fontSize }: Frame,
): readonly Shape[] {
  const size = labelSize({ fontSize });
  const order = parts.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
  const [left, right] = [order[0], order.at(-1)];
  if (left === undefined || right === undefined) return [];
  const label = (index: number, side: -1 | 1): Shape => ({
    type: 'text',
    x: places[index]! + side * (radius + size * 0.35),
    y: middle + size * 0.36,
    text: textOf(valueOf(parts[index]!.n, parts[index]!.whole, data), data),
    size,
    fill: theme.ink,
    anchor: side < 0 ? 'end' : 'start',
  });
  const isOne = places[right]! - places[left]! < 1e-9;
  return isOne ? [label(right, 1)] : [label(left, -1), label(right, 1)];
}
