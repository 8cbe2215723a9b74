import { groups } from 'd3';
import type { AuthorSlotRecord, PaperRecord } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { familyKey, nameKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';

/** Someone on the works of a document. */
export interface ListedPerson {
  /** Where they stand first, in their fullest form. */
  readonly slot: AuthorSlotRecord;
  /** What {@link slotKey} gives for every slot that is theirs. */
  readonly keys: readonly string[];
  /** How many works name them. */
  readonly papers: number;
}

/** Equal for slots that are told to be one person's: by id, else by name. */
export const slotKey = ({ ids, name }: AuthorSlotRecord): string =>
  ids[0] ? `${ids[0].kind} ${ids[0].value}` : `name ${nameKey(name)}`;

/**
 * Everyone on the works, told by id or full name, those on most works first; names that abbreviate theirs count for
 * them where they abbreviate nobody else's, or only those of somebody with far fewer works.
 */
export function listedPeople(papers: readonly PaperRecord[]): readonly ListedPerson[] {
  return withAbbreviations(countNames(papers)).sort((a, b) => b.papers - a.papers);
}

/** Everyone on the works, in the order in which they are met. */
function countNames(papers: readonly PaperRecord[]): ListedPerson[] {
  const people = new Map<string, { slot: AuthorSlotRecord; keys: string[]; papers: number }>();
  for (const { authors } of papers) {
    const slots = authors?.slots.filter(({ kind }) => kind === 'person') ?? [];
    for (const [key, slot] of new Map(slots.map((slot) => [slotKey(slot), slot]))) {
      const person = people.get(key) ?? { slot, keys: [key], papers: 0 };
      person.papers += 1;
      people.set(key, person);
    }
  }
  return [...people.values()];
}

/** Full names with the works of the names that abbreviate only them. */
function withAbbreviations(people: readonly ListedPerson[]): ListedPerson[] {
  return groups(people, ({ slot }) => familyKey(slot.name)).flatMap(([, same]) => {
    const full = withMiddleNames(same.filter(({ slot }) => !isAbbreviated(slot.name)));
    if (full.length === 0) return same;
    const all = new Map(full.map((person) => [person, person]));
    const byInitial = groupByInitial(full.toSorted((a, b) => b.papers - a.papers));
    for (const short of same.filter(({ slot }) => isAbbreviated(slot.name))) {
      const only = onlyFit(short.slot, byInitial.get(initialsOf(short.slot.name)[0]!) ?? []);
      if (only) all.set(only, united(all.get(only)!, [short]));
    }
    return full.map((person) => all.get(person)!);
  });
}

/** One person for names that differ in middle names only, known by the form on most works. */
function withMiddleNames(full: readonly ListedPerson[]): ListedPerson[] {
  return groups(full, ({ slot }) => nameKey(slot.name).split(' ', 1)[0]!).flatMap(([, same]) => {
    const longest = same.reduce((a, b) => (b.slot.name.length > a.slot.name.length ? b : a));
    if (!same.every(({ slot }) => mayBeOne(slot, longest.slot))) return same;
    const most = same.reduce((a, b) => (b.papers > a.papers ? b : a));
    return [
      united(
        most,
        same.filter((person) => person !== most),
      ),
    ];
  });
}

const united = (person: ListedPerson, others: readonly ListedPerson[]): ListedPerson => ({
  ...person,
  keys: [...person.keys, ...others.flatMap(({ keys }) => keys)],
  papers: others.reduce((sum, { papers }) => sum + papers, person.papers),
});

/** Thousands may share a family name: a short name is compared with those only that have its initial. */
function groupByInitial(people: readonly ListedPerson[]): ReadonlyMap<string, readonly ListedPerson[]> {
  const byInitial = new Map<string, ListedPerson[]>();
  for (const person of people)
    for (const initial of new Set(initialsOf(person.slot.name))) {
      const list = byInitial.get(initial);
      if (list) list.push(person);
      else byInitial.set(initial, [person]);
    }
  return byInitial;
}

/** First letters of the given names. */
const initialsOf = (name: string) =>
  nameKey(name)
    .split(/[ -]/)
    .slice(0, -1)
    .map((word) => word.slice(0, 1));

/** So many times the works of the next make it plain for whom of two a short name stands. */
const PLAIN = 10;

/**
 * The one of several, most works first, whose name a short one may stand for; undefined where it fits none, or two
 * of which none has by far the most works.
 */
function onlyFit(short: AuthorSlotRecord, people: readonly ListedPerson[]): ListedPerson | undefined {
  let most: ListedPerson | undefined;
  for (const person of people) {
    if (!mayBeOne(person.slot, short)) continue;
    if (most) return most.papers >= PLAIN * person.papers ? most : undefined;
    most = person;
  }
  return most;
}

const mayBeOne = (a: AuthorSlotRecord, b: AuthorSlotRecord) =>
  compareIds(a.ids, b.ids) !== 'different' && compatibleNames(a.name, b.name);

/** Whether the first name stands as its initial: `Y. Ao`, `AG Meyer`, but not `Wolfgang A. Wall`. */
const isAbbreviated = (name: string) => /^\p{Lu}{1,3}(?:[\s.-]|$)/u.test(name);
