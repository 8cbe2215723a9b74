import type { Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';

/** A category id, or null for papers whose category is not given. */
export type CategoryKey = string | null;

/**
 * How a paper with k categories counts: `whole` once in each (sums exceed the number of papers),
 * `split` as 1/k in each (sums are the number of papers).
 */
export type CountRule = 'whole' | 'split';

export interface CategoryCount {
  readonly category: CategoryKey;
  /** Papers, or the sum of their shares. */
  readonly value: number;
  /** Ids of the papers behind it. */
  readonly papers: readonly string[];
}

export interface CategoryYear extends CategoryCount {
  /** Null for undated papers. */
  readonly year: number | null;
}

/** The distinct categories of a paper in printed order; `[null]` where none is given. */
export function categoriesOf(paper: Paper): readonly CategoryKey[] {
  const ids = [...new Set(paper.categories.map(({ id }) => id))];
  return ids.length ? ids : [null];
}

/**
 * Several categories as one: with `whole` a paper with two of them counts once, with `split` its shares add up.
 * @returns value and paper ids, each once.
 */
export function mergeCounts(
  counts: readonly CategoryCount[],
  rule: CountRule,
): Pick<CategoryCount, 'value' | 'papers'> {
  const papers = [...new Set(counts.flatMap((count) => count.papers))];
  const value = rule === 'whole' ? papers.length : counts.reduce((sum, count) => sum + count.value, 0);
  return { value, papers };
}

/** Papers per category, largest first, ties by id, "not given" last among equals. */
export function categoryCounts(papers: readonly Paper[], rule: CountRule): readonly CategoryCount[] {
  return [...tally(papers, rule, () => '').values()].sort(compareCounts);
}

/** Papers per category and year. Pairs without papers are left out; the order is that of first occurrence. */
export function categoryYears(papers: readonly Paper[], rule: CountRule): readonly CategoryYear[] {
  return [...tally(papers, rule, (paper) => String(yearOf(paper.date))).values()];
}

function tally(papers: readonly Paper[], rule: CountRule, group: (paper: Paper) => string) {
  const counts = new Map<
    string,
    { category: CategoryKey; year: number | null; value: number; papers: string[] }
  >();
  for (const paper of papers) {
    const categories = categoriesOf(paper);
    const inGroup = group(paper);
    for (const category of categories) {
      // A line break is in no id, and papers without a category differ from one named ''.
      const key = `${category === null ? '' : `=${category}`}\n${inGroup}`;
      const count = counts.get(key) ?? { category, year: yearOf(paper.date), value: 0, papers: [] };
      count.value += rule === 'split' ? 1 / categories.length : 1;
      count.papers.push(paper.id);
      counts.set(key, count);
    }
  }
  return counts;
}

/**
 * Order of counts: by value, then by id, "not given" last among equals. Sums of thirds differ in the last bit
 * by the order of papers, so values within 1e-9 are equal.
 */
export function compareCounts(a: CategoryCount, b: CategoryCount): number {
  if (Math.abs(a.value - b.value) > 1e-9) return b.value - a.value;
  if (a.category === null || b.category === null)
    return Number(a.category === null) - Number(b.category === null);
  return a.category < b.category ? -1 : a.category > b.category ? 1 : 0;
}
