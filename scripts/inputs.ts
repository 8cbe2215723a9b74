import { constants } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { documentsIn, SETTINGS_FILE } from '../src/core/dataset/documents.ts';
import { readingChoices, siftedBy, type ReadingChoices } from '../src/core/dataset/reading-corrections.ts';
import { readSettings, type Settings } from '../src/core/dataset/settings.ts';
import type { SourceFile } from '../src/core/dataset/source.ts';
import { issue } from '../src/core/issues.ts';
import { isZip } from '../src/core/dataset/unzip.ts';
import { siftDocument } from '../src/core/sift/document.ts';
import { siftTable, type SiftOptions } from '../src/core/sift/sift.ts';
import type { Issue } from '../src/core/model.ts';
import type { RunningHash } from '../src/core/text/hash.ts';
import { withFile } from './file-blocks.ts';

/** No text is longer, whatever the memory. */
const LONGEST = constants.MAX_STRING_LENGTH;
/** Memory that a run takes for each byte it reads: works, people and the file are all held at once. */
const MEMORY_PER_BYTE = 40;
/** Memory that a work of a table takes, however short its row. */
const MEMORY_PER_ROW = 50_000;

/** What lies at the paths a user named. */
export interface Inputs {
  readonly files: readonly SourceFile[];
  readonly settings: Settings;
  /** Paths that could not be read, and settings that could not be used. */
  readonly issues: readonly Issue[];
  /** Name of a source → its path as the user can reach it. */
  readonly paths: ReadonlyMap<string, string>;
}

/**
 * Reads files, folders and zip archives (recursively; README*, dotfiles and sources.json are skipped). A source is named by
 * its path inside the folder that was given, or by its file name; where two would be equal, by its path. A table that is
 * too large is sifted for those whose record it is by the `choices`.
 */
export function readInputs(
  named: readonly string[],
  choices: ReadingChoices = readingChoices([]),
  onProgress: OnProgress = () => {},
): Inputs {
  const issues: Issue[] = [];
  const found = named.flatMap((path) => {
    try {
      return statSync(path).isDirectory()
        ? scan(path).map((file) => ({
            path: file,
            folder: path,
            name: relative(path, file).split(sep).join('/'),
          }))
        : [{ path, folder: dirname(path), name: basename(path) }];
    } catch {
      issues.push(issue('SOURCE_MISSING', path));
      return [];
    }
  });
  for (const path of named)
    if (
      !issues.some(({ file }) => file === path) &&
      !found.some((item) => item.path === path || item.folder === path)
    )
      issues.push(issue('SOURCE_EMPTY', path, { message: 'The folder holds no document.' }));

  const settings = new Map(
    [...new Set(found.map(({ folder }) => folder))].map((folder) => [folder, settingsOf(folder)]),
  );
  issues.push(...[...settings.values()].flatMap((read) => read.issues));
  const unique = [...new Map(found.map((item) => [item.path, item])).values()];
  const names = unique.map(({ name }) => name);
  const files: SourceFile[] = [];
  let room = Math.floor(memory() / MEMORY_PER_BYTE);
  const paths = new Map<string, string>();
  const sources: Settings['sources'] = {};
  for (const { path, folder, name: short } of unique) {
    const name = names.indexOf(short) === names.lastIndexOf(short) ? short : path;
    const limited = siftOptions(name, Math.min(room, LONGEST), choices);
    const given = openFile(path, name, limited, onProgress);
    if ('code' in given) {
      issues.push(given);
      continue;
    }
    room -= given.bytes.length;
    const unpacked = documentsIn([{ ...given, isFromFolder: false }]);
    issues.push(...unpacked.issues.map((item) => ({ ...item, file: path + item.file.slice(name.length) })));
    const { asOf, sources: own } = settings.get(folder)!.settings;
    for (const found of unpacked.documents) {
      // What comes out of an archive is looked at now.
      const document = isZip(given.bytes)
        ? siftDocument(found, siftOptions(found.name, LONGEST, choices))
        : found;
      files.push(document);
      paths.set(document.name, path + document.name.slice(name.length));
      sources[document.name] = { ...(asOf === undefined ? {} : { asOf }), ...own[short] };
    }
  }
  return { files, settings: { sources }, issues, paths };
}

/** Told of a large file how many of its bytes are done with. */
export type OnProgress = (path: string, bytes: number, size: number) => void;

/** A file as it is, sifted where it is a table that cannot be held, or why there is nothing of it. */
function openFile(
  path: string,
  name: string,
  limited: SiftOptions,
  onProgress: OnProgress,
): SourceFile | Issue {
  try {
    const { size } = statSync(path);
    const most = limited.limits.bytes;
    const options = { ...limited, onProgress: (bytes: number) => onProgress(path, bytes, size) };
    const sifted = withFile(path, size, (file) => siftTable(name, file, options));
    if (sifted) return { name, ...sifted };
    return size > most ? tooLarge(path, size, most) : { name, bytes: readFileSync(path) };
  } catch (error) {
    return issue('SOURCE_UNREADABLE', path, { message: `could not be read: ${(error as Error).message}` });
  }
}

const memory = () => getHeapStatistics().heap_size_limit;

const siftOptions = (name: string, bytes: number, choices: ReadingChoices): SiftOptions => ({
  limits: { rows: Math.floor(memory() / MEMORY_PER_ROW), bytes },
  ...siftedBy(name, choices),
  startHash,
});

function startHash(): RunningHash {
  const hash = createHash('sha256');
  return { update: (block) => void hash.update(block), hex: () => hash.digest('hex') };
}

function tooLarge(path: string, size: number, most: number): Issue {
  const [has, left] = [size, most].map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`);
  return issue('SOURCE_TOO_LARGE', path, {
    message: `the file has ${has}, and this run has room for ${left} more; it was not read`,
  });
}

function scan(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !/^readme/i.test(name) && name !== SETTINGS_FILE)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? scan(path) : [path];
    });
}

function settingsOf(folder: string): ReturnType<typeof readSettings> {
  const path = join(folder, SETTINGS_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { settings: { sources: {} }, issues: [] };
  }
  return readSettings(text, path);
}
