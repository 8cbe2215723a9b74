import type { SourceFile } from '../../core/dataset/extract.ts';
import type { Dataset } from '../../core/model.ts';
import ExtractWorker from './extract.worker.ts?worker&inline';

export interface ExtractRequest {
  readonly files: readonly SourceFile[];
  /** ISO date of today: the as-of date of what is read. */
  readonly today: string;
}

export type ExtractAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly dataset: Dataset };

/** Reads documents in a worker of their own. Aborting ends the worker and rejects with the signal's reason. */
export function extractInWorker(
  request: ExtractRequest,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Dataset> {
  signal.throwIfAborted();
  const worker = new ExtractWorker();
  const result = new Promise<Dataset>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExtractAnswer>) => {
      if (data.type === 'done') resolve(data.dataset);
      else onProgress(data.done, data.total);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage(request);
  });
  return result.finally(() => worker.terminate());
}
