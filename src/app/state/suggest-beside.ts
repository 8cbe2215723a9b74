import type { Suggestion } from '../../core/correction.ts';
import { namesBeside, suggestMerges } from '../../core/dataset/suggest-profiles.ts';
import type { IndexRow, ProfileDocument } from '../../core/model.ts';
import type { Loaded } from './load.ts';

/** Suggestions for what a person brought, against everyone of the dataset beside the page. */
export async function suggestBeside(
  documents: readonly ProfileDocument[],
  rows: readonly IndexRow[],
  load: (row: IndexRow) => Promise<Loaded<ProfileDocument>>,
): Promise<readonly Suggestion[]> {
  const near = namesBeside(documents, rows);
  const loaded = await Promise.all(rows.filter(({ id }) => near.has(id)).map(load));
  const beside = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const [own, others] = [documents, beside].map((all) => new Set(all.map(({ profile }) => profile.id)));
  return suggestMerges([...beside, ...documents]).flatMap(({ suggestion }) =>
    suggestion.kind === 'same-person' &&
    [own, others].every((ids) => suggestion.profiles.some((id) => ids!.has(id)))
      ? suggestion
      : [],
  );
}
