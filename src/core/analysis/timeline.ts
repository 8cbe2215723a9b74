import type { Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { categoriesOf, compareCounts, type CategoryCount, type CategoryKey } from './categories.ts';

/** Papers of one first category. */
export interface Segment {
  readonly category: CategoryKey;
  /** Ids, in the order of the papers given. */
  readonly papers: readonly string[];
}

/** Papers of one year, or of no known year; each paper stands once, under its first category. */
export interface Stack {
  readonly total: number;
  /** Only categories that occur, in order of first occurrence. */
  readonly segments: readonly Segment[];
}

export interface YearStack extends Stack {
  readonly year: number;
  /** True for the as-of year when it was not over on the as-of day. */
  readonly unfinished: boolean;
  /** True for years after the as-of year. */
  readonly future: boolean;
}

export interface Timeline {
  /** Every year from the first paper to the as-of year (or a later paper), years without papers included. */
  readonly years: readonly YearStack[];
  readonly undated: Stack;
}

/** The first category of a paper as printed: its lane and the colour of its mark. */
export function firstCategory(paper: Paper): CategoryKey {
  return categoriesOf(paper)[0] ?? null;
}

/** Papers per first category, in the order of {@link compareCounts}. Sums are the number of papers. */
export function firstCategoryCounts(papers: readonly Paper[]): readonly CategoryCount[] {
  return stackOf(papers)
    .segments.map((segment) => ({ ...segment, value: segment.papers.length }))
    .sort(compareCounts);
}

/** Papers per year, stacked by first category. `asOf` is an ISO date. Without dated papers `years` is empty. */
export function timelineOf(papers: readonly Paper[], asOf: string): Timeline {
  const byYear = new Map<number | null, Paper[]>();
  for (const paper of papers) {
    const year = yearOf(paper.date);
    const group = byYear.get(year);
    if (group) group.push(paper);
    else byYear.set(year, [paper]);
  }
  const now = Number(asOf.slice(0, 4));
  const dated = [...byYear.keys()].filter((year) => year !== null);
  const years: YearStack[] = [];
  if (dated.length) {
    const first = dated.reduce((least, year) => Math.min(least, year));
    const last = dated.reduce((most, year) => Math.max(most, year), now);
    for (let year = first; year <= last; year++) {
      const unfinished = year === now && !asOf.endsWith('-12-31');
      years.push({ year, unfinished, future: year > now, ...stackOf(byYear.get(year) ?? []) });
    }
  }
  return { years, undated: stackOf(byYear.get(null) ?? []) };
}

function stackOf(papers: readonly Paper[]): Stack {
  const segments = new Map<CategoryKey, string[]>();
  for (const paper of papers) {
    const category = firstCategory(paper);
    const ids = segments.get(category);
    if (ids) ids.push(paper.id);
    else segments.set(category, [paper.id]);
  }
  return {
    total: papers.length,
    segments: [...segments].map(([category, ids]) => ({ category, papers: ids })),
  };
}
