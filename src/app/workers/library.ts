import type { LibraryNetwork } from '../../core/dataset/library-network.ts';
import type { ProfileDocument } from '../../core/model.ts';
import LibraryWorker from './library.worker.ts?worker&inline';

/** Joins profiles to one network in a worker of their own. Rejects where the worker fails. */
export function joinInWorker(documents: readonly ProfileDocument[]): Promise<LibraryNetwork> {
  const worker = new LibraryWorker();
  const result = new Promise<LibraryNetwork>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LibraryNetwork>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(documents);
  });
  return result.finally(() => worker.terminate());
}
