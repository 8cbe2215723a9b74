import { rollups } from 'd3';
import type { ProfileDocument } from '../model.ts';

const HUES = 8;

/** The eight most frequent categories of a dataset, most frequent first, ties by id: their place is their hue. */
export function categoryPalette(documents: readonly ProfileDocument[]): string[] {
  const ids = documents.flatMap(({ papers }) =>
    papers.flatMap(({ categories }) => categories.map(({ id }) => id)),
  );
  return rollups(
    ids,
    (group) => group.length,
    (id) => id,
  )
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, HUES)
    .map(([id]) => id);
}
