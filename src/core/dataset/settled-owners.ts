import { issue } from '../issues.ts';
import type { Span } from '../model.ts';
import { unclear } from '../readers/bibliography-owner.ts';
import { listedPeople, slotKey, type ListedPerson } from '../readers/bibliography-people.ts';
import { nameKey } from '../text/names.ts';
import type { FiledProfile } from './document.ts';

/** A document that does not say for sure whose it is, and those on most of its works. */
interface Loose {
  readonly profile: FiledProfile;
  readonly candidates: readonly ListedPerson[];
  /** Else it is of one author because it has one work. */
  readonly isDoubtful: boolean;
}

/** Whose documents may be, by what others say. */
interface Owner {
  readonly name: string;
  /** What {@link slotKey} gives for slots that are theirs. */
  readonly keys: ReadonlySet<string>;
  readonly reason: string;
  readonly isDoubtful: boolean;
  /** The first of the records that are theirs for sure; null where there is none. */
  readonly clear: FiledProfile | null;
}

/** What the caller knows of documents. */
interface Known {
  /** Records by whose they are. */
  readonly persons: (profiles: readonly FiledProfile[]) => readonly (readonly FiledProfile[])[];
  /** Equal for states of one document. */
  readonly documentOf: (profile: FiledProfile) => string;
}

/**
 * Says whose record documents are that leave it open: the author of another document who stands on most of their
 * works, else the one who stands on most works of all such documents. It stays open where the authors of two others do.
 */
export function settleOwners(profiles: readonly FiledProfile[], known: Known): readonly FiledProfile[] {
  const loose = profiles.flatMap(looseOf);
  if (profiles.length < 2 || !loose.some(({ isDoubtful }) => isDoubtful)) return profiles;
  const isLoose = new Set(loose.map(({ profile }) => profile));
  const clear = known.persons(profiles.filter((profile) => !isLoose.has(profile))).map(clearOwner);
  const found = loose.map((item) => [item, clear.filter((owner) => named(owner, item))] as const);
  const pool = found.flatMap(([item, owners]) => (owners.length === 0 ? item : []));
  const owned = new Map<Owner, Loose[]>();
  const give = (owner: Owner, item: Loose) => owned.set(owner, [...(owned.get(owner) ?? []), item]);
  for (const [item, [owner, other]] of found) if (owner && !other) give(owner, item);
  for (const [owner, items] of elected(pool, known.documentOf)) for (const item of items) give(owner, item);
  const settled = new Map<FiledProfile, FiledProfile>();
  for (const [owner, items] of owned) {
    // That two works name the same single author says nothing: names alone join nobody.
    if (!items.some(({ isDoubtful }) => isDoubtful)) continue;
    const together = placeOf(owner.clear ?? items[0]!.profile);
    if (owner.clear) settled.set(owner.clear, { ...owner.clear, together });
    for (const { profile } of items) settled.set(profile, { ...settledBy(profile, owner), together });
  }
  return profiles.map((profile) => settled.get(profile) ?? profile);
}

/** Nothing for a document that says whose it is. */
function looseOf(profile: FiledProfile): Loose | [] {
  const { name, aliases, papers } = profile.record;
  const isDoubtful = name.basis === 'inferred';
  const isConcluded = isDoubtful || (name.basis === 'computed' && papers.length === 1);
  // Who was named by a person, or by the page, stands there in no byline.
  if (!isConcluded || aliases || !slotsOf(profile).some(({ span }) => isSamePlace(span, name.span)))
    return [];
  const [most, ...others] = listedPeople(papers);
  const lists = papers.filter(({ authors }) => authors).length;
  if (!most || most.papers * 2 < lists) return [];
  return {
    profile,
    candidates: [most, ...others.filter((other) => other.papers === most.papers)],
    isDoubtful,
  };
}

const isSamePlace = (a: Span, b: Span) => a.line === b.line && a.start === b.start;

const slotsOf = ({ record }: FiledProfile) => record.papers.flatMap(({ authors }) => authors?.slots ?? []);

function clearOwner(profiles: readonly FiledProfile[]): Owner {
  const [first] = profiles as readonly [FiledProfile];
  const { value: name } = first.record.name;
  const keys = profiles.flatMap(({ record: { name: own, aliases = [], ids } }) => [
    ...[own.value, ...aliases].map((alias) => `name ${nameKey(alias)}`),
    ...ids.map(({ kind, value }) => `${kind} ${value}`),
  ]);
  const reason = `stands on most works, and ${first.source.name} is a record of ${name}`;
  return { name, keys: new Set(keys), reason, isDoubtful: false, clear: first };
}

const named = ({ keys }: Owner, { candidates }: Loose) =>
  candidates.some((person) => person.keys.some((key) => keys.has(key)));

/** Documents by whoever of their candidates stands on most works of all of them; none where that is one document. */
function elected(
  pool: readonly Loose[],
  documentOf: (profile: FiledProfile) => string,
): readonly (readonly [Owner, readonly Loose[]])[] {
  const papers = pool.flatMap(({ profile }) => profile.record.papers);
  const people = listedPeople(papers);
  const personOf = new Map(people.flatMap((person) => person.keys.map((key) => [key, person] as const)));
  const rank = new Map(people.map((person, i) => [person, i]));
  const pooled = ({ candidates }: Loose) =>
    candidates
      .map((candidate) => personOf.get(slotKey(candidate.slot))!)
      .sort((a, b) => rank.get(a)! - rank.get(b)!);
  const documents = (items: readonly Loose[]) =>
    new Set(items.map(({ profile }) => documentOf(profile))).size;
  const lists = papers.filter(({ authors }) => authors).length;
  const owned = new Map<ListedPerson, Loose[]>();
  for (const item of pool) {
    const [person] = pooled(item);
    owned.set(person!, [...(owned.get(person!) ?? []), item]);
  }
  return [...owned]
    .filter(([, items]) => documents(items) > 1)
    .map(([person, items]) => {
      const rival = pooled(items[0]!).find(
        (other) =>
          other !== person &&
          other.papers === person.papers &&
          items.every((item) => pooled(item).includes(other)),
      );
      const many = `stands on ${person.papers} of ${lists} works of ${documents(pool)} files`;
      const reason = rival ? `${many}, and so does ${rival.slot.name}` : many;
      const { name } = person.slot;
      return [
        { name, keys: new Set(person.keys), reason, isDoubtful: rival !== undefined, clear: null },
        items,
      ];
    });
}

/** A document as the record of somebody on its works. */
function settledBy(profile: FiledProfile, { name, keys, reason, isDoubtful }: Owner): FiledProfile {
  const slots = slotsOf(profile).filter((slot) => keys.has(slotKey(slot)));
  const { span, printed, name: listed, ids } = slots[0]!;
  return {
    ...profile,
    record: {
      ...profile.record,
      name: { value: name, raw: printed ?? listed, span, basis: 'inferred', reason },
      ids,
      aliases: [...new Set(slots.map((slot) => slot.name))].sort(),
    },
    issues: [
      ...profile.issues.filter(({ code }) => code !== 'SUBJECT_UNCLEAR'),
      issue(isDoubtful ? 'SUBJECT_UNCLEAR' : 'SUBJECT_BY_FILES', profile.source.name, {
        span,
        excerpt: name,
        message: unclear(name, reason),
      }),
    ],
  };
}

const placeOf = ({ source, record: { name } }: FiledProfile) =>
  `${source.id}:${name.span.line}:${name.span.start}`;
