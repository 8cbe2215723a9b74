import { bounds, overlap, type Box } from './bounds.ts';
import type { LineShape, PathShape, Scene, Shape } from './types.ts';

/**
 * The same scene for a ground of any colour: what is drawn in the colour of the paper to hide what is under it goes,
 * and so do the stretches of lines that it hid. Lines that part or hatch marks stay.
 */
export function withoutGround(scene: Scene): Scene {
  return { ...scene, background: null, shapes: cleared(scene.shapes, scene.background, []) };
}

/** Clears from the top down, as a ground hides what was drawn before it; `grounds` collects them. */
function cleared(shapes: readonly Shape[], paper: string | null, grounds: Box[]): readonly Shape[] {
  return shapes
    .map((shape, i): readonly Shape[] => [shape, ...shapes.slice(i + 1, i + 2)])
    .reverse()
    .flatMap(([shape, next]) => clear(shape!, next, paper, grounds))
    .reverse();
}

function clear(
  shape: Shape,
  next: Shape | undefined,
  paper: string | null,
  grounds: Box[],
): readonly Shape[] {
  if (shape.type === 'group') return [{ ...shape, children: cleared(shape.children, paper, grounds) }];
  if (shape.type === 'text') return [shape];
  if (shape.type === 'line') return without(shape, grounds);
  if (isHalo(shape, next, paper)) return [];
  if (shape.fill !== paper || shape.fillOpacity === 0) return [shape];
  if (shape.type === 'rect' && !shape.mark && !shape.stroke) {
    grounds.push(shape);
    return [];
  }
  const { fill: _, ...rest } = shape;
  return [rest];
}

/** Whether a path only sets off the same path that is drawn over it. */
const isHalo = (shape: Shape, next: Shape | undefined, paper: string | null) =>
  shape.type === 'path' && shape.stroke === paper && next?.type === 'path' && next.d === shape.d;

/** A line without what lies in boxes; it keeps its mark, even where all of it is hidden. */
function without(line: LineShape, boxes: readonly Box[]): readonly (LineShape | PathShape)[] {
  const box = bounds({ ...line, strokeWidth: 0 })!;
  const hidden = boxes
    .filter((other) => overlap(thick(box), other))
    .flatMap((other) => {
      const stretch = stretchIn(line, other);
      return stretch ? [stretch] : [];
    })
    .sort(([a], [b]) => a - b);
  if (!hidden.length) return [line];
  const shown: (readonly [number, number])[] = [];
  let from = 0;
  for (const [start, end] of hidden) {
    if (start > from) shown.push([from, start]);
    from = Math.max(from, end);
  }
  if (from < 1) shown.push([from, 1]);
  if (!shown.length) return line.mark ? [line] : [];
  const { type: _, x1, y1, x2, y2, ...rest } = line;
  const at = (t: number) => [x1 + t * (x2 - x1), y1 + t * (y2 - y1)] as const;
  const longest = shown.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
  const d = shown.map(([a, b]) => `M${at(a).join(',')}L${at(b).join(',')}`).join('');
  return [{ type: 'path', d, ...rest, ...(line.mark ? { at: at((longest[0] + longest[1]) / 2) } : {}) }];
}

/** The box of a level or upright line has no area, and would overlap nothing. */
const thick = ({ x, y, width, height }: Box): Box => ({
  x: x - 1e-6,
  y: y - 1e-6,
  width: width + 2e-6,
  height: height + 2e-6,
});

/** The part of a line in a box, from 0 to 1 along it (Liang and Barsky's algorithm); null where they do not meet. */
function stretchIn({ x1, y1, x2, y2 }: LineShape, box: Box): readonly [number, number] | null {
  let [from, to] = [0, 1];
  const sides = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ] as const;
  for (const [towards, distance] of sides) {
    if (towards === 0 && distance < 0) return null;
    if (towards < 0) from = Math.max(from, distance / towards);
    if (towards > 0) to = Math.min(to, distance / towards);
  }
  return from < to ? [from, to] : null;
}
