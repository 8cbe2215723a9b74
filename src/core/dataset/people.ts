import { groups } from 'd3';
import { issue } from '../issues.ts';
import type {
  AuthorListOf,
  AuthorSlot,
  AuthorSlotRecord,
  Identifier,
  Issue,
  PaperRecord,
  Person,
  Span,
} from '../model.ts';
import { nameKey } from '../text/names.ts';
import { compareIds, distinctIdentifiers, identifiedBy, identifying } from '../text/person-ids.ts';
import { clusterNames, companyOf } from './people-clusters.ts';
import { expandInitials } from './people-initials.ts';
import { personId } from './person-id.ts';

/** The author of a profile, by every name and identifier its sources give. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly ids: readonly Identifier[];
  /** Why several records are the author's; null where it is one, or a number says so. */
  readonly evidence: string | null;
}

/** People of one profile, collected slot by slot. */
export interface People {
  /** Resolves the author list of a paper; `subjectPosition` is null where the subject is not shown. */
  resolve(
    record: PaperRecord,
    file: string,
  ): { authors: AuthorListOf<AuthorSlot> | null; subjectPosition: number | null; issues: readonly Issue[] };
  /** Everyone seen, by id; the subject included, even when no list shows the name. */
  list(): readonly Person[];
  /** People of equal name who are kept apart because their identifiers differ. */
  homonyms(): readonly Issue[];
}

/** What is gathered about one person. */
interface Seen {
  readonly id: string;
  readonly name: string;
  readonly kind: Person['kind'];
  readonly variants: Set<string>;
  readonly ids: Identifier[];
  papers: number;
  /** Slots that were joined by their name alone. */
  byName: number;
  /** Slots of which initials stand for the name. */
  byInitials: number;
  place: { readonly span: Span; readonly file: string } | null;
}

/**
 * Resolves the slots of one subject's papers: an equal identifier is one person (rule N3) and different ones
 * of a provider are two (N4); without one an equal full name is one person (N6, marked as evidence; a name that
 * thousands bear needs shared co-authors, or an affiliation; so do initials, both, N8). Two slots of one paper never are (N0), and a team is not a person (N13).
 */
export function collectPeople(subject: Subject, records: readonly PaperRecord[]): People {
  const seen = new Map<string, Seen>();
  const subjectKeys = new Set(subject.names.map(nameKey));
  const knownIds = idsByName(subject, records);
  const company = companyOf(records, subjectKeys);
  const idOf = resolver(knownIds, clusterNames(company, subjectKeys));
  const expanded = expandInitials(company, subject.names, idOf);

  const add = (id: string, slot: AuthorSlotRecord, file: string) => {
    const { name, kind, printed, ids, span } = slot;
    const full = expanded.get(slot);
    const person = seen.get(id) ?? newPerson(id, full?.name ?? name, kind);
    for (const variant of [name, ...(printed === null ? [] : [printed])]) person.variants.add(variant);
    person.ids.push(...ids);
    person.papers += 1;
    if (full) person.byInitials += 1;
    else if (!identifying(ids)) person.byName += 1;
    person.place ??= { span, file };
    seen.set(id, person);
  };
  const first = newPerson(subject.id, subject.name, 'person');
  first.variants.add(subject.name);
  first.ids.push(...subject.ids);
  seen.set(subject.id, first);

  const isSubject = (slot: AuthorSlotRecord) => {
    const verdict = compareIds(slot.ids, subject.ids);
    if (verdict !== 'unknown') return verdict === 'same';
    return slot.kind === 'person' && subjectKeys.has(nameKey(slot.name));
  };

  return {
    resolve(record, file) {
      if (!record.authors) return { authors: null, subjectPosition: null, issues: [] };
      const { slots } = record.authors;
      const matches = slots.filter(isSubject);
      const subjectSlot = matches.length === 1 ? matches[0] : undefined;
      const ids = distinctIds(slots, subject.id, (slot) => expanded.get(slot)?.id ?? idOf(slot));
      const resolved = slots.map((slot, i) => {
        const person = slot === subjectSlot ? subject.id : ids[i]!;
        add(person, slot, file);
        return { ...slot, person, isSubject: slot === subjectSlot };
      });
      return {
        authors: { ...record.authors, slots: resolved },
        subjectPosition: subjectSlot?.position ?? null,
        issues: matches.length > 1 ? [ambiguousSubject(record, file, matches.length)] : [],
      };
    },
    list: () =>
      [...seen.values()]
        .map((person) => personOf(person, person === first ? subject.evidence : null))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    homonyms: () => homonymsAmong([...seen.values()]),
  };
}

