import { isDatasetFile, readDatasetFile } from '../../core/dataset/dataset-file.ts';
import { extract } from '../../core/dataset/extract.ts';
import { keptInputs, type KeptFile } from '../../core/dataset/kept.ts';
import { readingChoices } from '../../core/dataset/reading-corrections.ts';
import type { SourceFile } from '../../core/dataset/source.ts';
import { issue } from '../../core/issues.ts';
import type { Dataset, Issue, Source } from '../../core/model.ts';
import { sha256Hex } from '../../core/text/hash.ts';
import type { Extraction, ExtractRequest, Progress, ReadDocument } from './extract.ts';
import { takeIn } from './take-in.ts';

/** Reads what was given and what was kept, together, so that the record of an author rests on all of it. */
export function extractAll(
  { given, kept, corrections, now }: ExtractRequest,
  onProgress: (progress: Progress) => void,
): Extraction {
  const {
    documents,
    issues,
    bytes: large,
  } = takeIn(given, readingChoices(corrections), (bytes, totalBytes) =>
    onProgress({ done: 0, total: given.length, bytes, totalBytes }),
  );
  const known = new Map(kept.map((file) => [file.sha256, file]));
  const fresh: KeptFile[] = [];
  const repeated: Issue[] = [];
  for (const document of documents) {
    const { name } = document;
    const file = { ...document, sha256: sha256Of(document), addedAt: now };
    const twin = known.get(file.sha256);
    if (twin) repeated.push(issue('SOURCE_DUPLICATE', name, { message: `The same bytes as ${twin.name}.` }));
    else fresh.push(file);
    known.set(file.sha256, twin ?? file);
  }
  const { files, settings } = keptInputs([...kept, ...fresh]);
  const sizes = [large];
  for (const { bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    sizes.push(sizes.at(-1)! + bytes.length);
  const dataset = extract(files, {
    asOf: null,
    today: now.slice(0, 10),
    settings,
    corrections: { file: 'corrections', list: corrections },
    onlyReading: true,
    onProgress: (done, total) =>
      onProgress({ done, total, bytes: sizes[done] ?? 0, totalBytes: sizes.at(-1)! }),
  });
  const exported = documents.flatMap((file) => exportedIn(file) ?? []);
  const { fresh: readable, read, ...rest } = withoutUnread(dataset, fresh);
  const names = new Set(exported.map(({ name }) => name));
  return {
    ...rest,
    fresh: [...readable, ...fresh.filter((file) => names.has(file.name) && !readable.includes(file))],
    read: [...read, ...exported.map(({ document }) => document)],
    touched: [
      ...documents.map((document) => sha256Of(document).slice(0, 12)),
      ...exported.flatMap(({ sources }) => sources),
    ],
    corrections: exported.flatMap(({ corrections }) => corrections),
    issues: [
      ...issues,
      ...repeated,
      ...issuesOf(dataset, fresh),
      ...dataset.issues.filter(({ code }) => code === 'DATASET_INVALID'),
    ],
  };
}

/** The hash of the whole file, of which only some rows may be here. */
const sha256Of = ({ bytes, sifted }: SourceFile) => sifted?.sha256 ?? sha256Hex(bytes);

/** A whole dataset that was exported: its sources are those of its records; null for any other file. */
function exportedIn({ name, bytes }: SourceFile) {
  const decoded = isDatasetFile(bytes) ? readDatasetFile(bytes) : null;
  if (!decoded?.ok) return null;
  const { profiles, sources, corrections = [] } = decoded.value;
  const papers = profiles.reduce((sum, document) => sum + document.papers.length, 0);
  const authors = profiles.map(({ profile }) => profile.name);
  const document: ReadDocument = { name, format: 'oeuvre-dataset', papers, authors };
  return { name, document, sources: sources.map(({ id }) => id), corrections };
}

/** What no reader knows is told once and not kept, but for tables of which a person can say what they mean. */
function withoutUnread(
  dataset: Dataset,
  fresh: readonly KeptFile[],
): Omit<Extraction, 'issues' | 'touched' | 'corrections'> {
  const isNew = new Set(fresh.map(({ sha256 }) => sha256));
  const tables = new Set(
    dataset.issues.filter(({ code }) => code === 'TABLE_UNKNOWN').map(({ file }) => file),
  );
  const sources = dataset.sources.filter(({ format, name }) => format !== null || tables.has(name));
  const read = sources.filter(({ format }) => format !== null);
  const names = new Set(sources.map(({ name }) => name));
  const readable = new Set(sources.map(({ sha256 }) => sha256));
  return {
    dataset: { ...dataset, sources, issues: dataset.issues.filter(({ file }) => names.has(file)) },
    fresh: fresh.filter(({ sha256 }) => readable.has(sha256)),
    read: read
      .filter(({ sha256 }) => isNew.has(sha256))
      .map((source) => readDocument(source, source.format!, dataset)),
  };
}

function readDocument({ id, name }: Source, format: string, { profiles }: Dataset): ReadDocument {
  const own = profiles.filter(({ profile }) => profile.sources.includes(id));
  const papers = own.flatMap((document) =>
    document.papers.filter((paper) => [paper, ...paper.versions].some(({ head }) => head.span.source === id)),
  );
  return { name, format, papers: papers.length, authors: own.map(({ profile }) => profile.name) };
}

/** Errors of the files that were given now, and what was left out of them. */
function issuesOf(dataset: Dataset, fresh: readonly KeptFile[]): readonly Issue[] {
  const isNew = new Set(fresh.map(({ sha256 }) => sha256));
  const names = new Set(dataset.sources.filter(({ sha256 }) => isNew.has(sha256)).map(({ name }) => name));
  const isTold = ({ severity, code }: Issue) => severity === 'error' || code === 'TABLE_SIFTED';
  return dataset.issues.filter((item) => isTold(item) && names.has(item.file));
}
