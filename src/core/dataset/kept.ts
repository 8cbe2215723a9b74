import type { Settings } from './settings.ts';
import type { SourceFile } from './source.ts';

/** A document that stays beyond the drop that brought it. */
export interface KeptFile extends SourceFile {
  /** SHA-256 of the bytes: the same bytes are kept once. */
  readonly sha256: string;
  /** ISO date and time at which it came: no date in it is later. */
  readonly addedAt: string;
}

/**
 * What is extracted from kept files: each under a name of its own, with the day it came. Files that came under one
 * name are states of one export: a profile of the same name in them is the same person (never across names, N7).
 */
export function keptInputs(kept: readonly KeptFile[]): {
  readonly files: readonly SourceFile[];
  readonly settings: Settings;
} {
  const sorted = [...kept].sort(
    (a, b) => compare(a.addedAt, b.addedAt) || compare(a.name, b.name) || compare(a.sha256, b.sha256),
  );
  const taken = new Set<string>();
  const files = sorted.map((file, i) => ({ ...file, own: freeName(file.name, taken), state: i + 1 }));
  return {
    files: files.map(({ own, bytes, sifted }) => ({ name: own, bytes, ...(sifted && { sifted }) })),
    settings: {
      sources: Object.fromEntries(
        files.map(({ own, name, addedAt, state }) => [
          own,
          { asOf: addedAt.slice(0, 10), person: name, state },
        ]),
      ),
    },
  };
}

/** `name`, else `name (2)`, `name (3)`, … before the extension. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^./]+)?$/s.exec(name) ?? [];
  let free = name;
  for (let i = 2; taken.has(free); i += 1) free = `${stem} (${i})${extension}`;
  taken.add(free);
  return free;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
