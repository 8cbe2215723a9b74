import type { ColumnsCorrection, NamedSubject } from '../correction.ts';
import type { Issue, ProfileRecord } from '../model.ts';

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
  /** What people said the columns of tables mean. */
  readonly columns?: readonly ColumnsCorrection[];
  /** Whose record a bibliography is, where a person said so. */
  readonly subjects?: readonly NamedSubject[];
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
  /**
   * Indexes into `lines` at which a record of this format begins, ascending; empty for another format. `columns`
   * makes tables known whose header no program writes.
   */
  starts(lines: readonly Line[], columns?: readonly ColumnsCorrection[]): readonly number[];
  /** Whether running text may look like a start: behind records of another format it counts only after an empty line. */
  readonly isGuess?: boolean;
  /** Reads the lines from one start to the next. */
  read(block: readonly Line[], context: ReadContext): Reading;
}
