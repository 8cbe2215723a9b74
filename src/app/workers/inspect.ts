import type { ColumnsCorrection } from '../../core/correction.ts';
import type { Inspection, Preview } from '../../core/dataset/inspect.ts';
import ExtractWorker from './extract.worker.ts?worker&inline';

/** What is asked about one document: what is in it, or how it would be read. */
export interface InspectRequest {
  readonly bytes: Uint8Array;
  readonly today: string;
  readonly ask: { readonly known: readonly ColumnsCorrection[] } | { readonly preview: ColumnsCorrection };
}

/** Looks into a document in a worker of its own. Aborting ends the worker and rejects with the signal's reason. */
export const inspectInWorker = (
  bytes: Uint8Array,
  known: readonly ColumnsCorrection[],
  today: string,
  signal: AbortSignal,
): Promise<Inspection> => ask({ bytes, today, ask: { known } }, signal);

/** The same of a table, as it would be read. */
export const previewInWorker = (
  bytes: Uint8Array,
  columns: ColumnsCorrection,
  today: string,
  signal: AbortSignal,
): Promise<Preview> => ask({ bytes, today, ask: { preview: columns } }, signal);

function ask<Answer>(request: InspectRequest, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const worker = new ExtractWorker();
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage(request);
  });
  return answer.finally(() => worker.terminate());
}
