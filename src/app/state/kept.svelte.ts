import type { ProfileChanges } from '../../core/dataset/changes.ts';
import type { KeptFile } from '../../core/dataset/kept.ts';
import { bearsOnReading, type Correction } from '../../core/correction.ts';
import { decodeProfile, decodeReport } from '../../core/dataset/schema.ts';
import type { Dataset, ProfileDocument } from '../../core/model.ts';
import type { Extraction, LargeFile, Progress } from '../workers/extract.ts';
import type { GivenFile } from '../../core/dataset/documents.ts';
import { corrections } from './corrections.svelte.ts';
import { embedded } from './embedded.ts';
import { library, NOTHING } from './library.svelte.ts';
import { isDemo } from './load.ts';
import type { FileStore, KeptDataset } from './store.ts';
import { explained } from './store-error.ts';
import { TabCalls } from './tab-calls.ts';
import { Turns } from './turns.ts';

/** A page in one file holds the records it was saved with, and fictional authors stay apart: nothing is kept there. */
const MAY_KEEP = !embedded && !isDemo;

/** What went wrong, and what the person can do. */
export interface KeptProblem {
  readonly message: string;
  readonly advice: string;
  /** Whether the browser keeps nothing for this page at all. */
  readonly isDenied: boolean;
}

/** The documents this person brought: kept in this browser as far as it lets us, else for as long as the page is open. */
class Kept {
  files: readonly KeptFile[] = $state.raw([]);
  /** SHA-256 of the files that are in memory only. */
  unsaved: ReadonlySet<string> = $state.raw(new Set());
  /** Why something is not kept, or could not be forgotten; null where all is well. */
  problem: KeptProblem | null = $state.raw(null);
  /** Number of kept files that are damaged; they are left where they are. */
  damaged: number = $state.raw(0);
  /** What the last reading changed in the records that were there. */
  changes: readonly ProfileChanges[] = $state.raw([]);
  /** Ids of sources whose records came in an exported dataset, without their documents. */
  #carried: ReadonlySet<string> = $state.raw(new Set());
  #store: Promise<FileStore> | null = null;
  /** Whether the store could be read the last time: else it is not waited for again at once. */
  #isOpen = false;
  /** What the person said about how documents are read, when they were read last. */
  #readBy: readonly Correction[] = [];
  /** Whether documents are read again, as the person said. */
  isReadingAnew: boolean = $state.raw(false);

  /** Readings and removals, one after the other; the first brings back what was kept before. */
  readonly #turns = new Turns();
  readonly #otherTabs = new TabCalls('oeuvre.kept', () => this.#turns.take(() => this.#refresh()));

