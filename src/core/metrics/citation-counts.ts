import type { MetricPaper, MetricResult } from './types.ts';

/** Papers with a usable count, most cited first, and those left out. */
interface CitationCounts {
  readonly counts: readonly number[];
  readonly used: readonly string[];
  readonly left: MetricResult['left'];
}

/**
 * The citation counts that one metric may use: known, and all of one source, because sources count
 * different things. The source with counts for most papers is taken (ties: by name).
 * Order: count descending, then year descending, then id.
 */
export function citationCounts(papers: readonly MetricPaper[]): CitationCounts {
  const known = sorted.get(papers);
  if (known) return known;
  const counts = countsOf(papers);
  sorted.set(papers, counts);
  return counts;
}

/** Six indicators of the same papers need them sorted once. */
const sorted = new WeakMap<readonly MetricPaper[], CitationCounts>();

function countsOf(papers: readonly MetricPaper[]): CitationCounts {
  const source = mostFrequentSource(papers.map(({ citations }) => citations));
  const usable = papers
    .flatMap((paper) =>
      paper.citations?.source === source && paper.citations ? [{ paper, count: paper.citations.count }] : [],
    )
    .sort(
      (a, b) =>
        b.count - a.count || (b.paper.year ?? 0) - (a.paper.year ?? 0) || (a.paper.id < b.paper.id ? -1 : 1),
    );
  const left = papers.flatMap((paper) =>
    paper.citations === null
      ? [{ paper: paper.id, reason: 'citation count not given' }]
      : paper.citations.source !== source
        ? [{ paper: paper.id, reason: `count of another source (${paper.citations.source})` }]
        : [],
  );
  return { counts: usable.map(({ count }) => count), used: usable.map(({ paper }) => paper.id), left };
}

/**
 * Computes an indicator of citation counts (descending). Where papers exist but none has a count, the value
 * is null: unknown is not zero.
 */
export function ofCitations(
  papers: readonly MetricPaper[],
  indicator: (counts: readonly number[]) => number | null,
): MetricResult {
  const { counts, used, left } = citationCounts(papers);
  if (papers.length > 0 && counts.length === 0)
    return { value: null, used, left, note: 'No paper has a citation count.' };
  return { value: indicator(counts), used, left, note: noteFor(counts.length) };
}

const noteFor = (n: number) =>
  n > 0 && n < 5 ? `Computed from ${n} ${n === 1 ? 'paper' : 'papers'} only.` : null;

/** The source of most values, ties by name: values of two sources are never mixed. Null without any. */
export function mostFrequentSource(values: readonly ({ readonly source: string } | null)[]): string | null {
  const frequency = new Map<string, number>();
  for (const value of values) if (value) frequency.set(value.source, (frequency.get(value.source) ?? 0) + 1);
  const [most] = [...frequency].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
