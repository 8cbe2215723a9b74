import { bisectRight, group } from 'd3';
import { issue } from '../issues.ts';
import type { Issue, Source } from '../model.ts';
import { readDocument } from '../readers/index.ts';
import { countLines } from '../readers/lines.ts';
import { decodeText } from '../text/decode.ts';
import type { FiledProfile } from './document.ts';

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
}

/** Decodes and reads one document. Never throws on its content. */
export function readSource({ name, bytes }: SourceFile, facts: SourceFacts): ReadSource {
  const id = facts.sha256.slice(0, 12);
  const { text, issue: problem } = decodeText(bytes);
  const readable = problem !== 'SOURCE_BINARY' && problem !== 'SOURCE_EMPTY';
  const reading = readable
    ? readDocument(text, { source: id, file: name, asOf: facts.asOf, capturedOn: facts.capturedOn })
    : { format: null, profiles: [], starts: [], issues: [] };
  const source: Source = {
    id,
    name,
    ...facts,
    bytes: bytes.length,
    lines: readable ? countLines(text) : 0,
    format: reading.format,
  };
  const issues = [...(problem ? [issue(problem, name)] : []), ...reading.issues];
  const byOwner = group(issues, (item) => ownerOf(item, reading.starts));
  return {
    source,
    profiles: reading.profiles.map((record, i) => ({ record, source, issues: byOwner.get(i) ?? [] })),
    loose: byOwner.get(-1) ?? [],
  };
}

/** Which profile an issue belongs to: the last that starts at or before its line; the first without a line. */
function ownerOf({ span }: Issue, starts: readonly number[]): number {
  if (starts.length === 0) return -1;
  return span === null ? 0 : bisectRight(starts, span.line) - 1;
}
