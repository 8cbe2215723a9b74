import { compareCategories, type ComparedCategory } from '../../core/analysis/comparison.ts';
import { timelineOf } from '../../core/analysis/timeline.ts';
import type { Theme } from '../../scene/theme.ts';
import { categoryColour } from '../colour.ts';
import { shownOf, type Shown } from '../papers.ts';
import type { Unfinished } from '../plot.ts';
import type { ChartInput } from '../types.ts';

/** Most categories that are compared at once. */
export const MOST_COMPARED = 6;

/** One category: what is selected of it, and all of it as its ghost. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly selected: ComparedCategory;
  readonly all: ComparedCategory;
}

export interface CompareData {
  readonly shown: Shown;
  readonly categories: readonly Compared[];
  /** Years of all papers of the document: the same axis as in the other charts. */
  readonly years: readonly number[];
  /** Most papers in a year of a compared category: the end of every panel's scale. */
  readonly most: number;
  readonly unfinished: Unfinished | null;
}

/** Compares the chosen categories, each once, in the order they were chosen. */
export function compareData(input: ChartInput): CompareData {
  const { document } = input;
  const shown = shownOf(input);
  const ids = [...new Set(input.compare)].slice(0, MOST_COMPARED);
  const names = new Map(document.categories.map(({ id, name }) => [id, name]));
  const all = compareCategories(shown.all, ids);
  const selected = compareCategories(shown.selected, ids);
  const { years } = timelineOf(shown.all, document.asOf);
  const unfinished = years.find((year) => year.unfinished);
  const counts = all.flatMap((category) => category.years.map(({ papers }) => papers.length));
  return {
    shown,
    categories: ids.map((id, index) => ({
      id,
      name: names.get(id) === id ? '' : (names.get(id) ?? ''),
      selected: selected[index]!,
      all: all[index]!,
    })),
    years: years.map(({ year }) => year),
    most: counts.reduce((most, value) => Math.max(most, value), 0),
    unfinished: unfinished ? { year: unfinished.year, asOf: document.asOf } : null,
  };
}

/** Code and name: `cs.LG Machine Learning`. */
export const titleOf = ({ id, name }: Compared) => (name ? `${id} ${name}` : id);

/** The colour of a compared category. */
export const colourOf = ({ id }: Compared, { palette }: ChartInput, theme: Theme) =>
  categoryColour(id, palette, theme);

/** Number of co-authors in each part and in all. */
export function coauthorCounts({ coauthors }: ComparedCategory) {
  const [all, some, own] = [coauthors.all.length, coauthors.some.length, coauthors.own.length];
  return { all, some, own, total: all + some + own };
}
