import { citedPapers, type CitedPaper } from '../../core/analysis/cited.ts';
import { compareCategories, REST, type ComparedCategory } from '../../core/analysis/comparison.ts';
import { timelineOf } from '../../core/analysis/timeline.ts';
import { categoryCode, categoryTitle } from '../../core/taxonomy/label.ts';
import type { Paper } from '../../core/model.ts';
import type { Theme } from '../../scene/theme.ts';
import { categoryColour } from '../colour.ts';
import { shownOf, type Shown } from '../papers.ts';
import type { Unfinished } from '../plot.ts';
import type { ChartInput } from '../types.ts';

/** Most categories that are compared at once. */
export const MOST_COMPARED = 6;

/** With fewer papers than this a share or a median says little. */
const FEW = 5;

/** Most papers that are named in a panel. */
export const NAMED = 3;

/** One category: what is selected of it, and all of it as its ghost. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly selected: ComparedCategory;
  readonly all: ComparedCategory;
  /** All its papers whose citation count is known, most cited first. */
  readonly cited: readonly CitedPaper[];
  /** The most cited, or the latest where no count is known. */
  readonly top: readonly Paper[];
}

export interface CompareData {
  readonly shown: Shown;
  readonly categories: readonly Compared[];
  /** Years of all papers of the document: the same axis as in the other charts. */
  readonly years: readonly number[];
  /** Most papers in a year of a compared category: the end of every panel's scale. */
  readonly most: number;
  /** Most citations of a paper in a compared category; null where no count is known. */
  readonly mostCited: number | null;
  readonly unfinished: Unfinished | null;
}

/** Compares the chosen categories, each once, in the order they were chosen. */
export function compareData(input: ChartInput): CompareData {
  const { document } = input;
  const shown = shownOf(input);
  const ids = [...new Set(input.compare)].slice(0, MOST_COMPARED);
  const selected = compareCategories(shown.selected, ids);
  const cited = citedPapers(shown.all);
  const { years } = timelineOf(shown.all, document.asOf);
  const unfinished = years.find((year) => year.unfinished);
  const categories = compareCategories(shown.all, ids).map((all, index) => {
    const own = new Set(all.papers);
    const counted = cited.filter(({ paper }) => own.has(paper));
    const top = counted.length ? counted.map(({ paper }) => paper) : latestFirst(all.papers);
    return {
      id: ids[index]!,
      name: nameOf(ids[index]!, input),
      selected: selected[index]!,
      all,
      cited: counted,
      top: top.slice(0, NAMED),
    };
  });
  const counts = categories.flatMap(({ all }) => all.years.map(({ papers }) => papers.length));
  const citations = categories.flatMap((compared) => compared.cited.map(({ count }) => count));
  return {
    shown,
    categories,
    years: years.map(({ year }) => year),
    most: greatest(counts) ?? 0,
    mostCited: greatest(citations),
    unfinished: unfinished ? { year: unfinished.year, asOf: document.asOf } : null,
  };
}

function nameOf(id: string, { document }: ChartInput): string {
  if (id === REST) return 'All other papers';
  return document.categories.find((category) => category.id === id)?.name ?? id;
}

/** The papers of a document stand by date, undated last. */
const latestFirst = (papers: readonly Paper[]) =>
  [...papers].reverse().sort((a, b) => Number(a.date.iso === null) - Number(b.date.iso === null));

const greatest = (values: readonly number[]): number | null =>
  values.length ? values.reduce((most, value) => Math.max(most, value)) : null;

/** `cs.LG`, or what stands for a part that has no code. */
export const codeOf = ({ id, name }: Pick<Compared, 'id' | 'name'>) =>
  id === REST ? name : categoryCode({ id, name });

/** Code and name: `cs.LG Machine Learning`. */
export const titleOf = ({ id, name }: Compared) => (id === REST ? name : categoryTitle({ id, name }));

/** Category ids that a click on it selects; the rest is no selection by category. */
export const selects = ({ id }: Compared) => (id === REST ? {} : { categories: [id] });

/** The colour of a compared category; grey for the rest. */
export const colourOf = ({ id }: Compared, { palette }: ChartInput, theme: Theme) =>
  categoryColour(id, palette, theme);

/** Whether so few papers are selected that shares and medians say little. */
export const isFew = ({ selected }: Compared) => selected.papers.length < FEW;

/** The words for rows and panels with few papers. */
export const FEW_PAPERS = `few papers: n < ${FEW}`;

/** Number of co-authors in each part and in all. */
export function coauthorCounts({ coauthors }: ComparedCategory) {
  const [all, some, own] = [coauthors.all.length, coauthors.some.length, coauthors.own.length];
  return { all, some, own, total: all + some + own };
}
