import type { ProfileChanges } from '../../core/dataset/changes.ts';
import type { KeptFile } from '../../core/dataset/kept.ts';
import { decodeProfile, decodeReport } from '../../core/dataset/schema.ts';
import type { Dataset, ProfileDocument } from '../../core/model.ts';
import type { Extraction, LargeFile, Progress } from '../workers/extract.ts';
import type { GivenFile } from '../../core/dataset/documents.ts';
import { embedded } from './embedded.ts';
import { library, NOTHING } from './library.svelte.ts';
import { isDemo } from './load.ts';
import type { FileStore, KeptDataset } from './store.ts';

/** A page in one file holds the records it was saved with, and fictional authors stay apart: nothing is kept there. */
const MAY_KEEP = !embedded && !isDemo;

/** The documents this person brought: kept in this browser as far as it lets us, else for as long as the page is open. */
class Kept {
  files: readonly KeptFile[] = $state.raw([]);
  /** SHA-256 of the files that are in memory only. */
  unsaved: ReadonlySet<string> = $state.raw(new Set());
  /** Why something is not kept, or could not be forgotten; null where all is well. */
  problem: string | null = $state.raw(null);
  /** What the last reading changed in the records that were there. */
  changes: readonly ProfileChanges[] = $state.raw([]);
  /** Ids of sources whose records came in an exported dataset, without their documents. */
  #carried: ReadonlySet<string> = $state.raw(new Set());
  #store: Promise<FileStore> | null = null;

  /** What was kept before is here: a reading before that would be undone by it. */
  readonly #restored: Promise<void>;

