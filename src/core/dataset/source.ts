import { issue } from '../issues.ts';
import type { Issue, Source } from '../model.ts';
import type { Correction } from '../correction.ts';
import { readLines, unread } from '../readers/index.ts';
import { countLines, splitLines } from '../readers/lines.ts';
import { renumbered } from '../sift/kept-lines.ts';
import type { Sifted } from '../sift/sifted.ts';
import { decodeText } from '../text/decode.ts';
import { nameKey } from '../text/names.ts';
import type { FiledProfile } from './document.ts';
import { issuesByProfile } from './issue-owners.ts';
import type { SourceChoices } from './reading-corrections.ts';

/** A document as it lies on a disk or comes from a drop. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the bytes are those of some rows of a larger table: what is known of the whole. */
  readonly sifted?: Sifted;
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
  { name, bytes, sifted }: SourceFile,
  facts: SourceFacts,
  { columns, subject, everywhere }: SourceChoices,
): ReadSource {
  const id = facts.sha256.slice(0, 12);
  const { text, issue: problem } = decodeText(bytes);
  const readable = problem !== 'SOURCE_BINARY' && problem !== 'SOURCE_EMPTY';
  const subjects = subject?.people ?? everywhere;
  const { asOf, capturedOn } = facts;
  const context = { source: id, file: name, asOf, capturedOn, columns, subject: sifted?.subject ?? null };
  const lines = sifted ? renumbered(splitLines(text), sifted.places) : splitLines(text);
  const reading = readable
    ? readLines(lines, subjects.length > 0 ? { ...context, subjects } : context)
    : unread();
  const source: Source = {
    id,
    name,
    ...facts,
    bytes: sifted?.bytes ?? bytes.length,
    lines: sifted?.lines ?? (readable ? countLines(text) : 0),
    format: reading.format,
  };
  const before =
    sifted?.issues.map((item) => ({ ...item, file: name })) ?? (problem ? [issue(problem, name)] : []);
  const issues = [...before, ...reading.issues];
  const { own, loose } = issuesByProfile({ ...reading, issues });
  return {
    source,
    profiles: reading.profiles.map((record, i) => {
      // Whoever was named for all documents at once is one person in them.
      const key = nameKey(record.name.value);
      const isNamed = !subject && everywhere.some((named) => nameKey(named.name) === key);
      return { record, source, issues: own[i]!, ...(isNamed && { together: `named ${key}` }) };
    }),
    loose,
    applied: [...new Set([...reading.columns, ...(subject && reading.isBibliography ? [subject] : [])])],
  };
}
