import type { AuthorSlotRecord, PaperRecord } from '../model.ts';
import { isAmbiguousName, isInitial, nameParts } from '../text/name-parts.ts';
import { nameKey } from '../text/names.ts';
import { identifying } from '../text/person-ids.ts';
import { personId } from './person-id.ts';

/** A name slot that carries no identifier, and with whom it stands. */
interface Mention {
  readonly slot: AuthorSlotRecord;
  readonly coauthors: ReadonlySet<string>;
}

/** Co-authors that two slots of a frequent name must share to be one person (rule N6). */
const BACKING = 2;

/**
 * Ids for slots without identifiers, by slot, where the name alone does not settle it: spellings of one full name
 * are one person (rule N10), and a name that thousands bear is one only where two co-authors besides the subject
 * are shared (rule N6). Slots that are not in the map are known by their own name.
 */
export function clusterNames(
  records: readonly PaperRecord[],
  subjectKeys: ReadonlySet<string>,
): ReadonlyMap<AuthorSlotRecord, string> {
  const byName = new Map<string, Mention[]>();
  for (const { authors } of records) {
    const keys = authors?.slots.map(({ name }) => nameKey(name)) ?? [];
    authors?.slots.forEach((slot, i) => {
      if (slot.kind === 'team' || identifying(slot.ids) || subjectKeys.has(keys[i]!)) return;
      const coauthors = new Set(keys.filter((key, other) => other !== i && !subjectKeys.has(key)));
      const key = spellingKey(slot.name);
      const mentions = byName.get(key);
      if (mentions) mentions.push({ slot, coauthors });
      else byName.set(key, [{ slot, coauthors }]);
    });
  }
  return new Map([...byName.values()].flatMap(idsOf));
}

/** The same for spellings that differ in hyphens, blanks and particles only; initials stay as they are. */
function spellingKey(name: string): string {
  const { family, given, suffix, homonym } = nameParts(name);
  if (given.length === 0 || given.some(isInitial)) return `as it is ${nameKey(name)}`;
  const plain = [...given, family].join('').replace(/[-' ]/g, '');
  return [plain, suffix, homonym].filter((part) => part !== null).join(' ');
}

function idsOf(mentions: readonly Mention[]): [AuthorSlotRecord, string][] {
  const { name, kind } = mentions[0]!.slot;
  const spellings = [...new Set(mentions.map(({ slot }) => nameKey(slot.name)))].sort();
  const id = personId(spellings[0]!, kind);
  if (mentions.length === 1 || !isAmbiguousName(nameParts(name)))
    return spellings.length === 1 ? [] : mentions.map(({ slot }) => [slot, id]);
  // The largest group keeps the plain id; the others are told apart by where they stand.
  return backedGroups(mentions)
    .sort((a, b) => b.length - a.length)
    .flatMap((group, i) =>
      group.map(({ slot }): [AuthorSlotRecord, string] => [
        slot,
        i === 0 ? id : `${id}~${placeOf(group[0]!.slot)}`,
      ]),
    );
}

const placeOf = ({ span }: AuthorSlotRecord) => `${span.source.slice(0, 6)}-${span.line}-${span.start}`;

/** Groups in which each slot shares enough co-authors with some other, in the order of their last slots. */
function backedGroups(mentions: readonly Mention[]): Mention[][] {
  const groups = new Set<Mention[]>();
  const groupOf = new Map<Mention, Mention[]>();
  const byCoauthor = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const linked = new Set(backing(mention, byCoauthor).map((other) => groupOf.get(other)!));
    const joined = linked.size < 2 ? [...linked] : [...groups].filter((group) => linked.has(group));
    const group = joined.length === 1 ? joined[0]! : joined.flat();
    group.push(mention);
    for (const old of joined) groups.delete(old);
    groups.add(group);
    for (const member of joined.length === 1 ? [mention] : group) groupOf.set(member, group);
    for (const key of mention.coauthors) {
      const holders = byCoauthor.get(key);
      if (holders) holders.push(mention);
      else byCoauthor.set(key, [mention]);
    }
  }
  return [...groups];
}

/** Those met before with whom a slot shares enough co-authors: looked up by co-author, as most share none. */
function backing(
  { coauthors }: Mention,
  byCoauthor: ReadonlyMap<string, readonly Mention[]>,
): readonly Mention[] {
  const shared = new Map<Mention, number>();
  for (const key of coauthors)
    for (const other of byCoauthor.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= BACKING).map(([other]) => other);
}
