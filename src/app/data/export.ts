import { compareIssues } from '../../core/issues.ts';
import type { Dataset, ProfileDocument } from '../../core/model.ts';
import type { Loaded } from '../state/load.ts';
import { library } from '../state/library.svelte.ts';
import { saveFile } from '../panel/save.ts';

/**
 * Hands over a file of everyone, or of one author. Gives its name.
 * @throws Error with a sentence where a record could not be loaded.
 */
export async function saveExport(format: string, author: string | null): Promise<string> {
  // The writers are loaded with the first export.
  const { WRITERS } = await import('../../core/writers/list.ts');
  const writer = WRITERS.find(({ id }) => id === format)!;
  const dataset = author === null ? await everything() : await recordsOf([author]);
  const name = `${author ?? 'library'}.${writer.extension}`;
  saveFile(name, new TextEncoder().encode(writer.write(dataset)), writer.mime);
  return name;
}

/** All records, with the issues that belong to none of them. */
async function everything(): Promise<Dataset> {
  const dataset = await recordsOf(library.rows.map(({ id }) => id));
  const stored = await library.report();
  const reports = [...(stored ? [valueOf(stored)] : []), library.sessionReport];
  return {
    ...dataset,
    sources: distinct(reports.flatMap(({ sources }) => sources)),
    issues: distinct(reports.flatMap(({ issues }) => issues)).sort(compareIssues),
    suggestions: distinct(reports.flatMap(({ suggestions }) => suggestions)),
  };
}

/** What was opened in this session may lie in the dataset beside the page as well. */
const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

async function recordsOf(ids: readonly string[]): Promise<Dataset> {
  const { datasetOf } = await import('../../core/dataset/dataset-of.ts');
  const documents: ProfileDocument[] = [];
  for (const id of ids) documents.push(valueOf(await library.document(id)));
  const report = await library.report();
  const suggestions = report?.ok ? report.value.suggestions : [];
  return datasetOf(documents, { palette: library.palette, suggestions });
}

function valueOf<T>(loaded: Loaded<T>): T {
  if (loaded.ok) return loaded.value;
  throw new Error(loaded.message);
}