  constructor() {
    this.#restored = MAY_KEEP ? this.#restore() : Promise.resolve();
    if (MAY_KEEP) library.expect(this.#restored);
  }

  /** Where the documents of a record are, in words; sources are named by the beginning of their hash. */
  placeOf(sources: readonly string[]): string {
    const isKept = sources.every(
      (id) =>
        this.files.some((file) => file.sha256.startsWith(id) && !this.#isUnsaved(file)) ||
        (this.#carried.has(id) && this.unsaved.size === 0),
    );
    return isKept ? 'kept in this browser' : 'until this page is closed';
  }

  /** Reads what is given together with what is kept. Nothing has changed when it is aborted or fails. */
  async read(
    given: readonly (GivenFile | LargeFile)[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Extraction & { readonly documents: readonly ProfileDocument[] }> {
    await this.#restored;
    return this.#readAll(given, signal, onProgress);
  }

  async #readAll(
    given: readonly (GivenFile | LargeFile)[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Extraction & { readonly documents: readonly ProfileDocument[] }> {
    const kept = await this.#all();
    // The readers weigh as much as a page: they are loaded with the first document.
    const { extractInWorker } = await import('../workers/extract.ts');
    const extraction = await extractInWorker({ given, kept, now: now() }, signal, onProgress);
    // Made-up records never mix with real ones.
    if (extraction.dataset.fictional) throw new Error(FICTIONAL);
    await this.#save(extraction.fresh);
    this.files = [...kept, ...extraction.fresh];
    const documents = await this.#show(extraction.dataset);
    await this.#saveDataset(extraction.dataset);
    return { ...extraction, documents };
  }

  /** Forgets some files; records are made anew of what is left. */
  async forget(sha256: readonly string[]): Promise<void> {
    const saved = sha256.filter((id) => !this.unsaved.has(id));
    if (saved.length && !(await this.#try('could not be forgotten', (store) => store.remove(saved)))) return;
    this.unsaved = new Set([...this.unsaved].filter((id) => !sha256.includes(id)));
    this.files = this.files.filter((file) => !sha256.includes(file.sha256));
    await this.read([], new AbortController().signal, () => {});
  }

  /** Forgets every file. */
  async forgetAll(): Promise<void> {
    if (MAY_KEEP && !(await this.#try('could not be forgotten', (store) => store.clear()))) return;
    this.unsaved = new Set();
    this.files = [];
    this.changes = [];
    await library.bring(NOTHING);
  }

  #isUnsaved({ sha256 }: KeptFile): boolean {
    return this.unsaved.has(sha256);
  }

  /** What is kept, what other tabs brought included, and what is in memory only. */
  async #all(): Promise<readonly KeptFile[]> {
    const own = this.files.filter((file) => this.#isUnsaved(file));
    const stored: KeptFile[] = [];
    let damaged = 0;
    const isOpen = await this.#try('cannot be kept', async (store) => {
      const found = await store.files();
      stored.push(...found.files);
      ({ damaged } = found);
    });
    if (!isOpen) return this.files;
    if (damaged) this.problem = `Kept files that are damaged, and were left where they are: ${damaged}.`;
    const ids = new Set(stored.map(({ sha256 }) => sha256));
    return [...stored, ...own.filter(({ sha256 }) => !ids.has(sha256))];
  }

  async #save(files: readonly KeptFile[]): Promise<void> {
    const unsaved = [...this.files.filter((file) => this.#isUnsaved(file)), ...files];
    if (!unsaved.length) return;
    const isSaved = await this.#try('stay only until this page is closed', (store) => store.add(unsaved));
    this.unsaved = new Set(isSaved ? [] : unsaved.map(({ sha256 }) => sha256));
  }

  /** Only a shortcut for the next start: without it the files are read again. */
  async #saveDataset(dataset: Dataset): Promise<void> {
    if (!MAY_KEEP || this.unsaved.size) return;
    const store = await this.#opened();
    await store.saveDataset({ files: idsOf(this.files), dataset }).catch(() => {});
  }

  async #show(dataset: Dataset): Promise<readonly ProfileDocument[]> {
    const before = library.session;
    const documents = await this.#bring(dataset);
    const { changedProfiles } = await import('../../core/dataset/changes.ts');
    this.changes = changedProfiles(before, documents);
    return documents;
  }

  #bring(dataset: Dataset): Promise<readonly ProfileDocument[]> {
    const isFile = (id: string) => this.files.some(({ sha256 }) => sha256.startsWith(id));
    this.#carried = new Set(dataset.sources.map(({ id }) => id).filter((id) => !isFile(id)));
    return library.bring(dataset);
  }

  async #restore(): Promise<void> {
    this.files = await this.#all();
    if (!this.files.length) return;
    try {
      const last = await (await this.#opened()).dataset();
      if (last && idsOf(this.files).join() === last.files.join() && isWhole(last))
        await this.#bring(last.dataset);
      else await this.#readAll([], new AbortController().signal, () => {});
      this.changes = [];
    } catch (error) {
      this.problem = `What was kept could not be read again: ${messageOf(error)}.`;
    }
  }

  /** Does something with the store; where it fails the page goes on and says so. */
  async #try(consequence: string, use: (store: FileStore) => Promise<void>): Promise<boolean> {
    if (!MAY_KEEP) return false;
    try {
      await use(await this.#opened());
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = `Your files ${consequence}: ${messageOf(error)}.`;
      return false;
    }
  }

  #opened(): Promise<FileStore> {
    this.#store ??= import('./store.ts').then(({ FileStore: Store }) => new Store());
    return this.#store;
  }
}

const FICTIONAL =
  'These authors are made up, so they are kept apart: npm run preprocess -- --out public/data-demo FILE puts them at ?data=demo.';

const idsOf = (files: readonly KeptFile[]) => files.map(({ sha256 }) => sha256).sort();

/** What another version wrote, or what is damaged, is made again of its files. */
const isWhole = ({ dataset }: KeptDataset) =>
  decodeReport(dataset).ok && dataset.profiles.every((document) => decodeProfile(document).ok);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Date and time where the person is. */
function now(): string {
  const date = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(pad).join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(':')}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

export const kept = new Kept();
