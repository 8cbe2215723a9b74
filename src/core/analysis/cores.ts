/**
 * The k-core: the largest set of nodes each tied to at least `k` others of the set (Seidman 1983,
 * 10.1016/0378-8733(83)90028-X). Peels off nodes with fewer ties until none is left; linear in the edges.
 */
export function kCore(
  edges: readonly { readonly a: string; readonly b: string }[],
  k: number,
): ReadonlySet<string> {
  const ties = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const others = ties.get(from) ?? new Set<string>();
    ties.set(from, others.add(to));
  };
  for (const { a, b } of edges) {
    add(a, b);
    add(b, a);
  }
  const loose = [...ties.keys()].filter((id) => ties.get(id)!.size < k);
  for (let id = loose.pop(); id !== undefined; id = loose.pop()) {
    const others = ties.get(id) ?? [];
    ties.delete(id);
    for (const other of others) {
      const rest = ties.get(other)!;
      rest.delete(id);
      // Listed once: when it falls below.
      if (rest.size === k - 1) loose.push(other);
    }
  }
  return new Set(ties.keys());
}
