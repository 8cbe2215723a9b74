import { REST } from '../../core/analysis/comparison.ts';
import { categoryName } from '../../core/taxonomy/label.ts';
import { spreadOf } from '../../core/analysis/cited.ts';
import { wilson } from '../../core/analysis/wilson.ts';
import type { ChartInput, Table } from '../types.ts';
import { isoText } from '../words.ts';
import { coauthorCounts, codeOf, FEW_PAPERS, isFew, type Compared, type CompareData } from './data.ts';

const numeric = (id: string, label: string) => ({ id, label, numeric: true });
const text = (id: string, label: string) => ({ id, label, numeric: false });

/** The differences: rows are the compared categories, in their order. Rows of few papers say so. */
export function table(input: ChartInput, data: CompareData): Table {
  const { filtering } = data.shown;
  return {
    caption: caption(input, data),
    columns: [
      text('category', 'Category'),
      text('name', 'Name'),
      numeric('papers', filtering ? 'Selected papers (n)' : 'Papers (n)'),
      numeric('share', 'Share (%)'),
      numeric('share-low', 'Share, 95 % from'),
      numeric('share-high', 'to'),
      text('first', 'First paper'),
      text('latest', 'Latest paper'),
      numeric('years', 'Years active'),
      numeric('coauthors', 'Co-authors'),
      numeric('own', 'Co-authors only here'),
      numeric('shared', 'Shared with another compared category'),
      numeric('all-shared', 'Shared by all compared'),
      numeric('cut', 'Author lists cut or missing'),
      numeric('cited', 'Papers with citations given'),
      numeric('citations', 'Citations (median)'),
      ...(filtering ? [numeric('all', 'All papers')] : []),
    ],
    rows: data.categories.map((compared) => row(compared, data)),
    weak: data.categories.map((compared) => (isFew(compared) ? FEW_PAPERS : null)),
  };
}

function caption({ document }: ChartInput, { shown }: CompareData): string {
  const parts = [
    `Categories of ${document.profile.name} compared, as of ${isoText(document.asOf)}`,
    `shares are of ${shown.selected.length}${shown.filtering ? ' selected' : ''} papers, with 95 % Wilson intervals`,
    'co-authors are a lower bound where author lists are cut',
    ...(shown.filtering ? ['all columns but the last are of the selected papers'] : []),
  ];
  return parts.join('; ');
}

function row(compared: Compared, { shown }: CompareData): Table['rows'][number] {
  const { id, name, selected, all, cited } = compared;
  const people = coauthorCounts(selected);
  const [n, whole] = [selected.papers.length, shown.selected.length];
  const [low, high] = wilson(n, whole) ?? [null, null];
  const counts = cited.filter(({ paper }) => shown.has(paper.id)).map((item) => item.count);
  const code = codeOf(compared);
  return [
    code,
    id === REST ? 'in none of the others' : categoryName({ id, name }) || null,
    n,
    whole ? percentage(n / whole) : null,
    low === null ? null : percentage(low),
    high === null ? null : percentage(high),
    selected.first?.iso ?? null,
    selected.latest?.iso ?? null,
    selected.years.length,
    people.total,
    people.own,
    people.all + people.some,
    people.all,
    selected.papers.filter(({ authors }) => !authors || authors.truncated).length,
    counts.length,
    spreadOf(counts)?.median ?? null,
    ...(shown.filtering ? [all.papers.length] : []),
  ];
}

/** Per cent with one decimal. */
const percentage = (share: number) => Math.round(share * 1000) / 10;
