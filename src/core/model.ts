/**
 * The words of Oeuvre as types: what readers produce (records), what a dataset holds, and how each value
 * points back to its source. Everything is JSON-safe and readonly; `null` means "not given".
 */

import type { Correction, Suggestion } from './correction.ts';

/** A place in a source: 1-based line; start and end are UTF-16 code units inside that line, half-open. */
export interface Span {
  /** Id of the {@link Source}. */
  readonly source: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How a value came to be: printed as such, cut out of a pattern, concluded, or calculated. */
export type Basis = 'stated' | 'parsed' | 'inferred' | 'computed';

/** A value with the raw text it was taken from and its place. */
export interface Sourced<T> {
  readonly value: T;
  readonly raw: string;
  readonly span: Span;
  readonly basis: Basis;
  /** Why, or how, where `basis` is `inferred` or `computed`. */
  readonly reason: string | null;
}

/** One document that was read. */
export interface Source {
  /** First 12 hex digits of `sha256`: content-named, so independent of input order. */
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** Id of the reader, or null where no reader knew the format. */
  readonly format: string | null;
  /** ISO date on which the document was captured, if anyone said so. */
  readonly capturedOn: string | null;
  /** ISO date that no date in this document may exceed. */
  readonly asOf: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** A problem in data. Never thrown: it travels beside the data that could be read. */
export interface Issue {
  /** A code of the catalogue in issues.ts. */
  readonly code: string;
  readonly severity: Severity;
  /** Name of the document, as the user gave it. */
  readonly file: string;
  readonly span: Span | null;
  /** The text it is about, shortened; null where there is none. */
  readonly excerpt: string | null;
  readonly message: string;
  /** What a person can do about it; null where nothing is needed. */
  readonly hint: string | null;
}

/** What a date tells: `month-day` has no year, `none` could not be read at all. */
export type DatePrecision = 'day' | 'month' | 'year' | 'month-day' | 'none';

/** A calendar date exactly as precise as its source. */
export interface PaperDate {
  /** `2024`, `2024-05` or `2024-05-09` by precision; null when the year is unknown. Never padded. */
  readonly iso: string | null;
  readonly precision: DatePrecision;
  /** Which date it is. Profile dumps print the first submission day. */
  readonly kind: 'first-posted' | 'published' | 'unknown';
  readonly raw: string;
  readonly span: Span;
  /** `inferred` when the year was not printed and exactly one year fits. */
  readonly basis: Basis;
  readonly reason: string | null;
  /** Years that fit a date whose year is not printed, ascending. Empty when the year is printed. */
  readonly yearCandidates: readonly number[];
}

/** A category as a paper prints it, and what it stands for. */
export interface PaperCategory {
  /** Canonical id such as `cs.LG`; the printed code where it could not be resolved. */
  readonly id: string;
  readonly printed: string;
  readonly candidates: readonly string[];
  readonly basis: 'unique-code' | 'full-code' | 'alias' | 'context' | 'unresolved';
  readonly reason: string | null;
  readonly span: Span;
}

/** Who numbers a paper or a person; some number both. */
export const IDENTIFIER_KINDS = [
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'mag',
  'openalex',
  'orcid',
  /** Semantic Scholar: a paper's 40 hexadecimal digits, an author's number. */
  's2',
  /** DBLP: a paper's key, a person's pid. */
  'dblp',
  /** Scopus: a paper's EID, an author's number. */
  'scopus',
  /** Web of Science: a paper's accession number (UT), a person's ResearcherID. */
  'wos',
  /** NASA ADS: a paper's bibcode. */
  'ads',
  /** The Lens: a paper's Lens ID. */
  'lens',
  /** Dimensions: a paper's publication id. */
  'dimensions',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A normalised identifier: a DOI in lower case without its resolver, `2605.08962`, `W2741809807`. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Who numbers institutions. */
export const INSTITUTION_KINDS = ['ror', 'openalex', 'isni', 'ringgold', 'grid'] as const;

/** A normalised number of an institution: `02r0e4h09`, `I20089843`. */
export interface InstitutionId {
  readonly kind: (typeof INSTITUTION_KINDS)[number];
  readonly value: string;
}

/** Where an author works, as a source has it beside the name: an institution, or a whole address. */
export interface Affiliation {
  readonly name: string;
  readonly ids: readonly InstitutionId[];
}

/** What kind of name stands in an author slot. A team is not a person. */
export type AuthorKind = 'person' | 'team';

/** One name of an author list, as a reader finds it. */
export interface AuthorSlotRecord {
  readonly name: string;
  /** The name as the byline has it, where the source calls the person otherwise; else null. */
  readonly printed: string | null;
  /** What the source says the person is numbered; empty where it gives names only. */
  readonly ids: readonly Identifier[];
  readonly span: Span;
  /** 1-based place in the printed list. */
  readonly position: number;
  readonly kind: AuthorKind;
  /** Left out where the source ties none to the name. Everyone of a list who has the same shares one object. */
  readonly affiliations?: readonly Affiliation[];
  /** The name that another source has in the same place of the list, in another script; left out where none has. */
  readonly otherScript?: string;
}

/** A printed author list. `total` is known only when the list is complete. */
export interface AuthorListOf<Slot> {
  readonly raw: string;
  readonly span: Span;
  readonly slots: readonly Slot[];
  /** True when the list was cut ("et al."). */
  readonly truncated: boolean;
  readonly total: number | null;
  /** Least number of authors the paper has: slots, plus one when cut. */
  readonly totalMin: number;
}

/** A citation count with whose count it is. 0 means the source says zero. */
export interface CitationCount {
  readonly count: number;
  readonly source: string;
  /** ISO date of the count; null when it is not stated. */
  readonly asOf: string | null;
  readonly span: Span;
  /** Citations by the year in which they came, ascending, as stated; years without any may be left out. */
  readonly byYear: readonly { readonly year: number; readonly count: number }[] | null;
  /** The years `byYear` covers: in them a missing year is 0, and what is left of `count` came before them. */
  readonly window: { readonly first: number; readonly last: number } | null;
}

/** Where a paper stands among comparable ones, by citations: 0 to 100, as the source calculated it. */
export interface Percentile {
  readonly value: number;
  readonly source: string;
  readonly span: Span;
}

/** A paper as one row of one source says it, before matching. */
export interface PaperRecord {
  /** The whole entry's first line, for provenance of the record itself. */
  readonly head: Sourced<string>;
  readonly title: Sourced<string>;
  readonly date: PaperDate;
  readonly categories: readonly PaperCategory[];
  readonly authors: AuthorListOf<AuthorSlotRecord> | null;
  readonly abstract: Sourced<string> | null;
  /** A score the site prints beside the paper. Not citations. */
  readonly siteScore: Sourced<number> | null;
  /** Labels tied to the paper as a whole and to no author. */
  readonly tags: readonly Sourced<string>[];
  readonly citations: CitationCount | null;
  readonly percentile: Percentile | null;
  /** Where it appeared, as named by the source. */
  readonly venue: Sourced<string> | null;
  /** The source's own word: `article`, `preprint`, `dataset`, `erratum`…; null where it gives none. */
  readonly type: string | null;
  readonly identifiers: readonly Identifier[];
  /** Null where the source does not say. */
  readonly isRetracted: boolean | null;
  /** The records of the work, where a source names several; left out by all others. */
  readonly versions?: readonly PaperVersion[];
}

export type StatedKind = 'h-index' | 'i10-index' | 'citations' | 'papers' | 'novelty' | 'ai-score';

/** A number the source states about the author. Never mixed with computed values. */
export interface StatedFact {
  readonly kind: StatedKind;
  readonly label: string;
  readonly unit: '' | '%';
  readonly number: Sourced<number>;
}

export type ClaimKind =
  'role' | 'education' | 'employer' | 'award' | 'project' | 'publications' | 'patents' | 'activity' | 'topic';

/** A fact found in running text by a pattern, with the words it rests on. */
export interface Claim {
  readonly kind: ClaimKind;
  /** What is claimed, readable on its own: `Chinese Academy of Sciences`, `FlagScale`. */
  readonly value: string;
  /** What belongs to it: `Ph.D.`, `previously`, `part of the team`. */
  readonly qualifier: string | null;
  /** Organisation of a role, or the short form of an organisation (`BAAI`). */
  readonly organisation: string | null;
  readonly alias: string | null;
  readonly year: number | null;
  /** A count the text gives with its comparator: more than ten is `> 10`. */
  readonly count: { readonly comparator: '>' | '='; readonly value: number } | null;
  readonly spans: readonly Span[];
}

/** The line under the name: `Head of X at Y`. */
export interface RoleLine {
  readonly line: Sourced<string>;
  readonly position: Sourced<string>;
  readonly organisation: Sourced<string> | null;
  /** Other ways to split the line, where there is more than one " at ". */
  readonly otherReadings: readonly { readonly position: string; readonly organisation: string }[];
}

export interface Talk {
  readonly title: Sourced<string>;
  readonly abstract: Sourced<string> | null;
  /** Items without their numbers, in order. Empty when the text has no outline. */
  readonly outline: readonly Sourced<string>[];
  /** Systems named in the talk: topics, not outputs of the speaker. */
  readonly topics: readonly Sourced<string>[];
}

export interface Bio {
  readonly role: RoleLine | null;
  /** One item a line of the about text. */
  readonly about: readonly Sourced<string>[];
  readonly claims: readonly Claim[];
}

/** An author as one source describes them, before matching. */
export interface ProfileRecord {
  readonly name: Sourced<string>;
  /** What the source numbers the author; empty where it gives a name only. */
  readonly ids: readonly Identifier[];
  /** How the source spells the name, where a person or other documents said whose record it is. */
  readonly aliases?: readonly string[];
  /** The subject category the page prints under the name. */
  readonly badge: PaperCategory | null;
  readonly stated: readonly StatedFact[];
  /** The number in the heading of the list of papers. */
  readonly listCount: Sourced<number> | null;
  readonly bio: Bio | null;
  readonly talks: readonly Talk[];
  readonly papers: readonly PaperRecord[];
  /** Names and paths of categories that the source explains itself; others are looked up in the taxonomy. */
  readonly categories: readonly Category[];
}

/** An author slot with the person it was resolved to. */
export interface AuthorSlot extends AuthorSlotRecord {
  /** Id of the {@link Person}. */
  readonly person: string;
  readonly isSubject: boolean;
}

/** A work as one record of one source has it: a preprint, the published paper, the same in another source. */
export type PaperVersion = Pick<
  PaperRecord,
  'head' | 'title' | 'date' | 'venue' | 'type' | 'identifiers' | 'citations' | 'isRetracted'
>;

/** A work that counts once. */
export interface Paper extends Omit<PaperRecord, 'authors'> {
  /** Content-named, stable across runs and input order. */
  readonly id: string;
  readonly authors: AuthorListOf<AuthorSlot> | null;
  /** Why the paper counts for the subject: the name is listed, or the page claims it. */
  readonly subjectEvidence: 'listed' | 'profile-membership';
  /** 1-based place of the subject in the byline; null when hidden behind "et al.". */
  readonly subjectPosition: number | null;
  /** What each source has, where several records are of this work; else empty. */
  readonly versions: readonly PaperVersion[];
  /**
   * In the document of the whole library only: people whose own profile lists the paper though the names
   * shown leave them out, sorted. They are authors without a place.
   */
  readonly claimedBy?: readonly string[];
}

/** A name slot resolved within one profile. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: AuthorKind;
  /** All spellings seen, sorted. */
  readonly variants: readonly string[];
  /** Every identifier its slots carry, by kind and value; empty where sources give names only. */
  readonly ids: readonly Identifier[];
  /** Why several slots are one person; null when there is one slot. */
  readonly evidence: string | null;
}

/** A category that occurs, with its place in the taxonomy. */
export interface Category {
  readonly id: string;
  readonly name: string;
  /** From wide to narrow, without the category itself: group, archive; domain, field, subfield. Empty when unknown. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
}

/** Positions and groups of the co-author graph: computed once, so that drawing only scales. */
export interface NetworkLayout {
  /** One item a person, by id; x and y in the unit square around 0 (-1…1), 4 decimals. */
  readonly nodes: readonly {
    readonly person: string;
    readonly x: number;
    readonly y: number;
    /** Community number, 0 the largest; null for people with no tie but to the subject. */
    readonly community: number | null;
  }[];
  /** Newman modularity Q of the communities; null without edges. */
  readonly modularity: number | null;
  /** Share of ties that other runs leave within, or between, communities as here; null without edges. */
  readonly stability: number | null;
}

/** The author whose record this is. */
export interface Profile {
  /** ASCII slug of the name; with a short hash where names collide or have no Latin form. */
  readonly id: string;
  readonly name: string;
  /** Id of the subject in {@link ProfileDocument.people}; null where the document is of the whole library. */
  readonly subject: string | null;
  readonly names: readonly Sourced<string>[];
  /** Ids of the sources it was read from, sorted. */
  readonly sources: readonly string[];
  /** The ids that its records have apart, where they were read as one by their places on shared works; else left out. */
  readonly parts?: readonly string[];
  readonly badge: PaperCategory | null;
  readonly stated: readonly StatedFact[];
  readonly bios: readonly Bio[];
  readonly talks: readonly Talk[];
}

/** A profile with everything its page needs. One file on disk. */
export interface ProfileDocument {
  readonly schema: 1;
  /** True when the data is made up, for trying and showing: every figure of it says so. */
  readonly fictional: boolean;
  /** ISO date: upper bound of every date in it. */
  readonly asOf: string;
  readonly profile: Profile;
  /** By date, undated last, then by id. */
  readonly papers: readonly Paper[];
  readonly people: readonly Person[];
  readonly categories: readonly Category[];
  readonly network: NetworkLayout;
  readonly sources: readonly Source[];
  readonly issues: readonly Issue[];
  /** What people corrected in it, as far as it had an effect; left out where nothing was. */
  readonly corrections?: readonly Correction[];
}

/** A number of a library row: who says so decides how it is shown. */
export interface RowNumber {
  readonly value: number;
  readonly basis: 'stated' | 'computed';
}

/** A row of the library: what can be shown before a profile is loaded. */
export interface IndexRow {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly organisation: string | null;
  readonly papers: RowNumber | null;
  readonly citations: RowNumber | null;
  readonly hIndex: RowNumber | null;
  /** Papers per year, oldest first, zero years included. */
  readonly years: readonly { readonly year: number; readonly papers: number }[];
  /** Short labels of up to three categories, most frequent first. */
  readonly topCategories: readonly string[];
  readonly talks: number;
  /** Path of the profile's file, relative to the manifest. */
  readonly path: string;
}

/** Everything that was read, before it is cut into files. */
export interface Dataset {
  readonly schema: 1;
  readonly fictional: boolean;
  readonly asOf: string;
  readonly profiles: readonly ProfileDocument[];
  readonly sources: readonly Source[];
  /** All issues, those of the profiles included, by file and line. */
  readonly issues: readonly Issue[];
  readonly suggestions: readonly Suggestion[];
  /** What people decided, whether or not it is done in the profiles yet; left out where nothing was. */
  readonly corrections?: readonly Correction[];
  /** The (at most eight) most frequent category ids: their place is their hue. */
  readonly palette: readonly string[];
}
