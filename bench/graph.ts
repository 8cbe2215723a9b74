export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Communities of 40 with teams of two to six; one slot in twenty is anyone. Always the same. */
export function planted(size: number): readonly Edge[] {
  const next = chance(7);
  const pick = (below: number) => Math.floor(next() * below);
  const edges = new Map<number, Edge>();
  for (let paper = 0; paper < size * 0.75; paper++) {
    const community = 40 * pick(size / 40);
    const first = pick(40);
    const team = Array.from({ length: 2 + pick(5) }, () =>
      next() < 0.05 ? pick(size) : community + ((first + pick(10)) % 40),
    );
    const members = [...new Set(team)].sort((a, b) => a - b);
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) edges.set(a * size + b, { a, b, weight: 1 });
    });
  }
  return [...edges].sort(([p], [q]) => p - q).map(([, edge]) => edge);
}

/** Park and Miller's minimal standard generator. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Mean Jaccard index of nearest nodes and neighbours, over about 300 nodes. */
export function kept(edges: readonly Edge[], x: ArrayLike<number>, y: ArrayLike<number>): number {
  const neighbours = Array.from(x, () => new Set<number>());
  for (const { a, b } of edges) {
    neighbours[a]!.add(b);
    neighbours[b]!.add(a);
  }
  const scores: number[] = [];
  for (let i = 0; i < x.length; i += Math.ceil(x.length / 300)) {
    const tied = neighbours[i]!;
    if (!tied.size) continue;
    const distance = (j: number) => (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
    const nearest = Array.from(x, (_, j) => [distance(j), j] as const)
      .filter(([, j]) => j !== i)
      .sort(([p], [q]) => p - q)
      .slice(0, tied.size);
    const hits = nearest.filter(([, j]) => tied.has(j)).length;
    scores.push(hits / (2 * tied.size - hits));
  }
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
