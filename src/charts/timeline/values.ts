import { metricPaper } from '../../core/metrics/index.ts';
import { citationCounts, mostFrequentSource } from '../../core/metrics/citation-counts.ts';
import type { Paper } from '../../core/model.ts';

/** Numbers of papers, all of one source. */
export interface Values {
  /** By paper id; papers without a number are not in it. */
  readonly of: ReadonlyMap<string, number>;
  readonly source: string | null;
  /** Papers whose number is of another source: sources count different things. */
  readonly others: number;
}

/** Citation counts of the source that has most. */
export function citationValues(papers: readonly Paper[]): Values {
  const { counts, used } = citationCounts(papers.map(metricPaper));
  const given = papers.filter(({ citations }) => citations).length;
  return {
    of: new Map(used.map((id, i) => [id, counts[i]!])),
    source: mostFrequentSource(papers.map(({ citations }) => citations)),
    others: given - used.length,
  };
}

/** Percentiles of the source that has most. */
export function percentileValues(papers: readonly Paper[]): Values {
  const source = mostFrequentSource(papers.map(({ percentile }) => percentile));
  const given = papers.flatMap(({ id, percentile }) => (percentile ? [{ id, ...percentile }] : []));
  const used = given.filter((item) => item.source === source);
  return {
    of: new Map(used.map(({ id, value }) => [id, value])),
    source,
    others: given.length - used.length,
  };
}
