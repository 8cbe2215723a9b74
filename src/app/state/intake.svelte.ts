import { issue } from '../../core/issues.ts';
import type { SourceFile } from '../../core/dataset/extract.ts';
import type { Issue } from '../../core/model.ts';
import { carrierOf } from '../../figures/carrier.ts';
import { figures } from './figures.svelte.ts';
import { library } from './library.svelte.ts';
import { reopenFirst, type Reopened } from './reopen.ts';
import { router } from './route.svelte.ts';
import { today } from './today.ts';

/** What became of the last documents that were given. */
export type Intake =
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'read';
      readonly added: readonly { readonly id: string; readonly name: string }[];
      /** Number of documents among the files; the others are pictures of figures. */
      readonly documents: number;
      /** Problems that kept a document, or a part of it, out. */
      readonly problems: readonly Issue[];
    };

/** Reads documents, and figures, that a person drops, picks or pastes. One reading at a time; a new one ends the old. */
class IntakeState {
  current: Intake = $state.raw({ status: 'idle' });
  #abort: AbortController | null = null;
  #pasted = 0;

  async open(files: readonly File[]): Promise<void> {
    const read = await Promise.all(files.map(readBytes));
    await this.#take(
      read.filter((item) => 'bytes' in item),
      read.filter((item) => 'code' in item),
    );
  }

  paste(text: string): Promise<void> {
    this.#pasted += 1;
    return this.#take([{ name: `pasted text ${this.#pasted}`, bytes: new TextEncoder().encode(text) }], []);
  }

  dismiss(): void {
    this.#abort?.abort();
    this.current = { status: 'idle' };
  }

  async #take(files: readonly SourceFile[], unreadable: readonly Issue[]): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.current = { status: 'reading', done: 0, total: files.length };
    const pictures = files.filter(({ bytes }) => carrierOf(bytes) !== null);
    const documents = files.filter((file) => !pictures.includes(file));
    try {
      const read = documents.length ? await this.#extract(documents, signal) : NO_DOCUMENTS;
      const reopened = pictures.length ? await reopenFirst(pictures, signal) : NO_FIGURE;
      const problems = [...unreadable, ...read.problems, ...reopened.problems];
      this.current = { status: 'read', added: read.added, documents: documents.length, problems };
      show(read.added, reopened);
    } catch (error) {
      if (signal.aborted) return;
      this.current = { status: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #extract(files: readonly SourceFile[], signal: AbortSignal) {
    // The readers weigh as much as a page: they are loaded with the first document.
    const { extractInWorker } = await import('../workers/extract.ts');
    const total = files.length;
    const dataset = await extractInWorker({ files, today: today() }, signal, (done) => {
      this.current = { status: 'reading', done, total };
    });
    // Made-up records never mix with real ones.
    if (dataset.fictional) throw new Error(FICTIONAL);
    const ids = await library.add(dataset);
    const added = ids.map((id, i) => ({ id, name: dataset.profiles[i]!.profile.name }));
    return { added, problems: dataset.issues.filter(({ severity }) => severity === 'error') };
  }
}

const FICTIONAL =
  'These authors are made up, so they are kept apart: npm run preprocess -- --out public/data-demo FILE puts them at ?data=demo.';
const NO_DOCUMENTS = { added: [], problems: [] };
const NO_FIGURE: Reopened = { figure: null, problems: [] };

/** Goes to the figure; without one to the author, or to the library where there are several. */
function show(added: readonly { readonly id: string }[], { figure }: Reopened): void {
  if (figure) figures.open(figure.file, figure.carried);
  else if (added.length === 1) router.go({ page: 'author', author: added[0]!.id, query: '' });
  else if (added.length > 1) router.go({ page: 'library', author: null, query: '' });
}

async function readBytes(file: File): Promise<SourceFile | Issue> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return issue('SOURCE_UNREADABLE', file.name);
  }
}

export const intake = new IntakeState();
