import { shownOf } from '../charts/papers.ts';
import type { Paper, ProfileDocument } from '../core/model.ts';
import type { Figure, Prepared } from './figure.ts';
import type { PackedFigure } from './pack-manifest.ts';

/** The order of plain code units. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The documents of all figures, each once. */
export const documentsOf = (figures: readonly Figure[]): readonly ProfileDocument[] => [
  ...new Set(figures.flatMap(({ documents }) => documents)),
];

/** The documents that were read, each once, by name. */
export const sourcesOf = (documents: readonly ProfileDocument[]) =>
  [
    ...new Map(
      documents.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const)),
    ).values(),
  ].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));

/** The selected papers of all figures that were made, each once, by date, undated last. */
export function papersOf(entries: readonly PackedFigure[]): readonly Paper[] {
  const papers = entries
    .filter(({ words }) => words !== null)
    .flatMap(({ prepared }) => selectedOf(prepared).map((paper) => [paper.id, paper] as const));
  return [...new Map(papers).values()].sort(
    (a, b) => compare(a.date.iso ?? '~', b.date.iso ?? '~') || compare(a.id, b.id),
  );
}

const selectedOf = ({ chart, input }: Prepared) =>
  [input.document, ...input.others].flatMap((document) => {
    const people = chart.id === 'authors' ? [] : input.selection.people;
    return shownOf({ ...input, document, selection: { ...input.selection, people } }).selected;
  });

/** Words of all figures as one Markdown file. */
export const captions = (entries: readonly PackedFigure[]) =>
  entries.map(({ name, words, left }) => `## ${name}\n\n${words ?? `Not made: ${left[0]}\n`}`).join('\n');

/** What is where, in three lines. */
export const readme = (version: string, fictional: boolean) =>
  [
    `Figures made with Oeuvre ${version}${fictional ? ' from fictional data' : ''}: figures/ holds each as SVG, PDF and PNG, data/ the numbers behind it.`,
    'captions.md holds captions, alt texts and methods; papers.bib the papers that the figures count.',
    'manifest.json lists sources, dates, settings and the SHA-256 of every file.',
    '',
  ].join('\n');
