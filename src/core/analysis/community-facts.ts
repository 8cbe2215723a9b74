import { groups } from 'd3';
import type { NetworkLayout, Paper } from '../model.ts';
import { categoryCounts } from './categories.ts';
import type { CoauthorGraph } from './coauthors.ts';

/** What a community of co-authors is about. */
export interface CommunityFacts {
  /** Its number in the layout, 0 the largest. */
  readonly number: number;
  readonly people: number;
  /** Ids of the papers by two or more of its people. */
  readonly papers: readonly string[];
  /** Ids of the most frequent categories of these papers. */
  readonly categories: readonly string[];
  /** The people with most ties inside the community, ties by id. */
  readonly connected: readonly { readonly person: string; readonly ties: number }[];
}

const TOP = 3;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Describes every community of a layout, largest first. */
export function communityFacts(
  papers: readonly Paper[],
  { nodes, edges }: Pick<CoauthorGraph, 'nodes' | 'edges'>,
  layout: NetworkLayout,
): readonly CommunityFacts[] {
  const community = new Map(layout.nodes.map((node) => [node.person, node.community]));
  const grouped = groups(
    layout.nodes.filter((node) => node.community !== null),
    (node) => node.community!,
  );
  const ties = new Map<string, number>();
  for (const { a, b } of edges)
    if (community.get(a) === community.get(b))
      for (const person of [a, b]) ties.set(person, (ties.get(person) ?? 0) + 1);
  const papersOf = new Map(nodes.map((node) => [node.person, node.papers]));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return grouped
    .sort(([p], [q]) => p - q)
    .map(([number, placed]) => {
      const people = placed.map(({ person }) => person);
      const joint = repeated(people.flatMap((person) => papersOf.get(person) ?? []));
      const counts = categoryCounts(
        joint.map((id) => byId.get(id)!),
        'whole',
      );
      return {
        number,
        people: people.length,
        papers: joint,
        categories: counts.flatMap(({ category }) => category ?? []).slice(0, TOP),
        connected: people
          .map((person) => ({ person, ties: ties.get(person) ?? 0 }))
          .sort((p, q) => q.ties - p.ties || compare(p.person, q.person))
          .slice(0, TOP),
      };
    });
}

/** What occurs at least twice, each once, sorted. */
function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice].sort(compare);
}
