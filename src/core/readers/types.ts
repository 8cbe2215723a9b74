import type { Issue, ProfileRecord } from '../model.ts';
import type { KnownSubject } from '../sift/sifted.ts';

/** A line of a source: its text without line end, and its number in the source (1-based). */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** What a reader may know beside the text. */
export interface ReadContext {
  /** Id and name of the source, for spans and issues. */
  readonly source: string;
  readonly file: string;
  /** ISO date that no date may exceed. */
  readonly asOf: string;
  /** ISO date of capture, if known: then a year that is not printed is the year of capture. */
  readonly capturedOn: string | null;
  /** Whose record it is, if that is known. */
  readonly subject?: KnownSubject | null;
}

export interface Reading {
  readonly profiles: readonly ProfileRecord[];
  readonly issues: readonly Issue[];
}

/**
 * A format. `starts` recognises, `read` reads one block; a document may hold several blocks, also of
 * different formats. Neither throws on any text.
 */
export interface Reader {
  readonly id: string;
  readonly label: string;
  /** A short, complete document of this format, for docs and contract tests. Fictional. */
  readonly example: string;
  /** Indexes into `lines` at which a record of this format begins, ascending; empty for another format. */
  starts(lines: readonly Line[]): readonly number[];
  /** Reads the lines from one start to the next. */
  read(block: readonly Line[], context: ReadContext): Reading;
}
