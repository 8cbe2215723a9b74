import { sum } from 'd3';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';

export interface WeightedEdge {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

export interface Communities {
  /** Node id → community number, 0 the largest (ties: smallest id first). Nodes without a tie are not in it. */
  readonly membership: ReadonlyMap<string, number>;
  /** How many communities there are. */
  readonly count: number;
  /** Newman modularity Q, 4 decimals; null without edges. */
  readonly modularity: number | null;
  /**
   * Share of ties that stay within one community, or between two, as they are here, in the mean of other runs
   * from other seeds; 3 decimals; null without edges.
   */
  readonly stability: number | null;
}

/** Runs from other seeds with which communities are compared. */
const OTHER_RUNS = 8;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Communities of a weighted graph by the Louvain method (Blondel et al. 2008,
 * 10.1088/1742-5468/2008/10/P10008), seeded: the order of the edges does not matter.
 */
export function communities(edges: readonly WeightedEdge[]): Communities {
  if (edges.length === 0) return { membership: new Map(), count: 0, modularity: null, stability: null };
  const graph = new UndirectedGraph();
  for (const id of new Set(edges.flatMap(({ a, b }) => [a, b]).sort(compare))) graph.addNode(id);
  const ordered = [...edges].sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
  for (const { a, b, weight } of ordered) graph.addEdge(a, b, { weight });
  const { communities: found, modularity } = louvain.detailed(graph, { rng: generator(1) });
  const groups = new Map<number, string[]>();
  for (const id of Object.keys(found).sort(compare)) {
    const number = found[id]!;
    groups.set(number, [...(groups.get(number) ?? []), id]);
  }
  const bySize = [...groups.values()].sort((p, q) => q.length - p.length || compare(p[0]!, q[0]!));
  return {
    membership: new Map(bySize.flatMap((ids, number) => ids.map((id) => [id, number] as const))),
    count: bySize.length,
    modularity: Math.round(modularity * 1e4) / 1e4 || 0,
    stability: stability(graph, edges, found),
  };
}

function stability(
  graph: UndirectedGraph,
  edges: readonly WeightedEdge[],
  found: Readonly<Record<string, number>>,
): number {
  const others = Array.from({ length: OTHER_RUNS }, (_, i) => louvain(graph, { rng: generator(i + 2) }));
  const nodes = graph.nodes();
  const numbers = new Map(nodes.map((id, i) => [id, i]));
  const ends = edges.map(({ a, b }) => [numbers.get(a)!, numbers.get(b)!] as const);
  const here = nodes.map((id) => found[id]);
  const agrees = (other: Readonly<Record<string, number>>) => {
    const there = nodes.map((id) => other[id]);
    return ends.filter(([a, b]) => (here[a] === here[b]) === (there[a] === there[b])).length / ends.length;
  };
  return Math.round((sum(others, agrees) / OTHER_RUNS) * 1000) / 1000;
}

/** Numbers in [0, 1) from a 32-bit linear congruential generator (the constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
