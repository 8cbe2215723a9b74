import { expect, it } from 'vitest';
import { communities, type WeightedEdge } from '../../../src/core/analysis/communities.ts';
import { shuffled } from './coauthor-papers.ts';

const edges = (pairs: string, weight = 1): readonly WeightedEdge[] =>
  pairs.split(' ').map((pair) => ({ a: pair[0]!, b: pair[1]!, weight }));

const membersOf = ({ membership }: ReturnType<typeof communities>) => Object.fromEntries(membership);

it('two triangles with a bridge: Q = 6/7 − 1/2 = 5/14', () => {
  const found = communities(edges('ab ac bc cd de df ef'));
  expect(membersOf(found)).toEqual({ a: 0, b: 0, c: 0, d: 1, e: 1, f: 1 });
  expect(found.count).toBe(2);
  expect(found.modularity).toBeCloseTo(5 / 14, 4);
});

it('weights count: a heavy bridge joins what light ties would part', () => {
  const found = communities([...edges('ab cd'), ...edges('bc', 20)]);
  expect(found.membership.get('b')).toBe(found.membership.get('c'));
});

it('are numbered by size, ties by the smallest id', () => {
  const found = communities(edges('ab cd ef eg fg'));
  expect(membersOf(found)).toEqual({ e: 0, f: 0, g: 0, a: 1, b: 1, c: 2, d: 2 });
});

it('four pairs and four triangles apart: Q = 1 − (4·2² + 4·6²)/32² = 0.84375', () => {
  const found = communities(edges('ab cd ef gh ij ik jk lm ln mn op oq pq rs rt st'));
  expect(found.count).toBe(8);
  expect(found.modularity).toBeCloseTo(0.84375, 4);
  // Groups without a tie between them can be found in one way only.
  expect(found.stability).toBe(1);
});

it('the order of edges does not matter', () => {
  const all = edges('ab ac bc cd de df ef fg gh gi hi ia');
  for (const seed of [1, 2, 3, 4]) expect(communities(shuffled(all, seed))).toEqual(communities(all));
});

it('no edges have no communities and no modularity', () => {
  expect(communities([])).toEqual({ membership: new Map(), count: 0, modularity: null, stability: null });
});

it('what could as well be cut elsewhere is less stable: a ring has no clear groups', () => {
  const names = [...'abcdefghijkl'];
  const ring = names.map((name, i) => name + names[(i + 1) % names.length]!).join(' ');
  expect(communities(edges(ring)).stability).toBeLessThan(1);
});
