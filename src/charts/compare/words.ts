import type { ComparedCategory } from '../../core/analysis/comparison.ts';
import { withoutPapers } from '../papers.ts';
import type { ChartInput, Table } from '../types.ts';
import { count, dateText, isoText, list, numberText } from '../words.ts';
import { ofAll, paperCount } from '../summary.ts';
import { coauthorCounts, MOST_COMPARED, titleOf, type CompareData } from './data.ts';

/** Why there is nothing to compare; null when there is. */
export function missing(input: ChartInput): string | null {
  return (
    withoutPapers(input) ??
    (new Set(input.compare).size < 2 ? 'Choose two or more categories to compare.' : null)
  );
}

/** `first 7 Aug 2024, latest 14 Nov 2025`, or what stands for it. */
export function datesText({ papers, first, latest }: ComparedCategory): string {
  if (!papers.length) return 'no papers';
  if (!first || !latest) return 'no paper has a known year';
  if (papers.length === 1) return dateText(first);
  return `${dateText(first)} to ${dateText(latest)}`;
}

/** `8 papers`, while filtering `6/8 papers`. */
export function sizeText(selected: number, all: number, filtering: boolean): string {
  return `${ofAll(selected, all, filtering)} ${all === 1 ? 'paper' : 'papers'}`;
}

/** Sentences under the panels. */
export function notes({ compare }: ChartInput, { categories, shown }: CompareData): readonly string[] {
  const sentences = ['A paper stands in each of its categories. All panels share their scales.'];
  const papers = new Set(categories.flatMap(({ selected }) => selected.papers));
  const incomplete = [...papers].filter(({ authors }) => !authors || authors.truncated).length;
  if (incomplete) {
    sentences.push(
      `Co-authors are a lower bound: ${numberText(incomplete)} of ${count(papers.size, 'author list')} ${incomplete === 1 ? 'is' : 'are'} cut or missing.`,
    );
  }
  if (shown.filtering) sentences.push('Dates and co-authors are those of the selected papers.');
  const left = new Set(compare).size - MOST_COMPARED;
  if (left > 0)
    sentences.push(
      `${count(left, 'further category', 'further categories')} not shown: at most ${MOST_COMPARED} are compared.`,
    );
  return sentences;
}

/** Rows are the compared categories. */
export function table(input: ChartInput, data: CompareData): Table {
  const { filtering } = data.shown;
  const numeric = (id: string, label: string) => ({ id, label, numeric: true });
  const text = (id: string, label: string) => ({ id, label, numeric: false });
  return {
    caption: `Categories of ${input.document.profile.name} compared, as of ${isoText(input.document.asOf)}${filtering ? '; all columns but the last are of the selected papers' : ''}`,
    columns: [
      text('category', 'Category'),
      text('name', 'Name'),
      numeric('papers', filtering ? 'Selected papers' : 'Papers'),
      text('first', 'First paper'),
      text('latest', 'Latest paper'),
      numeric('years', 'Years active'),
      numeric('coauthors', 'Co-authors'),
      numeric('own', 'Co-authors only here'),
      numeric('shared', 'Shared with another compared category'),
      numeric('all-shared', 'Shared by all compared'),
      ...(filtering ? [numeric('all', 'All papers')] : []),
    ],
    rows: data.categories.map(({ id, name, selected, all }) => {
      const people = coauthorCounts(selected);
      return [
        id,
        name || null,
        selected.papers.length,
        selected.first?.iso ?? null,
        selected.latest?.iso ?? null,
        selected.years.length,
        people.total,
        people.own,
        people.all + people.some,
        people.all,
        ...(filtering ? [all.papers.length] : []),
      ];
    }),
  };
}

/** The paragraph that tells the chart to those who do not see it. */
export function description(input: ChartInput, data: CompareData): string {
  const { document } = input;
  const nothing = missing(input);
  if (nothing) return nothing;
  const sentences = data.categories.map((compared) => {
    const { selected, all } = compared;
    const people = coauthorCounts(selected);
    const size = sizeText(selected.papers.length, all.papers.length, data.shown.filtering);
    const coauthors = people.total
      ? `; ${count(people.total, 'co-author')}, ${numberText(people.own)} only here`
      : '';
    const dates = selected.papers.length ? `, ${datesText(selected)}` : '';
    return `${titleOf(compared)}: ${size}${dates}${coauthors}.`;
  });
  const compared = list(data.categories.map(({ id }) => id));
  return [
    `Comparison of ${compared} over ${paperCount(data.shown)} by ${document.profile.name}, as of ${isoText(document.asOf)}.`,
    ...sentences,
    ...notes(input, data),
  ].join(' ');
}
