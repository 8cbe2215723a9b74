import { issue } from '../../core/issues.ts';
import type { SourceFile } from '../../core/dataset/extract.ts';
import type { Dataset, Issue } from '../../core/model.ts';
import { library } from './library.svelte.ts';
import { router } from './route.svelte.ts';

/** What became of the last documents that were given. */
export type Intake =
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'read';
      readonly added: readonly { readonly id: string; readonly name: string }[];
      /** Problems that kept a document, or a part of it, out. */
      readonly problems: readonly Issue[];
    };

/** Reads documents that a person drops, picks or pastes. One reading at a time; a new one ends the old. */
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
    try {
      // The readers weigh as much as a page: they are loaded with the first document.
      const { extractInWorker } = await import('../workers/extract.ts');
      const dataset = await extractInWorker({ files, today: today() }, signal, (done, total) => {
        this.current = { status: 'reading', done, total };
      });
      await this.#finish(dataset, unreadable);
    } catch (error) {
      if (signal.aborted) return;
      this.current = { status: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #finish(dataset: Dataset, unreadable: readonly Issue[]): Promise<void> {
    const ids = await library.add(dataset);
    const added = ids.map((id, i) => ({ id, name: dataset.profiles[i]!.profile.name }));
    const problems = [...unreadable, ...dataset.issues.filter(({ severity }) => severity === 'error')];
    this.current = { status: 'read', added, problems };
    if (added.length === 1) router.go({ page: 'author', author: added[0]!.id, query: '' });
    else if (added.length > 1) router.go({ page: 'library', author: null, query: '' });
  }
}

async function readBytes(file: File): Promise<SourceFile | Issue> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return issue('SOURCE_UNREADABLE', file.name);
  }
}

/** The calendar day where the person is, as an ISO date. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export const intake = new IntakeState();
