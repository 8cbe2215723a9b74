import { sum } from 'd3';
import type { GivenFile } from '../../core/dataset/documents.ts';
import { issue } from '../../core/issues.ts';
import type { Issue, ProfileDocument } from '../../core/model.ts';
import { carrierOf } from '../../figures/carrier.ts';
import type { Given } from '../intake/collect.ts';
import type { LargeFile, Progress, ReadDocument } from '../workers/extract.ts';
import { figures } from './figures.svelte.ts';
import { kept } from './kept.svelte.ts';
import { reopenFirst, type Reopened } from './reopen.ts';
import { formatRoute, router } from './route.svelte.ts';

/** What became of the last documents that were given. */
export type Intake =
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly progress: Progress | null }
  | { readonly status: 'failed'; readonly message: string }
  | ({
      readonly status: 'read';
      /** Number of documents among the files; the others are pictures of figures. */
      readonly documents: number;
      /** Problems that kept a document, or a part of it, out. */
      readonly problems: readonly Issue[];
    } & Taken);

/** What documents brought. */
interface Taken {
  /** Authors whose record rests on what was given. */
  readonly added: readonly { readonly id: string; readonly name: string }[];
  /** What the records of these authors hold. */
  readonly counts: IntakeCounts;
  readonly read: readonly ReadDocument[];
  /** What was left out without being a problem: the same bytes again, files beside the documents. */
  readonly skipped: readonly Issue[];
}

export interface IntakeCounts {
  readonly papers: number;
  /** Co-authors: without the authors of the records. */
  readonly people: number;
  readonly notes: number;
}

/** Reads documents, and figures, that a person drops, picks or pastes. One reading at a time; a new one ends the old. */
class IntakeState {
  current: Intake = $state.raw({ status: 'idle' });
  #abort: AbortController | null = null;

  /** Opens files; to walk the folders of a drop takes time, too. */
  async open(found: Promise<readonly Given[]>): Promise<void> {
    const signal = this.#begin();
    const read = await Promise.all((await found).map(opened));
    await this.#take(
      read.filter(isFile),
      read.filter((item) => 'code' in item),
      signal,
    );
  }

  /** Pasted texts are no states of one export: each has a name that no other has. */
  paste(text: string): Promise<void> {
    const names = new Set(kept.files.map(({ name }) => name));
    let number = 1;
    while (names.has(`pasted text ${number}`)) number += 1;
    const bytes = new TextEncoder().encode(text);
    return this.#take([{ name: `pasted text ${number}`, bytes, isFromFolder: false }], [], this.#begin());
  }

  dismiss(): void {
    this.#abort?.abort();
    this.current = { status: 'idle' };
  }

  #begin(): AbortSignal {
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.current = { status: 'reading', progress: null };
    return this.#abort.signal;
  }

  async #take(
    files: readonly (GivenFile | LargeFile)[],
    unreadable: readonly Issue[],
    signal: AbortSignal,
  ): Promise<void> {
    const pictures = files.filter(isFigure);
    const documents = files.filter((file) => !isFigure(file));
    const from = formatRoute(router.route);
    try {
      const taken = documents.length ? await this.#extract(documents, signal) : NO_DOCUMENTS;
      const reopened = pictures.length ? await reopenFirst(pictures, signal) : NO_FIGURE;
      if (signal.aborted) return;
      const problems = [...unreadable, ...taken.problems, ...reopened.problems];
      this.current = { ...taken, status: 'read', documents: documents.length, problems };
      // Who went elsewhere meanwhile is not led away from there: the message has links.
      if (formatRoute(router.route) === from) show(taken.added, reopened);
    } catch (error) {
      if (signal.aborted) return;
      this.current = { status: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #extract(
    given: readonly (GivenFile | LargeFile)[],
    signal: AbortSignal,
  ): Promise<Taken & { readonly problems: readonly Issue[] }> {
    const { documents, read, touched, issues } = await kept.read(given, signal, (progress) => {
      this.current = { status: 'reading', progress };
    });
    const own = documents.filter(({ profile }) => profile.sources.some((id) => touched.includes(id)));
    const isProblem = ({ severity }: Issue) => severity === 'error';
    return {
      added: own.map(({ profile: { id, name } }) => ({ id, name })),
      counts: countsOf(own),
      read,
      skipped: issues.filter((item) => !isProblem(item)),
      problems: issues.filter(isProblem),
    };
  }
}

const countsOf = (documents: readonly ProfileDocument[]): IntakeCounts => ({
  papers: sum(documents, ({ papers }) => papers.length),
  people: sum(documents, ({ people, profile }) => people.filter(({ id }) => id !== profile.subject).length),
  notes: sum(documents, ({ issues }) => issues.length),
});

const NO_DOCUMENTS = { added: [], counts: countsOf([]), read: [], skipped: [], problems: [] };
const NO_FIGURE: Reopened = { figure: null, problems: [] };

/** Goes to the figure; without one to the author, or to the library where there are several. */
function show(added: readonly { readonly id: string }[], { figure }: Reopened): void {
  if (figure) figures.open(figure.file, figure.carried);
  else if (added.length === 1) router.go({ page: 'author', author: added[0]!.id, query: '' });
  else if (added.length > 1) router.go({ page: 'library', author: null, query: '' });
}

const isFile = (item: GivenFile | LargeFile | Issue): item is GivenFile | LargeFile => !('code' in item);

/** A picture that lies among the files of a folder was not given to be opened. */
const isFigure = (file: GivenFile | LargeFile): file is GivenFile =>
  'bytes' in file && !file.isFromFolder && carrierOf(file.bytes) !== null;

/** Bytes beyond which a file is not read on the page, unless it is a picture. */
const LARGE = 4_000_000;

async function opened(given: Given): Promise<GivenFile | LargeFile | Issue> {
  const { name, file, isFromFolder } = given;
  try {
    if (file.size > LARGE && carrierOf(await bytesOf(file.slice(0, LARGE))) === null) return given;
    return { name, bytes: await bytesOf(file), isFromFolder };
  } catch {
    return issue('SOURCE_UNREADABLE', name);
  }
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

export const intake = new IntakeState();
