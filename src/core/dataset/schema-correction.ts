import * as v from 'valibot';
import type { Correction, Suggestion } from '../correction.ts';
import { MEANINGS } from '../readers/csv-columns.ts';
import { isIsoDate } from '../text/dates.ts';
import { Identifiers } from './schema-paper.ts';
import { IsoDate } from './schema-parts.ts';

const Name = v.pipe(v.string(), v.trim(), v.nonEmpty('a name is missing'));
const PaperTarget = v.object({ id: v.string(), title: v.string(), identifiers: Identifiers });
const PersonTarget = v.object({ id: v.string(), name: v.string() });
const People = v.tuple([PersonTarget, PersonTarget]);
const Papers = v.tuple([PaperTarget, PaperTarget]);
const PartialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is like 2024, 2024-05 or 2024-05-09',
  ),
  v.check((date) => date.length < 10 || isIsoDate(date), 'the calendar has no such day'),
);

const NamedSubject = v.object({ name: Name, ids: v.optional(Identifiers, []) });
const Columns = v.pipe(
  v.object({
    kind: v.literal('columns'),
    made: IsoDate,
    note: v.nullish(v.string(), null),
    header: v.array(v.string()),
    meanings: v.array(v.nullable(v.picklist(MEANINGS))),
  }),
  v.check(
    ({ header, meanings }) => header.length === meanings.length,
    'header and meanings differ in length',
  ),
  v.check(({ header }) => header.some((name) => name !== ''), 'the header names no column'),
  v.check(({ meanings }) => meanings.includes('title'), 'no column is said to be the title'),
  v.check(({ meanings }) => isDistinct(meanings), 'two columns are said to mean the same'),
);

const isDistinct = (meanings: readonly (string | null)[]) => {
  const said = meanings.filter((meaning) => meaning !== null);
  return new Set(said).size === said.length;
};

const decision = { made: IsoDate, note: v.nullish(v.string(), null) };
const ofProfile = { ...decision, profile: v.string() };

/** What a person decided about the data. */
export const CorrectionSchema: v.GenericSchema<unknown, Correction> = v.variant('kind', [
  v.object({ kind: v.picklist(['merge-people', 'keep-people-apart']), ...ofProfile, people: People }),
  v.object({
    kind: v.literal('split-person'),
    ...ofProfile,
    person: PersonTarget,
    papers: v.pipe(v.array(PaperTarget), v.minLength(1, 'a paper is missing')),
  }),
  v.object({ kind: v.literal('rename-person'), ...ofProfile, person: PersonTarget, name: Name }),
  v.object({ kind: v.picklist(['merge-papers', 'keep-papers-apart']), ...ofProfile, papers: Papers }),
  v.object({ kind: v.literal('exclude-paper'), ...ofProfile, paper: PaperTarget, reason: v.string() }),
  v.object({ kind: v.literal('date-paper'), ...ofProfile, paper: PaperTarget, date: PartialDate }),
  v.object({ kind: v.literal('rename-category'), ...decision, category: v.string(), name: Name }),
  v.object({
    kind: v.picklist(['merge-profiles', 'keep-profiles-apart']),
    ...decision,
    profiles: v.tuple([v.string(), v.string()]),
  }),
  Columns,
  v.object({
    kind: v.literal('subject'),
    ...decision,
    file: v.string(),
    people: v.pipe(v.array(NamedSubject), v.minLength(1, 'a name is missing')),
  }),
]);

/** What may be one, and why. */
export const SuggestionSchema: v.GenericSchema<unknown, Suggestion> = v.variant('kind', [
  v.object({
    kind: v.literal('same-person'),
    profiles: v.pipe(v.array(v.string()), v.minLength(2)),
    evidence: v.string(),
  }),
  v.object({
    kind: v.literal('same-coauthor'),
    profile: v.string(),
    people: People,
    rule: v.string(),
    evidence: v.string(),
  }),
  v.object({ kind: v.literal('same-work'), profile: v.string(), papers: Papers, evidence: v.string() }),
]);
