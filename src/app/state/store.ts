import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptFile } from '../../core/dataset/kept.ts';
import type { Dataset } from '../../core/model.ts';
import { DAMAGED, explained, isNamed } from './store-error.ts';

/** The last dataset, and of which files it was made. */
export interface KeptDataset {
  /** SHA-256 of the files, sorted, and what was said about how they are read. */
  readonly files: readonly string[];
  readonly dataset: Dataset;
}

interface Schema extends DBSchema {
  /** By SHA-256: what two tabs add at the same time never meets. */
  files: { key: string; value: KeptFile };
  dataset: { key: 'last'; value: KeptDataset };
}

const VERSION = 1;

/** ms after which an open request that is held up, by a tab with an older state, is given up. */
const PATIENCE = 2000;

const HELD = 'another tab holds the storage';

/** Files and the dataset made of them, in this browser's IndexedDB. Every call rejects with a {@link StoreError}. */
export class FileStore {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name = 'oeuvre') {
    this.#name = name;
  }

  /** Every file that is kept; those whose content is damaged are left out and counted. */
  files(): Promise<{ readonly files: readonly KeptFile[]; readonly damaged: number }> {
    return this.#run(async (db) => {
      const all: readonly unknown[] = await db.getAll('files').catch(async () => {
        // One that is lost on the disk does not take the others with it.
        const ids = await db.getAllKeys('files');
        return Promise.all(ids.map((id) => fileOf(db, id)));
      });
      const files = all.filter(isKeptFile);
      return { files, damaged: all.length - files.length };
    });
  }

  /** Keeps files beside those that are there: all of them, or none where there is no room or the signal says so. */
  add(files: readonly KeptFile[], signal: AbortSignal): Promise<void> {
    return this.#run(async (db) => {
      const change = db.transaction('files', 'readwrite');
      signal.addEventListener('abort', () => abort(change));
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

  /** Forgets everything; a database that is damaged is made anew. */
  async clear(): Promise<void> {
    try {
      await this.#run(async (db) => {
        const change = db.transaction(['files', 'dataset'], 'readwrite');
        await Promise.all([
          change.objectStore('files').clear(),
          change.objectStore('dataset').clear(),
          change.done,
        ]);
      });
    } catch (error) {
      if (!isNamed((error as Error).cause, ...DAMAGED)) throw error;
      const open = this.#open;
      this.#open = null;
      (await open?.catch(() => null))?.close();
      await deleted(this.#name).catch((reason: unknown) => {
        throw explained(reason);
      });
    }
  }

  /** The last dataset that was made; null where there is none that can be used. */
  dataset(): Promise<KeptDataset | null> {
    return this.#run(async (db) => {
      const kept: unknown = await db.get('dataset', 'last');
      return isKeptDataset(kept) ? kept : null;
    });
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
    this.#open = openInTime((blocked) =>
      openDB<Schema>(this.#name, VERSION, {
        upgrade(db) {
          db.createObjectStore('files', { keyPath: 'sha256' });
          db.createObjectStore('dataset');
        },
        blocked,
        blocking: (_from, _to, event) => {
          (event.target as IDBDatabase).close();
          lost();
        },
        terminated: lost,
      }),
    );
    // What failed once may work the next time: room can be made, a tab closed.
    this.#open.catch(lost);
    return this.#open;
  }
}

/** Behind a request of another tab that waits, an open request is told nothing: it is given up after a while. */
async function openInTime(
  open: (blocked: () => void) => Promise<IDBPDatabase<Schema>>,
): Promise<IDBPDatabase<Schema>> {
  let giveUp = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    giveUp = () => reject(new DOMException(HELD, 'TimeoutError'));
  });
  const timer = setTimeout(giveUp, PATIENCE);
  const opened = (async () => open(giveUp))();
  try {
    return await Promise.race([opened, tooLate]);
  } catch (error) {
    // A connection that comes after all would hold up others in its turn.
    opened.then(
      (db) => db.close(),
      () => {},
    );
    throw error;
  } finally {
    clearTimeout(timer);
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

const deleted = (name: string) =>
  new Promise<void>((resolve, reject) => {
    deleteDB(name, { blocked: () => reject(new DOMException(HELD, 'TimeoutError')) }).then(resolve, reject);
  });

/** One file, or nothing where the browser lost it. */
const fileOf = (db: IDBPDatabase<Schema>, sha256: string): Promise<unknown> =>
  db.get('files', sha256).catch(() => null);

function isKeptFile(value: unknown): value is KeptFile {
  const file = value as Partial<KeptFile> | null;
  return (
    file?.bytes instanceof Uint8Array &&
    [file.name, file.sha256, file.addedAt].every((text) => typeof text === 'string')
  );
}

function isKeptDataset(value: unknown): value is KeptDataset {
  const kept = value as Partial<KeptDataset> | null | undefined;
  return Array.isArray(kept?.files) && typeof kept.dataset === 'object';
}
