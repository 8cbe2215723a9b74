import type { LibraryNetwork } from '../../core/dataset/library-network.ts';
import type { ProfileDocument } from '../../core/model.ts';
import type { Loaded } from './load.ts';

/** The network of everyone, and why some records are not in it. */
export interface Gathered {
  readonly network: LibraryNetwork;
  readonly missing: readonly string[];
}

/** Records that are loaded at the same time. */
const AT_ONCE = 8;

/** Loads the records of all ids, some at a time, and joins them in a worker. Never rejects. */
export async function gather(
  ids: readonly string[],
  load: (id: string) => Promise<Loaded<ProfileDocument>>,
  onProgress: (done: number, total: number) => void,
): Promise<Loaded<Gathered>> {
  const documents: ProfileDocument[] = [];
  const missing: string[] = [];
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    onProgress(first, ids.length);
    for (const loaded of await Promise.all(ids.slice(first, first + AT_ONCE).map(load)))
      if (loaded.ok) documents.push(loaded.value);
      else missing.push(loaded.message);
  }
  try {
    // The layout weighs as much as a page: it is loaded with the first network.
    const { joinInWorker } = await import('../workers/library.ts');
    return { ok: true, value: { network: await joinInWorker(documents), missing } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The records could not be joined: ${reason}` };
  }
}
