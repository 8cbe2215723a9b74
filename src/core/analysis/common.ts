import type { Person, ProfileDocument } from '../model.ts';
import { nameKey } from '../text/names.ts';
import { coauthorsOf } from './comparison.ts';

/**
 * How it is known that a co-author of one record is one of another: by a provider's id, by standing on a paper of
 * both under one name, or by an equal full name alone, which many people may bear.
 */
export type CommonEvidence = 'id' | 'paper' | 'name';

export interface CommonPerson {
  readonly name: string;
  readonly evidence: CommonEvidence;
}

/** What two records have in common. */
export interface Common {
  /** Ids of the papers in both, sorted. */
  readonly papers: readonly string[];
  /** Co-authors of both, the two authors left out; by name. */
  readonly people: readonly CommonPerson[];
}

/** Records of sources with author ids carry them on people. */
type Identified = Person & { readonly ids?: readonly { readonly kind: string; readonly value: string }[] };

/** Folding every name takes as long as many frames, and a brush asks again at every move. */
const known = new WeakMap<ProfileDocument, WeakMap<ProfileDocument, Common>>();

/**
 * Papers and co-authors in both records. A paper is the same by its id. A person is the same by an equal id, never
 * where both have ids of one kind and none is equal; an equal name is reported as such and merges nobody.
 */
export function commonOf(a: ProfileDocument, b: ProfileDocument): Common {
  const row = known.get(a) ?? new WeakMap<ProfileDocument, Common>();
  known.set(a, row);
  const common = row.get(b) ?? compareRecords(a, b);
  row.set(b, common);
  return common;
}

function compareRecords(a: ProfileDocument, b: ProfileDocument): Common {
  const ids = new Set(b.papers.map(({ id }) => id));
  const papers = a.papers.filter(({ id }) => ids.has(id));
  const onBoth = new Set(
    papers.flatMap(({ authors }) => authors?.slots.map(({ name }) => nameKey(name)) ?? []),
  );
  const others = coauthors(b, a);
  const byKey = indexed(others, keysOf);
  const people = coauthors(a, b).flatMap((person): CommonPerson[] => {
    const found = keysOf(person).flatMap((key) => byKey.get(key) ?? []);
    const evidence = found.map((other) => evidenceOf(person, other, onBoth));
    const best = (['id', 'paper', 'name'] as const).find((kind) => evidence.includes(kind));
    return best ? [{ name: person.name, evidence: best }] : [];
  });
  return {
    papers: papers.map(({ id }) => id).sort(),
    people: people.sort((p, q) => (p.name < q.name ? -1 : p.name > q.name ? 1 : 0)),
  };
}

/** Co-authors of a record but for the two authors themselves. */
function coauthors(
  { papers, people, profile }: ProfileDocument,
  other: ProfileDocument,
): readonly Identified[] {
  const names = [profile, other.profile].flatMap(({ name, names: more }) => [
    name,
    ...more.map(({ value }) => value),
  ]);
  const subjects = new Set(names.map(nameKey));
  const ids = coauthorsOf(papers);
  return people.filter((person) => ids.has(person.id) && !subjects.has(nameKey(person.name)));
}

const keysOf = (person: Identified): readonly string[] => [
  ...(person.ids ?? []).map(({ kind, value }) => `${kind}:${value}`),
  ...(isFullName(person.name) ? [nameKey(person.name)] : []),
];

function evidenceOf(a: Identified, b: Identified, onBoth: ReadonlySet<string>): CommonEvidence | null {
  const [own, other] = [a.ids ?? [], b.ids ?? []];
  if (own.some((id) => other.some(({ kind, value }) => id.kind === kind && id.value === value))) return 'id';
  if (own.some((id) => other.some(({ kind }) => id.kind === kind))) return null;
  return onBoth.has(nameKey(a.name)) ? 'paper' : 'name';
}

const ALPHABET = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Initials and single words are borne by too many people to say anything; a name of characters is one word. */
function isFullName(name: string): boolean {
  const words = nameKey(name).split(' ');
  if (!ALPHABET.test(words[0]!)) return [...words.join('')].length > 1;
  return words.length > 1 && words[0]!.length > 1 && words.at(-1)!.length > 1;
}

function indexed<Item>(
  items: readonly Item[],
  keysOfItem: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOfItem(item)) {
      const group = index.get(key);
      if (group) group.push(item);
      else index.set(key, [item]);
    }
  return index;
}
