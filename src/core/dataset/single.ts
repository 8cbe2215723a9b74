import { compareIssues } from '../issues.ts';
import type { Dataset, ProfileDocument } from '../model.ts';
import type { Correction, Suggestion } from '../correction.ts';
import { encodeDataset } from './encode.ts';
import { profilesNamed } from './settle-corrections.ts';
import { profilesOf } from './suggestions.ts';
import { SINGLE_PLACE } from './single-place.ts';

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
    issues: documents.flatMap(({ issues }) => issues).sort(compareIssues),
    suggestions: library.suggestions.filter((suggestion) =>
      profilesOf(suggestion).every((id) => ids.has(id)),
    ),
    ...(corrections.length > 0 ? { corrections } : {}),
    palette: library.palette,
  };
}

/**
 * A page in one file: the template with a dataset in the place for it. The same template, dataset and start give
 * the same bytes.
 * @throws RangeError for a template without the place.
 */
export function fillSingle(template: string, dataset: Dataset, start: string): string {
  // The first place: the scripts behind it may hold the same words.
  const at = template.indexOf(SINGLE_PLACE);
  if (at < 0) throw new RangeError('the page in one file has no place for the data');
  const files = encodeDataset(dataset).map(({ path, text }) => `${JSON.stringify(path)}:${text.trimEnd()}`);
  const json = `{"start":${JSON.stringify(start)},"files":{${files.join(',')}}}`;
  const filled = SINGLE_PLACE.replace('null', () => json.replaceAll('<', '\\u003c'));
  return template.slice(0, at) + filled + template.slice(at + SINGLE_PLACE.length);
}
