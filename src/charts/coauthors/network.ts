import {
  coauthorGraph,
  type CoauthorEdge,
  type CoauthorGraph,
  type CoauthorNode,
} from '../../core/analysis/coauthors.ts';
import type { ProfileDocument } from '../../core/model.ts';
import { yearOf } from '../../core/text/dates.ts';
import type { Counting } from './options.ts';

/** A person or team as the chart needs it. */
export interface Person extends CoauthorNode {
  readonly isSubject: boolean;
  readonly community: number | null;
  /** First and latest year of the dated papers; null without any. */
  readonly years: readonly [number, number] | null;
  /** Strength of the tie to the subject, Σ 1/(n−1); null where no full list names both. */
  readonly newman: number | null;
  /** Papers together, in the counting of the network. */
  readonly value: number | null;
}

export interface Tie extends CoauthorEdge {
  readonly ofSubject: boolean;
  /** Joint papers, in the counting of the network. */
  readonly value: number | null;
}

/** Everyone of a record, strongest first. What is left out of a drawing is still in here. */
export interface Network extends Omit<CoauthorGraph, 'nodes' | 'edges'> {
  readonly counting: Counting;
  /** By value, then by papers, name and id; the subject is among them. */
  readonly people: readonly Person[];
  /** By value, then by joint papers, Newman's strength and ids. */
  readonly ties: readonly Tie[];
  /** Communities in the document's layout, and their modularity Q. */
  readonly communities: number;
  readonly modularity: number | null;
  readonly stability: number | null;
}

/** A document never changes, so its networks are built once and not for each selection. */
const networks = new WeakMap<ProfileDocument, Map<string, Network>>();

/** The co-author network of a document. */
export function networkOf(document: ProfileDocument, counting: Counting): Network {
  const known = networks.get(document) ?? new Map<string, Network>();
  networks.set(document, known);
  const key = `${counting.fractional} ${counting.maxAuthors}`;
  const network = known.get(key) ?? build(document, counting);
  known.set(key, network);
  return network;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The larger first, unknown last. */
const descending = (p: number | null, q: number | null) => (q ?? -1) - (p ?? -1);

function build(document: ProfileDocument, counting: Counting): Network {
  const { papers, people, profile, network: layout } = document;
  const graph = coauthorGraph(papers, people, profile.subject, counting);
  const ties = graph.edges.map((edge) => ({
    ...edge,
    ofSubject: edge.a === graph.subject || edge.b === graph.subject,
    value: counting.fractional ? edge.newman : edge.weight,
  }));
  return {
    ...graph,
    counting,
    people: personsOf(document, graph, ties, counting).sort(
      (p, q) =>
        descending(p.value, q.value) ||
        q.papers.length - p.papers.length ||
        compare(p.name, q.name) ||
        compare(p.person, q.person),
    ),
    ties: ties.sort(
      (p, q) =>
        descending(p.value, q.value) ||
        q.weight - p.weight ||
        descending(p.newman, q.newman) ||
        compare(p.a, q.a) ||
        compare(p.b, q.b),
    ),
    communities: new Set(layout.nodes.map(({ community }) => community).filter((number) => number !== null))
      .size,
    modularity: layout.modularity,
    stability: layout.stability,
  };
}

function personsOf(
  { papers, network: layout }: ProfileDocument,
  graph: CoauthorGraph,
  ties: readonly Tie[],
  { fractional }: Counting,
): Person[] {
  const community = new Map(layout.nodes.map((node) => [node.person, node.community]));
  const years = new Map(papers.map((paper) => [paper.id, yearOf(paper.date)]));
  const strengths = ties
    .filter(({ ofSubject, newman }) => ofSubject && newman !== null)
    .map((tie) => [tie.a === graph.subject ? tie.b : tie.a, tie.newman] as const);
  const newman = new Map<string, number | null>(strengths);
  // Newman's weights of one person add up to the papers that have a full list with others on it.
  if (graph.subject !== null && strengths.length)
    newman.set(
      graph.subject,
      strengths.reduce((sum, [, strength]) => sum + (strength ?? 0), 0),
    );
  return graph.nodes.map((node) => ({
    ...node,
    isSubject: node.person === graph.subject,
    community: community.get(node.person) ?? null,
    years: range(node.papers.map((id) => years.get(id) ?? null)),
    newman: newman.get(node.person) ?? null,
    value: fractional ? (newman.get(node.person) ?? null) : node.papers.length,
  }));
}

function range(years: readonly (number | null)[]): readonly [number, number] | null {
  const known = years.filter((year) => year !== null);
  if (!known.length) return null;
  return [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
}
