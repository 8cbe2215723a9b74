import type { NetworkLayout, Paper, Person } from '../model.ts';
import { coauthorGraph } from './coauthors.ts';
import { communities } from './communities.ts';
import { forceLayout } from './layout.ts';

/** Ties to the subject touch everyone; as strong and short as others they would hide all other structure. */
const TO_SUBJECT = { strength: 0.3, length: 2 };
const BETWEEN_OTHERS = { strength: 1, length: 1 };

/**
 * Places and groups everyone of one author's papers. Communities are found without the subject, who
 * belongs to all of them; the order of `papers` and `people` does not matter.
 */
export function layoutNetwork(
  papers: readonly Paper[],
  people: readonly Person[],
  subject: string | null,
): NetworkLayout {
  const { nodes, edges } = coauthorGraph(papers, people, subject);
  const ofSubject = (edge: { a: string; b: string }) => edge.a === subject || edge.b === subject;
  const { membership, modularity, stability } = communities(edges.filter((edge) => !ofSubject(edge)));
  const placed = forceLayout(
    nodes.map(({ person }) => person),
    edges.map((edge) => ({ a: edge.a, b: edge.b, ...(ofSubject(edge) ? TO_SUBJECT : BETWEEN_OTHERS) })),
  );
  return {
    nodes: placed.map(({ id, x, y }) => ({ person: id, x, y, community: membership.get(id) ?? null })),
    modularity,
    stability,
  };
}
