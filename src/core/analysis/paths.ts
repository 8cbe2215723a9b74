import { bisector } from 'd3';
import type { WeightedEdge } from './communities.ts';

/** The best way found so far to a node, from one step nearer to the start. */
interface Step {
  readonly from: string | null;
  /** Sum of the weights on the way. */
  readonly weight: number;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The shortest path between two nodes, both ends included: fewest ties, then the largest sum of weights, then
 * the ids that come first. The same way back and forth; null where there is none. Breadth-first, so linear in
 * the edges, whose order does not matter.
 */
export function shortestPath(
  edges: readonly WeightedEdge[],
  from: string,
  to: string,
): readonly string[] | null {
  const [start, end] = from < to ? [from, to] : [to, from];
  const ties = neighbours(edges);
  const steps = new Map<string, Step>([[start, { from: null, weight: 0 }]]);
  // In the order of their paths, so that of two equal paths the one found first has the first ids.
  let level: readonly string[] = [start];
  while (level.length && !steps.has(end)) level = nextLevel(level, ties, steps);
  if (!steps.has(end)) return null;
  return wayBack(end, (id) => steps.get(id)!.from, start === from);
}

/** The nodes from the start to `end`, or from `end` to the start, by the node before each. */
function wayBack(end: string, before: (id: string) => string | null, fromStart: boolean): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = end; at !== null; at = before(at)) path.push(at);
  return fromStart ? path.reverse() : path;
}

/** Reaches every node one tie further, in the order of their paths. */
function nextLevel(
  level: readonly string[],
  ties: ReadonlyMap<string, ReadonlyMap<string, number>>,
  steps: Map<string, Step>,
): readonly string[] {
  const reached = new Map<string, Step>();
  for (const from of level)
    for (const [id, own] of ties.get(from) ?? []) {
      const weight = steps.get(from)!.weight + own;
      if (!steps.has(id) && weight > (reached.get(id)?.weight ?? -Infinity))
        reached.set(id, { from, weight });
    }
  for (const [id, step] of reached) steps.set(id, step);
  const place = new Map(level.map((id, i) => [id, i]));
  const order = ([id, { from }]: [string, Step]) => [place.get(from!)!, id] as const;
  return [...reached]
    .map(order)
    .sort(([p, a], [q, b]) => p - q || compare(a, b))
    .map(([, id]) => id);
}

/** Nodes to visit, the nearest last; of equally near ones the first id. */
const nearestLast = bisector<readonly [number, string], readonly [number, string]>(
  ([p, a], [q, b]) => q - p || compare(b, a),
);

/**
 * The strongest path between two nodes, both ends included: the least sum of 1/weight, as strong ties are near
 * (Newman 2001, 10.1103/PhysRevE.64.016132). Dijkstra's algorithm; the same way back and forth and
 * for any order of the edges. Null where there is none. Weights are positive.
 */
export function strongestPath(
  edges: readonly WeightedEdge[],
  from: string,
  to: string,
): readonly string[] | null {
  const [start, end] = from < to ? [from, to] : [to, from];
  const ties = neighbours(edges);
  const before = new Map<string, string | null>();
  const reached = new Map<string, { distance: number; from: string | null }>([
    [start, { distance: 0, from: null }],
  ]);
  const queue: (readonly [number, string])[] = [[0, start]];
  while (queue.length && !before.has(end)) {
    const [distance, id] = queue.pop()!;
    if (before.has(id)) continue;
    before.set(id, reached.get(id)!.from);
    for (const [other, weight] of ties.get(id) ?? []) {
      const further = distance + 1 / weight;
      if (before.has(other) || further >= (reached.get(other)?.distance ?? Infinity)) continue;
      reached.set(other, { distance: further, from: id });
      queue.splice(nearestLast.left(queue, [further, other]), 0, [further, other]);
    }
  }
  if (!before.has(end)) return null;
  return wayBack(end, (id) => before.get(id)!, start === from);
}

function neighbours(edges: readonly WeightedEdge[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const ties = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number) => {
    const row = ties.get(from) ?? new Map<string, number>();
    ties.set(from, row.set(to, weight));
  };
  for (const { a, b, weight } of edges) {
    add(a, b, weight);
    add(b, a, weight);
  }
  return ties;
}
