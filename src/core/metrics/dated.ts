import type { MetricPaper, MetricResult } from './types.ts';

/** The years of dated papers, ascending, and the papers without a year. */
export function datedPapers(papers: readonly MetricPaper[]): Pick<MetricResult, 'used' | 'left'> & {
  readonly years: readonly number[];
} {
  const dated = papers.filter(({ year }) => year !== null);
  return {
    years: dated.map(({ year }) => year!).sort((a, b) => a - b),
    used: dated.map(({ id }) => id),
    left: papers
      .filter(({ year }) => year === null)
      .map(({ id }) => ({ paper: id, reason: 'year not known' })),
  };
}
