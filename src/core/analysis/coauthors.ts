import type { AuthorKind, Paper, Person } from '../model.ts';

/** Someone who stands on at least one paper. */
export interface CoauthorNode {
  /** Id of the {@link Person}. */
  readonly person: string;
  readonly name: string;
  readonly kind: AuthorKind;
  /** Paper ids, sorted. */
  readonly papers: readonly string[];
}

/** Two people on the same papers. */
export interface CoauthorEdge {
  readonly a: string;
  /** The other end; `a < b`. */
  readonly b: string;
  /** Ids of the joint papers, sorted. */
  readonly papers: readonly string[];
  /** True if at least one joint paper has a full list with both names; false is only "shown together". */
  readonly complete: boolean;
  /** Full counting: the number of joint papers. */
  readonly weight: number;
  /** Σ 1/(n−1) over the joint papers with a full list of n authors; null where there is none. */
  readonly newman: number | null;
}

/** Who wrote with whom on one author's papers, or on those of a whole library. */
export interface CoauthorGraph {
  /** Null where nobody is on every paper. */
  readonly subject: string | null;
  /** By person id. */
  readonly nodes: readonly CoauthorNode[];
  /** By `a`, then by `b`. */
  readonly edges: readonly CoauthorEdge[];
  /** Ids of papers with more than `maxAuthors` names: they count in nodes and add no edges. */
  readonly skipped: readonly string[];
  /** Papers with an author list, and how many of these lists are cut. */
  readonly lists: number;
  readonly truncated: number;
}

interface Tie {
  readonly papers: string[];
  newman: number | null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The co-author graph of one author's papers; the order of `papers` and `people` does not matter.
 * The subject is on every paper, also where "et al." hides the name: such ties are "shown together". So are
 * people who claim a paper of a library.
 * Tie strength after Newman 2001 (10.1103/PhysRevE.64.016132), over papers whose full list is known.
 */
export function coauthorGraph(
  papers: readonly Paper[],
  people: readonly Person[],
  subject: string | null,
  { maxAuthors = 50 }: { readonly maxAuthors?: number } = {},
): CoauthorGraph {
  // The order of summing decides the last bits of a float, so it is fixed here.
  const ordered = [...papers].sort((p, q) => compare(p.id, q.id));
  const nodes = new Map<string, CoauthorNode & { readonly papers: string[] }>();
  const ties = new Map<string, Map<string, Tie>>();
  const names = new Map(people.map((person) => [person.id, person]));
  const skipped: string[] = [];
  for (const paper of ordered) {
    const listed = new Map(paper.authors?.slots.map((slot) => [slot.person, slot]));
    const unlisted = [...(paper.claimedBy ?? []), ...(subject === null ? [] : [subject])];
    const members = [...new Set([...listed.keys(), ...unlisted])].sort(compare);
    for (const id of members) {
      const { name, kind } = names.get(id) ?? listed.get(id) ?? { name: id, kind: 'person' };
      const node = nodes.get(id) ?? { person: id, name, kind, papers: [] };
      nodes.set(id, node);
      node.papers.push(paper.id);
    }
    if ((paper.authors?.slots.length ?? 0) > maxAuthors) skipped.push(paper.id);
    else addTies(ties, paper, members, listed);
  }
  const lists = papers.filter((paper) => paper.authors);
  return {
    subject,
    nodes: [...nodes.values()].sort((p, q) => compare(p.person, q.person)),
    edges: edgesOf(ties),
    skipped,
    lists: lists.length,
    truncated: lists.filter((paper) => paper.authors?.truncated).length,
  };
}

/** Adds one paper to every pair of its `members`, which are sorted by id. */
function addTies(
  ties: Map<string, Map<string, Tie>>,
  paper: Paper,
  members: readonly string[],
  listed: ReadonlyMap<string, unknown>,
): void {
  const total = paper.authors?.total ?? null;
  members.forEach((a, i) => {
    const row = ties.get(a) ?? new Map<string, Tie>();
    ties.set(a, row);
    for (const b of members.slice(i + 1)) {
      const tie = row.get(b) ?? { papers: [], newman: null };
      row.set(b, tie);
      tie.papers.push(paper.id);
      if (total !== null && total > 1 && listed.has(a) && listed.has(b))
        tie.newman = (tie.newman ?? 0) + 1 / (total - 1);
    }
  });
}

function edgesOf(ties: ReadonlyMap<string, ReadonlyMap<string, Tie>>): readonly CoauthorEdge[] {
  const edges: CoauthorEdge[] = [];
  for (const [a, row] of ties)
    for (const [b, { papers, newman }] of row)
      edges.push({ a, b, papers, complete: newman !== null, weight: papers.length, newman });
  return edges.sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
}
