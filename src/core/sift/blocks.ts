/** A file of any size, read a block at a time, as often as is asked. */
export interface Blocks {
  /** Bytes. */
  readonly size: number;
  blocks(): Iterable<Uint8Array>;
}

const BLOCK = 1 << 20;

/** A file by what reads its bytes from one place to another. */
export const blocksOf = (size: number, read: (start: number, end: number) => Uint8Array): Blocks => ({
  size,
  *blocks() {
    for (let start = 0; start < size; start += BLOCK) yield read(start, Math.min(size, start + BLOCK));
  },
});
