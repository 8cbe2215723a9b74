import { issue } from '../issues.ts';
import type { Issue, Source } from '../model.ts';
import type { Correction } from '../correction.ts';
import { readDocument, unread } from '../readers/index.ts';
import { countLines } from '../readers/lines.ts';
import { decodeText } from '../text/decode.ts';
import type { FiledProfile } from './document.ts';
import { issuesByProfile } from './issue-owners.ts';
import type { SourceChoices } from './reading-corrections.ts';

/** A document as it lies on a disk or comes from a drop. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is known about a document before it is read. */
export interface SourceFacts {
  readonly sha256: string;
  readonly asOf: string;
  readonly capturedOn: string | null;
}

/** A document that was read: its profiles, each with its issues, and the issues that belong to none. */
export interface ReadSource {
  readonly source: Source;
  readonly profiles: readonly FiledProfile[];
  readonly loose: readonly Issue[];
  /** What people decided about how it is read, as far as it had an effect. */
  readonly applied: readonly Correction[];
}

/** Decodes and reads one document. Never throws on its content. */
export function readSource(
  { name, bytes }: SourceFile,
  facts: SourceFacts,
  { columns, subject, everywhere }: SourceChoices,
): ReadSource {
  const id = facts.sha256.slice(0, 12);
  const { text, issue: problem } = decodeText(bytes);
  const readable = problem !== 'SOURCE_BINARY' && problem !== 'SOURCE_EMPTY';
  const subjects = subject?.people ?? everywhere;
  const { asOf, capturedOn } = facts;
  const context = { source: id, file: name, asOf, capturedOn, columns };
  const reading = readable
    ? readDocument(text, subjects.length > 0 ? { ...context, subjects } : context)
    : unread();
  const source: Source = {
    id,
    name,
    ...facts,
    bytes: bytes.length,
    lines: readable ? countLines(text) : 0,
    format: reading.format,
  };
  const issues = [...(problem ? [issue(problem, name)] : []), ...reading.issues];
  const { own, loose } = issuesByProfile({ ...reading, issues });
  return {
    source,
    profiles: reading.profiles.map((record, i) => ({ record, source, issues: own[i]! })),
    loose,
    applied: [...new Set([...reading.columns, ...(subject && reading.isBibliography ? [subject] : [])])],
  };
}
