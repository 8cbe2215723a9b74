import { sum } from 'd3';
import type { Dataset } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { indexRow } from './index-row.ts';
import { LAYOUT, type Manifest, type Report } from './schema.ts';
import { SCHEMA } from './schema-parts.ts';

/** A file of a dataset: path relative to its folder, and its text. */
export interface DatasetFile {
  readonly path: string;
  readonly text: string;
}

/** Name of the file through which a dataset is found. */
export const MANIFEST = 'manifest.json';

/** Cuts a dataset into files, the manifest last. The same dataset gives the same bytes. */
export function encodeDataset(dataset: Dataset): readonly DatasetFile[] {
  const profiles = dataset.profiles.map((document) => ({
    document,
    file: contentNamed(`profiles/${document.profile.id}`, document),
  }));
  const index = contentNamed('index', {
    profiles: profiles.map(({ document, file }) => indexRow(document, file.path)),
  });
  const { sources, issues, suggestions, corrections } = dataset;
  const decided = corrections ? { corrections } : {};
  const report = contentNamed('report', { sources, issues, suggestions, ...decided } satisfies Report);
  const manifest: Manifest = {
    schema: SCHEMA,
    layout: LAYOUT,
    fictional: dataset.fictional,
    asOf: dataset.asOf,
    counts: {
      profiles: dataset.profiles.length,
      papers: sum(dataset.profiles, ({ papers }) => papers.length),
      people: sum(dataset.profiles, ({ people }) => people.length),
      sources: sources.length,
      issues: issues.length,
    },
    palette: [...dataset.palette],
    index: index.path,
    report: report.path,
  };
  return [...profiles.map(({ file }) => file), index, report, { path: MANIFEST, text: json(manifest) }];
}

/** `name.HASH.json`: a new content is a new file, so a reader never sees half of each. */
function contentNamed(name: string, content: unknown): DatasetFile {
  const text = json(content);
  return { path: `${name}.${sha256Hex(text).slice(0, 12)}.json`, text };
}

const json = (content: unknown) => `${JSON.stringify(content)}\n`;
