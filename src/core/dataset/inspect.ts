import type { ColumnsCorrection, NamedSubject } from '../correction.ts';
import type { Issue, PaperRecord } from '../model.ts';
import { listedPeople } from '../readers/bibliography-people.ts';
import { readDocument } from '../readers/index.ts';
import { splitLines } from '../readers/lines.ts';
import { tableColumns, type TableColumns } from '../readers/table-columns.ts';
import { decodeText } from '../text/decode.ts';

/** What a person needs to see of a document to say how it is to be read. */
export interface Inspection {
  readonly tables: readonly TableColumns[];
  /** How many works it lists. */
  readonly works: number;
  /** Whose names stand on them, those on most works first. */
  readonly people: readonly (NamedSubject & { readonly papers: number })[];
}

/** A document as it would be read. */
export interface Preview {
  /** The first of its works. */
  readonly papers: readonly PaperRecord[];
  readonly works: number;
  /** What would go wrong. */
  readonly issues: readonly Issue[];
}

const SHOWN = 5;

/** Looks into a document; `columns` are what people said of tables so far, `asOf` is today. */
export function inspect(bytes: Uint8Array, columns: readonly ColumnsCorrection[], asOf: string): Inspection {
  const { text } = decodeText(bytes);
  const { papers } = worksIn(text, columns, asOf);
  return {
    tables: tableColumns(splitLines(text), columns),
    works: papers.length,
    people: listedPeople(papers).map(({ slot: { name, ids }, papers: on }) => ({ name, ids, papers: on })),
  };
}

/** Reads a table by what its columns are said to mean. */
export function preview(bytes: Uint8Array, columns: ColumnsCorrection, asOf: string): Preview {
  const { papers, issues } = worksIn(decodeText(bytes).text, [columns], asOf);
  return { papers: papers.slice(0, SHOWN), works: papers.length, issues };
}

/** With somebody named as their author, lists that name nobody have their works as well. */
const ANYBODY: NamedSubject = { name: '?', ids: [] };

function worksIn(text: string, columns: readonly ColumnsCorrection[], asOf: string) {
  const context = { source: '', file: '', asOf, capturedOn: null, columns, subjects: [ANYBODY] };
  const { profiles, issues } = readDocument(text, context);
  return {
    papers: profiles.flatMap(({ papers }) => papers),
    issues: issues.filter(({ severity, code }) => severity !== 'info' && !code.startsWith('SUBJECT')),
  };
}
