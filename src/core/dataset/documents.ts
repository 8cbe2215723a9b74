import { issue } from '../issues.ts';
import type { Issue } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import type { SourceFile } from './source.ts';
import { isZip, unzip } from './unzip.ts';

/** A file as it was given. */
export interface GivenFile extends SourceFile {
  /** Whether it came with a folder: then it may be anything, and what is no document is left out without alarm. */
  readonly isFromFolder: boolean;
}

/** Name of the file that says more about the documents beside it. */
export const SETTINGS_FILE = 'sources.json';

/** Why a file of a folder or an archive is no document, by its path; null where it may be one. */
export function skippedByName(path: string): string | null {
  const parts = path.split('/');
  const name = parts.at(-1)!;
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX')) return 'a hidden file';
  if (/^readme/i.test(name)) return 'a README';
  return name === SETTINGS_FILE ? 'settings of a folder; the command line reads them' : null;
}

/** The documents among given files, archives unpacked one level deep, and what was left out. */
export function documentsIn(given: readonly GivenFile[]): {
  readonly documents: readonly SourceFile[];
  readonly issues: readonly Issue[];
} {
  const unpacked = given.map((file) => {
    if (!isZip(file.bytes)) return { files: [file], issues: [] };
    const { files, issues } = unzip(file);
    return { files: files.map((inner) => ({ ...inner, isFromFolder: true })), issues };
  });
  const skipped: Issue[] = [];
  const documents = unpacked.flatMap(({ files }) =>
    files.flatMap(({ isFromFolder, ...document }) => {
      const { name, bytes } = document;
      const why = isFromFolder ? (skippedByName(name) ?? skippedByContent(bytes)) : null;
      if (why === null) return [document];
      skipped.push(issue('SOURCE_SKIPPED', name, { message: `Left out: ${why}.` }));
      return [];
    }),
  );
  return { documents, issues: [...unpacked.flatMap(({ issues }) => issues), ...skipped] };
}

function skippedByContent(bytes: Uint8Array): string | null {
  if (isZip(bytes)) return 'an archive inside an archive or a folder';
  const problem = decodeText(bytes).issue;
  if (problem === 'SOURCE_BINARY') return 'not text';
  return problem === 'SOURCE_EMPTY' ? 'no text in it' : null;
}
