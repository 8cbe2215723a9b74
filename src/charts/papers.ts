import { isFiltering, select } from '../core/analysis/selection.ts';
import type { Paper } from '../core/model.ts';
import type { ChartInput } from './types.ts';

/** All papers of a document and those of the selection: every chart draws the second over the first. */
export interface Shown {
  readonly all: readonly Paper[];
  readonly selected: readonly Paper[];
  readonly filtering: boolean;
  has(id: string): boolean;
}

/** Applies the selection of an input to its papers. */
export function shownOf({ document, selection }: ChartInput): Shown {
  const filtering = isFiltering(selection);
  const selected = select(document.papers, selection);
  const ids = new Set(selected.map(({ id }) => id));
  return { all: document.papers, selected, filtering, has: (id) => ids.has(id) };
}

/** The sentence that stands where a chart of papers has nothing to show; null when there are papers. */
export function withoutPapers({ document }: ChartInput): string | null {
  return document.papers.length
    ? null
    : `No publication data in the sources read for ${document.profile.name}.`;
}
