import { skippedByName } from '../../core/dataset/documents.ts';

/** A file that a person gave, by its path where it came with a folder. */
export interface Given {
  readonly name: string;
  readonly file: File;
  readonly isFromFolder: boolean;
}

/** Files that were picked, alone or with a folder. */
export const picked = (files: Iterable<File>): readonly Given[] =>
  [...files].map((file) => ({
    name: file.webkitRelativePath || file.name,
    file,
    isFromFolder: file.webkitRelativePath !== '',
  }));

/** Files that were dropped, those of folders at any depth included. What a drop holds is known only at once. */
export async function dropped(transfer: DataTransfer): Promise<readonly Given[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  // What is made by a script has files and no entries.
  if (entries.some((entry) => entry === null)) return picked(transfer.files);
  const found = await Promise.all(
    entries.map((entry) => filesOf(entry!).catch((): readonly Given[] => [unreadable(entry!)])),
  );
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly Given[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: path, file, isFromFolder: path.includes('/') }];
  }
  // A hidden folder may hold thousands of files; its name is told and it stays closed.
  if (skippedByName(path)) return [{ name: path, file: new File([], entry.name), isFromFolder: true }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // A browser gives a hundred at a time, and none at the end.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (!batch.length) break;
    inside.push(...batch);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** Fails when it is read, and is reported then. */
function unreadable(entry: FileSystemEntry): Given {
  const file = new File([], entry.name);
  file.arrayBuffer = () => Promise.reject(new Error('unreadable'));
  return { name: entry.name, file, isFromFolder: false };
}
