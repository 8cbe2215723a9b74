import {
  mergeCounts,
  type CategoryCount,
  type CategoryKey,
  type CountRule,
} from '../core/analysis/categories.ts';
import type { Category } from '../core/model.ts';
import { categoryCode, categoryName } from '../core/taxonomy/label.ts';
import type { Theme } from '../scene/theme.ts';
import { categoryColour } from './colour.ts';
import type { ChartInput } from './types.ts';

/** A line of a chart by category: one category, papers without any, or the rest taken together. */
export interface CategoryRow {
  /** Unique and stable: `category:cs.LG`, `unknown`, `other`. */
  readonly id: string;
  readonly keys: readonly CategoryKey[];
  /** Short label: `cs.LG`, `Unknown`, `Other (3)`. */
  readonly code: string;
  /** Full name; empty where it is unknown or the same as the code. */
  readonly name: string;
  /** Categories a click selects; none for papers without a category. */
  readonly categories: readonly string[];
  readonly papers: readonly string[];
  readonly value: number;
}

/**
 * Rows in the order of the counts; where there are more than `limit`, the smallest are taken together as
 * "Other (k)", last. Papers without a category always keep their own row.
 */
export function categoryRows(
  { document }: ChartInput,
  counts: readonly CategoryCount[],
  rule: CountRule,
  limit: number,
): readonly CategoryRow[] {
  const named = new Map(document.categories.map((category) => [category.id, category]));
  const unknown = counts.find(({ category }) => category === null);
  const room = limit - 1 - Number(unknown !== undefined);
  const known = counts.filter(({ category }) => category !== null);
  const cut = counts.length > limit ? new Set(known.slice(Math.max(0, room))) : new Set<CategoryCount>();
  const rows = counts.filter((item) => !cut.has(item)).map((item) => rowOf(item, named));
  return cut.size ? [...rows, otherRow([...cut], rule)] : rows;
}

/** Colour of a row: the hue of its category, grey for "Unknown" and "Other". */
export function rowColour(row: CategoryRow, palette: readonly string[], theme: Theme): string {
  return row.keys.length === 1 ? categoryColour(row.keys[0]!, palette, theme) : theme.other;
}

/** Finds the row of a category. */
export function rowFinder(rows: readonly CategoryRow[]): (category: CategoryKey) => CategoryRow {
  const places = new Map(rows.flatMap((row) => row.keys.map((key) => [key, row] as const)));
  return (category) => {
    const row = places.get(category);
    if (!row) throw new Error(`no row for category: ${category}`);
    return row;
  };
}

/** Code and name: `cs.LG Machine Learning`. */
export const rowTitle = ({ code, name }: Pick<CategoryRow, 'code' | 'name'>) =>
  name ? `${code} ${name}` : code;

function rowOf(
  { category, papers, value }: CategoryCount,
  named: ReadonlyMap<string, Category>,
): CategoryRow {
  if (category === null) {
    return { id: 'unknown', keys: [null], code: 'Unknown', name: '', categories: [], papers, value };
  }
  const known = named.get(category) ?? { id: category, name: category };
  return {
    id: `category:${category}`,
    keys: [category],
    code: categoryCode(known),
    name: categoryName(known),
    categories: [category],
    papers,
    value,
  };
}

function otherRow(cut: readonly CategoryCount[], rule: CountRule): CategoryRow {
  const categories = cut.map(({ category }) => category).filter((category) => category !== null);
  return {
    id: 'other',
    keys: categories,
    code: `Other (${cut.length})`,
    name: '',
    categories,
    ...mergeCounts(cut, rule),
  };
}
