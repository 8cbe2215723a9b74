import { closeSync, openSync, readSync } from 'node:fs';
import { blocksOf, type Blocks } from '../src/core/sift/blocks.ts';

/** Does something with a file that is read a block at a time. Throws where it cannot be read. */
export function withFile<Result>(path: string, size: number, use: (file: Blocks) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return use(
      blocksOf(size, (start, end) => {
        const block = new Uint8Array(end - start);
        return block.subarray(0, readSync(file, block, 0, block.length, start));
      }),
    );
  } finally {
    closeSync(file);
  }
}
