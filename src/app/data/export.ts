import { compareIssues } from '../../core/issues.ts';
import type { Dataset, ProfileDocument } from '../../core/model.ts';
import type { Loaded } from '../state/load.ts';
import { oneWith } from '../state/correct.ts';
import { corrections } from '../state/corrections.svelte.ts';
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
  const records = recordsFor(format, author);
  const dataset = author === null ? await everything(records) : await recordsOf(records);
  const name = `${author ?? 'library'}.${writer.extension}`;
  saveFile(name, new TextEncoder().encode(writer.write(dataset)), writer.mime);
  return name;
}

interface Records {
  readonly ids: readonly string[];
  readonly load: (id: string) => Promise<Loaded<ProfileDocument>>;
}

/**
 * What a file holds: records as they were corrected; a dataset holds them as their sources have them, with what was
 * decided beside them, so that a decision can be taken back elsewhere, and with everyone made one with an author.
 */
function recordsFor(format: string, author: string | null): Records {
  if (format !== 'json') {
    const ids = author === null ? library.rows.map(({ id }) => id) : [author];
    return { ids, load: (id) => library.document(id) };
  }
  const same = author === null ? null : oneWith([author], corrections.list);
  const ids = library.sourceIds.filter((id) => same === null || same.has(id));
  return { ids, load: (id) => library.source(id) };
}

/** All records, with the issues that belong to none of them. */
async function everything(records: Records): Promise<Dataset> {
  const dataset = await recordsOf(records);
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

async function recordsOf({ ids, load }: Records): Promise<Dataset> {
  const { datasetOf } = await import('../../core/dataset/dataset-of.ts');
  const documents: ProfileDocument[] = [];
  for (const id of ids) documents.push(valueOf(await load(id)));
  const report = await library.report();
  const stored = report?.ok ? report.value.suggestions : [];
  const suggestions = distinct([...stored, ...library.sessionReport.suggestions]);
  const decided = [...((report?.ok && report.value.corrections) || []), ...corrections.list];
  return datasetOf(documents, { palette: library.palette, suggestions, corrections: decided });
}

function valueOf<T>(loaded: Loaded<T>): T {
  if (loaded.ok) return loaded.value;
  throw new Error(loaded.message);
}
