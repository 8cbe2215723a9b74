import { issue } from '../issues.ts';
import type { AuthorListOf, AuthorSlot, AuthorSlotRecord, Issue, PaperRecord, Person } from '../model.ts';
import { nameKey } from '../text/names.ts';
import { slug } from '../text/slug.ts';
import { sha256Hex } from '../text/hash.ts';

/** People of one profile, collected slot by slot. */
export interface People {
  /** Resolves the author list of a paper; `subjectPosition` is null where the subject is not shown. */
  resolve(
    record: PaperRecord,
    file: string,
  ): { authors: AuthorListOf<AuthorSlot> | null; subjectPosition: number | null; issues: readonly Issue[] };
  /** Everyone seen, by id; the subject included, even when no list shows the name. */
  list(): readonly Person[];
}

/**
 * Resolves names within the papers of one subject: an equal full name is one person (rule N6, marked as
 * evidence), two slots of one paper never are (N0), and a team is not a person (N13).
 */
export function collectPeople(subject: { id: string; name: string; names: readonly string[] }): People {
  const seen = new Map<string, { person: Person; papers: number; variants: Set<string> }>();
  const subjectKeys = new Set(subject.names.map(nameKey));

  const add = (id: string, name: string, kind: Person['kind']) => {
    const known = seen.get(id) ?? {
      person: { id, name, kind, variants: [], evidence: null },
      papers: 0,
      variants: new Set<string>(),
    };
    known.variants.add(name);
    known.papers += 1;
    seen.set(id, known);
  };
  add(subject.id, subject.name, 'person');
  seen.get(subject.id)!.papers = 0;

  return {
    resolve(record, file) {
      if (!record.authors) return { authors: null, subjectPosition: null, issues: [] };
      const { slots } = record.authors;
      const matches = slots.filter((slot) => slot.kind === 'person' && subjectKeys.has(nameKey(slot.name)));
      const subjectSlot = matches.length === 1 ? matches[0] : undefined;
      const ids = distinctIds(slots, subject.id);
      const resolved = slots.map((slot, i) => {
        const isSubject = slot === subjectSlot;
        const person = isSubject ? subject.id : ids[i]!;
        add(person, slot.name, slot.kind);
        return { ...slot, person, isSubject };
      });
      return {
        authors: { ...record.authors, slots: resolved },
        subjectPosition: subjectSlot?.position ?? null,
        issues: matches.length > 1 ? [ambiguousSubject(record, file, matches.length)] : [],
      };
    },
    list: () =>
      [...seen.values()]
        .map(({ person, papers, variants }) => ({
          ...person,
          variants: [...variants].sort(),
          evidence: papers > 1 ? `same full name in ${papers} papers of one profile` : null,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** An id a slot from its name key; a repeated name in one list gets ids of its own. */
function distinctIds(slots: readonly AuthorSlotRecord[], subjectId: string): string[] {
  const used = new Map<string, number>([[subjectId, 1]]);
  return slots.map((slot) => {
    const base = personId(slot.name, slot.kind);
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return times === 1 ? base : `${base}~${times}`;
  });
}

/** `weiqi-feng`, `team-seed`; with a hash of the name where it has letters that ASCII lacks. */
export function personId(name: string, kind: Person['kind']): string {
  const key = nameKey(name);
  const readable = /^[\x20-\x7e]+$/.test(key) && slug(key);
  const id = readable || `${slug(key) || 'name'}-${sha256Hex(key).slice(0, 8)}`;
  return kind === 'team' ? `team-${id}` : id;
}

const ambiguousSubject = ({ authors }: PaperRecord, file: string, times: number) =>
  issue('SUBJECT_AMBIGUOUS', file, {
    span: authors!.span,
    excerpt: authors!.raw,
    message: `the author's name stands ${times} times in one list; which one is meant is open`,
  });
