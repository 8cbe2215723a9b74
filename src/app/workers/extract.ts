import type { GivenFile } from '../../core/dataset/documents.ts';
import type { KeptFile } from '../../core/dataset/kept.ts';
import type { Correction } from '../../core/correction.ts';
import type { Dataset, Issue } from '../../core/model.ts';
import ExtractWorker from './extract.worker.ts?worker&inline';

/** A file that is too large to be read on the page: the worker reads it a block at a time. */
export interface LargeFile {
  readonly name: string;
  readonly file: Blob;
  readonly isFromFolder: boolean;
}

export interface ExtractRequest {
  /** What was given now. */
  readonly given: readonly (GivenFile | LargeFile)[];
  /** What was given before: everything is read again, together. */
  readonly kept: readonly KeptFile[];
  /** What the person said about how documents are read. */
  readonly corrections: readonly Correction[];
  /** ISO date and time, where the person is. */
  readonly now: string;
}

/** How far the reading is, in files and in bytes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A document that was read now. */
export interface ReadDocument {
  readonly name: string;
  readonly format: string;
  readonly papers: number;
  readonly authors: readonly string[];
}

export interface Extraction {
  /** Everything: what was given, and what was kept. */
  readonly dataset: Dataset;
  /** What was given and could be read, to be kept. */
  readonly fresh: readonly KeptFile[];
  readonly read: readonly ReadDocument[];
  /** Ids of the sources that were given, whether new or kept before. */
  readonly touched: readonly string[];
  /** What was decided, in datasets that were given now: what came before is listed, or was removed since. */
  readonly corrections: readonly Correction[];
  /** What became of the other files that were given, and problems of those that were read. */
  readonly issues: readonly Issue[];
}

export type ExtractAnswer =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly extraction: Extraction };

/** Reads documents in a worker of their own. Aborting ends the worker and rejects with the signal's reason. */
export function extractInWorker(
  request: ExtractRequest,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Extraction> {
  signal.throwIfAborted();
  const worker = new ExtractWorker();
  const result = new Promise<Extraction>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExtractAnswer>) => {
      if (data.type === 'done') resolve(data.extraction);
      else onProgress(data.progress);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage(request);
  });
  return result.finally(() => worker.terminate());
}
