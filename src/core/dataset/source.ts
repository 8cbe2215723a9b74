import { bisectRight, group } from 'd3';
import { issue } from '../issues.ts';
import type { Issue, Source } from '../model.ts';
import { readDocument, readLines } from '../readers/index.ts';
import { countLines, splitLines } from '../readers/lines.ts';
import { renumbered } from '../sift/kept-lines.ts';
import type { Sifted } from '../sift/sifted.ts';
import { decodeText } from '../text/decode.ts';
import type { FiledProfile } from './document.ts';

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
}

/** Decodes and reads one document. Never throws on its content. */
export function readSource({ name, bytes, sifted }: SourceFile, facts: SourceFacts): ReadSource {
  const id = facts.sha256.slice(0, 12);
  const { text, issue: problem } = decodeText(bytes);
  const readable = problem === null || problem === 'SOURCE_DECODED';
  const context = { source: id, file: name, asOf: facts.asOf, capturedOn: facts.capturedOn };
  const reading = !readable
    ? { format: null, profiles: [], starts: [], issues: [] }
    : sifted
      ? readLines(renumbered(splitLines(text), sifted.places), { ...context, subject: sifted.subject })
      : readDocument(text, context);
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
