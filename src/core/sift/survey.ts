import { concatBytes } from '@noble/hashes/utils.js';
import type { ColumnsCorrection } from '../correction.ts';
import { READERS } from '../readers/list.ts';
import { countLinesOfPieces, splitLines } from '../readers/lines.ts';
import { tableHeaders } from '../readers/csv-header.ts';
import { decodeBlocks, decodeText, decodingsOf, isBinary, type Decoding } from '../text/decode.ts';
import type { RunningHash } from '../text/hash.ts';
import type { Blocks } from './blocks.ts';

/** What is true of a whole document. */
export interface Survey {
  readonly sha256: string;
  readonly decoding: Decoding;
  readonly lines: number;
}

/** Bytes in which a table shows that it is one. */
const HEAD = 1 << 16;
const LINE_FEED = 0x0a;

/** Whether a file begins as a table: what begins in it first is a header. */
export function beginsAsTable(file: Blocks, columns: readonly ColumnsCorrection[]): boolean {
  const head = headOf(file);
  const isWide = decodingsOf(head, file.size).length === 1;
  // A character that is cut in two would tell another encoding.
  const end = isWide ? head.length & ~1 : head.lastIndexOf(LINE_FEED) + 1 || head.length;
  const lines = splitLines(decodeText(head.subarray(0, end)).text);
  const header = tableHeaders(lines, columns)[0];
  return (
    header !== undefined &&
    READERS.every((reader) => (reader.starts(lines, columns)[0] ?? Infinity) >= header.start)
  );
}

/** Reads a file once from end to end: its hash, how it is encoded, how many lines it has; null where it is no text. */
export function surveyOf(file: Blocks, startHash: () => RunningHash): Survey | null {
  for (const decoding of decodingsOf(headOf(file), file.size)) {
    const hash = startHash();
    try {
      const pieces = decodeBlocks(each(file.blocks(), hash.update), decoding);
      const lines = countLinesOfPieces(textOnly(pieces));
      return { sha256: hash.hex(), decoding, lines };
    } catch {
      // It is no text of this encoding.
    }
  }
  return null;
}

function* each(blocks: Iterable<Uint8Array>, see: (block: Uint8Array) => void): Generator<Uint8Array> {
  for (const block of blocks) {
    see(block);
    yield block;
  }
}

function* textOnly(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) {
    if (isBinary(piece)) throw new RangeError('no text');
    yield piece;
  }
}

function headOf(file: Blocks): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const block of file.blocks()) {
    parts.push(block);
    size += block.length;
    if (size >= HEAD) break;
  }
  return concatBytes(...parts);
}
