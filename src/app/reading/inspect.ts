import type { ColumnsCorrection } from '../../core/correction.ts';
import type { Inspection, Preview } from '../../core/dataset/inspect.ts';
import type { KeptFile } from '../../core/dataset/kept.ts';
import { corrections } from '../state/corrections.svelte.ts';
import { today } from '../state/today.ts';

/** Looks into a kept document, as it is read now. Rejects where the worker fails or the signal says so. */
export async function inspectDocument({ bytes }: KeptFile, signal: AbortSignal): Promise<Inspection> {
  const known = corrections.list.filter((item) => item.kind === 'columns');
  // The readers weigh as much as a page: they are loaded with the first question.
  const { inspectInWorker } = await import('../workers/inspect.ts');
  return inspectInWorker(bytes, known, today(), signal);
}

/** Reads a table as its columns are said to mean, without keeping anything. */
export async function previewColumns(
  { bytes }: KeptFile,
  columns: ColumnsCorrection,
  signal: AbortSignal,
): Promise<Preview> {
  const { previewInWorker } = await import('../workers/inspect.ts');
  return previewInWorker(bytes, columns, today(), signal);
}