const newPerson = (id: string, name: string, kind: Person['kind']): Seen => ({
  id,
  name,
  kind,
  variants: new Set(),
  ids: [],
  papers: 0,
  byName: 0,
  byInitials: 0,
  place: null,
});

function personOf(
  { id, name, kind, variants, ids, papers, byName, byInitials }: Seen,
  reason: string | null,
): Person {
  const identified = identifiedBy(ids);
  const equal = [
    ...(identified === undefined ? [] : [`same ${identified}`]),
    ...(byName > 0 ? ['same full name'] : []),
    ...(byInitials > 0 ? ['initials with the same co-authors and affiliation'] : []),
  ];
  const within = papers > 1 ? `${equal.join(' or ')} in ${papers} papers of one profile` : null;
  return {
    id,
    name,
    kind,
    variants: [...variants].sort(),
    ids: distinctIdentifiers(ids),
    evidence: [reason, within].filter((line) => line !== null).join('; ') || null,
  };
}

/** Name key → the person ids that slots of that name carry: a bare name is resolved by it where there is one. */
function idsByName(subject: Subject, records: readonly PaperRecord[]): ReadonlyMap<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const slot of records.flatMap(({ authors }) => authors?.slots ?? [])) {
    if (!identifying(slot.ids)) continue;
    const id = compareIds(slot.ids, subject.ids) === 'same' ? subject.id : personId('', slot.kind, slot.ids);
    const key = nameKey(slot.name);
    known.set(key, (known.get(key) ?? new Set()).add(id));
  }
  return known;
}

/** The id of a slot: its own, else that of the only person who bears its name with one, else by its name. */
const resolver =
  (known: ReadonlyMap<string, Set<string>>, clusters: ReadonlyMap<AuthorSlotRecord, string>) =>
  (slot: AuthorSlotRecord): string => {
    const { name, kind, ids } = slot;
    const sameName = known.size && !identifying(ids) ? [...(known.get(nameKey(name)) ?? [])] : [];
    return sameName.length === 1 ? sameName[0]! : (clusters.get(slot) ?? personId(name, kind, ids));
  };

/** An id a slot; a person who stands twice in one list is two. */
function distinctIds(
  slots: readonly AuthorSlotRecord[],
  subjectId: string,
  idOf: (slot: AuthorSlotRecord) => string,
): string[] {
  const used = new Map<string, number>([[subjectId, 1]]);
  return slots.map((slot) => {
    const base = idOf(slot);
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return times === 1 ? base : `${base}~${times}`;
  });
}

const ambiguousSubject = ({ authors }: PaperRecord, file: string, times: number) =>
  issue('SUBJECT_AMBIGUOUS', file, {
    span: authors!.span,
    excerpt: authors!.raw,
    message: `the author's name stands ${times} times in one list; which one is meant is open`,
  });

function homonymsAmong(everyone: readonly Seen[]): Issue[] {
  const numbered = everyone.filter(({ kind, ids }) => kind === 'person' && identifying(ids));
  return groups(numbered, ({ name }) => nameKey(name)).flatMap(([, same]) => {
    const apart = same.filter((person) => compareIds(person.ids, same[0]!.ids) === 'different');
    return apart.flatMap(({ name, ids, place }) =>
      place
        ? issue('SAME_NAME_TWO_IDS', place.file, {
            span: place.span,
            excerpt: name,
            message: `${identifying(same[0]!.ids)!.value} and ${identifying(ids)!.value} are both called "${name}"; they are kept apart`,
          })
        : [],
    );
  });
}