  constructor() {
    corrections.onChange(() => void this.#readAnew());
    if (MAY_KEEP) library.expect(this.#turns.take(() => this.#start()));
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
  read(
    given: readonly (GivenFile | LargeFile)[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Reading> {
    return this.#turns.take(() => this.#readAll(given, signal, onProgress));
  }

  async #readAll(
    given: readonly (GivenFile | LargeFile)[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Reading> {
    signal.throwIfAborted();
    this.problem = null;
    const kept = await this.#all();
    const said = readingCorrections();
    // The readers weigh as much as a page: they are loaded with the first document.
    const { extractInWorker } = await import('../workers/extract.ts');
    const extraction = await extractInWorker(
      { given, kept, corrections: said, now: now() },
      signal,
      onProgress,
    );
    // Made-up records never mix with real ones.
    if (extraction.dataset.fictional) throw new Error(FICTIONAL);
    await this.#save(extraction.fresh, signal);
    this.files = [...kept, ...extraction.fresh];
    const documents = await this.#show(extraction.dataset);
    this.#readBy = said;
    corrections.add(extraction.corrections);
    const made = { files: madeOf(this.files, said), dataset: extraction.dataset };
    void this.#turns.take(() => this.#saveDataset(made));
    return { ...extraction, documents };
  }

  /** Forgets some files; records are made anew of what is left. */
  forget(sha256: readonly string[]): Promise<void> {
    return this.#turns.take(async () => {
      this.problem = null;
      const saved = sha256.filter((id) => !this.unsaved.has(id));
      if (saved.length && !(await this.#try('could not be forgotten', (store) => store.remove(saved))))
        return;
      this.unsaved = new Set([...this.unsaved].filter((id) => !sha256.includes(id)));
      this.files = this.files.filter((file) => !sha256.includes(file.sha256));
      await this.#readAgain();
    });
  }

  /** Forgets every file. */
  forgetAll(): Promise<void> {
    return this.#turns.take(async () => {
      this.problem = null;
      if (MAY_KEEP && !(await this.#try('could not be forgotten', (store) => store.clear()))) return;
      this.unsaved = new Set();
      this.files = [];
      this.changes = [];
      this.damaged = 0;
      await library.bring(NOTHING);
      this.#otherTabs.call();
    });
  }

  #isUnsaved({ sha256 }: KeptFile): boolean {
    return this.unsaved.has(sha256);
  }

  /** What is kept, what other tabs brought included, and what is in memory only. */
  async #all(): Promise<readonly KeptFile[]> {
    const own = this.files.filter((file) => this.#isUnsaved(file));
    const stored: KeptFile[] = [];
    let damaged = 0;
    this.#isOpen = await this.#try('stay only until this page is closed', async (store) => {
      const found = await store.files();
      stored.push(...found.files);
      ({ damaged } = found);
    });
    if (!this.#isOpen) return this.files;
    this.damaged = damaged;
    const ids = new Set(stored.map(({ sha256 }) => sha256));
    return [...stored, ...own.filter(({ sha256 }) => !ids.has(sha256))];
  }

  /** Keeps new files, then those for which there was no room before. */
  async #save(fresh: readonly KeptFile[], signal: AbortSignal): Promise<void> {
    const waiting = this.files.filter((file) => this.#isUnsaved(file));
    const left: KeptFile[] = [];
    for (const files of [fresh, waiting].filter(({ length }) => length)) {
      const isSaved =
        this.#isOpen &&
        (await this.#try('stay only until this page is closed', (store) => store.add(files, signal)));
      if (isSaved) continue;
      signal.throwIfAborted();
      left.push(...files);
    }
    this.unsaved = new Set(left.map(({ sha256 }) => sha256));
  }

  /** Only a shortcut for the next start, and for other tabs: without it the files are read again. */
  async #saveDataset(made: KeptDataset): Promise<void> {
    if (!this.#isOpen) return;
    const store = await this.#opened();
    if (!this.unsaved.size) await store.saveDataset(made).catch(() => {});
    this.#otherTabs.call();
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
    const last = await this.#lastDataset();
    const said = readingCorrections();
    if (last && isEqual(madeOf(this.files, said), last.files) && isWhole(last)) {
      this.#readBy = said;
      await this.#bring(last.dataset);
    } else await this.#readAgain();
  }

  async #start(): Promise<void> {
    await this.#restore();
    this.changes = [];
    // Who brought nothing misses nothing.
    if (this.problem?.isDenied) this.problem = null;
  }

  /** Takes over what another tab kept or forgot. */
  async #refresh(): Promise<void> {
    const before = idsOf(this.files).join();
    if (idsOf(await this.#all()).join() !== before) await this.#restore();
  }

  /** Reads the documents once more where the person changed how that is to be done. */
  async #readAnew(): Promise<void> {
    await this.#turns.take(async () => {
      if (isEqual(readingCorrections(), this.#readBy) || !this.files.length) return;
      this.isReadingAnew = true;
      await this.#readAgain();
      this.isReadingAnew = false;
    });
  }

  async #lastDataset(): Promise<KeptDataset | null> {
    try {
      return await (await this.#opened()).dataset();
    } catch {
      return null;
    }
  }

  async #readAgain(): Promise<void> {
    try {
      await this.#readAll([], new AbortController().signal, () => {});
    } catch (error) {
      const message = `What is kept could not be read again: ${messageOf(error)}.`;
      this.problem = { message, advice: 'They stay as they are; load this page again.', isDenied: false };
    }
  }

  /** Does something with the store; where it fails the page goes on and says so. */
  async #try(consequence: string, use: (store: FileStore) => Promise<void>): Promise<boolean> {
    if (!MAY_KEEP) return false;
    try {
      await use(await this.#opened());
      return true;
    } catch (error) {
      const { advice, isDenied } = explained(error);
      this.problem = { message: `Your files ${consequence}: ${messageOf(error)}.`, advice, isDenied };
      return false;
    }
  }

  #opened(): Promise<FileStore> {
    this.#store ??= import('./store.ts').then(({ FileStore: Store }) => new Store());
    return this.#store;
  }
}

/** What reading gave, and the documents as they are in the library. */
type Reading = Extraction & { readonly documents: readonly ProfileDocument[] };

const FICTIONAL =
  'These authors are made up, so they are kept apart: npm run preprocess -- --out public/data-demo FILE puts them at ?data=demo.';

const readingCorrections = () => corrections.list.filter(bearsOnReading);

/** What a dataset is made of: files, and what the person said about how they are read. */
const madeOf = (files: readonly KeptFile[], said: readonly Correction[]): readonly string[] => [
  ...idsOf(files),
  ...said.map((correction) => JSON.stringify(correction)),
];

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

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
