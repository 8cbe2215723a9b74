/**
 * An undirected graph as typed arrays (compressed sparse rows): the neighbours of node i are
 * `target[start[i]]` to `target[start[i + 1] - 1]`, so every edge is in it twice. Nodes are 0…size−1.
 */
export interface Csr {
  readonly size: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** An edge between two different nodes, by number. */
export interface NumberedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Packs edges, each given once. Neighbours stand in the order of the edges. */
export function csrOf(size: number, edges: readonly NumberedEdge[]): Csr {
  const start = new Int32Array(size + 1);
  for (const { a, b } of edges) {
    start[a + 1]! += 1;
    start[b + 1]! += 1;
  }
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const target = new Int32Array(2 * edges.length);
  const weights = new Float64Array(2 * edges.length);
  const put = (from: number, to: number, weight: number) => {
    const place = next[from]!++;
    target[place] = to;
    weights[place] = weight;
  };
  for (const { a, b, weight } of edges) {
    put(a, b, weight);
    put(b, a, weight);
  }
  return { size, start, target, weight: weights };
}
