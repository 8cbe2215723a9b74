import { LIBRARY_ID } from '../../core/dataset/library-id.ts';
import type { ProfileDocument } from '../../core/model.ts';
import { library } from './library.svelte.ts';

/** The documents that are compared, in their order, and why others cannot be. */
export interface Compared {
  readonly documents: readonly ProfileDocument[];
  readonly problems: readonly string[];
}

/** Opens what the ids of a comparison stand for. Never rejects. */
export async function openCompared(ids: readonly string[]): Promise<Compared> {
  const loaded = await Promise.all(
    ids.map((id) => (id === LIBRARY_ID ? library.everyone() : library.document(id))),
  );
  return {
    documents: loaded.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: loaded.flatMap((one) => (one.ok ? [] : [one.message])),
  };
}
