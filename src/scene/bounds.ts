import { parsePath, withoutArcs } from './path.ts';
import { textWidth } from './text.ts';
import type { CircleShape, MarkRef, PathShape, RectShape, Scene, Shape, TextShape } from './types.ts';

/** A rectangle along the axes. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of a text over and under its baseline, in em: capitals and descenders. */
const ASCENT = 0.75;
const DESCENT = 0.22;

/** Every shape of a scene that is no group, in the order of drawing. */
export function leaves(shapes: readonly Shape[]): readonly Exclude<Shape, { type: 'group' }>[] {
  return shapes.flatMap((shape) => (shape.type === 'group' ? leaves(shape.children) : [shape]));
}

/** All texts of a scene. */
export function texts(scene: Pick<Scene, 'shapes'>): readonly TextShape[] {
  return leaves(scene.shapes).filter((shape) => shape.type === 'text');
}

/** All marks of a scene, in the order of drawing. */
export function marks(scene: Pick<Scene, 'shapes'>): readonly MarkRef[] {
  return leaves(scene.shapes).flatMap(({ mark }) => mark ?? []);
}

/** The box a text takes. */
export function textBox({ x, y, text, size, weight, anchor }: Omit<TextShape, 'type' | 'fill'>): Box {
  const width = textWidth(text, size, weight);
  const before = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return { x: x - before, y: y - ASCENT * size, width, height: (ASCENT + DESCENT) * size };
}

/** The box of a shape with its stroke; null for a group without children. */
export function bounds(shape: Shape): Box | null {
  if (shape.type === 'group') return union(shape.children.flatMap((child) => bounds(child) ?? []));
  if (shape.type === 'text') return textBox(shape);
  const edge = shape.stroke ? (shape.strokeWidth ?? 1) / 2 : 0;
  const { x, y, width, height } = outline(shape);
  return { x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge };
}

function outline(shape: Exclude<Shape, { type: 'group' | 'text' }>): Box {
  switch (shape.type) {
    case 'rect':
      return shape;
    case 'circle':
      return { x: shape.cx - shape.r, y: shape.cy - shape.r, width: 2 * shape.r, height: 2 * shape.r };
    case 'line':
      return boxOf([
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ]);
    case 'path':
      return boxOf(pathPoints(shape));
  }
}

/** The corners of an area; round ones are polygons fine enough for print. */
export function polygonOf(
  shape: RectShape | CircleShape | PathShape,
): readonly (readonly [number, number])[] {
  if (shape.type === 'path') return pathPoints(shape);
  if (shape.type === 'circle') return corner([shape.cx, shape.cy], shape.r, 0, 32);
  const { x, y, width, height, rx = 0 } = shape;
  const r = Math.min(rx, width / 2, height / 2);
  const [left, right, top, bottom] = [x + r, x + width - r, y + r, y + height - r];
  return (
    [
      [right, bottom],
      [left, bottom],
      [left, top],
      [right, top],
    ] as const
  ).flatMap((middle, quarter) => (r ? corner(middle, r, quarter, 8) : [middle]));
}

/** Points on a circle: 9 on a quarter of it, clockwise from the right, or 33 all around. */
function corner([cx, cy]: readonly [number, number], r: number, quarter: number, steps: number) {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((quarter + i / 8) * Math.PI) / 2;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
  });
}

/** Points on a path, dense enough for its box: curves are sampled. */
function pathPoints({ d }: PathShape): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const segment of withoutArcs(parsePath(d))) {
    const numbers = segment.slice(1) as number[];
    const from = points.at(-1) ?? [0, 0];
    const controls = [from, ...pairs(numbers)];
    const samples = segment[0] === 'Q' || segment[0] === 'C' ? 32 : 1;
    if (numbers.length) for (let i = 1; i <= samples; i++) points.push(bezier(controls, i / samples));
  }
  return points;
}

const pairs = (numbers: readonly number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);

/** De Casteljau's construction. */
function bezier(points: readonly (readonly [number, number])[], t: number): readonly [number, number] {
  if (points.length === 1) return points[0]!;
  const between = points.slice(1).map(([x, y], i) => {
    const [x0, y0] = points[i]!;
    return [x0 + (x - x0) * t, y0 + (y - y0) * t] as const;
  });
  return bezier(between, t);
}

/** The box of some points. */
export function boxOf(points: readonly (readonly [number, number])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The least box around all; null for none. */
export function union(boxes: readonly Box[]): Box | null {
  if (!boxes.length) return null;
  return boxOf(
    boxes.flatMap(({ x, y, width, height }) => [[x, y] as const, [x + width, y + height] as const]),
  );
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a box lies in another, edges included, but for `slack` px. */
export function within(inner: Box, outer: Box, slack = 0): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
