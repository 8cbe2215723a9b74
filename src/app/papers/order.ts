import { foldText } from '../../core/text/fold.ts';
import type { Paper } from '../../core/model.ts';
import { compareCells } from '../panel/sort.ts';

export type PaperColumn = 'date' | 'title' | 'authors' | 'category' | 'citations';
export interface PaperOrder {
  readonly column: PaperColumn;
  readonly descending: boolean;
}

export const NEWEST_FIRST: PaperOrder = { column: 'date', descending: true };

const KEYS: Readonly<Record<PaperColumn, (paper: Paper) => string | number | null>> = {
  date: ({ date }) => date.iso,
  title: ({ title }) => foldText(title.value),
  authors: ({ authors }) => (authors ? foldText(authors.raw) : null),
  category: ({ categories }) => categories[0]?.id ?? null,
  citations: ({ citations }) => citations?.count ?? null,
};

/** Sorts papers by a column; what is not given stays last either way. */
export function sortPapers(papers: readonly Paper[], { column, descending }: PaperOrder): readonly Paper[] {
  const key = KEYS[column];
  return papers.toSorted((a, b) => compareCells(key(a), key(b), descending ? -1 : 1));
}
