import type { Person } from '../model.ts';

/** A person of one profile. */
export interface Member {
  /** Id of the profile. */
  readonly profile: string;
  readonly person: Person;
  /** Whether the profile is this person's own. */
  readonly isSubject: boolean;
  /** Paper id → place in the byline. */
  readonly places: ReadonlyMap<string, number>;
}

/** Why two members may be one person. */
export interface Reason {
  readonly rule: 'id' | 'place' | 'own-paper';
  /** The identifier, or the id of the paper. */
  readonly about: string;
}

/** Members that are one person, and the reasons. */
export interface Cluster {
  readonly members: readonly Member[];
  readonly reasons: readonly Reason[];
}

interface Group {
  readonly members: Member[];
  readonly reasons: Reason[];
  readonly places: Map<string, number>;
  /** Kind of identifier → its values. */
  readonly ids: Map<string, Set<string>>;
}

/** Joins members step by step. A union that would break a hard rule for anyone of the group is refused. */
export class Clusters {
  readonly #groups: Map<Member, Group>;

  constructor(members: readonly Member[]) {
    this.#groups = new Map(members.map((member) => [member, groupOf(member)]));
  }

  /** Makes two members one person, unless they cannot be. */
  join(a: Member, b: Member, reason: Reason): void {
    const [to, from] = [this.#groups.get(a)!, this.#groups.get(b)!];
    if (to === from) to.reasons.push(reason);
    else if (!contradict(to, from)) this.#merge(to, from, reason);
  }

  /** Every member in one cluster, in the order of the members given. */
  list(): readonly Cluster[] {
    return [...new Set(this.#groups.values())];
  }

  #merge(to: Group, from: Group, reason: Reason): void {
    to.members.push(...from.members);
    to.reasons.push(...from.reasons, reason);
    for (const [paper, place] of from.places) to.places.set(paper, place);
    for (const [kind, values] of from.ids)
      to.ids.set(kind, new Set([...(to.ids.get(kind) ?? []), ...values]));
    for (const member of from.members) this.#groups.set(member, to);
  }
}

function groupOf(member: Member): Group {
  const ids = new Map<string, Set<string>>();
  for (const { kind, value } of member.person.ids) ids.set(kind, (ids.get(kind) ?? new Set()).add(value));
  return { members: [member], reasons: [], places: new Map(member.places), ids };
}

/** Two places of one paper are two people (N0), and so are two ids of one provider (N2, N4). */
function contradict(a: Group, b: Group): boolean {
  for (const [paper, place] of a.places) if ((b.places.get(paper) ?? place) !== place) return true;
  for (const [kind, values] of a.ids) {
    const others = b.ids.get(kind);
    if (others && ![...values].some((value) => others.has(value))) return true;
  }
  return a.members[0]!.person.kind !== b.members[0]!.person.kind;
}
