import {
  categoryCounts,
  categoryYears,
  mergeCounts,
  type CategoryYear,
  type CountRule,
} from '../../core/analysis/categories.ts';
import type { Level } from '../../core/analysis/levels.ts';
import { timelineOf } from '../../core/analysis/timeline.ts';
import { shownOf, type Shown } from '../papers.ts';
import type { Unfinished } from '../plot.ts';
import { categoryRows, rowFinder, type CategoryRow } from '../rows.ts';
import type { ChartInput } from '../types.ts';
import { levelRows } from './levels.ts';

/** Most rows; the rest is taken together. */
const MOST_ROWS = 12;

/** A value over all papers and over the selected ones. */
export interface Value {
  readonly all: number;
  readonly selected: number;
}

export interface Cell extends Value {
  readonly row: CategoryRow;
  /** Null for undated papers. */
  readonly year: number | null;
  readonly papers: readonly string[];
}

export interface CategoriesData {
  readonly rule: CountRule;
  readonly level: Level;
  readonly shown: Shown;
  readonly rows: readonly CategoryRow[];
  readonly years: readonly number[];
  readonly unfinished: Unfinished | null;
  /** Only pairs of row and year with papers. */
  readonly cells: readonly Cell[];
  valueOf(row: CategoryRow): Value;
}

/** Counts the categories of all papers, which sets the rows, `most` at most, and of the selected ones. */
export function categoriesData(
  input: ChartInput,
  rule: CountRule,
  level: Level,
  most = MOST_ROWS,
): CategoriesData {
  const shown = shownOf(input);
  const counts = categoryCounts(shown.all, rule);
  const rows =
    level === 'category'
      ? categoryRows(input, counts, rule, most)
      : levelRows(input, counts, rule, level, most);
  const find = rowFinder(rows);
  const selected = groupBy(categoryCounts(shown.selected, rule), ({ category }) => find(category));
  const { years } = timelineOf(shown.all, input.document.asOf);
  const unfinished = years.find((year) => year.unfinished);
  return {
    rule,
    level,
    shown,
    rows,
    years: years.map(({ year }) => year),
    unfinished: unfinished ? { year: unfinished.year, asOf: input.document.asOf } : null,
    cells: cellsOf(shown, rows, rule),
    valueOf: (row) => ({ all: row.value, selected: mergeCounts(selected.get(row) ?? [], rule).value }),
  };
}

function cellsOf(shown: Shown, rows: readonly CategoryRow[], rule: CountRule): readonly Cell[] {
  const find = rowFinder(rows);
  const key = ({ category, year }: CategoryYear) => `${find(category).id}:${year}`;
  const selected = groupBy(categoryYears(shown.selected, rule), key);
  return [...groupBy(categoryYears(shown.all, rule), key)].map(([place, counts]) => {
    const { category, year } = counts[0]!;
    const { value, papers } = mergeCounts(counts, rule);
    return {
      row: find(category),
      year,
      all: value,
      selected: mergeCounts(selected.get(place) ?? [], rule).value,
      papers,
    };
  });
}

function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
