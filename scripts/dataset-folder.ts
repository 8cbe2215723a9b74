import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { encodeDataset, MANIFEST } from '../src/core/dataset/encode.ts';
import {
  decodeIndex,
  decodeManifest,
  decodeProfile,
  decodeReport,
  type Decoded,
  type Manifest,
  type Report,
} from '../src/core/dataset/schema.ts';
import type { Dataset, IndexRow, ProfileDocument } from '../src/core/model.ts';

/** Names that only a dataset has: content-named files, and drafts of a run that was cut off. */
const OURS = /\.[0-9a-f]{12}\.json$|\.json\.\d+\.tmp$/;

/** Whether a dataset may be written to this folder: it is missing, empty, or holds a dataset. */
export function isWritable(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  try {
    return String(readJson(join(folder, MANIFEST)).layout).startsWith('profiles-');
  } catch {
    return false;
  }
}

/**
 * Replaces the dataset in a folder. Files are content-named and the manifest is renamed into place last, so
 * whoever reads sees the old dataset or the new one; what is no longer used is removed after that.
 */
export function writeDataset(folder: string, dataset: Dataset): void {
  const files = encodeDataset(dataset);
  for (const { path, text } of files) {
    const target = join(folder, path);
    const draft = `${target}.${process.pid}.tmp`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, target);
  }
  const current = new Set(files.map(({ path }) => path));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isStale = OURS.test(entry.name) && !current.has(relative(folder, path).split(sep).join('/'));
    if (isStale) rmSync(path);
  }
}

/** A dataset on disk whose profiles are read on demand. Throws an Error with a sentence for the user. */
export function openDataset(folder: string): {
  manifest: Manifest;
  rows: readonly IndexRow[];
  profile(row: IndexRow): ProfileDocument;
  report(): Report;
} {
  const manifestPath = join(folder, MANIFEST);
  if (!existsSync(manifestPath)) throw new Error(`no dataset in ${folder}: run npm run preprocess first`);
  const load = <T>(path: string, decode: (json: unknown) => Decoded<T>): T => {
    const decoded = decode(readJson(join(folder, path)));
    if (!decoded.ok) throw new Error(`${join(folder, path)}: ${decoded.message}`);
    return decoded.value;
  };
  const manifest = load(MANIFEST, decodeManifest);
  return {
    manifest,
    rows: load(manifest.index, decodeIndex).profiles,
    profile: (row) => load(row.path, decodeProfile),
    report: () => load(manifest.report, decodeReport),
  };
}

/** Throws an Error that names the file. */
function readJson(path: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
