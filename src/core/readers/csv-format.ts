import type { ColumnNames } from './csv-columns.ts';
import type { TableRow } from './csv-table.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import type { PaperDate } from '../model.ts';

/** A kind of table: how it is recognised, and what its columns mean. */
export interface TableFormat {
  readonly id: string;
  readonly label: string;
  readonly example: string;
  /** Sets of columns of which one is enough to tell it; null for a table of no known program. */
  readonly marks: readonly (readonly string[])[] | null;
  readonly columns: ColumnNames;
  /** Whether it has no columns but those of `only`. */
  readonly only?: readonly string[];
  /** Whether quotation marks are characters like any other in its form with tabs. */
  readonly plainTabs?: boolean;
  /** Whether an apostrophe stands before texts that a spreadsheet would run as a formula. */
  readonly guarded?: boolean;
  /** A line above the header: the day of export may stand in it. */
  readonly preamble?: RegExp;
  /** The names of a row, in order. `report` takes what does not fit together. */
  authors(row: TableRow, doubt: Doubt): readonly NamedAuthor[];
  /** Whose counts they are, by the column they stand in. */
  countSource(column: string, rows: readonly TableRow[]): string;
  /** Where the date is more than a year and a date side by side. */
  date?(row: TableRow): PaperDate | null;
  /** What classes of subjects there are: a word before their ids, and what parts them. */
  readonly subjects?: { readonly prefix: string; readonly separator: string };
}

/** Takes what is doubtful about the authors of a row. */
export type Doubt = (message: string) => void;
