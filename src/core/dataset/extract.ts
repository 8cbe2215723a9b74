import type { Correction } from '../correction.ts';
import { compareIssues, issue } from '../issues.ts';
import type { Dataset, Issue } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { isDatasetFile, readDatasetFile } from './dataset-file.ts';
import { joinDatasets } from './join-datasets.ts';
import { categoryPalette } from './palette.ts';
import { buildProfiles } from './profiles.ts';
import {
  choicesFor,
  readingChoices,
  unusedOfReading,
  withReadingCorrections,
  type ReadingChoices,
} from './reading-corrections.ts';
import { NO_SETTINGS, type Settings } from './settings.ts';
import { applyCorrections } from './corrections.ts';
import { distinctCorrections, settleCorrections } from './settle-corrections.ts';
import { suggestMerges } from './suggest-profiles.ts';
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
  /** Whether only documents are read by what was decided: a page shows the other decisions, and carries them out itself. */
  readonly onlyReading?: boolean;
  /** Whose record every bibliography is of which no correction says it. */
  readonly subjects?: readonly string[];
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
  const [first, ...others] = datasets;
  if (!first && !exported.length) return extractDocuments(files, options);
  if (first && exported.length === files.length && !issues.length)
    return corrected(joinDatasets([first, ...others]), options, exported[0]!.name);
  // What was decided is done once, on all of them together.
  const { corrections: _, ...uncorrected } = options;
  const read = extractDocuments(
    files.filter((file) => !exported.includes(file)),
    uncorrected,
  );
  const joined = joinDatasets([read, ...datasets]);
  const all = { ...joined, issues: [...joined.issues, ...issues].sort(compareIssues) };
  return corrected(all, options, exported[0]!.name);
}

/** A dataset with what was decided: in its file, and in the options. */
function corrected(dataset: Dataset, { corrections, onlyReading }: ExtractOptions, name: string): Dataset {
  const decided = distinctCorrections([...(dataset.corrections ?? []), ...(corrections?.list ?? [])]);
  if (onlyReading || decided.length === 0) return dataset;
  const { documents, issues } = applyCorrections(dataset.profiles, decided, corrections?.file || name);
  return {
    ...dataset,
    profiles: documents,
    issues: [...dataset.issues, ...issues].sort(compareIssues),
    suggestions: openSuggestions(dataset.suggestions, decided),
    corrections: decided,
    palette: categoryPalette(documents),
  };
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
  const { file = '', list = [] } = options.corrections ?? {};
  const { standing } = settleCorrections(list);
  const { read, duplicates } = readAll(files, options, readingChoices(standing, options.subjects));
  const built = buildProfiles(
    read.flatMap(({ profiles }) => profiles),
    settings,
    fictional,
    standing.flatMap((item) => (item.kind === 'keep-profiles-apart' ? [item.profiles] : [])),
  );
  const { documents, issues: unused } = applyCorrections(withReadingCorrections(built, read), list, file);
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
    // What is wrong with a work of several authors stands with each of them, and here once.
    issues: [
      ...new Set([
        ...duplicates,
        ...unused,
        ...unusedOfReading(standing, read, file),
        ...read.flatMap(({ loose }) => loose),
        ...profiles.flatMap(({ issues }) => issues),
      ]),
    ].sort(compareIssues),
    suggestions: openSuggestions(
      [...merges.map(({ suggestion }) => suggestion), ...profiles.flatMap(suggestWithin)],
      list,
    ),
    ...(list.length > 0 ? { corrections: list } : {}),
    palette: categoryPalette(profiles),
  };
}

/** Reads every document once, by name; the same bytes under another name are reported, not read again. */
function readAll(files: readonly SourceFile[], options: ExtractOptions, choices: ReadingChoices) {
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
      const { settings = NO_SETTINGS } = options;
      const capturedOn = settings.sources[file.name]?.capturedOn ?? null;
      const facts = { sha256, asOf: asOfDate(file.name, options), capturedOn };
      read.set(sha256, readSource(file, facts, choicesFor(file.name, settings, choices)));
    });
  return { read: [...read.values()], duplicates };
}

const asOfDate = (name: string | null, { asOf, today, settings = NO_SETTINGS }: ExtractOptions) =>
  asOf ?? (name === null ? undefined : settings.sources[name]?.asOf) ?? settings.asOf ?? today;
