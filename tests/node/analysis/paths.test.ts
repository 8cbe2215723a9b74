import { describe, expect, it } from 'vitest';
import { kCore } from '../../../src/core/analysis/cores.ts';
import { shortestPath, strongestPath } from '../../../src/core/analysis/paths.ts';
import { shuffled } from './coauthor-papers.ts';

const tie = (a: string, b: string, weight = 1) => ({ a, b, weight });

describe('the shortest path', () => {
  it('has the fewest ties, however strong a longer one is', () => {
    const edges = [tie('a', 'b', 9), tie('b', 'c', 9), tie('c', 'd', 9), tie('a', 'x'), tie('d', 'x')];
    expect(shortestPath(edges, 'a', 'd')).toEqual(['a', 'x', 'd']);
  });

  it('of two as short is the one with more joint papers in all', () => {
    // 1 + 4 through b, 3 + 1 through c.
    const edges = [tie('a', 'b', 1), tie('b', 'd', 4), tie('a', 'c', 3), tie('c', 'd', 1)];
    expect(shortestPath(edges, 'a', 'd')).toEqual(['a', 'b', 'd']);
  });

  it('of two as short and strong has the first ids, from the smaller end', () => {
    const edges = [tie('a', 'c', 2), tie('c', 'd', 2), tie('a', 'b', 1), tie('b', 'd', 3)];
    expect(shortestPath(edges, 'a', 'd')).toEqual(['a', 'b', 'd']);
    // a–b–y–z and a–c–x–z: the first step decides, not the second.
    const long = [tie('a', 'b'), tie('b', 'y'), tie('y', 'z'), tie('a', 'c'), tie('c', 'x'), tie('x', 'z')];
    expect(shortestPath(long, 'a', 'z')).toEqual(['a', 'b', 'y', 'z']);
  });

  it('is the same back and forth, and for every order of the edges', () => {
    const edges = [tie('a', 'b'), tie('b', 'd'), tie('a', 'c'), tie('c', 'd'), tie('d', 'e')];
    expect(shortestPath(edges, 'a', 'e')).toEqual(['a', 'b', 'd', 'e']);
    expect(shortestPath(edges, 'e', 'a')).toEqual(['e', 'd', 'b', 'a']);
    for (const seed of [1, 2, 3]) expect(shortestPath(shuffled(edges, seed), 'a', 'e')?.[1]).toBe('b');
  });

  it('is none between islands or to a stranger', () => {
    expect(shortestPath([tie('a', 'b'), tie('c', 'd')], 'a', 'd')).toBeNull();
    expect(shortestPath([tie('a', 'b')], 'a', 'z')).toBeNull();
    expect(shortestPath([], 'a', 'b')).toBeNull();
  });
});

describe('a k-core', () => {
  // A clique of four; e hangs on two of it, f on e, g and h are a pair.
  const edges = [
    ...[tie('a', 'b'), tie('a', 'c'), tie('a', 'd'), tie('b', 'c'), tie('b', 'd'), tie('c', 'd')],
    ...[tie('e', 'a'), tie('e', 'b'), tie('f', 'e'), tie('g', 'h')],
  ];

  it('peels off what has too few ties, and what then has too few', () => {
    expect([...kCore(edges, 1)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect([...kCore(edges, 2)].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...kCore(edges, 3)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(kCore(edges, 4).size).toBe(0);
  });

  it('of a chain is empty: each end takes the next with it', () => {
    const chain = Array.from({ length: 50 }, (_, i) => tie(`n${i}`, `n${i + 1}`));
    expect(kCore(chain, 2).size).toBe(0);
    expect(kCore([...chain, tie('n50', 'n0')], 2).size).toBe(51);
  });

  it('counts several edges between two as one tie', () => {
    expect(kCore([tie('a', 'b'), tie('b', 'a')], 2).size).toBe(0);
  });
});

describe('the strongest path', () => {
  const edges = [
    { a: 'a', b: 'd', weight: 1 },
    { a: 'a', b: 'b', weight: 4 },
    { a: 'b', b: 'd', weight: 4 },
  ];

  it('takes two strong ties (1/4 + 1/4) before a weak one (1/1)', () => {
    expect(strongestPath(edges, 'a', 'd')).toEqual(['a', 'b', 'd']);
    expect(strongestPath([...edges].reverse(), 'd', 'a')).toEqual(['d', 'b', 'a']);
    expect(shortestPath(edges, 'a', 'd')).toEqual(['a', 'd']);
  });

  it('of equal ones takes the first ids, and is null where there is none', () => {
    const twin = ['c', 'b'].flatMap((id) => [
      { a: 'a', b: id, weight: 2 },
      { a: id, b: 'd', weight: 2 },
    ]);
    expect(strongestPath(twin, 'a', 'd')).toEqual(['a', 'b', 'd']);
    expect(strongestPath(twin, 'a', 'z')).toBeNull();
    for (const seed of [1, 2, 3])
      expect(strongestPath(shuffled(twin, seed), 'd', 'a')).toEqual(['d', 'b', 'a']);
  });
});
