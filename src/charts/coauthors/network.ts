import {
  coauthorGraph,
  type CoauthorEdge,
  type CoauthorGraph,
  type CoauthorNode,
} from '../../core/analysis/coauthors.ts';
import type { ProfileDocument } from '../../core/model.ts';
import { yearOf } from '../../core/text/dates.ts';

/** A person or team as the chart needs it. */
export interface Person extends CoauthorNode {
  readonly isSubject: boolean;
  readonly community: number | null;
  /** First and latest year of the dated papers; null without any. */
  readonly years: readonly [number, number] | null;
}

export interface Tie extends CoauthorEdge {
  readonly ofSubject: boolean;
}

/** Everyone of a record, strongest first. What is left out of a drawing is still in here. */
export interface Network extends Omit<CoauthorGraph, 'nodes' | 'edges'> {
  /** By papers, then by name and id; the subject is among them. */
  readonly people: readonly Person[];
  /** By joint papers, then by Newman's strength and ids. */
  readonly ties: readonly Tie[];
  /** Communities in the document's layout, and their modularity Q. */
  readonly communities: number;
  readonly modularity: number | null;
}

/** A document never changes, so its network is built once and not for each selection. */
const networks = new WeakMap<ProfileDocument, Network>();

/** The co-author network of a document. */
export function networkOf(document: ProfileDocument): Network {
  const network = networks.get(document) ?? build(document);
  networks.set(document, network);
  return network;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function build({ papers, people, profile, network: layout }: ProfileDocument): Network {
  const graph = coauthorGraph(papers, people, profile.subject);
  const community = new Map(layout.nodes.map((node) => [node.person, node.community]));
  const years = new Map(papers.map((paper) => [paper.id, yearOf(paper.date)]));
  const persons = graph.nodes.map((node) => ({
    ...node,
    isSubject: node.person === graph.subject,
    community: community.get(node.person) ?? null,
    years: range(node.papers.map((id) => years.get(id) ?? null)),
  }));
  const ties = graph.edges.map((edge) => ({
    ...edge,
    ofSubject: edge.a === graph.subject || edge.b === graph.subject,
  }));
  return {
    ...graph,
    people: persons.sort(
      (p, q) => q.papers.length - p.papers.length || compare(p.name, q.name) || compare(p.person, q.person),
    ),
    ties: ties.sort(
      (p, q) =>
        q.weight - p.weight || (q.newman ?? 0) - (p.newman ?? 0) || compare(p.a, q.a) || compare(p.b, q.b),
    ),
    communities: new Set([...community.values()].filter((number) => number !== null)).size,
    modularity: layout.modularity,
  };
}

function range(years: readonly (number | null)[]): readonly [number, number] | null {
  const known = years.filter((year) => year !== null);
  if (!known.length) return null;
  return [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
}
