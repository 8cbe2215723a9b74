import type { MarkRef, Paint, Shape } from '../../scene/types.ts';
import type { Theme } from '../../scene/theme.ts';

/** A paper's place in the upper panel. `halfWidth` is over the radius where the date covers a month or a year. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly halfWidth: number;
  /** Of its categories in printed order; a ghost has one. */
  readonly colours: readonly string[];
  /** The year is not printed: a dashed outline. */
  readonly inferred: boolean;
  /** The number still moves: an outline. */
  readonly hollow: boolean;
  /** No count is given while others have one: drawn with corners. */
  readonly angular: boolean;
  readonly chosen: boolean;
  readonly mark: MarkRef;
}

/** Most colours in one mark: finer parts cannot be told apart. */
const MOST_PARTS = 3;

/** Width of an outline in px. */
const lineOf = ({ r, inferred, hollow }: PlacedMark) => (inferred || hollow ? Math.max(1, r * 0.36) : 0);

/**
 * A dot for a day, a bar for a month or a year; an outline where the number is not settled, dashed where the
 * year is inferred; with corners where its count is not given; split between its categories.
 */
export function markShapes(placed: PlacedMark, theme: Theme): readonly Shape[] {
  const colours = placed.colours.slice(0, MOST_PARTS);
  const isSpan = placed.halfWidth > placed.r;
  const paint = paintOf(placed, colours[0] ?? theme.other, theme);
  const body = isSpan ? barShape(placed, paint) : dotShape(placed, paint);
  return [...(placed.chosen ? [halo(placed, theme)] : []), body, ...parts(placed, colours, isSpan)];
}

function paintOf(placed: PlacedMark, colour: string, { background }: Theme): Paint {
  const strokeWidth = lineOf(placed);
  if (!strokeWidth) return { fill: colour };
  const dash = placed.inferred ? { dash: [placed.r * 0.7, placed.r * 0.45] } : {};
  return { fill: background, stroke: colour, strokeWidth, ...dash };
}

function dotShape(placed: PlacedMark, paint: Paint): Shape {
  const { x, y, mark, angular } = placed;
  const r = placed.r - lineOf(placed) / 2;
  if (!angular) return { type: 'circle', cx: x, cy: y, r, ...paint, mark };
  const d = `M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}Z`;
  return { type: 'path', d, at: [x, y], ...paint, mark };
}

function barShape(placed: PlacedMark, paint: Paint): Shape {
  const { x, y, r, mark, angular } = placed;
  const line = lineOf(placed);
  const half = placed.halfWidth - line / 2;
  const thin = (r - line / 2) * 0.7;
  return {
    type: 'rect',
    x: x - half,
    y: y - thin,
    width: 2 * half,
    height: 2 * thin,
    ...(angular ? {} : { rx: thin }),
    ...paint,
    mark,
  };
}

/** The second and third colour, over the first: a sector of a dot, a stretch of a bar. */
function parts(placed: PlacedMark, colours: readonly string[], isSpan: boolean): readonly Shape[] {
  const line = lineOf(placed);
  const r = placed.r - line / 2;
  return colours.slice(1).map((colour, index): Shape => {
    const [from, to] = [(index + 1) / colours.length, (index + 2) / colours.length];
    if (isSpan) return stretch(placed, colour, from, to);
    const edge = placed.angular ? corners(placed, r, from, to) : arc(placed, r, from, to);
    return line
      ? { type: 'path', d: `M${edge}`, stroke: colour, strokeWidth: line }
      : { type: 'path', d: `M${placed.x},${placed.y}L${edge}Z`, fill: colour };
  });
}

function stretch(placed: PlacedMark, fill: string, from: number, to: number): Shape {
  const { x, y, halfWidth, r } = placed;
  const line = lineOf(placed);
  const [thin, half] = [(r - line / 2) * 0.7 + line / 2, halfWidth - r + line / 2];
  return {
    type: 'rect',
    x: x - half + from * 2 * half,
    y: y - thin,
    width: (to - from) * 2 * half,
    height: 2 * thin,
    fill,
  };
}

function arc({ x, y }: PlacedMark, r: number, from: number, to: number): string {
  const [a, b] = [from, to].map((turn) => {
    const angle = (turn + 0.25) * 2 * Math.PI;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)].join(',');
  });
  return `${a}A${r},${r},0,0,1,${b}`;
}

/** The outline of a diamond between two turns, clockwise from its bottom, with the corners between them. */
function corners({ x, y }: PlacedMark, r: number, from: number, to: number): string {
  const between = [0.25, 0.5, 0.75].filter((turn) => turn > from && turn < to);
  const points = [from, ...between, to].map((turn) => {
    const angle = (turn + 0.25) * 2 * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const reach = r / (Math.abs(cos) + Math.abs(sin));
    return [x + reach * cos, y + reach * sin].join(',');
  });
  return points.join('L');
}

/** The ring around the paper that is looked at. */
function halo({ x, y, r, halfWidth }: PlacedMark, { accent }: Theme): Shape {
  const paint = { stroke: accent, strokeWidth: Math.max(1, r * 0.35) };
  const reach = r * 1.7;
  if (halfWidth <= r) return { type: 'circle', cx: x, cy: y, r: reach, ...paint };
  const half = halfWidth + r * 0.7;
  return {
    type: 'rect',
    x: x - half,
    y: y - reach * 0.85,
    width: 2 * half,
    height: reach * 1.7,
    rx: reach * 0.85,
    ...paint,
  };
}
