import type { Csr } from './csr.ts';

/** How often each node lies between others. */
export interface Betweenness {
  /** Share of all pairs of other nodes whose shortest paths lead through the node, 0 to 1. */
  readonly share: Float64Array;
  /** Nodes from which paths were followed; all of them where the numbers are exact. */
  readonly pivots: number;
}

/** More nodes than this are sampled: paths from each to each would take minutes. */
const EXACT = 2000;
const PIVOTS = 500;

/**
 * Betweenness centrality without weights (Brandes 2001, 10.1080/0022250X.2001.9990249). A pair with several
 * shortest paths counts by the share of them. Large graphs follow paths from evenly spaced nodes only
 * (Brandes & Pich 2007, 10.1142/S0218127407018403).
 */
export function betweenness(graph: Csr): Betweenness {
  const { size } = graph;
  const pivots = size <= EXACT ? size : PIVOTS;
  const sum = new Float64Array(size);
  const walk = walker(graph);
  for (let k = 0; k < pivots; k++) walk(Math.floor((k * size) / pivots), sum);
  // From each end every pair was counted once, so twice in all.
  const pairs = (size - 1) * (size - 2) * (pivots / size);
  return { share: sum.map((value) => (pairs > 0 ? value / pairs : 0)), pivots };
}

/** Adds to `sum`, for one source, the share of its shortest paths to others that lead through each node. */
function walker({ size, start, target }: Csr): (source: number, sum: Float64Array) => void {
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const through = new Float64Array(size);
  const order = new Int32Array(size);
  return (source, sum) => {
    distance.fill(-1);
    paths.fill(0);
    through.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let found = 1;
    for (let at = 0; at < found; at++) {
      const v = order[at]!;
      for (let e = start[v]!; e < start[v + 1]!; e++) {
        const w = target[e]!;
        if (distance[w] === -1) {
          distance[w] = distance[v]! + 1;
          order[found++] = w;
        }
        if (distance[w] === distance[v]! + 1) paths[w]! += paths[v]!;
      }
    }
    for (let at = found - 1; at > 0; at--) {
      const w = order[at]!;
      for (let e = start[w]!; e < start[w + 1]!; e++) {
        const v = target[e]!;
        if (distance[v] === distance[w]! - 1) through[v]! += (paths[v]! / paths[w]!) * (1 + through[w]!);
      }
      sum[w]! += through[w]!;
    }
  };
}
