import { isOfReading, type Correction } from '../../core/correction.ts';
import type { LeftCorrection } from '../../core/dataset/draft.ts';
import type { ProfileDocument } from '../../core/model.ts';
import { contentOf } from '../../core/dataset/settle-corrections.ts';
import type { Loaded } from './load.ts';

/** Ids of the profiles that corrections name. */
export const correctedIds = (list: readonly Correction[]): readonly string[] => [
  ...new Set(
    list.flatMap((item) => ('profile' in item ? [item.profile] : 'profiles' in item ? item.profiles : [])),
  ),
];

/** A document as it was corrected, and the corrections of it that were not done. */
export interface CorrectedDocument {
  readonly loaded: Loaded<ProfileDocument>;
  readonly left: readonly LeftCorrection[];
}

/** Loads a profile and those that are one with it, and corrects them. Never rejects. */
export async function loadCorrected(
  id: string,
  list: readonly Correction[],
  load: (id: string) => Promise<Loaded<ProfileDocument>>,
): Promise<CorrectedDocument> {
  const loaded = await load(id);
  const parts = loaded.ok ? (loaded.value.profile.parts ?? []) : [];
  const ids = oneWith([id, ...parts], list);
  const own = list.filter((item) =>
    'profile' in item
      ? ids.has(item.profile)
      : 'profiles' in item
        ? item.profiles.some((other) => ids.has(other))
        : !isOfReading(item),
  );
  if (!loaded.ok || own.length === 0) return { loaded, left: [] };
  const others = await Promise.all(
    [...ids].filter((other) => other !== id && !parts.includes(other)).map(load),
  );
  const documents = [loaded, ...others].flatMap((one) => (one.ok ? [one.value] : []));
  try {
    // The layout weighs as much as a page: it is loaded with the first correction.
    const { correctInWorker } = await import('../workers/corrections.ts');
    const corrected = await correctInWorker({ documents, corrections: own });
    const value =
      corrected.documents.find(({ profile }) => profile.id === id) ??
      corrected.documents.find((one) => correctedIds(one.corrections ?? []).includes(id));
    return { loaded: value ? { ok: true, value } : loaded, left: corrected.left };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { loaded: { ok: false, message: `The corrections could not be applied: ${reason}` }, left: [] };
  }
}

/** The profiles that are one with some that are one, themselves included. */
export function oneWith(own: readonly string[], list: readonly Correction[]): ReadonlySet<string> {
  const ids = new Set(own);
  const pairs = list.flatMap((item) => (item.kind === 'merge-profiles' ? [item.profiles] : []));
  // A set that grows while it is walked reaches the whole chain.
  for (const known of ids)
    for (const [a, b] of pairs) {
      if (a === known) ids.add(b);
      if (b === known) ids.add(a);
    }
  return ids;
}

/**
 * Why corrections were not done, by {@link contentOf}: those of the authors that were corrected now, and those whose
 * author is not here. A category may be of anybody: that it is nowhere is not known.
 */
export function whyLeft(
  list: readonly Correction[],
  corrected: readonly CorrectedDocument[],
  isHere: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const absent = list.flatMap((item) => {
    const gone = correctedIds([item]).find((id) => !isHere(id));
    return gone === undefined ? [] : [{ correction: item, why: `there is no author ${gone} here` }];
  });
  const left = corrected.flatMap((one) => one.left);
  return new Map(
    [...left.filter(({ correction }) => correction.kind !== 'rename-category'), ...absent].map(
      ({ correction, why }) => [contentOf(correction), why],
    ),
  );
}
