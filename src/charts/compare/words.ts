import { spreadOf } from '../../core/analysis/cited.ts';
import { REST, type ComparedCategory } from '../../core/analysis/comparison.ts';
import { withoutPapers } from '../papers.ts';
import type { ChartInput } from '../types.ts';
import { capital, count, dateText, isoText, list, numberText } from '../words.ts';
import { ofAll, paperCount } from '../summary.ts';
import {
  coauthorCounts,
  codeOf,
  FEW_PAPERS,
  isFew,
  MOST_COMPARED,
  titleOf,
  type Compared,
  type CompareData,
} from './data.ts';

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

/** `Citations of 3 of 4 papers: median 12, mean 20.3`, or that they are not given. */
export function citationsText({ cited, selected }: Compared, { shown }: CompareData): string {
  const counts = cited.filter(({ paper }) => shown.has(paper.id)).map((item) => item.count);
  const spread = spreadOf(counts);
  if (!spread) return cited.length ? 'Citations: none selected has a count' : 'Citations not given';
  const known = counts.length === selected.papers.length ? '' : `${numberText(counts.length)} of `;
  return `Citations of ${known}${count(selected.papers.length, 'paper')}: median ${numberText(spread.median)}, mean ${numberText(spread.mean)}`;
}

/** Sentences under the panels. */
export function notes({ compare }: ChartInput, { categories, shown }: CompareData): readonly string[] {
  const few = categories.filter(isFew).map(codeOf);
  const source = categories.flatMap(({ cited }) => cited)[0]?.source;
  const sentences = ['A paper stands in each of its categories. All panels share their scales.'];
  if (compare.includes(REST)) sentences.push('“All other papers” are in none of the other panels.');
  if (few.length) sentences.push(`${capital(FEW_PAPERS)} in ${list(few)}: read with care.`);
  if (source)
    sentences.push(
      `Citations are those stated by ${source}, on a logarithmic scale; the line is their median. Over 20 papers: a box from quartile to quartile, lines to the least and the most.`,
    );
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
    const citations = selected.papers.length ? ` ${citationsText(compared, data)}.` : '';
    return `${titleOf(compared)}: ${size}${dates}${coauthors}.${citations}`;
  });
  const compared = list(data.categories.map(codeOf));
  return [
    `Comparison of ${compared} over ${paperCount(data.shown)} by ${document.profile.name}, as of ${isoText(document.asOf)}.`,
    ...sentences,
    ...notes(input, data),
  ].join(' ');
}
