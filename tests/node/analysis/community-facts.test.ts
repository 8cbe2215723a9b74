import { expect, it } from 'vitest';
import { coauthorGraph } from '../../../src/core/analysis/coauthors.ts';
import { communityFacts } from '../../../src/core/analysis/community-facts.ts';
import { layoutNetwork } from '../../../src/core/analysis/network.ts';
import { paperBy, peopleOf } from './coauthor-papers.ts';

it('two teams with a common paper: its people, the papers by two of them, and who has most ties', () => {
  const papers = [
    paperBy('p1', ['A', 'B', 'C'], 'none'),
    paperBy('p2', ['A', 'B', 'D'], 'none'),
    paperBy('p3', ['X', 'Y', 'Z'], 'none'),
    paperBy('p4', ['A', 'X'], 'none'),
    paperBy('p5', ['B'], 'none'),
  ];
  const people = peopleOf(papers, 'A');
  const facts = communityFacts(
    papers,
    coauthorGraph(papers, people, null),
    layoutNetwork(papers, people, null),
  );
  expect(facts).toEqual([
    {
      number: 0,
      people: 4,
      papers: ['p1', 'p2'],
      categories: [],
      connected: [
        { person: 'A', ties: 3 },
        { person: 'B', ties: 3 },
        { person: 'C', ties: 2 },
      ],
    },
    {
      number: 1,
      people: 3,
      papers: ['p3'],
      categories: [],
      connected: ['X', 'Y', 'Z'].map((person) => ({ person, ties: 2 })),
    },
  ]);
});
