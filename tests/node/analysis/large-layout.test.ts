import { describe, expect, it } from 'vitest';
import { forceLayout, type LayoutEdge } from '../../../src/core/analysis/layout.ts';
import { chance, shuffled } from './coauthor-papers.ts';

/** Communities of 25 with teams of three to five, and one tie in ten to anyone. */
function planted(size: number) {
  const next = chance(17);
  const pick = (below: number) => Math.floor(next() * below);
  const names = Array.from({ length: size }, (_, i) => `n${i}`);
  const ties = new Map<string, LayoutEdge>();
  for (let paper = 0; paper < size * 0.6; paper++) {
    const community = 25 * pick(size / 25);
    const first = pick(25);
    const team = Array.from({ length: 3 + pick(3) }, () =>
      next() < 0.03 ? pick(size) : community + ((first + pick(6)) % 25),
    );
    const members = [...new Set(team)].sort((a, b) => a - b);
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1))
        ties.set(`${a} ${b}`, { a: names[a]!, b: names[b]!, strength: 1, length: 1 });
    });
  }
  return { names, edges: [...ties.values()] };
}

/** Mean Jaccard index of a node's k nearest nodes in the layout and its k neighbours in the graph. */
function neighbourhoodPreservation(layout: ReturnType<typeof forceLayout>, edges: readonly LayoutEdge[]) {
  const neighbours = new Map<string, Set<string>>();
  const add = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { a, b } of edges) {
    add(a, b);
    add(b, a);
  }
  const scores = layout
    .filter(({ id }, i) => i % 5 === 0 && neighbours.has(id))
    .map(({ id, x, y }) => {
      const tied = neighbours.get(id)!;
      const nearest = layout
        .filter((other) => other.id !== id)
        .map((other) => [(other.x - x) ** 2 + (other.y - y) ** 2, other.id] as const)
        .sort(([p], [q]) => p - q)
        .slice(0, tied.size);
      const hits = nearest.filter(([, other]) => tied.has(other)).length;
      return hits / (2 * tied.size - hits);
    });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

describe('a large graph of planted communities', () => {
  const { names, edges } = planted(2000);
  const layout = forceLayout(names, edges);

  it('keeps neighbours together: at least half of them', () => {
    expect(neighbourhoodPreservation(layout, edges)).toBeGreaterThanOrEqual(0.5);
  });

  it('gives everyone a finite place of their own in the unit square', () => {
    expect(layout.map(({ id }) => id)).toEqual([...names].sort());
    for (const { x, y } of layout) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
    expect(new Set(layout.map(({ x, y }) => `${x} ${y}`)).size).toBe(2000);
  });

  it('is the same for every order of the input', () => {
    expect(forceLayout(shuffled(names, 3), shuffled(edges, 4))).toEqual(layout);
  });
});

describe('large graphs of odd shapes are laid out too', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `n${i}`);
  const tie = (a: number, b: number) => ({ a: names[a]!, b: names[b]!, strength: 1, length: 1 });
  it.each([
    ['no ties', []],
    ['a star', names.slice(1).map((_, i) => tie(0, i + 1))],
    ['a chain', names.slice(1).map((_, i) => tie(i, i + 1))],
    ['pairs', names.slice(1000).map((_, i) => tie(2 * i, 2 * i + 1))],
  ])('%s', (_, edges) => {
    const layout = forceLayout(names, edges);
    expect(layout.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(layout.map(({ x, y }) => `${x} ${y}`)).size).toBe(2000);
  });

  it('an edge to an unknown node throws', () => {
    expect(() => forceLayout(names, [{ a: 'n0', b: 'x', strength: 1, length: 1 }])).toThrow('not found: x');
  });
});
