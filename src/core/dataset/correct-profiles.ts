import type { Correction, ProfilesCorrection } from '../correction.ts';
import type { Paper, Person, ProfileDocument } from '../model.ts';
import { distinctIdentifiers } from '../text/person-ids.ts';
import { mergePapers } from './correct-papers.ts';
import { type Outcome, rebuild, withSlots } from './draft.ts';
import { Unions, wouldBreak } from './unions.ts';
import { matchWorks } from './works.ts';

/** A document, and the ids of all profiles that are in it. */
export interface JoinedProfile {
  readonly document: ProfileDocument;
  readonly ids: ReadonlySet<string>;
}

/** Makes profiles one that a person says are of one author; the first by id keeps its id and name. */
export function joinProfiles(
  documents: readonly ProfileDocument[],
  corrections: readonly Correction[],
  outcome: Outcome,
): readonly JoinedProfile[] {
  const unions = new Unions<string>();
  const homes = homesOf(documents);
  const known = new Set(documents.flatMap((document) => document.corrections ?? []).map(pairOf));
  const homeOf = (id: string) => homes.get(id) ?? id;
  const apart = corrections.flatMap((item) =>
    item.kind === 'keep-profiles-apart' ? [item.profiles.map(homeOf) as [string, string]] : [],
  );
  const applied: ProfilesCorrection[] = [];
  for (const correction of corrections) {
    if (correction.kind !== 'merge-profiles' || known.has(pairOf(correction))) continue;
    const [left, right] = correction.profiles;
    const [a, b] = [homeOf(left), homeOf(right)];
    if (left !== right && a === b) continue;
    if (a === b || !homes.has(a) || !homes.has(b))
      outcome.unused(correction, 'one of the authors is not there');
    else if (wouldBreak(unions.of(a), unions.of(b), apart))
      outcome.report('CORRECTION_CONFLICT', correction, 'others of these authors were kept apart');
    else {
      unions.join(a, b);
      applied.push(correction);
    }
  }
  return documents.flatMap((document) => {
    const ids = unions.of(document.profile.id);
    const group = documents.filter(({ profile }) => ids.has(profile.id)).sort(byId);
    if (group[0] !== document) return [];
    const own = applied.filter(({ profiles: [a] }) => ids.has(homeOf(a)));
    const before = (document.corrections ?? []).flatMap((item) => ('profiles' in item ? item.profiles : []));
    const all = new Set([...ids, ...before, ...group.flatMap(({ profile }) => profile.parts ?? [])]);
    return {
      document:
        group.length === 1
          ? document
          : group.slice(1).reduce(mergeDocuments, {
              ...document,
              corrections: [...(document.corrections ?? []), ...own],
            }),
      ids: all,
    };
  });
}

/** The id of the document in which each profile is, also of those that were read as one with others. */
function homesOf(documents: readonly ProfileDocument[]): ReadonlyMap<string, string> {
  const parts = documents.flatMap(({ profile }) =>
    (profile.parts ?? []).map((id) => [id, profile.id] as const),
  );
  return new Map([...parts, ...documents.map(({ profile: { id } }) => [id, id] as const)]);
}

const pairOf = (correction: Correction) =>
  correction.kind === 'merge-profiles' ? [...correction.profiles].sort().join(' ') : '';

/** Two documents as one: the papers of both, each work once, and the people of both, by id. */
export function mergeDocuments(to: ProfileDocument, from: ProfileDocument): ProfileDocument {
  const [own, other] = [to.profile.subject!, from.profile.subject!];
  const moved = from.papers.map((paper) =>
    withSlots(paper, (slot) => (slot.isSubject ? { ...slot, person: own } : slot)),
  );
  const people = new Map<string, Person>();
  for (const person of [...to.people, ...from.people]) {
    const id = person.id === other ? own : person.id;
    const known = people.get(id);
    people.set(id, known ? unite(known, person) : { ...person, id });
  }
  const byKey = <T extends { readonly id: string }>(items: readonly T[]) =>
    [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first, second] = [to.profile, from.profile];
  const parts = [...new Set([...(first.parts ?? []), ...(second.parts ?? [])])].sort();
  const merged: ProfileDocument = {
    ...to,
    fictional: to.fictional || from.fictional,
    asOf: to.asOf > from.asOf ? to.asOf : from.asOf,
    profile: {
      ...first,
      names: [...first.names, ...second.names],
      sources: [...new Set([...first.sources, ...second.sources])].sort(),
      ...(parts.length > 0 && { parts }),
      badge: first.badge ?? second.badge,
      stated: [...first.stated, ...second.stated],
      bios: [...first.bios, ...second.bios],
      talks: [...first.talks, ...second.talks],
    },
    categories: byKey([...to.categories, ...from.categories]),
    sources: byKey([...to.sources, ...from.sources]),
    issues: [...to.issues, ...from.issues],
    corrections: [...new Set([...(to.corrections ?? []), ...(from.corrections ?? [])])],
  };
  const papers = worksOfBoth([...to.papers, ...moved]);
  return rebuild(merged, { subject: own, asOf: merged.asOf, papers, people: [...people.values()] });
}

/** Papers as works; two of one title that are not one work keep an id each. */
function worksOfBoth(papers: readonly Paper[]): Paper[] {
  const byRecord = new Map<unknown, Paper>(papers.map((paper) => [paper, paper]));
  const filed = papers.map((record) => ({ record, file: '', format: null, newness: '' }));
  const times = new Map<string, number>();
  return matchWorks(filed).works.map((same) => {
    const own = same.map(({ record }) => byRecord.get(record)!);
    const paper = own.length === 1 ? own[0]! : mergePapers(own);
    const count = (times.get(paper.id) ?? 0) + 1;
    times.set(paper.id, count);
    return count === 1 ? paper : { ...paper, id: `${paper.id}-b${count}` };
  });
}

const unite = (a: Person, b: Person): Person => ({
  ...a,
  variants: [...new Set([...a.variants, ...b.variants])].sort(),
  ids: distinctIdentifiers([...a.ids, ...b.ids]),
  evidence: [...new Set([a.evidence, b.evidence].filter((line) => line !== null))].join('; ') || null,
});

const byId = (a: ProfileDocument, b: ProfileDocument) => (a.profile.id < b.profile.id ? -1 : 1);
