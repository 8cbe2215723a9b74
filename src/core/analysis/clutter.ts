interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Nearer than this to a line, in the unit square of a layout, a node seems to lie on it. */
const CLEAR = 0.07;
/** A crossing may be read; a node on a line of others says something false. */
const CROSSING = 0.25;

/**
 * How hard a layout is to read: for every node near the line of two others from 0 (far enough) to 1 (on
 * it), and a quarter for every crossing. Costs edges × (nodes + edges), so it is for small graphs.
 */
export function clutter(
  nodes: readonly Point[],
  edges: readonly { readonly a: string; readonly b: string }[],
): number {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.map(({ a, b }) => [at.get(a)!, at.get(b)!] as const);
  let sum = 0;
  lines.forEach(([a, b], i) => {
    for (const node of nodes)
      if (node !== a && node !== b) sum += Math.max(0, 1 - distance(node, a, b) / CLEAR);
    for (const [c, d] of lines.slice(i + 1)) if (cross(a, b, c, d)) sum += CROSSING;
  });
  return sum;
}

/** Distance of a point from the segment between two others. */
function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  const [x, y] = [p.x - a.x - t * dx, p.y - a.y - t * dy];
  return Math.sqrt(x * x + y * y);
}

/** Whether two segments cross; sharing an end is no crossing. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) > (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
