import type { AuthorSlotRecord, Identifier } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { nameKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';
import type { FiledProfile } from './document.ts';
import type { FiledRecord } from './papers.ts';
import { Unions, wouldBreak } from './unions.ts';
import { matchWorks } from './works.ts';

/** Records of one person, under the id that they have by themselves. */
export interface Known {
  readonly id: string;
  readonly filed: readonly FiledProfile[];
}

/** Records that turned out to be of one person, and the number of works that say so. */
export interface Linked {
  readonly parts: readonly Known[];
  readonly works: number;
}

/** One work may have two authors of one name in one place by chance of a bad export. */
const LEAST_WORKS = 2;

/** Where a person stands on a work, in a list that is not cut. */
interface Place {
  readonly known: number;
  readonly slot: AuthorSlotRecord;
  readonly length: number;
}

/** What the works of two say of them. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly works: Set<number>;
  isContrary: boolean;
}

/**
 * Joins records of different documents whose authors stand in the same place of equally long lists of at least two
 * works, under names that fit (rule N5). Not where a list has them in two places, an id speaks against it, one
 * document tells them apart, or a person does (`apart`): for nobody of those who would be one.
 */
export function linkProfiles(
  known: readonly Known[],
  apart: readonly (readonly [string, string])[],
): readonly Linked[] {
  const pairs = known.length > 1 ? pairsOf(known) : [];
  const idOf = (place: number) => known[place]!.id;
  const contrary = pairs.flatMap(({ a, b, isContrary }) => (isContrary ? [[idOf(a), idOf(b)] as const] : []));
  const never = [...apart, ...contrary];
  const byId = new Map(known.map((one) => [one.id, one]));
  const unions = new Unions<string>();
  const works = new Map<string, Set<number>>();
  const partsOf = (id: string) => [...unions.of(id)].map((part) => byId.get(part)!);
  const certain = pairs.filter((pair) => pair.works.size >= LEAST_WORKS && !pair.isContrary);
  for (const pair of certain.sort((p, q) => q.works.size - p.works.size || p.a - q.a || p.b - q.b)) {
    const [a, b] = [idOf(pair.a), idOf(pair.b)];
    const [left, right] = [unions.of(a), unions.of(b)];
    if (left !== right && (wouldBreak(left, right, never) || !mayBeOne(partsOf(a), partsOf(b)))) continue;
    const both = new Set([...(works.get(a) ?? []), ...(works.get(b) ?? []), ...pair.works]);
    unions.join(a, b);
    for (const id of unions.of(a)) works.set(id, both);
  }
  const groups = new Set(known.map(({ id }) => unions.of(id)));
  return [...groups].map((ids) => {
    const parts = known.filter(({ id }) => ids.has(id));
    return { parts, works: works.get(parts[0]!.id)?.size ?? 0 };
  });
}

/** Whether two stand in no document together, and no provider has two numbers for them. */
function mayBeOne(a: readonly Known[], b: readonly Known[]): boolean {
  const [left, right] = [a, b].map((parts) => parts.flatMap(({ filed }) => filed));
  const sources = new Set(left!.map(({ source }) => source.id));
  if (right!.some(({ source }) => sources.has(source.id))) return false;
  const [own, others] = [left!, right!].map((filed) => filed.flatMap(({ record }) => record.ids));
  const ofKind = (ids: readonly Identifier[], kind: string) => ids.filter((id) => id.kind === kind);
  return own!.every(({ kind }) => compareIds(ofKind(own!, kind), ofKind(others!, kind)) !== 'different');
}

/** Everyone who shares a work with another, two by two. */
function pairsOf(known: readonly Known[]): Pair[] {
  const owners = new Map<FiledRecord, number>();
  known.forEach(({ filed }, i) => {
    for (const { record, source } of filed)
      for (const paper of record.papers)
        owners.set({ record: paper, file: source.name, format: source.format, newness: '' }, i);
  });
  const finders = known.map(slotFinder);
  const fit = remembered(compatibleNames);
  const pairs = new Map<number, Pair>();
  matchWorks([...owners.keys()]).works.forEach((records, work) => {
    if (new Set(records.map((record) => owners.get(record))).size < 2) return;
    const places = records.flatMap(({ record: { authors } }, i): Place[] => {
      const place = owners.get(records[i]!)!;
      const slot = authors && !authors.truncated ? finders[place]!(authors.slots) : null;
      return slot ? [{ known: place, slot, length: authors!.slots.length }] : [];
    });
    for (const [one, other] of couples(places)) {
      const [a, b] = [one.known, other.known].sort((x, y) => x - y) as [number, number];
      const key = a * known.length + b;
      const pair = pairs.get(key) ?? { a, b, works: new Set(), isContrary: false };
      pairs.set(key, pair);
      if (
        one.slot.position !== other.slot.position ||
        compareIds(one.slot.ids, other.slot.ids) === 'different'
      )
        pair.isContrary = true;
      else if (fit(one.slot.name, other.slot.name)) pair.works.add(work);
    }
  });
  return [...pairs.values()];
}

/** Two of different people in lists that are equally long. */
const couples = (places: readonly Place[]) =>
  places.flatMap((one, i) =>
    places
      .slice(i + 1)
      .filter((other) => other.known !== one.known && other.length === one.length)
      .map((other) => [one, other] as const),
  );

/** Finds the slot of a person in a list: by id or full name, else the only one whose name fits; null where that is open. */
function slotFinder({ filed }: Known): (slots: readonly AuthorSlotRecord[]) => AuthorSlotRecord | null {
  const ids = filed.flatMap(({ record }) => record.ids);
  const names = [...new Set(filed.flatMap(({ record }) => [record.name.value, ...(record.aliases ?? [])]))];
  const keys = new Set(names.map(nameKey));
  return (slots) => {
    const maybe = slots.filter((slot) => slot.kind === 'person' && compareIds(slot.ids, ids) !== 'different');
    const exact = maybe.filter(
      (slot) => compareIds(slot.ids, ids) === 'same' || keys.has(nameKey(slot.name)),
    );
    const found = exact.length
      ? exact
      : maybe.filter((slot) => names.some((name) => compatibleNames(slot.name, name)));
    return found.length === 1 ? found[0]! : null;
  };
}

/** Authors of the same names meet on many works. */
function remembered(compare: (a: string, b: string) => boolean): (a: string, b: string) => boolean {
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = `${a}\n${b}`;
    const verdict = known.get(key) ?? compare(a, b);
    known.set(key, verdict);
    return verdict;
  };
}
