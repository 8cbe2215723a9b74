import type { MarkRef, Paint, Shape } from '../../scene/types.ts';
import type { Theme } from '../../scene/theme.ts';

/** A paper's place in the upper panel. `halfWidth` is over the radius where the date covers a month or a year. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  /** Of its categories in printed order; a ghost has one. */
  readonly colours: readonly string[];
  readonly inferred: boolean;
  readonly chosen: boolean;
  readonly mark: MarkRef;
}

/** Most colours in one mark: finer parts cannot be told apart. */
const MOST_PARTS = 3;

/** A dot for a day, a bar for a month or a year; hollow where the year is inferred; split between its categories. */
export function markShapes(placed: PlacedMark, r: number, theme: Theme): readonly Shape[] {
  const { x, y, halfWidth, mark, inferred } = placed;
  const colours = placed.colours.slice(0, MOST_PARTS);
  const [first = theme.other] = colours;
  const isSpan = halfWidth > r;
  const line = Math.max(1, r * 0.36);
  const inner = inferred ? r - line / 2 : r;
  const paint: Paint = inferred
    ? { fill: theme.background, stroke: first, strokeWidth: line }
    : { fill: first };
  const shapes: Shape[] = [];
  if (placed.chosen) shapes.push(halo(placed, r, theme));
  if (isSpan) {
    const [half, thin] = [halfWidth - (inferred ? line / 2 : 0), inner * 0.7];
    shapes.push({
      type: 'rect',
      x: x - half,
      y: y - thin,
      width: 2 * half,
      height: 2 * thin,
      rx: thin,
      ...paint,
      mark,
    });
  } else shapes.push({ type: 'circle', cx: x, cy: y, r: inner, ...paint, mark });
  return [...shapes, ...parts(placed, colours, isSpan, inner, inferred ? line : 0)];
}

/** The second and third colour, over the first: a sector of a dot, a stretch of a bar. */
function parts(
  { x, y, halfWidth }: PlacedMark,
  colours: readonly string[],
  isSpan: boolean,
  r: number,
  line: number,
): readonly Shape[] {
  return colours.slice(1).map((colour, index): Shape => {
    const [from, to] = [(index + 1) / colours.length, (index + 2) / colours.length];
    if (isSpan) {
      const [thin, half] = [r * 0.7 + line / 2, halfWidth - r];
      return {
        type: 'rect',
        x: x - half + from * 2 * half,
        y: y - thin,
        width: (to - from) * 2 * half,
        height: 2 * thin,
        fill: colour,
      };
    }
    const [a, b] = [point(x, y, r, from), point(x, y, r, to)];
    const arc = `M${a.join(',')}A${r},${r},0,0,1,${b.join(',')}`;
    return line
      ? { type: 'path', d: arc, stroke: colour, strokeWidth: line }
      : { type: 'path', d: `M${x},${y}L${arc.slice(1)}Z`, fill: colour };
  });
}

/** A point on a circle, `turn` (0-1) clockwise from its bottom: two parts are a left and a right half. */
function point(x: number, y: number, r: number, turn: number): readonly [number, number] {
  const angle = (turn + 0.25) * 2 * Math.PI;
  return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
}

/** The ring around the paper that is looked at. */
function halo({ x, y, halfWidth }: PlacedMark, r: number, { accent }: Theme): Shape {
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
