import { issue, type IssueCode } from '../issues.ts';
import type { Issue, Span } from '../model.ts';
import { spanIn, type Row } from './lines.ts';
import type { ReadContext } from './types.ts';

/** Collects what is wrong with one document while it is read. */
export interface Report {
  readonly source: string;
  readonly issues: readonly Issue[];
  /** Reports a problem at a place; null for one that is about the file. */
  at(code: IssueCode, span: Span | null, excerpt: string | null, message?: string): void;
  /** Reports a problem of a whole row. */
  row(code: IssueCode, row: Row, message?: string): void;
}

/** Reports a row that fits nothing, with its words: it is kept there and nowhere else. */
export function reportUnparsed(row: Row, report: Report): void {
  const words = row.raw.length > 60 ? `${row.raw.slice(0, 60)}…` : row.raw;
  report.row('LINE_UNPARSED', row, `fits no part of a profile page: "${words}"`);
}

/** An empty report for a document. */
export function startReport({ source, file }: ReadContext): Report {
  const issues: Issue[] = [];
  const at: Report['at'] = (code, span, excerpt, message) =>
    void issues.push(issue(code, file, { span, excerpt, ...(message === undefined ? {} : { message }) }));
  return { source, issues, at, row: (code, row, message) => at(code, spanIn(row, source), row.raw, message) };
}
