import type { AuthorSlotRecord, PaperRecord } from '../model.ts';
import { shareAffiliation } from '../text/affiliations.ts';
import { isAmbiguousName, isInitial, nameParts } from '../text/name-parts.ts';
import { nameKey } from '../text/names.ts';
import { identifying } from '../text/person-ids.ts';
import { personId } from './person-id.ts';

/** A name slot of a paper, and with whom it stands. */
export interface Mention {
  readonly slot: AuthorSlotRecord;
  readonly key: string;
  /** Keys of all names on its list without the subject's; one set for the whole list, which may name thousands. */
  readonly list: ReadonlySet<string>;
}

/** Who stands with whom on the papers of a subject. */
export const companyOf = (records: readonly PaperRecord[], subjectKeys: ReadonlySet<string>): Mention[] =>
  records.flatMap(({ authors }) => {
    const keys = authors?.slots.map(({ name }) => nameKey(name)) ?? [];
    const list = new Set(keys.filter((key) => !subjectKeys.has(key)));
    return authors?.slots.map((slot, i) => ({ slot, key: keys[i]!, list })) ?? [];
  });

/** Co-authors that two slots of a frequent name must share to be one person (rule N6). */
const BACKING = 2;

/**
 * Ids of people who have a name only, by slot: spellings of one full name are one person (rule N10), and a name
 * that thousands bear is one only where an affiliation, or two co-authors besides the subject, are shared (rule N6).
 */
export function clusterNames(
  company: readonly Mention[],
  subjectKeys: ReadonlySet<string>,
): ReadonlyMap<AuthorSlotRecord, string> {
  const byName = new Map<string, Mention[]>();
  const spellings = new Map<string, string>();
  for (const mention of company) {
    const { slot, key } = mention;
    if (slot.kind === 'team' || identifying(slot.ids) || subjectKeys.has(key)) continue;
    const spelling = spellings.get(slot.name) ?? spellingKey(slot.name);
    spellings.set(slot.name, spelling);
    const mentions = byName.get(spelling);
    if (mentions) mentions.push(mention);
    else byName.set(spelling, [mention]);
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
  const spellings = [...new Set(mentions.map(({ key }) => key))].sort();
  const id = personId(spellings[0]!, kind);
  if (mentions.length === 1 || !isAmbiguousName(nameParts(name)))
    return mentions.map(({ slot }) => [slot, id]);
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

/** Groups in which each slot shares an affiliation or enough co-authors with some other, in the order of their last slots. */
function backedGroups(mentions: readonly Mention[]): Mention[][] {
  let groups: Mention[][] = [];
  for (const mention of mentions) {
    const backing = new Set(groups.filter((group) => group.some((other) => isBacked(mention, other))));
    groups = [...groups.filter((group) => !backing.has(group)), [...[...backing].flat(), mention]];
  }
  return groups;
}

const isBacked = (a: Mention, b: Mention) =>
  shareAffiliation(a.slot.affiliations, b.slot.affiliations) || shareCoauthors(a, b);

/** Whether two slots share enough co-authors besides the subject. */
export function shareCoauthors(a: Mention, b: Mention): boolean {
  const both = (key: string) => Number(a.list.has(key) && b.list.has(key));
  const own = both(a.key) + (a.key === b.key ? 0 : both(b.key));
  return inCommon(a.list, b.list, BACKING + own) >= BACKING + own;
}

/** Lists of as many names are counted whole, and once: thousands of slots may ask about the same two. */
const LONG = 100;
const counted = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, number>>();

/** How many names two lists have in common; of short lists up to `enough`. */
function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>, enough: number): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < LONG) return countIn(few, many, enough);
  const known = counted.get(few) ?? new WeakMap<ReadonlySet<string>, number>();
  const count = known.get(many) ?? countIn(few, many, Infinity);
  counted.set(few, known.set(many, count));
  return count;
}

function countIn(few: ReadonlySet<string>, many: ReadonlySet<string>, enough: number): number {
  let count = 0;
  for (const key of few) if (many.has(key) && ++count === enough) break;
  return count;
}
