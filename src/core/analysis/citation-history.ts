import { citationCounts } from '../metrics/citation-counts.ts';
import { hOf } from '../metrics/h-index.ts';
import { metricPaper } from '../metrics/index.ts';
import type { Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';

export interface CitationYear {
  readonly year: number;
  /** Citations that came in this year. */
  readonly citations: number;
  /** h at the end of it. */
  readonly h: number;
}

/** How citations came, year by year. */
export interface CitationHistory {
  readonly source: string;
  /** Every year that the counts reach, ascending, to the as-of year. */
  readonly years: readonly CitationYear[];
  /** The first of them, where citations came before it and are not told by year; null where nothing is missing. */
  readonly windowStart: number | null;
  readonly used: readonly string[];
  /** Papers without a year, without counts by year, or with counts of another source. */
  readonly left: readonly string[];
}

interface Cited {
  readonly published: number;
  /** Citations before the years that are told. */
  readonly before: number;
  readonly received: readonly { readonly year: number; readonly count: number }[];
}

/**
 * Citations per year and h over time, of papers with counts by year, all of one source. Citations dated before
 * the paper count in its year; h is that of all citations up to a year over the papers published by then.
 * Null where no count is given by year.
 */
export function citationHistory(papers: readonly Paper[], asOf: string): CitationHistory | null {
  const usable = new Set(citationCounts(papers.map(metricPaper)).used);
  const used = papers.filter(({ id, citations, date }) => {
    return usable.has(id) && citations?.byYear && yearOf(date) !== null;
  });
  const cited = used.map(citedOf);
  const told = cited.flatMap(({ received }) => received.map(({ year }) => year));
  const source = used[0]?.citations?.source;
  if (!told.length || source === undefined) return null;
  const isWhole = cited.every(({ before }) => before === 0);
  const reach = isWhole ? [...told, ...cited.map(({ published }) => published)] : told;
  const first = reach.reduce((least, year) => Math.min(least, year));
  const years: CitationYear[] = [];
  for (let year = first; year <= Number(asOf.slice(0, 4)); year++) years.push(yearFor(year, cited));
  const ids = new Set(used.map(({ id }) => id));
  const left = papers.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  return { source, years, windowStart: isWhole ? null : first, used: [...ids], left };
}

function citedOf({ date, citations }: Paper): Cited {
  const published = yearOf(date)!;
  const told = citations?.byYear ?? [];
  const received = told
    .filter(({ count }) => count > 0)
    .map(({ year, count }) => ({ year: Math.max(year, published), count }));
  const sum = received.reduce((total, { count }) => total + count, 0);
  return { published, received, before: Math.max(0, (citations?.count ?? 0) - sum) };
}

function yearFor(year: number, cited: readonly Cited[]): CitationYear {
  const within = ({ received }: Cited, isCounted: (of: number) => boolean) =>
    received.reduce((sum, item) => sum + (isCounted(item.year) ? item.count : 0), 0);
  const counts = cited
    .filter(({ published }) => published <= year)
    .map((paper) => paper.before + within(paper, (of) => of <= year))
    .sort((a, b) => b - a);
  return {
    year,
    citations: cited.reduce((sum, paper) => sum + within(paper, (of) => of === year), 0),
    h: hOf(counts),
  };
}
