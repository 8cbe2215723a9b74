import type { AuthorSlotRecord } from '../model.ts';
import { shareAffiliation } from '../text/affiliations.ts';
import { isInitial, nameParts, type NameParts } from '../text/name-parts.ts';
import { identifying } from '../text/person-ids.ts';
import { type Mention, shareCoauthors } from './people-clusters.ts';
import { compareNames } from './same-person.ts';

/** Whom a short name stands for. */
export interface FullName {
  readonly id: string;
  readonly name: string;
}

/** Slots that were told to be one person's. */
interface Bearer {
  readonly id: string;
  readonly mentions: Mention[];
  /** By spelling. */
  readonly names: Map<string, NameParts>;
}

/**
 * For slots that have initials and no identifier, the person whose full name they abbreviate (rule N8): the only one
 * on the subject's papers whom they fit, who never stands beside them, and with whom an affiliation and two co-authors
 * are shared.
 */
export function expandInitials(
  company: readonly Mention[],
  subjectNames: readonly string[],
  idOf: (slot: AuthorSlotRecord) => string,
): ReadonlyMap<AuthorSlotRecord, FullName> {
  const expanded = new Map<AuthorSlotRecord, FullName>();
  if (!company.some(({ slot }) => slot.affiliations)) return expanded;
  const subject = subjectNames.map(nameParts);
  for (const block of blocksOf(company, idOf)) {
    const full = block.filter((person) => !isShort(person));
    for (const short of block.filter(isShort)) {
      const [only, ...others] = full.filter(({ names }) => [...names.values()].some(fitting(short)));
      const name = only && fullNameOf(only);
      if (!only || !name || others.length > 0 || subject.some(fitting(short))) continue;
      if (![...only.names.values()].every(fitting(short)) || !isBacked(short, only)) continue;
      for (const { slot } of short.mentions) expanded.set(slot, { id: only.id, name });
      for (const [spelling, parts] of short.names) only.names.set(spelling, parts);
      only.mentions.push(...short.mentions);
    }
  }
  return expanded;
}

/** People whose names may be short for one another, where there is a short one: by family name and first letter. */
function blocksOf(
  company: readonly Mention[],
  idOf: (slot: AuthorSlotRecord) => string,
): readonly (readonly Bearer[])[] {
  const known = new Map<string, NameParts>();
  const partsOf = (name: string) => {
    const parts = known.get(name) ?? nameParts(name);
    known.set(name, parts);
    return parts;
  };
  const people = company.filter(({ slot }) => slot.kind === 'person');
  const isOpen = ({ slot }: Mention) => hasInitials(partsOf(slot.name)) && !identifying(slot.ids);
  const open = new Set(people.filter(isOpen).map(({ slot }) => blockOf(partsOf(slot.name))));
  const blocks = new Map<string, Map<string, Bearer>>();
  for (const mention of people) {
    const { name } = mention.slot;
    const block = blockOf(partsOf(name));
    if (!open.has(block)) continue;
    const bearers = blocks.get(block) ?? new Map<string, Bearer>();
    const id = idOf(mention.slot);
    const bearer: Bearer = bearers.get(id) ?? { id, mentions: [], names: new Map() };
    bearer.mentions.push(mention);
    bearer.names.set(name, partsOf(name));
    blocks.set(block, bearers.set(id, bearer));
  }
  return [...blocks.values()].map((bearers) => [...bearers.values()]);
}

const blockOf = ({ family, given }: NameParts) =>
  `${family.replace(/[-' ]/g, '')} ${(given[0] ?? '').slice(0, 1)}`;

const hasInitials = ({ given }: NameParts) => given.some(isInitial);

const isShort = ({ mentions, names }: Bearer) =>
  [...names.values()].every(hasInitials) && !mentions.some(({ slot }) => identifying(slot.ids));

const fullNameOf = ({ names }: Bearer) =>
  [...names].find(([, parts]) => parts.given.length > 0 && !hasInitials(parts))?.[0];

/** Whether a name may be of the same person as all names of another. */
const fitting =
  ({ names }: Bearer) =>
  (parts: NameParts): boolean =>
    [...names.values()].every((own) => ['equal', 'spelling', 'initials'].includes(compareNames(own, parts)));

/** Whether two never stand on one paper, and some slots of both share an affiliation and enough co-authors. */
function isBacked(a: Bearer, b: Bearer): boolean {
  const lists = new Set(a.mentions.map(({ list }) => list));
  if (b.mentions.some(({ list }) => lists.has(list))) return false;
  return a.mentions.some((short) =>
    b.mentions.some(
      (full) =>
        shareAffiliation(short.slot.affiliations, full.slot.affiliations) && shareCoauthors(short, full),
    ),
  );
}
