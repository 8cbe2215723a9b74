import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Line } from '../readers/types.ts';

/** Lines that are kept of many, as the bytes of a text, and where they stood. */
export interface KeptLines {
  /** Bytes. */
  size(): number;
  add(lines: readonly Line[]): void;
  places(): readonly (readonly [first: number, count: number])[];
  bytes(): Uint8Array;
}

/** Collects lines. They are encoded at once: a string may hold on to the block it was cut from. */
export function startLines(): KeptLines {
  const parts: Uint8Array[] = [];
  const places: [first: number, count: number][] = [];
  let size = 0;
  return {
    size: () => size,
    add(lines) {
      for (const { text, number } of lines) {
        const bytes = utf8ToBytes(parts.length ? `\n${text}` : text);
        parts.push(bytes);
        size += bytes.length;
        const last = places.at(-1);
        if (last && last[0] + last[1] === number) last[1] += 1;
        else places.push([number, 1]);
      }
    },
    places: () => places,
    bytes: () => joined(parts, size),
  };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Gives lines the numbers they had where they were cut out. */
export function renumbered(
  lines: readonly Line[],
  places: readonly (readonly [first: number, count: number])[],
): readonly Line[] {
  const numbers = places.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i));
  return lines.map(({ text }, i) => ({ text, number: numbers[i]! }));
}
