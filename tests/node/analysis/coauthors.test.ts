import { describe, expect, it } from 'vitest';
import { coauthorGraph, type CoauthorGraph } from '../../../src/core/analysis/coauthors.ts';
import vectors from '../../golden/metric-vectors.json' with { type: 'json' };
import { paperBy, peopleOf, shuffled } from './coauthor-papers.ts';

const graphOf = (papers: Parameters<typeof peopleOf>[0], subject: string, maxAuthors?: number) =>
  coauthorGraph(papers, peopleOf(papers, subject), subject, maxAuthors === undefined ? {} : { maxAuthors });

const tie = (graph: CoauthorGraph, a: string, b: string) =>
  graph.edges.find((edge) => edge.a === (a < b ? a : b) && edge.b === (a < b ? b : a));

describe('the reference vectors', () => {
  const { papers: lists, newman, full, strength, n_papers } = vectors.coauthor;
  const graph = graphOf(
    lists.map((names, i) => paperBy(`p${i}`, names, 'F')),
    'F',
  );

  it.each(Object.entries(newman))("Newman's strength of %s is %d", (pair, expected) => {
    const [a, b] = pair.split('-') as [string, string];
    expect(tie(graph, a, b)?.newman).toBeCloseTo(expected, 6);
  });

  it.each(Object.entries(full))('full counting of %s is %d', (pair, expected) => {
    const [a, b] = pair.split('-') as [string, string];
    expect(tie(graph, a, b)?.weight).toBe(expected);
  });

  it('has no other ties', () => expect(graph.edges).toHaveLength(Object.keys(full).length));

  it.each(Object.entries(strength))(
    "%s's strengths sum to the multi-author papers: %d",
    (person, expected) => {
      const own = graph.edges.filter(({ a, b }) => a === person || b === person);
      expect(own.reduce((sum, edge) => sum + edge.newman!, 0)).toBeCloseTo(expected, 6);
    },
  );

  it.each(Object.entries(n_papers))('%s is on %d papers', (person, expected) => {
    expect(graph.nodes.find((node) => node.person === person)?.papers).toHaveLength(expected);
  });
});

describe('cut author lists', () => {
  it('show people together, without completeness and without a Newman strength', () => {
    const graph = graphOf([paperBy('p', ['A', 'B'], 'A', { truncated: true })], 'A');
    expect(graph.edges).toEqual([
      { a: 'A', b: 'B', papers: ['p'], complete: false, weight: 1, newman: null },
    ]);
    expect([graph.truncated, graph.lists]).toEqual([1, 1]);
  });

  it('do not add to the strength of complete ones', () => {
    const papers = [paperBy('p', ['A', 'B'], 'A', { truncated: true }), paperBy('q', ['A', 'B', 'C'], 'A')];
    expect(tie(graphOf(papers, 'A'), 'A', 'B')).toMatchObject({ complete: true, weight: 2, newman: 0.5 });
  });

  it('hide the subject, who is on the paper and tied to everyone shown', () => {
    const graph = graphOf([paperBy('p', ['B', 'C'], 'A', { truncated: true })], 'A');
    expect(graph.nodes.map(({ person, papers }) => [person, papers])).toEqual([
      ['A', ['p']],
      ['B', ['p']],
      ['C', ['p']],
    ]);
    expect(graph.edges.map(({ a, b, complete }) => [a, b, complete])).toEqual([
      ['A', 'B', false],
      ['A', 'C', false],
      ['B', 'C', false],
    ]);
  });
});

it('a full list without the subject completes the ties of those it names only', () => {
  const graph = graphOf([paperBy('p', ['B', 'C'], 'A')], 'A');
  expect(tie(graph, 'B', 'C')).toMatchObject({ complete: true, newman: 1 });
  expect(tie(graph, 'A', 'B')).toMatchObject({ complete: false, newman: null });
});

it('more than the allowed authors add no ties, and count in people', () => {
  const names = Array.from({ length: 51 }, (_, i) => `N${i}`);
  const papers = [paperBy('large', names, 'N0'), paperBy('allowed', names.slice(0, 50), 'N0')];
  const graph = graphOf(papers, 'N0');
  expect(graph.skipped).toHaveLength(1);
  expect(graph.nodes).toHaveLength(51);
  expect(graph.edges).toHaveLength((50 * 49) / 2);
  expect(graph.nodes.find(({ person }) => person === 'N50')?.papers).toEqual(['large']);
  expect(graphOf(papers, 'N0', 51).skipped).toEqual([]);
});

it('a paper without an author list counts for the subject and is no list', () => {
  const graph = graphOf([paperBy('p', [], 'A'), paperBy('q', ['A', 'B'], 'A')], 'A');
  expect(graph.nodes.find(({ person }) => person === 'A')?.papers).toEqual(['p', 'q']);
  expect(graph.lists).toBe(1);
});

it('a name that stands twice on a paper is one person with one paper', () => {
  const graph = graphOf([paperBy('p', ['A', 'B', 'B'], 'A')], 'A');
  expect(graph.nodes.find(({ person }) => person === 'B')?.papers).toEqual(['p']);
  expect(graph.edges).toHaveLength(1);
});

it('a team keeps its kind', () => {
  const graph = graphOf([paperBy('p', ['A', 'Team X'], 'A', { teams: ['Team X'] })], 'A');
  expect(graph.nodes.map(({ kind }) => kind)).toEqual(['person', 'team']);
});

it('the order of papers and people does not matter', () => {
  const papers = Array.from({ length: 9 }, (_, i) =>
    paperBy(`p${i}`, ['A', `B${i % 2}`, `C${i % 3}`, `D${i}`].slice(0, 2 + (i % 3)), 'A'),
  );
  const people = peopleOf(papers, 'A');
  const graph = coauthorGraph(papers, people, 'A');
  for (const seed of [1, 2, 3])
    expect(coauthorGraph(shuffled(papers, seed), shuffled(people, seed), 'A')).toEqual(graph);
});

it('no papers give no people', () => {
  expect(coauthorGraph([], peopleOf([], 'A'), 'A')).toMatchObject({ nodes: [], edges: [], lists: 0 });
});
