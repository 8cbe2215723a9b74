import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { issue } from '../issues.ts';
import type { Issue } from '../model.ts';
import type { SourceFile } from './source.ts';

/** How much an archive may hold once it is unpacked. */
export interface ArchiveLimits {
  readonly bytes: number;
  readonly files: number;
}

const LIMITS: ArchiveLimits = { bytes: 512 * 1024 * 1024, files: 10_000 };

/** Bytes unpacked at a time: deflate makes at most a thousand times as many of them. */
const CHUNK = 16 * 1024;

/** Names by which a document of an office program, which is an archive as well, is known. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/\.rels)$/;

/** Whether bytes begin like a zip archive. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

/**
 * Unpacks an archive; each file is named by the archive and its path inside. What is damaged, or more than the
 * limits, is reported; what was whole before stays. The sizes that an archive states are not believed.
 */
export function unzip(
  { name: archive, bytes }: SourceFile,
  limits: ArchiveLimits = LIMITS,
): { readonly files: readonly SourceFile[]; readonly issues: readonly Issue[] } {
  const entries: Entry[] = [];
  let left = limits.bytes;
  const unpacker = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    const entry = startEntry(file, (size) => (left -= size) >= 0);
    entries.push(entry);
  });
  unpacker.register(UnzipInflate);
  const isOver = () => left < 0 || entries.length > limits.files;
  const problem = pushAll(unpacker, bytes, isOver);
  if (entries.some(({ name }) => OFFICE.test(name)))
    return { files: [], issues: [issue('SOURCE_BINARY', archive, { message: OFFICE_DOCUMENT })] };
  if (isOver()) {
    const message = `It holds more than ${limits.files} files or ${limits.bytes} bytes; nothing of it was read.`;
    return { files: [], issues: [issue('ARCHIVE_TOO_LARGE', archive, { message })] };
  }
  const whole = entries.filter(({ isWhole }) => isWhole);
  const broken = entries.filter(({ isWhole }) => !isWhole);
  const inside = (path: string) => `${archive}/${path}`;
  return {
    files: whole.map(({ name, chunks }) => ({ name: inside(name), bytes: joined(chunks) })),
    issues: [
      ...broken.map(({ name, problem: why }) => issue('ARCHIVE_BROKEN', inside(name), said(why))),
      ...(problem !== null && !broken.length ? [issue('ARCHIVE_BROKEN', archive, said(problem))] : []),
      ...(entries.length === 0 && problem === null ? [issue('SOURCE_EMPTY', archive, NO_FILES)] : []),
    ],
  };
}

const OFFICE_DOCUMENT = 'A document of an office program, not text.';
const NO_FILES = { message: 'The archive holds no files.' };

interface Entry {
  readonly name: string;
  readonly chunks: Uint8Array[];
  isWhole: boolean;
  problem: string | null;
}

/** Collects what comes out of one file, as long as there is room. */
function startEntry(file: UnzipFile, hasRoom: (size: number) => boolean): Entry {
  const entry: Entry = { name: file.name.replaceAll('\\', '/'), chunks: [], isWhole: false, problem: null };
  file.ondata = (error, chunk, final) => {
    if (error) {
      entry.problem ??= error.message;
      return;
    }
    if (!hasRoom(chunk.length)) return;
    entry.chunks.push(chunk);
    entry.isWhole = final && entry.problem === null;
  };
  try {
    file.start();
  } catch (error) {
    // An encryption or compression that is not known.
    entry.problem = (error as Error).message;
  }
  return entry;
}

/** Gives what stopped the unpacking; null where it came to its end. */
function pushAll(unpacker: Unzip, bytes: Uint8Array, isOver: () => boolean): string | null {
  try {
    for (let at = 0; at < bytes.length && !isOver(); at += CHUNK)
      unpacker.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const said = (why: string | null) => (why === null ? {} : { message: `It could not be unpacked: ${why}.` });

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
