import { group } from 'd3';
import type { PersonTarget, SameCoauthorSuggestion } from '../correction.ts';
import type { Affiliation, Identifier, Person, ProfileDocument } from '../model.ts';
import { shareAffiliation } from '../text/affiliations.ts';
import { isInitial, nameParts } from '../text/name-parts.ts';
import { nameKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';
import { blocksOf } from './people-blocks.ts';
import { comparePeople, type NameRelation, relationOf } from './same-person.ts';

/** Longer lists name hundreds who never met: that two people stand in them says nothing. */
const LONGEST_BYLINE = 100;

/** Names a person so that they are found again after another import. */
export const personTarget = ({ id, name }: Person): PersonTarget => ({ id, name });

/** A suggestion with what it is ranked by. */
interface Found extends SameCoauthorSuggestion {
  readonly shared: number;
  readonly relation: NameRelation;
}

/**
 * People of one profile who may be one, by rules N1 to N13, best backed first. Only people whose names share a
 * block, or a place in a byline, are compared; short for several (`Y. Chen` for Yangrui and for Yanghua) is nobody in
 * particular (N8).
 */
export function suggestPeople(document: ProfileDocument): SameCoauthorSuggestion[] {
  const company = companyOf(document);
  const parts = new Map(document.people.map((person) => [person, nameParts(person.name)]));
  const pairs = [...blocksOf(document.people), ...pairsInTwoScripts(document)];
  const found = pairs.flatMap(([a, b]): Found[] => {
    const relation = relationOf(parts.get(a)!, parts.get(b)!);
    if (relation === 'different' || company.together(a.id, b.id)) return [];
    const shared = company.shared(a.id, b.id);
    const sharedAffiliation = company.sharedAffiliation(a.id, b.id);
    const { outcome, rule } = comparePeople(a.name, b.name, {
      orcid: compareIds(only(a.ids, true), only(b.ids, true)),
      provider: compareIds(only(a.ids, false), only(b.ids, false)),
      samePaper: false,
      sameSlot: false,
      sameSubject: true,
      sharedCoauthors: shared,
      sharedAffiliation,
    });
    if (outcome === 'no') return [];
    const people = [personTarget(a), personTarget(b)] as const;
    const backing = sharedAffiliation ? '; an affiliation in common' : '';
    const evidence = `${RELATION_WORDS[relation]}; ${inWords(shared)}${backing}`;
    return [
      { kind: 'same-coauthor', profile: document.profile.id, people, rule, evidence, shared, relation },
    ];
  });
  return onlyCandidates(found)
    .sort((a, b) => b.shared - a.shared || compare(idsOf(a), idsOf(b)))
    .map(({ kind, profile, people, rule, evidence }) => ({ kind, profile, people, rule, evidence }));
}

/** How two names compare, in words. */
export const RELATION_WORDS: Readonly<Record<NameRelation, string>> = {
  equal: 'the same name',
  spelling: 'names that differ in hyphens, blanks or accents only',
  initials: 'one name is short for the other',
  reversed: 'the same names in the other order',
  suffix: 'one name has a suffix',
  umlaut: 'names that differ in the spelling of an umlaut only',
  script: 'names in two scripts',
  'other-suffix': 'other suffixes',
  homonym: 'other numbers',
  team: 'one name of a team holds the other',
  different: 'other names',
};

const inWords = (shared: number) =>
  shared === 0
    ? 'no co-author in common'
    : `${shared === 1 ? 'one co-author' : `${shared} co-authors`} in common`;

const only = (ids: readonly Identifier[], isOrcid: boolean) =>
  ids.filter(({ kind }) => (kind === 'orcid') === isOrcid);

/** An abbreviated name that fits several full ones is left out, unless co-authors speak for one of them. */
function onlyCandidates(found: readonly Found[]): Found[] {
  const fits = new Map<string, Found[]>();
  for (const item of found) {
    if (item.relation !== 'initials') continue;
    const short = item.people.reduce((a, b) => (initials(b.name) > initials(a.name) ? b : a));
    fits.set(short.id, [...(fits.get(short.id) ?? []), item]);
  }
  const several = new Set(
    [...fits.values()].filter(({ length }) => length > 1).flatMap((items) => items.filter(isWeak)),
  );
  return found.filter((item) => !several.has(item));
}

const isWeak = ({ shared }: { shared: number }) => shared < 2;
const initials = (name: string) => nameParts(name).given.filter(isInitial).length;

/** People whose names two sources have, each in its script, in one place of a byline (rule N12). */
function pairsInTwoScripts({ papers, people }: ProfileDocument): readonly (readonly [Person, Person])[] {
  const slots = papers.flatMap(
    ({ authors }) => authors?.slots.filter(({ otherScript }) => otherScript) ?? [],
  );
  if (slots.length === 0) return [];
  const byId = new Map(people.map((person) => [person.id, person]));
  const byName = group(people, ({ name }) => nameKey(name));
  const pairs = slots.flatMap(({ person, otherScript }) =>
    (byName.get(nameKey(otherScript!)) ?? []).map((other) =>
      person < other.id ? ([byId.get(person)!, other] as const) : ([other, byId.get(person)!] as const),
    ),
  );
  return [...new Map(pairs.map((pair) => [`${pair[0].id} ${pair[1].id}`, pair])).values()];
}

/** Who stands with whom, and where they work. */
function companyOf({ papers, profile }: ProfileDocument) {
  const lists = papers.map(({ authors }) => authors?.slots.map(({ person }) => person) ?? []);
  const places = new Map<string, number[]>();
  lists.forEach((people, i) => {
    for (const id of new Set(people)) {
      const own = places.get(id);
      if (own) own.push(i);
      else places.set(id, [i]);
    }
  });
  const affiliations = affiliationsOf(papers);
  const known = new Map<string, ReadonlySet<string>>();
  const around = (id: string) => {
    const of =
      known.get(id) ??
      new Set(
        (places.get(id) ?? [])
          .flatMap((i) => (lists[i]!.length > LONGEST_BYLINE ? [] : lists[i]!))
          .filter((other) => other !== id && other !== profile.subject),
      );
    known.set(id, of);
    return of;
  };
  return {
    sharedAffiliation: (a: string, b: string) => shareAffiliation(affiliations.get(a), affiliations.get(b)),
    together: (a: string, b: string) => {
      const own = new Set(places.get(a));
      return (places.get(b) ?? []).some((place) => own.has(place));
    },
    shared: (a: string, b: string) => {
      const others = around(b);
      return [...around(a)].filter((id) => others.has(id)).length;
    },
  };
}

/** Where everyone works, as far as their slots say so. */
function affiliationsOf(papers: ProfileDocument['papers']): ReadonlyMap<string, readonly Affiliation[]> {
  const known = new Map<string, Affiliation[]>();
  for (const { person, affiliations } of papers.flatMap(({ authors }) => authors?.slots ?? [])) {
    if (!affiliations) continue;
    const own = known.get(person) ?? [];
    own.push(...affiliations.filter((affiliation) => !own.includes(affiliation)));
    known.set(person, own);
  }
  return known;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const idsOf = ({ people }: SameCoauthorSuggestion) => people.map(({ id }) => id).join(' ');
