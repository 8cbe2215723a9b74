import type { Identifier } from './model.ts';
import type { Meaning } from './readers/csv-columns.ts';

/** A paper, named so that it is found again after another import: by id, else by identifier, else by title. */
export interface PaperTarget {
  readonly id: string;
  readonly title: string;
  readonly identifiers: readonly Identifier[];
}

/** A person of one profile: found by id, else by name. */
export interface PersonTarget {
  readonly id: string;
  readonly name: string;
}

/** Profiles that may be one person. A person decides. */
export interface SamePersonSuggestion {
  readonly kind: 'same-person';
  /** At least two ids. */
  readonly profiles: readonly string[];
  readonly evidence: string;
}

/** People of one profile who may be one. */
export interface SameCoauthorSuggestion {
  readonly kind: 'same-coauthor';
  /** Id of the profile. */
  readonly profile: string;
  readonly people: readonly [PersonTarget, PersonTarget];
  /** `N8`: the rule that leaves the decision to a person. */
  readonly rule: string;
  readonly evidence: string;
}

/** Papers of one profile that may be one work. */
export interface SameWorkSuggestion {
  readonly kind: 'same-work';
  /** Id of the profile. */
  readonly profile: string;
  readonly papers: readonly [PaperTarget, PaperTarget];
  readonly evidence: string;
}

/** What may be one. A person decides. */
export type Suggestion = SamePersonSuggestion | SameCoauthorSuggestion | SameWorkSuggestion;

/** When a person decided (ISO date), and why if they said so. */
interface Decision {
  readonly made: string;
  readonly note: string | null;
}

/** A correction of people or papers of one profile. */
interface OfProfile extends Decision {
  /** Id of the profile. */
  readonly profile: string;
}

/** Two people are one, or stay two. */
export interface PeopleCorrection extends OfProfile {
  readonly kind: 'merge-people' | 'keep-people-apart';
  readonly people: readonly [PersonTarget, PersonTarget];
}

/** Some papers of a person are someone else's. */
export interface SplitPersonCorrection extends OfProfile {
  readonly kind: 'split-person';
  readonly person: PersonTarget;
  /** The papers on which it is someone else. */
  readonly papers: readonly PaperTarget[];
}

export interface RenamePersonCorrection extends OfProfile {
  readonly kind: 'rename-person';
  readonly person: PersonTarget;
  readonly name: string;
}

/** Two papers are one work, or stay two. */
export interface PapersCorrection extends OfProfile {
  readonly kind: 'merge-papers' | 'keep-papers-apart';
  readonly papers: readonly [PaperTarget, PaperTarget];
}

export interface ExcludePaperCorrection extends OfProfile {
  readonly kind: 'exclude-paper';
  readonly paper: PaperTarget;
  readonly reason: string;
}

export interface DatePaperCorrection extends OfProfile {
  readonly kind: 'date-paper';
  readonly paper: PaperTarget;
  /** `2024`, `2024-05` or `2024-05-09`. */
  readonly date: string;
}

/** Another name of a category, in every profile. */
export interface RenameCategoryCorrection extends Decision {
  readonly kind: 'rename-category';
  readonly category: string;
  readonly name: string;
}

/** Two profiles are of one person, or stay two. */
export interface ProfilesCorrection extends Decision {
  readonly kind: 'merge-profiles' | 'keep-profiles-apart';
  readonly profiles: readonly [string, string];
}

/** What the columns of a table mean: of every table with this header. */
export interface ColumnsCorrection extends Decision {
  readonly kind: 'columns';
  /** The names of the columns as they are written, in order. */
  readonly header: readonly string[];
  /** What each column says of a work; null for one that is not used. */
  readonly meanings: readonly (Meaning | null)[];
}

/** Someone by name, and by the numbers that providers gave them. */
export interface NamedSubject {
  readonly name: string;
  readonly ids: readonly Identifier[];
}

/** Whose record a document is. */
export interface SubjectCorrection extends Decision {
  readonly kind: 'subject';
  /** Name of the document. */
  readonly file: string;
  /** At least one. */
  readonly people: readonly NamedSubject[];
}

/** What a person decided about how documents are read. */
export type ReadingCorrection = ColumnsCorrection | SubjectCorrection;

/** What a person decided about the data. */
export type Correction =
  | PeopleCorrection
  | SplitPersonCorrection
  | RenamePersonCorrection
  | PapersCorrection
  | ExcludePaperCorrection
  | DatePaperCorrection
  | RenameCategoryCorrection
  | ProfilesCorrection
  | ReadingCorrection;

/** Whether a correction says how documents are read: others change what was read. */
export const isOfReading = (correction: Correction): correction is ReadingCorrection =>
  correction.kind === 'columns' || correction.kind === 'subject';

/** Whether a correction changes what documents are read as: two records of one author may be kept apart. */
export const bearsOnReading = (
  correction: Correction,
): correction is ReadingCorrection | ProfilesCorrection =>
  isOfReading(correction) || correction.kind === 'keep-profiles-apart';
