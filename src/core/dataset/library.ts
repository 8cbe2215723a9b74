import { layoutNetwork } from '../analysis/network.ts';
import type { Paper, ProfileDocument } from '../model.ts';
import { nameKey } from '../text/names.ts';
import { LIBRARY_ID } from './library-id.ts';
import { factsOf, sharedPapers, type SharedPaper } from './library-papers.ts';
import { libraryPeople, type LibraryPeople, type LibraryPerson } from './library-people.ts';

/** All profiles as one document, and what that needed to know about people. */
export interface Library {
  readonly document: ProfileDocument;
  /** People who are a profile's own author or stand in several profiles, by id. */
  readonly standings: readonly LibraryPerson[];
  /** Full names borne by several people whom nothing but the name links (rule N7). */
  readonly namesApart: number;
}

/** All profiles as one document: see {@link buildLibrary}. */
export const libraryDocument = (documents: readonly ProfileDocument[]): ProfileDocument =>
  buildLibrary(documents).document;

/**
 * Everyone of the library in one document without a subject: every paper once, people across profiles the
 * same only where more than a name says so. The order of the documents does not matter.
 */
export function buildLibrary(documents: readonly ProfileDocument[]): Library {
  const sorted = [...documents].sort((a, b) => compare(a.profile.id, b.profile.id));
  const shared = sharedPapers(sorted);
  const everyone = libraryPeople(sorted, shared);
  const papers = shared.map((paper) => libraryPaper(paper, everyone)).sort(byDate);
  const named = new Set(papers.flatMap(peopleOf));
  const kept = everyone.people.filter(({ person, own }) => own.length > 0 || named.has(person.id));
  const people = kept.map(({ person }) => person);
  const sources = distinct(sorted.flatMap((document) => document.sources));
  return {
    document: {
      schema: 1,
      fictional: sorted.some(({ fictional }) => fictional),
      asOf: sorted.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), ''),
      profile: {
        id: LIBRARY_ID,
        name: 'All authors',
        subject: null,
        names: [],
        sources: sources.map(({ id }) => id),
        badge: null,
        stated: [],
        bios: [],
        talks: [],
      },
      papers,
      people,
      categories: distinct(sorted.flatMap((document) => document.categories)),
      network: layoutNetwork(papers, people, null),
      sources,
      issues: [],
    },
    standings: kept.filter(({ own, profiles }) => own.length > 0 || profiles.length > 1),
    namesApart: equalNames(kept),
  };
}

/** A paper with its slots resolved in the library. Authors whom no name shows are kept as claims. */
function libraryPaper(shared: SharedPaper, everyone: LibraryPeople): Paper {
  const facts = factsOf(shared);
  const { profile } = shared.best;
  const slots = (facts.authors?.slots ?? []).map((slot) => ({
    ...slot,
    person: everyone.idOf(profile, slot.person),
    isSubject: false,
  }));
  const shown = new Set(slots.map(({ person }) => person));
  const subjects = shared.versions.flatMap((version) =>
    version.subject === null ? [] : everyone.idOf(version.profile, version.subject),
  );
  const claimedBy = [...new Set(subjects)].filter((person) => !shown.has(person)).sort(compare);
  return {
    ...facts,
    authors: facts.authors && { ...facts.authors, slots },
    subjectEvidence: claimedBy.length ? 'profile-membership' : 'listed',
    subjectPosition: null,
    claimedBy,
  };
}

const peopleOf = ({ authors, claimedBy = [] }: Paper) => [
  ...(authors?.slots.map(({ person }) => person) ?? []),
  ...claimedBy,
];

function equalNames(people: readonly LibraryPerson[]): number {
  const bearers = new Map<string, number>();
  for (const { person } of people) {
    const key = nameKey(person.name);
    if (person.kind === 'person' && key.includes(' ')) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return [...bearers.values()].filter((count) => count > 1).length;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Order of the papers of a document: by date, undated last, then by id. */
const byDate = (a: Paper, b: Paper) => compare(a.date.iso ?? '~', b.date.iso ?? '~') || compare(a.id, b.id);

/** Each id once, sorted. */
const distinct = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => compare(a.id, b.id));
