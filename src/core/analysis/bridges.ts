import { betweenness } from './betweenness.ts';
import { csrOf } from './csr.ts';

/** Someone whose co-authors belong to several communities. */
export interface Bridge {
  readonly person: string;
  /** Share of all pairs of other people whose shortest paths lead through this person, 0 to 1. */
  readonly between: number;
  /** Communities among the neighbours, the own one included. */
  readonly communities: number;
  /** How evenly the ties spread over communities: 0 is one community only, near 1 is many, evenly. */
  readonly participation: number;
}

export interface Bridges {
  /** By `between`, ties by id. */
  readonly people: readonly Bridge[];
  /** People from whom paths were followed, and everyone: equal where `between` is exact. */
  readonly pivots: number;
  readonly nodes: number;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who connects communities of a graph: betweenness, and the participation coefficient 1 − Σ (kₛ/k)² over
 * communities s (Guimerà & Amaral 2005, 10.1038/nature03288), both by ties, not by joint papers.
 * People without a tie are not counted; the order of the edges does not matter.
 */
export function bridges(
  edges: readonly { readonly a: string; readonly b: string }[],
  community: ReadonlyMap<string, number | null>,
): Bridges {
  const ids = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].sort(compare);
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const ordered = [...edges].sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
  const graph = csrOf(
    ids.length,
    ordered.map(({ a, b }) => ({ a: numbers.get(a)!, b: numbers.get(b)!, weight: 1 })),
  );
  const { share, pivots } = betweenness(graph);
  const people = ids.map((person, i): Bridge => {
    const neighbours = [...graph.target.subarray(graph.start[i], graph.start[i + 1])];
    const ties = tally(neighbours.map((j) => community.get(ids[j]!) ?? null));
    const squares = ties.reduce((sum, count) => sum + (count / neighbours.length) ** 2, 0);
    return { person, between: share[i]!, communities: ties.length, participation: 1 - squares };
  });
  return {
    people: people
      .filter(({ communities }) => communities > 1)
      .sort((p, q) => q.between - p.between || compare(p.person, q.person)),
    pivots,
    nodes: ids.length,
  };
}

/** How often each value occurs, in the order of first occurrence. */
function tally(values: readonly (number | null)[]): readonly number[] {
  const counts = new Map<number | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}
