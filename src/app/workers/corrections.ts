import type { Corrected } from '../../core/dataset/corrections.ts';
import type { Correction } from '../../core/correction.ts';
import type { ProfileDocument } from '../../core/model.ts';
import CorrectionsWorker from './corrections.worker.ts?worker&inline';

export interface CorrectionsRequest {
  readonly documents: readonly ProfileDocument[];
  readonly corrections: readonly Correction[];
}

/** Corrects documents in a worker of their own: their networks are laid out again. Rejects where the worker fails. */
export function correctInWorker(request: CorrectionsRequest): Promise<Corrected> {
  const worker = new CorrectionsWorker();
  const result = new Promise<Corrected>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Corrected>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
  return result.finally(() => worker.terminate());
}
