import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptFile } from '../../core/dataset/kept.ts';
import type { Dataset } from '../../core/model.ts';

/** The last dataset, and of which files it was made. */
export interface KeptDataset {
  /** SHA-256 of the files, sorted. */
  readonly files: readonly string[];
  readonly dataset: Dataset;
}

interface Schema extends DBSchema {
  /** By SHA-256: what two tabs add at the same time never meets. */
  files: { key: string; value: KeptFile };
  dataset: { key: 'last'; value: KeptDataset };
}

const VERSION = 1;

/** Files and the dataset made of them, in this browser's IndexedDB. Every call rejects with a sentence for a person. */
export class FileStore {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name = 'oeuvre') {
    this.#name = name;
  }

  /** Every file that is kept; those whose content is damaged are left out and counted. */
  files(): Promise<{ readonly files: readonly KeptFile[]; readonly damaged: number }> {
    return this.#run(async (db) => {
      const all: unknown[] = await db.getAll('files');
      const files = all.filter(isKeptFile);
      return { files, damaged: all.length - files.length };
    });
  }

  /** Keeps files beside those that are there: all of them, or none where there is no room. */
  add(files: readonly KeptFile[]): Promise<void> {
    return this.#run(async (db) => {
      const change = db.transaction('files', 'readwrite');
      const puts = files.map(async (file) => {
        // The first time it came is the day its content is from.
        if ((await change.store.getKey(file.sha256)) === undefined) await change.store.add(file);
      });
      try {
        await Promise.all([...puts, change.done]);
      } catch (error) {
        abort(change);
        throw error;
      }
    });
  }

  /** Forgets files, and with them the dataset that was made of them. */
  remove(sha256: readonly string[]): Promise<void> {
    return this.#run(async (db) => {
      const change = db.transaction(['files', 'dataset'], 'readwrite');
      const files = change.objectStore('files');
      const gone = sha256.map((id) => files.delete(id));
      await Promise.all([...gone, change.objectStore('dataset').clear(), change.done]);
    });
  }

  /** Forgets everything. */
  clear(): Promise<void> {
    return this.#run(async (db) => {
      const change = db.transaction(['files', 'dataset'], 'readwrite');
      await Promise.all([
        change.objectStore('files').clear(),
        change.objectStore('dataset').clear(),
        change.done,
      ]);
    });
  }

  /** The last dataset that was made; null where there is none. */
  dataset(): Promise<KeptDataset | null> {
    return this.#run(async (db) => (await db.get('dataset', 'last')) ?? null);
  }

  /** Keeps a dataset in place of the last one. */
  async saveDataset(kept: KeptDataset): Promise<void> {
    await this.#run((db) => db.put('dataset', kept, 'last'));
  }

  /** Runs on the database, a second time where its connection was lost meanwhile. */
  async #run<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await use(await this.#database());
    } catch (error) {
      if (!isNamed(error, 'InvalidStateError')) throw explained(error);
      this.#open = null;
      try {
        return await use(await this.#database());
      } catch (again) {
        throw explained(again);
      }
    }
  }

  #database(): Promise<IDBPDatabase<Schema>> {
    if (this.#open) return this.#open;
    const lost = () => (this.#open = null);
    this.#open = new Promise((resolve, reject) => {
      openDB<Schema>(this.#name, VERSION, {
        upgrade(db) {
          db.createObjectStore('files', { keyPath: 'sha256' });
          db.createObjectStore('dataset');
        },
        blocked: () => reject(new DOMException('another tab holds an older state open', 'BlockedError')),
        blocking: (_from, _to, event) => {
          (event.target as IDBDatabase).close();
          lost();
        },
        terminated: lost,
      }).then(resolve, reject);
    });
    // What failed once may work the next time: room can be made, a tab closed.
    this.#open.catch(lost);
    return this.#open;
  }
}

/** Takes back what was not refused; a transaction that has ended has done so itself. */
function abort(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    return;
  }
}

const isNamed = (error: unknown, ...names: readonly string[]) =>
  error instanceof Error && names.includes(error.name);

/** Why the browser did not keep something, in words. */
function explained(error: unknown): Error {
  const said = error instanceof Error ? error.message : String(error);
  const reason = isNamed(error, 'QuotaExceededError')
    ? 'there is no room left for them'
    : isNamed(error, 'VersionError')
      ? 'what is kept here was written by a newer Oeuvre'
      : isNamed(error, 'SecurityError', 'NotAllowedError')
        ? 'the browser does not allow it here (a private window?)'
        : said || 'the browser gave no reason';
  return new Error(reason, { cause: error });
}

function isKeptFile(value: unknown): value is KeptFile {
  const file = value as Partial<KeptFile> | null;
  return (
    file?.bytes instanceof Uint8Array &&
    [file.name, file.sha256, file.addedAt].every((text) => typeof text === 'string')
  );
}
