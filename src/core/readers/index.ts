import { issue } from '../issues.ts';
import type { Issue, ProfileRecord } from '../model.ts';
import { rowsOf, spanIn, splitLines } from './lines.ts';
import { READERS } from './list.ts';
import type { Line, ReadContext, Reader } from './types.ts';

export interface DocumentReading {
  /** Ids of the readers that found something, joined by `+` in the order of the registry; null where none did. */
  readonly format: string | null;
  readonly profiles: readonly ProfileRecord[];
  /** For each profile the first line of the block it was read from, where it may not say its name. */
  readonly starts: readonly number[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a document of any known format, or of several that follow one another: every reader names the lines
 * at which its records start, and each stretch between two starts is read by the reader that named it.
 */
export const readDocument = (text: string, context: ReadContext): DocumentReading =>
  readLines(splitLines(text), context);

/** The same of lines, which may be some of a document's. */
export function readLines(lines: readonly Line[], context: ReadContext): DocumentReading {
  const starts = startsOf(lines);
  if (starts.length === 0)
    return { format: null, profiles: [], starts: [], issues: [unknownFormat(context)] };
  const isWhole = starts.length === 1 && starts[0]!.index === 0;
  const readings = starts.map(({ index, reader }, i) =>
    // The same list again, so that what was found in it need not be looked for twice.
    reader.read(isWhole ? lines : lines.slice(index, starts[i + 1]?.index), context),
  );
  const used = new Set(starts.map(({ reader }) => reader));
  return {
    format: READERS.filter((reader) => used.has(reader))
      .map(({ id }) => id)
      .join('+'),
    profiles: readings.flatMap(({ profiles }) => profiles),
    starts: readings.flatMap(({ profiles }, i) => profiles.map(() => lines[starts[i]!.index]!.number)),
    issues: [
      ...unparsed(lines.slice(0, starts[0]!.index), context),
      ...onceAFile(readings.flatMap(({ issues }) => issues)),
    ],
  };
}

function startsOf(lines: readonly Line[]): { index: number; reader: Reader }[] {
  const byIndex = new Map<number, Reader>();
  for (const reader of READERS)
    for (const index of reader.starts(lines)) if (!byIndex.has(index)) byIndex.set(index, reader);
  return [...byIndex].map(([index, reader]) => ({ index, reader })).sort((a, b) => a.index - b.index);
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

const unknownFormat = ({ file }: ReadContext) =>
  issue('SOURCE_UNKNOWN', file, {
    message: `No known format: no record of the ${READERS.length} formats begins in it.`,
  });
