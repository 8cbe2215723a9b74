import { isOfReading, type Correction } from '../../core/correction.ts';
import type { ProfileDocument } from '../../core/model.ts';
import type { Loaded } from './load.ts';

/** Ids of the profiles that corrections name. */
export const correctedIds = (list: readonly Correction[]): readonly string[] => [
  ...new Set(
    list.flatMap((item) => ('profile' in item ? [item.profile] : 'profiles' in item ? item.profiles : [])),
  ),
];

/** Loads a profile and those that are one with it, and corrects them. Never rejects. */
export async function loadCorrected(
  id: string,
  list: readonly Correction[],
  load: (id: string) => Promise<Loaded<ProfileDocument>>,
): Promise<Loaded<ProfileDocument>> {
  const ids = oneWith(id, list);
  const own = list.filter((item) =>
    'profile' in item
      ? ids.has(item.profile)
      : 'profiles' in item
        ? item.profiles.some((other) => ids.has(other))
        : !isOfReading(item),
  );
  const loaded = await load(id);
  if (!loaded.ok || own.length === 0) return loaded;
  const others = await Promise.all([...ids].filter((other) => other !== id).map(load));
  const documents = [loaded, ...others].flatMap((one) => (one.ok ? [one.value] : []));
  try {
    // The layout weighs as much as a page: it is loaded with the first correction.
    const { correctInWorker } = await import('../workers/corrections.ts');
    const corrected = await correctInWorker({ documents, corrections: own });
    const value =
      corrected.documents.find(({ profile }) => profile.id === id) ??
      corrected.documents.find((one) => correctedIds(one.corrections ?? []).includes(id));
    return value ? { ok: true, value } : loaded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The corrections could not be applied: ${reason}` };
  }
}

/** The profiles that are one with a profile, itself included. */
function oneWith(id: string, list: readonly Correction[]): ReadonlySet<string> {
  const ids = new Set([id]);
  const pairs = list.flatMap((item) => (item.kind === 'merge-profiles' ? [item.profiles] : []));
  // A set that grows while it is walked reaches the whole chain.
  for (const known of ids)
    for (const [a, b] of pairs) {
      if (a === known) ids.add(b);
      if (b === known) ids.add(a);
    }
  return ids;
}
