import type { NamedSubject } from '../correction.ts';
import type { IssueCode } from '../issues.ts';
import type { AuthorSlotRecord, PaperRecord, ProfileRecord } from '../model.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { nameKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';
import { listedPeople, slotKey, type ListedPerson } from './bibliography-people.ts';
import { reportAbsent, reportNumbers, reportStrangers } from './chosen-subjects-notes.ts';
import { startReport } from './report.ts';
import type { ReadContext, Reading } from './types.ts';

/** What readers say of the person they took the works to be of, who is another now. */
const OF_THE_GUESS = new Set<string>([
  'SUBJECT_UNCLEAR',
  'SUBJECT_NOT_IN_LISTED_AUTHORS',
] satisfies IssueCode[]);

/** Someone whose record it is, and what a document has of them. */
export interface ChosenSubject {
  readonly subject: NamedSubject;
  /** Their slots on the works. */
  readonly slots: ReadonlyMap<PaperRecord, AuthorSlotRecord>;
  /** What was read under their own name, as a source has it that says whose works it lists. */
  readonly stated: readonly ProfileRecord[];
  readonly papers: readonly PaperRecord[];
}

/**
 * The bibliographies of a document as the records of the people that were named: one profile each, with the works
 * that name them. A single one has all works, named or not; of several, works of none of them are reported.
 */
export function readingOfSubjects(
  { profiles, issues }: Reading,
  subjects: readonly NamedSubject[],
  context: ReadContext,
): Reading {
  const report = startReport(context);
  const papers = profiles.flatMap((profile) => profile.papers);
  const people = listedPeople(papers);
  const isOnly = subjects.length === 1;
  const chosen = subjects.map((subject): ChosenSubject => {
    const slots = slotsOf(papers, listedAs(subject, people));
    const stated = profiles.filter((one) => states(one, subject) || (isOnly && isNumbered(one, people)));
    const own = new Set(stated.flatMap((profile) => profile.papers));
    const theirs = isOnly ? papers : papers.filter((paper) => slots.has(paper) || own.has(paper));
    return { subject, slots, stated, papers: theirs };
  });
  reportAbsent(chosen, papers, report);
  reportStrangers(chosen, papers, report);
  reportNumbers(chosen, profiles, report);
  const known = new Map(profiles.flatMap((one) => one.categories.map((category) => [category.id, category])));
  return {
    profiles: chosen
      .filter((one) => one.papers.length + one.stated.length > 0)
      .map((one) => ({ ...profileOf(one, papers), categories: [...known.values()] })),
    issues: [...issues.filter(({ code }) => !OF_THE_GUESS.has(code)), ...report.issues],
  };
}

/** Those on the works who are meant: of the id or the name, else the only one whose name may be another form of it. */
function listedAs({ name, ids }: NamedSubject, people: readonly ListedPerson[]): readonly ListedPerson[] {
  const key = nameKey(name);
  const maybe = people.filter(({ slot }) => compareIds(slot.ids, ids) !== 'different');
  const exact = maybe.filter(
    ({ slot, keys }) =>
      compareIds(slot.ids, ids) === 'same' || nameKey(slot.name) === key || keys.includes(`name ${key}`),
  );
  if (exact.length > 0) return exact;
  const similar = maybe.filter(({ slot }) => compatibleNames(slot.name, name));
  return similar.length === 1 ? similar : [];
}

function slotsOf(papers: readonly PaperRecord[], people: readonly ListedPerson[]) {
  const keys = new Set(people.flatMap((person) => person.keys));
  return new Map(
    papers.flatMap((paper): [PaperRecord, AuthorSlotRecord][] => {
      const slot = paper.authors?.slots.find((one) => keys.has(slotKey(one)));
      return slot ? [[paper, slot]] : [];
    }),
  );
}

/** Whether works were read as those of a person by that name, or number. */
function states({ name, ids }: ProfileRecord, subject: NamedSubject): boolean {
  const verdict = compareIds(ids, subject.ids);
  if (verdict !== 'unknown') return verdict === 'same';
  return name.basis === 'stated' && compatibleNames(name.value, subject.name);
}

/** Whether works name nobody, and their source has no more than a number for the one whose they are. */
const isNumbered = ({ name, ids }: ProfileRecord, people: readonly ListedPerson[]) =>
  people.length === 0 && ids.length > 0 && name.basis === 'inferred';

function profileOf(
  { subject, slots, stated, papers }: ChosenSubject,
  all: readonly PaperRecord[],
): ProfileRecord {
  const [slot] = slots.values();
  const lists = all.filter(({ authors }) => authors).length;
  const nowhere = { ...(papers[0]?.head.span ?? stated[0]!.name.span) };
  const ids = subject.ids.length > 0 ? subject.ids : (slot?.ids ?? stated[0]?.ids ?? []);
  return {
    name: {
      value: subject.name,
      raw: slot?.printed ?? slot?.name ?? '',
      span: slot?.span ?? stated[0]?.name.span ?? { ...nowhere, end: nowhere.start },
      basis: 'inferred',
      reason: `said by a person; stands on ${slots.size} of ${lists} works`,
    },
    ids,
    aliases: [...new Set([...slots.values()].map(({ name }) => name))].sort(),
    badge: null,
    stated: stated.flatMap((profile) => profile.stated),
    listCount: null,
    bio: null,
    talks: [],
    papers,
    categories: [],
  };
}
