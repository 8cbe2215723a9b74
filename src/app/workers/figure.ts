import type { Figure } from '../../figures/figure.ts';
import type { Made } from '../../figures/make.ts';
import type { Pack } from '../../figures/pack.ts';
// Loaded from its address: a worker inside a blob would inherit the page's policy, which compiles no WebAssembly.
import FigureWorker from './figure.worker.ts?worker';

/** What is asked for: the file of a figure, or a pack of several. */
export type FigureRequest = (
  | { readonly make: 'file'; readonly figure: Figure }
  | { readonly make: 'pack'; readonly figures: readonly Figure[] }
) & {
  /** Where the page's files are; null where the page is one file. */
  readonly base: string | null;
};

/** How far a pack is: the file that is being made, counted from 0. */
export interface PackProgress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export type FigureAnswer =
  | ({ readonly type: 'progress' } & PackProgress)
  | { readonly type: 'done'; readonly value: Made | Pack }
  | { readonly type: 'failed'; readonly message: string };

/**
 * Makes the file of a figure in a worker of its own. `base` is where the page's files are. Aborting ends the worker
 * and rejects with the signal's reason.
 */
export const makeFigureFile = (figure: Figure, base: string | null, signal: AbortSignal): Promise<Made> =>
  makeInWorker<Made>({ make: 'file', figure, base }, signal, () => {});

/** Makes an evidence pack in a worker of its own; `base` and aborting as with {@link makeFigureFile}. */
export const makePackFile = (
  figures: readonly Figure[],
  base: string | null,
  signal: AbortSignal,
  onProgress: (progress: PackProgress) => void,
): Promise<Pack> => makeInWorker<Pack>({ make: 'pack', figures, base }, signal, onProgress);

async function makeInWorker<T extends Made | Pack>(
  request: FigureRequest,
  signal: AbortSignal,
  onProgress: (progress: PackProgress) => void,
): Promise<T> {
  signal.throwIfAborted();
  const worker = new FigureWorker();
  const result = new Promise<T>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FigureAnswer>) => {
      if (data.type === 'progress') onProgress(data);
      else if (data.type === 'done') resolve(data.value as T);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) =>
      reject(new Error(message || 'the part that makes files could not be loaded'));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage(request);
  });
  return result.finally(() => worker.terminate());
}
