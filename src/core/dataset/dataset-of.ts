import type { Correction, Suggestion } from '../correction.ts';
import { compareIssues, distinctIssues } from '../issues.ts';
import type { Dataset, ProfileDocument } from '../model.ts';
import { profilesNamed } from './settle-corrections.ts';
import { profilesOf } from './suggestions.ts';

/** What is known of a library besides its records. */
export interface LibraryFacts {
  /** Category ids in the order of their hues: a colour means the same as in the library. */
  readonly palette: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly corrections?: readonly Correction[];
}

/**
 * The dataset of some records out of a library, and nothing of anyone else: issues that belong to no record, and
 * suggestions and corrections that name another, stay behind.
 */
export function datasetOf(documents: readonly ProfileDocument[], library: LibraryFacts): Dataset {
  const ids = new Set(documents.map(({ profile }) => profile.id));
  const corrections = (library.corrections ?? []).filter((item) =>
    profilesNamed(item).every((id) => ids.has(id)),
  );
  const sources = new Map(documents.flatMap((one) => one.sources.map((source) => [source.id, source])));
  return {
    schema: 1,
    fictional: documents.some(({ fictional }) => fictional),
    asOf: documents
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1)!,
    profiles: documents,
    sources: [...sources.values()],
    issues: distinctIssues(documents.flatMap(({ issues }) => issues)).sort(compareIssues),
    suggestions: library.suggestions.filter((suggestion) =>
      profilesOf(suggestion).every((id) => ids.has(id)),
    ),
    ...(corrections.length > 0 ? { corrections } : {}),
    palette: library.palette,
  };
}
