import { Unzlib } from 'fflate';

/** Bytes that are given to the decompressor at a time: they inflate to some 16 MB at most. */
const STEP = 1 << 14;

/** `too-large` as soon as more than `limit` bytes come out; `damaged` for what is no zlib stream, or a cut one. */
export type Inflated = Uint8Array | 'too-large' | 'damaged';

/** Inflates a zlib stream (RFC 1950) in steps, so that a small stream of a huge content is stopped early. */
export function inflate(packed: Uint8Array, limit: number): Inflated {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return 'damaged';
  }
  if (size > limit) return 'too-large';
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
