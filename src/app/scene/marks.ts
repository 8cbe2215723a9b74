import { textBox } from '../../scene/bounds.ts';
import type { GroupShape, MarkRef, Scene, Shape } from '../../scene/types.ts';

export type MarkShape = Exclude<Shape, GroupShape> & { readonly mark: MarkRef };

/** All shapes of a scene that are marks, in drawing order. */
export function markShapes(shapes: readonly Shape[]): readonly MarkShape[] {
  return shapes.flatMap((shape) => {
    if (shape.type === 'group') return markShapes(shape.children);
    return isMark(shape) ? [shape] : [];
  });
}

const isMark = (shape: Exclude<Shape, GroupShape>): shape is MarkShape => shape.mark !== undefined;

/** The person a mark stands for; null for every other mark. */
export const personOf = ({ id }: MarkRef) => /^person:(.*)$/s.exec(id)?.[1] ?? null;

/** Arrow keys as steps to the right and down. */
export const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Number of drawn shapes. */
export function countShapes(shapes: readonly Shape[]): number {
  let count = 0;
  for (const shape of shapes) count += shape.type === 'group' ? countShapes(shape.children) : 1;
  return count;
}

/** Where a mark's card and ring belong, in scene px. */
export function centre(shape: MarkShape): readonly [number, number] {
  switch (shape.type) {
    case 'rect':
      return [shape.x + shape.width / 2, shape.y + shape.height / 2];
    case 'circle':
      return [shape.cx, shape.cy];
    case 'line':
      return [(shape.x1 + shape.x2) / 2, (shape.y1 + shape.y2) / 2];
    case 'path':
      return shape.at ?? [0, 0];
    case 'text': {
      const { x, y, width, height } = textBox(shape);
      return [x + width / 2, y + height / 2];
    }
  }
}

/**
 * The order in which arrow keys walk: papers first and by date, edges last, after what they join; the other kinds
 * between them, as drawn. `rank` gives a paper's place by date.
 */
export function walkOrder(scene: Scene, rank: ReadonlyMap<string, number>): readonly MarkShape[] {
  const marks = markShapes(scene.shapes);
  const turn = (kind: MarkRef['kind']) => (kind === 'paper' ? 0 : kind === 'edge' ? 2 : 1);
  const kinds = [...new Set(marks.map(({ mark }) => mark.kind))].sort((a, b) => turn(a) - turn(b));
  const place = ({ mark }: MarkShape) => (mark.kind === 'paper' ? (rank.get(mark.papers[0] ?? '') ?? 0) : 0);
  return kinds.flatMap((kind) =>
    marks.filter(({ mark }) => mark.kind === kind).sort((a, b) => place(a) - place(b)),
  );
}

/** The mark that a key leads to: arrows step, up and down go to the next kind, Home and End to the ends. */
export function step(order: readonly MarkShape[], from: number, key: string): number | null {
  const last = order.length - 1;
  const kind = order[from]?.mark.kind;
  const kinds = new Set(order.map(({ mark }) => mark.kind)).size;
  const single = kinds === 1;
  if (key === 'ArrowRight' || (single && key === 'ArrowDown')) return Math.min(last, from + 1);
  if (key === 'ArrowLeft' || (single && key === 'ArrowUp')) return Math.max(0, from - 1);
  if (key === 'ArrowDown') {
    const next = order.findIndex(({ mark }, i) => i > from && mark.kind !== kind);
    return next < 0 ? from : next;
  }
  if (key === 'ArrowUp') {
    const before = order.findLastIndex(({ mark }, i) => i < from && mark.kind !== kind);
    return before < 0 ? from : order.findIndex(({ mark }) => mark.kind === order[before]!.mark.kind);
  }
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
