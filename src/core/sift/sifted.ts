import type { Identifier, Issue } from '../model.ts';

/** What is known of a table of which only some rows were kept, beside their text. */
export interface Sifted {
  /** Of the whole file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** Where the lines that were kept stand in the file: the number of the first of a stretch, and how many they are. */
  readonly places: readonly (readonly [first: number, count: number])[];
  /** Whose rows they are; null where somebody was asked for, or nobody is named. */
  readonly subject: KnownSubject | null;
  readonly issues: readonly Issue[];
}

/** Whose record a document is, where that was found before it is read. */
export interface KnownSubject {
  readonly name: string;
  readonly ids: readonly Identifier[];
  /** How that was found. */
  readonly reason: string;
  readonly isDoubtful: boolean;
}
