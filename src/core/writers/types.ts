import type { Dataset } from '../model.ts';

/** A format in which papers, or everything, can be taken elsewhere. */
export interface Writer {
  readonly id: string;
  readonly label: string;
  /** Ending of its files, without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** What a file of this format does not hold, or does not give back when it is read again. */
  readonly lost: readonly string[];
  /** The same dataset gives the same text. */
  write(dataset: Dataset): string;
}
