import { group } from 'd3';
import { categoryCounts, compareCounts, mergeCounts } from '../../core/analysis/categories.ts';
import { wilson } from '../../core/analysis/wilson.ts';
import { categoryRows, type CategoryRow } from '../rows.ts';
import type { ChartInput } from '../types.ts';
import type { Author, AuthorsData } from './data.ts';

/** Most rows, however much room there is. */
const MOST_ROWS = 12;

/** Papers of an author in a category, of how many. */
export interface Part {
  readonly author: Author;
  readonly papers: readonly string[];
  readonly n: number;
  readonly whole: number;
  /** n of whole; null where an author has no papers. */
  readonly share: number | null;
  /** 95 % Wilson interval of the share. */
  readonly interval: readonly [number, number] | null;
}

export interface AuthorRow {
  readonly row: CategoryRow;
  /** In the order of the authors: over all papers, and over the selected ones. */
  readonly all: readonly Part[];
  readonly selected: readonly Part[];
}

/**
 * The same rows for every author: categories by the sum of their shares, so that a long record does not set the order.
 * Where there are more than `most`, the smallest are taken together.
 */
export function authorRows(
  input: ChartInput,
  { authors }: AuthorsData,
  most = MOST_ROWS,
): readonly AuthorRow[] {
  const counts = authors.flatMap(({ shown }) =>
    categoryCounts(shown.all, 'whole').map((item) => ({ ...item, value: item.value / shown.all.length })),
  );
  const merged = [...group(counts, ({ category }) => category)].map(([category, items]) => ({
    category,
    value: items.reduce((sum, { value }) => sum + value, 0),
    papers: mergeCounts(items, 'whole').papers,
  }));
  const categories = new Map(
    authors.flatMap(({ document }) => document.categories.map((item) => [item.id, item])),
  );
  const document = { ...input.document, categories: [...categories.values()] };
  const rows = categoryRows({ ...input, document }, merged.sort(compareCounts), 'whole', most);
  const all = authors.map((author) => partsOf(author, author.shown.all));
  const selected = authors.map((author) => partsOf(author, author.shown.selected));
  return rows.map((row) => ({
    row,
    all: all.map((part) => part(row.keys)),
    selected: selected.map((part) => part(row.keys)),
  }));
}

/** Counts the papers of an author once, then gives the part that is in some categories. */
function partsOf(author: Author, papers: Author['shown']['all']): (keys: CategoryRow['keys']) => Part {
  const counts = new Map(categoryCounts(papers, 'whole').map((item) => [item.category, item]));
  const whole = papers.length;
  return (keys) => {
    const own = mergeCounts(
      keys.flatMap((key) => counts.get(key) ?? []),
      'whole',
    ).papers;
    const n = own.length;
    return { author, papers: own, n, whole, share: whole ? n / whole : null, interval: wilson(n, whole) };
  };
}
