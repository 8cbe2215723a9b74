import type { AuthorListOf, AuthorSlot, Paper, ProfileDocument } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { nameKey } from '../text/names.ts';
import { distinctIdentifiers } from '../text/person-ids.ts';
import { titleKey } from '../text/title-key.ts';
import type { FiledRecord } from './papers.ts';
import { matchWorks } from './works.ts';

/** A paper as one profile has it. */
export interface PaperVersion {
  /** Id of the profile. */
  readonly profile: string;
  /** Id of the profile's subject among its people. */
  readonly subject: string | null;
  readonly paper: Paper;
}

/** A paper of several profiles, once. */
export interface SharedPaper {
  readonly id: string;
  /** By profile id. */
  readonly versions: readonly PaperVersion[];
  /** The version with the best author list: the longest that is not cut, else the longest. */
  readonly best: PaperVersion;
}

/**
 * Every paper of the profiles once: what matching joins, and what two pages say word for word. No profile has a paper
 * twice: what it keeps apart stays apart. Documents come ordered by profile id.
 */
export function sharedPapers(documents: readonly ProfileDocument[]): readonly SharedPaper[] {
  const versions = documents.flatMap(({ profile, papers }) =>
    papers.map((paper): PaperVersion => ({ profile: profile.id, subject: profile.subject, paper })),
  );
  const owners = new Map(documents.map((document) => [document.profile.id, ownerOf(document)]));
  const taken = new Set<string>();
  // Within one profile all is settled.
  const groups = documents.length > 1 ? groupsOf(versions, owners) : versions.map((version) => [version]);
  return groups.map((same) => {
    const { profile, paper } = same[0]!;
    const id = taken.has(paper.id) ? `${paper.id}-${profile}` : paper.id;
    taken.add(id);
    return {
      id,
      versions: same,
      best: same.reduce((best, version) =>
        worth(version.paper.authors) > worth(best.paper.authors) ? version : best,
      ),
    };
  });
}

function groupsOf(
  versions: readonly PaperVersion[],
  owners: ReadonlyMap<string, Pick<FiledRecord, 'owner'>>,
): readonly (readonly PaperVersion[])[] {
  const filed = versions.map(({ profile, paper }) => ({
    ...{ record: paper, file: '', format: null, newness: '' },
    ...owners.get(profile),
  }));
  const versionOf = new Map<FiledRecord, PaperVersion>(filed.map((record, i) => [record, versions[i]!]));
  const { works, maybe } = matchWorks(filed);
  const groups = works.flatMap((same) => onePerProfile(same.map((record) => versionOf.get(record)!)));
  const groupOf = new Map(groups.flatMap((group) => group.map((version) => [version, group] as const)));
  for (const pair of maybe) {
    const [a, b] = pair.map((record) => versionOf.get(record)!);
    const [into, from] = [groupOf.get(a!)!, groupOf.get(b!)!];
    if (into === from || !saySame(a!.paper, b!.paper) || !haveRoom(into, from)) continue;
    for (const version of from) groupOf.set(version, into);
    into.push(...from.splice(0));
  }
  return groups.filter(({ length }) => length > 0);
}

/** The author of a profile, who wrote its papers though no byline may be given; nothing where that is a conclusion. */
function ownerOf({ profile, people }: ProfileDocument): Pick<FiledRecord, 'owner'> {
  const { name, names, subject } = profile;
  const ids = people.find(({ id }) => id === subject)?.ids ?? [];
  const [first] = names;
  const isSure = first?.basis === 'stated' || ids.length > 0;
  if (!first || !isSure) return {};
  return { owner: { name, printed: null, ids, span: first.span, position: 1, kind: 'person' } };
}

/** Versions in groups in which each profile stands once; those of one id go together first. */
function onePerProfile(versions: readonly PaperVersion[]): PaperVersion[][] {
  const groups: PaperVersion[][] = [];
  for (const version of versions) {
    const free = groups.filter((group) => haveRoom(group, [version]));
    const own = free.find((group) => group.some(({ paper }) => paper.id === version.paper.id)) ?? free[0];
    if (own) own.push(version);
    else groups.push([version]);
  }
  return groups;
}

const haveRoom = (a: readonly PaperVersion[], b: readonly PaperVersion[]) =>
  !a.some(({ profile }) => b.some((other) => other.profile === profile));

/** One entry on two pages: the same date and names under a title that may be too short to tell by itself. */
const saySame = (a: Paper, b: Paper) =>
  titleKey(a.title.value) === titleKey(b.title.value) &&
  a.date.iso !== null &&
  a.date.iso === b.date.iso &&
  namesOf(a) === namesOf(b);

const namesOf = ({ authors }: Paper) => authors?.slots.map(({ name }) => nameKey(name)).join('; ');

/** A complete list is worth more than any that is cut. */
const worth = (authors: AuthorListOf<AuthorSlot> | null) =>
  authors === null ? -1 : authors.slots.length + (authors.truncated ? 0 : 1e6);

/** The facts of a shared paper: those of its best version, what only others give, and the earliest year. */
export function factsOf({ id, versions, best: { paper } }: SharedPaper): Paper {
  const all = [paper, ...versions.map((version) => version.paper)];
  const years = all.flatMap(({ date }) => yearOf(date) ?? []);
  const own = new Set(paper.identifiers.map(({ kind, value }) => `${kind} ${value}`));
  return {
    ...paper,
    id,
    date: all.find(({ date }) => yearOf(date) === Math.min(...years))?.date ?? paper.date,
    categories: all.find(({ categories }) => categories.length)?.categories ?? [],
    abstract: all.find(({ abstract }) => abstract)?.abstract ?? null,
    citations: all.find(({ citations }) => citations)?.citations ?? null,
    identifiers: [
      ...paper.identifiers,
      ...distinctIdentifiers(all.flatMap(({ identifiers }) => identifiers)).filter(
        ({ kind, value }) => !own.has(`${kind} ${value}`),
      ),
    ],
  };
}
