import type { Dataset, IndexRow, ProfileDocument } from '../../core/model.ts';
import { nameKey } from '../../core/text/names.ts';

/** Most categories that get a hue. */
const HUES = 8;

/**
 * Takes in the documents of a drop. The same document again replaces itself; another document whose id is taken
 * gets an id with the beginning of its source's hash, so that nobody is hidden.
 */
export function admit(
  dataset: Dataset,
  taken: ReadonlyMap<string, readonly string[]>,
): readonly ProfileDocument[] {
  return dataset.profiles.map((document) => {
    const { profile } = document;
    const holder = taken.get(profile.id);
    if (!holder || holder.join() === profile.sources.join()) return document;
    const id = `${profile.id}-${profile.sources[0]!.slice(0, 6)}`;
    return { ...document, profile: { ...profile, id } };
  });
}

/** Profiles that bear the same name as another: a person decides whether they are one (rule N7). */
export function namesakes(
  rows: readonly IndexRow[],
  { id, name }: { id: string; name: string },
): readonly IndexRow[] {
  const key = nameKey(name);
  return rows.filter((row) => row.id !== id && nameKey(row.name) === key);
}

/** The library's hues first; a person's own categories take what is left of the eight. */
export function extendPalette(palette: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...palette, ...more])].slice(0, HUES);
}
