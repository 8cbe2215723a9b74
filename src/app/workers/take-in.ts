import { sum } from 'd3';
import { documentsIn, type GivenFile } from '../../core/dataset/documents.ts';
import { siftedBy, type ReadingChoices } from '../../core/dataset/reading-corrections.ts';
import type { SourceFile } from '../../core/dataset/source.ts';
import { issue } from '../../core/issues.ts';
import type { Issue } from '../../core/model.ts';
import { blocksOf } from '../../core/sift/blocks.ts';
import { siftDocument } from '../../core/sift/document.ts';
import { siftTable, type SiftOptions } from '../../core/sift/sift.ts';
import type { LargeFile } from './extract.ts';

/** What a page can hold: the works of more than the most productive people, and of large departments. */
const LIMITS = { rows: 25_000, bytes: 200_000_000 };

/** The documents among what was given: large tables cut down to the rows of their author, archives unpacked. */
export function takeIn(
  given: readonly (GivenFile | LargeFile)[],
  choices: ReadingChoices,
  onProgress: (bytes: number, totalBytes: number) => void,
): { readonly documents: readonly SourceFile[]; readonly issues: readonly Issue[]; readonly bytes: number } {
  const totalBytes = sum(given, (item) => ('file' in item ? item.file.size : 0));
  const issues: Issue[] = [];
  let before = 0;
  const files = given.flatMap((item) => {
    if (!('file' in item)) return [item];
    const read = readLarge(item, choices, (bytes) => onProgress(before + bytes, totalBytes));
    before += item.file.size;
    if ('code' in read) issues.push(read);
    return 'code' in read ? [] : [read];
  });
  const unpacked = documentsIn(files);
  const documents = unpacked.documents.map((document) =>
    siftDocument(document, optionsFor(document.name, choices)),
  );
  return { documents, issues: [...issues, ...unpacked.issues], bytes: totalBytes };
}

const optionsFor = (name: string, choices: ReadingChoices): SiftOptions => ({
  limits: LIMITS,
  ...siftedBy(name, choices),
});

function readLarge(
  { name, file, isFromFolder }: LargeFile,
  choices: ReadingChoices,
  onProgress: (bytes: number) => void,
): GivenFile | Issue {
  try {
    const sifted = siftTable(name, blocksOf(file.size, readerOf(file)), {
      ...optionsFor(name, choices),
      onProgress,
    });
    if (sifted) return { name, isFromFolder, ...sifted };
    if (file.size > LIMITS.bytes) return issue('SOURCE_TOO_LARGE', name);
    return { name, isFromFolder, bytes: readerOf(file)(0, file.size) };
  } catch {
    return issue('SOURCE_UNREADABLE', name);
  }
}

/** A worker may wait for a file. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

const readerOf = (file: Blob) => {
  const reader = new FileReaderSync();
  return (start: number, end: number) => new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end)));
};
