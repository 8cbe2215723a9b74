import { describe, expect, it } from 'vitest';
import { forceLayout, type LayoutEdge } from '../../../src/core/analysis/layout.ts';
import { layoutNetwork } from '../../../src/core/analysis/network.ts';
import { chance, paperBy, papersWith, peopleOf, shuffled } from './coauthor-papers.ts';

const edge = (a: string, b: string): LayoutEdge => ({ a, b, strength: 1, length: 1 });

/** Cliques of five, each tied to one other clique at most. */
function islands(count: number): { readonly ids: readonly string[]; readonly edges: readonly LayoutEdge[] } {
  const next = chance(5);
  const ids = Array.from({ length: count }, (_, i) => `n${i}`);
  const edges = ids.flatMap((id, i) => ids.slice(i + 1, i - (i % 5) + 5).map((other) => edge(id, other)));
  for (let i = 0; i + 5 < count; i += 5) if (next() < 0.3) edges.push(edge(ids[i]!, ids[i + 5]!));
  return { ids, edges };
}

describe.each([1, 2, 5, 60, 400, 2000])('%d nodes', (count) => {
  const { ids, edges } = islands(count);
  const layout = forceLayout(ids, edges);

  it('stand in the unit square, each at its own place', () => {
    expect(layout).toHaveLength(count);
    for (const { x, y } of layout) {
      expect(Math.abs(x)).toBeLessThanOrEqual(1);
      expect(Math.abs(y)).toBeLessThanOrEqual(1);
    }
    expect(new Set(layout.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  });

  it('are rounded to 4 decimals, without a negative zero', () => {
    for (const value of layout.flatMap(({ x, y }) => [x, y])) {
      expect(Number(value.toFixed(4))).toBe(value);
      expect(Object.is(value, -0)).toBe(false);
    }
  });
});

it('the order of nodes and edges does not matter', () => {
  const { ids, edges } = islands(60);
  const layout = forceLayout(ids, edges);
  expect(forceLayout(ids, edges)).toEqual(layout);
  expect(forceLayout(shuffled(ids, 3), shuffled(edges, 4))).toEqual(layout);
});

it('nothing has no places, and one node stands in the middle', () => {
  expect(forceLayout([], [])).toEqual([]);
  expect(forceLayout(['a'], [])).toEqual([{ id: 'a', x: 0, y: 0 }]);
});

it('an edge to an unknown node throws', () => {
  expect(() => forceLayout(['a'], [edge('a', 'b')])).toThrow();
});

it('tied nodes stand nearer than others', () => {
  const { ids, edges } = islands(60);
  const at = new Map(forceLayout(ids, edges).map((node) => [node.id, node]));
  const distance = (a: string, b: string) => {
    const [p, q] = [at.get(a)!, at.get(b)!];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const tied = mean(edges.map(({ a, b }) => distance(a, b)));
  const all = mean(ids.flatMap((a, i) => ids.slice(i + 1).map((b) => distance(a, b))));
  expect(tied).toBeLessThan(all / 2);
});

it('islands do not fly apart: no island is squeezed to make room for far ones', () => {
  const { ids } = islands(50);
  const alone = ids.flatMap((id, i) => ids.slice(i + 1, i - (i % 5) + 5).map((other) => edge(id, other)));
  const layout = forceLayout(ids, alone);
  const at = new Map(layout.map((node) => [node.id, node]));
  const longest = Math.max(
    ...alone.map(({ a, b }) => Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y)),
  );
  expect(longest).toBeGreaterThan(0.15);
});

describe('the network of a record', () => {
  const papers = papersWith(30, 'Subject');
  const people = peopleOf(papers, 'Subject');
  const network = layoutNetwork(papers, people, 'Subject');

  it('has one node a person, by id', () => {
    expect(network.nodes.map(({ person }) => person)).toEqual(people.map(({ id }) => id).sort());
  });

  it('is the same for every order of papers and people', () => {
    expect(layoutNetwork(shuffled(papers, 8), shuffled(people, 9), 'Subject')).toEqual(network);
  });

  it('gives the subject, and who is tied to the subject only, no community', () => {
    const pair = [paperBy('p', ['S', 'A'], 'S'), paperBy('q', ['S', 'B', 'C'], 'S')];
    const communities = layoutNetwork(pair, peopleOf(pair, 'S'), 'S').nodes.map(({ person, community }) => [
      person,
      community,
    ]);
    expect(communities).toEqual([
      ['A', null],
      ['B', 0],
      ['C', 0],
      ['S', null],
    ]);
  });

  it('of nothing is empty', () => {
    expect(layoutNetwork([], peopleOf([], 'S'), 'S')).toEqual({
      nodes: [],
      modularity: null,
      stability: null,
    });
  });
});

it('a star of pairs is drawn without a node on the line of others', () => {
  const pairs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [`${id}1`, `${id}2`] as const);
  const papers = pairs.map((pair, i) => paperBy(`p${i}`, [...pair, 'S'], 'S'));
  const at = new Map(
    layoutNetwork(papers, peopleOf(papers, 'S'), 'S').nodes.map((node) => [node.person, node]),
  );
  const hub = at.get('S')!;
  // A node hides another's tie to the hub where both lie in the same direction and it is the nearer one.
  for (const far of pairs.flat())
    for (const near of pairs.flat()) {
      if (near === far) continue;
      const [f, n] = [at.get(far)!, at.get(near)!];
      const [fx, fy, nx, ny] = [f.x - hub.x, f.y - hub.y, n.x - hub.x, n.y - hub.y];
      const length = Math.hypot(fx, fy);
      const along = (nx * fx + ny * fy) / length;
      const beside = Math.abs(nx * fy - ny * fx) / length;
      if (along > 0 && along < length) expect(beside, `${near} on S–${far}`).toBeGreaterThan(0.03);
    }
});
