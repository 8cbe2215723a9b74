import type { SourceFile } from '../dataset/source.ts';
import { blocksOf } from './blocks.ts';
import { siftTable, type SiftOptions } from './sift.ts';

/** A document as it is, or, where it is a table that is too large to be read, as what was sifted out of it. */
export function siftDocument(document: SourceFile, options: SiftOptions): SourceFile {
  const { name, bytes, sifted } = document;
  if (sifted) return document;
  const found = siftTable(
    name,
    blocksOf(bytes.length, (start, end) => bytes.subarray(start, end)),
    options,
  );
  return found ? { name, ...found } : document;
}
