import type { Decoded } from '../../core/dataset/schema.ts';
import type { Figure } from '../../figures/figure.ts';
import { makeSvg, type Made } from '../../figures/make.ts';
// Loaded from its address: a worker inside a blob would inherit the page's policy, which compiles no WebAssembly.
import FigureWorker from './figure.worker.ts?worker';

export interface FigureRequest {
  readonly figure: Figure;
  /** Where the page's files are. */
  readonly base: string;
}

export type FigureAnswer = Decoded<Made>;

/**
 * Makes the file of a figure: text at once, all else in a worker of its own. Aborting ends the worker and rejects
 * with the signal's reason.
 */
export async function makeFigureFile(figure: Figure, signal: AbortSignal): Promise<Made> {
  signal.throwIfAborted();
  const base = document.baseURI;
  if ((figure.view.options.figure?.format ?? 'svg') === 'svg') return makeSvg(figure);
  const worker = new FigureWorker();
  const result = new Promise<Made>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FigureAnswer>) =>
      data.ok ? resolve(data.value) : reject(new Error(data.message));
    worker.onerror = ({ message }) =>
      reject(new Error(message || 'the part that makes files could not be loaded'));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage({ figure, base } satisfies FigureRequest);
  });
  return result.finally(() => worker.terminate());
}
