import { centre, type MarkShape } from './marks.ts';

/** A path's own outline is left to the renderer; near its anchor it can be picked like a dot of this radius. */
const PATH_RADIUS = 6;

/**
 * The mark at a point, or the nearest one within `reach` px: so that thin edges and small dots can be hit.
 * A mark drawn later wins where two are equally near.
 */
export function pick(marks: readonly MarkShape[], x: number, y: number, reach: number): MarkShape | null {
  let best: MarkShape | null = null;
  let least = reach;
  for (const shape of marks) {
    const distance = distanceTo(shape, x, y);
    if (distance > least) continue;
    best = shape;
    least = distance;
  }
  return best;
}

function distanceTo(shape: MarkShape, x: number, y: number): number {
  switch (shape.type) {
    case 'rect': {
      const dx = Math.max(shape.x - x, 0, x - shape.x - shape.width);
      const dy = Math.max(shape.y - y, 0, y - shape.y - shape.height);
      return Math.hypot(dx, dy);
    }
    case 'circle':
      return Math.max(0, Math.hypot(x - shape.cx, y - shape.cy) - shape.r);
    case 'line': {
      const [dx, dy] = [shape.x2 - shape.x1, shape.y2 - shape.y1];
      const along = ((x - shape.x1) * dx + (y - shape.y1) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.min(1, Math.max(0, along));
      const gap = Math.hypot(x - shape.x1 - t * dx, y - shape.y1 - t * dy) - (shape.strokeWidth ?? 1) / 2;
      return Math.max(0, gap);
    }
    default: {
      const [cx, cy] = centre(shape);
      return Math.max(0, Math.hypot(x - cx, y - cy) - PATH_RADIUS);
    }
  }
}
