import type { Correction } from '../correction.ts';
import { compareIssues, issue } from '../issues.ts';
import type { Dataset, Issue } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { isDatasetFile, readDatasetFile } from './dataset-file.ts';
import { joinDatasets } from './join-datasets.ts';
import { categoryPalette } from './palette.ts';
import { buildProfiles, suggestMerges } from './profiles.ts';
import { NO_SETTINGS, type Settings } from './settings.ts';
import { applyCorrections } from './corrections.ts';
import { openSuggestions, suggestWithin } from './suggestions.ts';
import { readSource, type ReadSource, type SourceFile } from './source.ts';

export type { SourceFile } from './source.ts';

export interface ExtractOptions {
  /** ISO date that beats every other as-of date; null leaves it to the settings. */
  readonly asOf: string | null;
  /** ISO date of today, from the edge: the as-of date where nothing else is said. */
  readonly today: string;
  readonly settings?: Settings;
  /** Whether the documents are made up, so that every screen and figure says so. */
  readonly fictional?: boolean;
  /** What people decided, and the name of the file it stands in. */
  readonly corrections?: { readonly file: string; readonly list: readonly Correction[] };
  /** Called before each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Documents in, dataset out; a dataset that was exported comes back as it was. Problems are issues of the dataset;
 * the order of the files does not matter.
 */
export function extract(files: readonly SourceFile[], options: ExtractOptions): Dataset {
  const exported = files.filter(({ bytes }) => isDatasetFile(bytes));
  const { datasets, issues } = readDatasets(exported);
  if (datasets.length && exported.length === files.length && !issues.length)
    return joinDatasets(datasets as [Dataset, ...Dataset[]]);
  const read = extractDocuments(
    files.filter((file) => !exported.includes(file)),
    options,
  );
  const joined = joinDatasets([read, ...datasets]);
  return { ...joined, issues: [...joined.issues, ...issues].sort(compareIssues) };
}

/** Exported datasets, by name of their file. */
function readDatasets(files: readonly SourceFile[]): { datasets: Dataset[]; issues: Issue[] } {
  const datasets: Dataset[] = [];
  const issues: Issue[] = [];
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const decoded = readDatasetFile(bytes);
    if (decoded.ok) datasets.push(decoded.value);
    else issues.push(issue('DATASET_INVALID', name, { message: decoded.message }));
  }
  return { datasets, issues };
}

function extractDocuments(files: readonly SourceFile[], options: ExtractOptions): Dataset {
  const { settings = NO_SETTINGS, fictional = false } = options;
  const { read, duplicates } = readAll(files, options);
  const { file = '', list = [] } = options.corrections ?? {};
  const { documents, issues: unused } = applyCorrections(
    buildProfiles(
      read.flatMap(({ profiles }) => profiles),
      settings,
      fictional,
    ),
    list,
    file,
  );
  const merges = suggestMerges(documents);
  const mergeIssues = merges.flatMap(({ issues }) => issues);
  const profiles = documents.map((document) => ({
    ...document,
    issues: [
      ...document.issues,
      ...mergeIssues.filter(({ profile }) => profile === document.profile.id).map((merge) => merge.issue),
    ].sort(compareIssues),
  }));
  const sources = read.map(({ source }) => source);
  return {
    schema: 1,
    fictional,
    asOf:
      sources
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? asOfDate(null, options),
    profiles,
    sources,
    issues: [
      ...duplicates,
      ...unused,
      ...read.flatMap(({ loose }) => loose),
      ...profiles.flatMap(({ issues }) => issues),
    ].sort(compareIssues),
    suggestions: openSuggestions(
      [...merges.map(({ suggestion }) => suggestion), ...profiles.flatMap(suggestWithin)],
      list,
    ),
    palette: categoryPalette(profiles),
  };
}

/** Reads every document once, by name; the same bytes under another name are reported, not read again. */
function readAll(files: readonly SourceFile[], options: ExtractOptions) {
  const read = new Map<string, ReadSource>();
  const duplicates: Issue[] = [];
  [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .forEach((file, i) => {
      options.onProgress?.(i, files.length);
      const sha256 = file.sifted?.sha256 ?? sha256Hex(file.bytes);
      const twin = read.get(sha256);
      if (twin) {
        const message = `the same bytes as ${twin.source.name}; read once`;
        duplicates.push(issue('SOURCE_DUPLICATE', file.name, { message }));
        return;
      }
      const capturedOn = options.settings?.sources[file.name]?.capturedOn ?? null;
      read.set(sha256, readSource(file, { sha256, asOf: asOfDate(file.name, options), capturedOn }));
    });
  return { read: [...read.values()], duplicates };
}

const asOfDate = (name: string | null, { asOf, today, settings = NO_SETTINGS }: ExtractOptions) =>
  asOf ?? (name === null ? undefined : settings.sources[name]?.asOf) ?? settings.asOf ?? today;
