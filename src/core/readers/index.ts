import { issue } from '../issues.ts';
import type { Issue, ProfileRecord } from '../model.ts';
import type { ColumnsCorrection } from '../correction.ts';
import { readingOfSubjects } from './chosen-subjects.ts';
import { tableHeaders } from './csv-header.ts';
import { rowsOf, spanIn, splitLines } from './lines.ts';
import { READERS } from './list.ts';
import { profileDump } from './profile-dump.ts';
import { speakerBio } from './speaker-bio.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';
import { unknownFormat } from './unknown-format.ts';

export interface DocumentReading {
  /** Ids of the readers that found something, joined by `+` in the order of the registry; null where none did. */
  readonly format: string | null;
  readonly profiles: readonly ProfileRecord[];
  /** For each profile the first line of the block it was read from, where it may not say its name. */
  readonly starts: readonly number[];
  readonly issues: readonly Issue[];
  /** What people said of columns, as far as the document has tables of that header. */
  readonly columns: readonly ColumnsCorrection[];
  /** Whether it has works of which a person can say whose they are. */
  readonly isBibliography: boolean;
}

/** Formats that say themselves whose page it is. */
const PAGES: ReadonlySet<Reader> = new Set([profileDump, speakerBio]);

/**
 * Reads a document of any known format, or of several that follow one another: every reader names the lines
 * at which its records start, and each stretch between two starts is read by the reader that named it.
 */
export function readDocument(text: string, context: ReadContext): DocumentReading {
  const lines = splitLines(text);
  const starts = startsOf(lines, context);
  if (starts.length === 0) return unread(unknownFormat(lines, READERS.length, context));
  const isWhole = starts.length === 1 && starts[0]!.index === 0;
  const blocks = starts.map(({ index, reader }, i): Block => ({
    reader,
    line: lines[index]!.number,
    // The same list again, so that what was found in it need not be looked for twice.
    ...reader.read(isWhole ? lines : lines.slice(index, starts[i + 1]?.index), context),
  }));
  const readings = ofSubjects(blocks, context);
  const used = new Set(starts.map(({ reader }) => reader));
  return {
    format: READERS.filter((reader) => used.has(reader))
      .map(({ id }) => id)
      .join('+'),
    profiles: readings.flatMap(({ profiles }) => profiles),
    starts: readings.flatMap(({ profiles, line }) => profiles.map(() => line)),
    issues: [
      ...unparsed(lines.slice(0, starts[0]!.index), context),
      ...onceAFile(readings.flatMap(({ issues }) => issues)),
    ],
    columns: tableHeaders(lines, context.columns).flatMap(({ chosen }) => chosen ?? []),
    isBibliography: blocks.some(({ reader }) => !PAGES.has(reader)),
  };
}

/** What a document holds that no reader knows, or that is no text: nothing. */
export const unread = (...issues: readonly Issue[]): DocumentReading => ({
  format: null,
  profiles: [],
  starts: [],
  issues,
  columns: [],
  isBibliography: false,
});

interface Block extends Reading {
  readonly reader: Reader;
  /** Its first line. */
  readonly line: number;
}

/** All bibliographies of a document as one block where people said whose they are; pages stay as they are. */
function ofSubjects(blocks: readonly Block[], context: ReadContext): readonly Block[] {
  const own = blocks.filter(({ reader }) => !PAGES.has(reader));
  const [first] = own;
  if (!context.subjects || !first) return blocks;
  const whole = {
    profiles: own.flatMap(({ profiles }) => profiles),
    issues: own.flatMap(({ issues }) => issues),
  };
  const joined = { ...first, ...readingOfSubjects(whole, context.subjects, context) };
  return blocks.flatMap((block) => (block === first ? joined : own.includes(block) ? [] : block));
}

function startsOf(lines: readonly Line[], { columns }: ReadContext): { index: number; reader: Reader }[] {
  const byIndex = new Map<number, Reader>();
  for (const reader of READERS)
    for (const index of reader.starts(lines, columns)) if (!byIndex.has(index)) byIndex.set(index, reader);
  const begins = (index: number) => (lines[index - 1]?.text ?? '').trim() === '';
  return [...byIndex]
    .map(([index, reader]) => ({ index, reader }))
    .sort((a, b) => a.index - b.index)
    .filter(({ index, reader }, i) => i === 0 || !reader.isGuess || begins(index));
}

const unparsed = (lines: readonly Line[], { source, file }: ReadContext) =>
  rowsOf(lines).map((row) =>
    issue('LINE_UNPARSED', file, {
      span: spanIn(row, source),
      excerpt: row.raw,
      message: 'A line before the first record.',
    }),
  );

/** Keeps one of several issues that say the same about the whole file. */
const onceAFile = (issues: readonly Issue[]) =>
  issues.filter(
    ({ span, code }, i) =>
      span !== null || issues.findIndex((other) => other.span === null && other.code === code) === i,
  );
