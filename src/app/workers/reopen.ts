import type { Decoded } from '../../core/dataset/schema.ts';
import type { ReopenedFigure } from '../../figures/reopen.ts';
import ReopenWorker from './reopen.worker.ts?worker&inline';

/** Reads the figure of a file in a worker of its own. Aborting ends the worker and rejects with the signal's reason. */
export function reopenInWorker(bytes: Uint8Array, signal: AbortSignal): Promise<Decoded<ReopenedFigure>> {
  signal.throwIfAborted();
  const worker = new ReopenWorker();
  const result = new Promise<Decoded<ReopenedFigure>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Decoded<ReopenedFigure>>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage(bytes);
  });
  return result.finally(() => worker.terminate());
}
