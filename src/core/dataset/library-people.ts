import { group } from 'd3';
import type { AuthorSlot, Identifier, Person, ProfileDocument } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { nameKey } from '../text/names.ts';
import { Clusters, type Cluster, type Member } from './library-clusters.ts';
import type { PaperVersion, SharedPaper } from './library-papers.ts';

/** A person of the library, and the profiles in which they stand. */
export interface LibraryPerson {
  readonly person: Person;
  /** Profiles that are this person's own. */
  readonly own: readonly string[];
  /** All profiles that name the person, sorted; the own ones included. */
  readonly profiles: readonly string[];
  /** Why people of several profiles are this one; null where all stand in one profile. */
  readonly links: string | null;
}

export interface LibraryPeople {
  /** By id. */
  readonly people: readonly LibraryPerson[];
  /** The id in the library of a person of one profile. */
  idOf(profile: string, person: string): string;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who is who across profiles. Two are one by an equal identifier (N1, N3), by the same place in equally long
 * lists of the same paper (N5), or as the subject whose own page lists the paper that bears the name. An
 * equal name alone joins nobody (N7). Documents come ordered by profile id.
 */
export function libraryPeople(
  documents: readonly ProfileDocument[],
  papers: readonly SharedPaper[],
): LibraryPeople {
  const members = membersOf(documents, papers);
  const clusters = new Clusters(members);
  const memberOf = new Map(members.map((member) => [`${member.profile}:${member.person.id}`, member]));
  joinByIdentifier(clusters, members);
  const slotOwner = ({ profile }: PaperVersion, { person }: AuthorSlot) =>
    memberOf.get(`${profile}:${person}`)!;
  for (const paper of papers) joinByPlace(clusters, paper, slotOwner);
  for (const paper of papers) joinSubjects(clusters, paper, memberOf, slotOwner);
  const found = clusters.list().map((cluster) => [cluster, libraryPerson(cluster)] as const);
  const ids = new Map(
    found.flatMap(([cluster, { person }]) =>
      cluster.members.map((member) => [`${member.profile}:${member.person.id}`, person.id] as const),
    ),
  );
  return {
    people: found.map(([, person]) => person).sort((a, b) => compare(a.person.id, b.person.id)),
    idOf: (profile, person) => ids.get(`${profile}:${person}`)!,
  };
}

function membersOf(documents: readonly ProfileDocument[], shared: readonly SharedPaper[]): readonly Member[] {
  const ids = new Map(
    shared.flatMap(({ id, versions }) =>
      versions.map(({ profile, paper }) => [`${profile}:${paper.id}`, id] as const),
    ),
  );
  return documents.flatMap(({ profile, papers, people }) => {
    const places = new Map(people.map(({ id }) => [id, new Map<string, number>()]));
    for (const paper of papers)
      for (const slot of paper.authors?.slots ?? [])
        places.get(slot.person)?.set(ids.get(`${profile.id}:${paper.id}`)!, slot.position);
    return people.map((person) => ({
      profile: profile.id,
      person,
      isSubject: person.id === profile.subject,
      places: places.get(person.id)!,
    }));
  });
}

/** An ORCID also needs names that fit: they get mis-assigned. */
function joinByIdentifier(clusters: Clusters, members: readonly Member[]): void {
  const claims = members.flatMap((member) =>
    member.person.ids.map(({ kind, value }) => ({ member, kind, id: `${kind} ${value}` })),
  );
  for (const [id, [first, ...others]] of group(claims, (claim) => claim.id))
    for (const { member, kind } of others)
      if (kind !== 'orcid' || compatibleNames(first!.member.person.name, member.person.name))
        clusters.join(first!.member, member, { rule: 'id', about: id });
}

type SlotOwner = (version: PaperVersion, slot: AuthorSlot) => Member;

/** Lists of one paper that are equally long name the same person at the same place, if the names fit. */
function joinByPlace(clusters: Clusters, { id, versions }: SharedPaper, ownerOf: SlotOwner): void {
  versions.forEach((version, i) => {
    for (const other of versions.slice(i + 1)) {
      const [mine, theirs] = [version.paper.authors, other.paper.authors];
      if (!mine || !theirs || mine.truncated !== theirs.truncated) continue;
      if (mine.slots.length !== theirs.slots.length) continue;
      mine.slots.forEach((slot, place) => {
        const twin = theirs.slots[place]!;
        if (slot.kind === twin.kind && compatibleNames(slot.name, twin.name))
          clusters.join(ownerOf(version, slot), ownerOf(other, twin), {
            rule: 'place',
            about: id,
          });
      });
    }
  });
}

/** A page's own author is the one bearer of the name in another page's list of the same paper. */
function joinSubjects(
  clusters: Clusters,
  { id, versions }: SharedPaper,
  memberOf: ReadonlyMap<string, Member>,
  ownerOf: SlotOwner,
): void {
  for (const { profile, subject } of versions) {
    const own = subject === null ? undefined : memberOf.get(`${profile}:${subject}`);
    if (!own) continue;
    for (const other of versions) {
      if (other.profile === profile) continue;
      const bearers = (other.paper.authors?.slots ?? []).filter(
        ({ kind, name }) => kind === 'person' && nameKey(name) === nameKey(own.person.name),
      );
      if (bearers.length === 1)
        clusters.join(own, ownerOf(other, bearers[0]!), { rule: 'own-paper', about: id });
    }
  }
}

/** A subject is named after the profile, anyone else after the first profile that names them. */
function libraryPerson({ members, reasons }: Cluster): LibraryPerson {
  const sorted = [...members].sort(
    (a, b) =>
      Number(b.isSubject) - Number(a.isSubject) ||
      compare(a.profile, b.profile) ||
      compare(a.person.id, b.person.id),
  );
  const { profile, person, isSubject } = sorted[0]!;
  const links = linksOf(reasons);
  const within = [...new Set(members.map((member) => member.person.evidence))].sort();
  return {
    person: {
      ...person,
      id: isSubject ? profile : `${profile}:${person.id}`,
      variants: [...new Set(members.flatMap((member) => member.person.variants))].sort(compare),
      ids: unionOfIds(members.map((member) => member.person)),
      evidence: [links, ...within].filter((line) => line !== null).join('; ') || null,
    },
    own: sorted.filter((member) => member.isSubject).map((member) => member.profile),
    profiles: [...new Set(members.map((member) => member.profile))].sort(compare),
    links,
  };
}

/** Every identifier of several people once, by kind and value. */
function unionOfIds(people: readonly Person[]): readonly Identifier[] {
  const ids = people.flatMap((person) => person.ids);
  const keyed = new Map(ids.map((id) => [`${id.kind} ${id.value}`, id]));
  return [...keyed].sort(([a], [b]) => compare(a, b)).map(([, id]) => id);
}

/** Every reason for a merge across profiles in one line; null where there was none. */
function linksOf(reasons: Cluster['reasons']): string | null {
  const about = (rule: string) => [
    ...new Set(reasons.filter((reason) => reason.rule === rule).map((reason) => reason.about)),
  ];
  const papers = (count: number) => (count === 1 ? 'one paper' : `${count} papers`);
  const [ids, places, own] = [about('id'), about('place'), about('own-paper')];
  const lines = [
    ids.length ? `equal ${ids.sort(compare).join(', ')}` : null,
    places.length ? `same place in equally long author lists of ${papers(places.length)}` : null,
    own.length ? `named on ${papers(own.length)} of the own profile` : null,
  ];
  return lines.filter((line) => line !== null).join('; ') || null;
}
