import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/core/analysis/betweenness.ts';
import { bridges } from '../../../src/core/analysis/bridges.ts';
import { csrOf } from '../../../src/core/analysis/csr.ts';
import { shuffled } from './coauthor-papers.ts';

const edges = (pairs: string) => pairs.split(' ').map((pair) => ({ a: pair[0]!, b: pair[1]! }));
const groups = (text: string) =>
  new Map(text.split(' ').flatMap((group, number) => [...group].map((id) => [id, number] as const)));

const shareOf = (size: number, pairs: readonly (readonly [number, number])[]) => [
  ...betweenness(
    csrOf(
      size,
      pairs.map(([a, b]) => ({ a, b, weight: 1 })),
    ),
  ).share,
];

describe('betweenness', () => {
  it('on a path of five: 0, 3, 4, 3, 0 of 6 pairs', () => {
    const share = shareOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    [0, 3 / 6, 4 / 6, 3 / 6, 0].forEach((value, i) => expect(share[i]).toBeCloseTo(value, 12));
  });

  it('in a star of four rays: every pair leads through the hub', () => {
    expect(
      shareOf(5, [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    ).toEqual([1, 0, 0, 0, 0]);
  });

  it('of a square: half of one pair each, as the two shortest paths share it', () => {
    const share = shareOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    for (const value of share) expect(value).toBeCloseTo(0.5 / 3, 12);
  });

  it('of one or two nodes is 0', () => {
    expect(shareOf(1, [])).toEqual([0]);
    expect(shareOf(2, [[0, 1]])).toEqual([0, 0]);
  });

  it('of more than 2,000 nodes is sampled, and near the exact value at the hub of a star', () => {
    const rays = Array.from({ length: 3000 }, (_, i) => ({ a: 0, b: i + 1, weight: 1 }));
    const { share, pivots } = betweenness(csrOf(3001, rays));
    expect(pivots).toBe(500);
    expect(share[0]).toBeGreaterThan(0.99);
    expect(share[0]).toBeLessThan(1.01);
  });
});

describe('bridges', () => {
  const twoTriangles = edges('ab ac bc cd de df ef');
  const found = bridges(twoTriangles, groups('abc def'));

  it('of two joined triangles are the ends of the joint: 6 of 10 pairs, P = 1 − (4 + 1)/9', () => {
    expect(found.people.map(({ person }) => person)).toEqual(['c', 'd']);
    for (const { between, communities, participation } of found.people) {
      expect(between).toBeCloseTo(6 / 10, 12);
      expect(communities).toBe(2);
      expect(participation).toBeCloseTo(4 / 9, 12);
    }
    expect([found.pivots, found.nodes]).toEqual([6, 6]);
  });

  it('do not depend on the order of the edges', () => {
    for (const seed of [1, 2, 3])
      expect(bridges(shuffled(twoTriangles, seed), groups('abc def'))).toEqual(found);
  });

  it('there are none in one community, and none without ties', () => {
    expect(bridges(edges('ab bc'), groups('abc')).people).toEqual([]);
    expect(bridges([], new Map())).toEqual({ people: [], pivots: 0, nodes: 0 });
  });
});
