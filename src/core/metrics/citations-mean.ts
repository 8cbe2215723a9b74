import { mean } from 'd3';
import { ofCitations } from './citation-counts.ts';
import type { Metric } from './types.ts';

/** Mean citations per paper; null without papers. */
export const citationsMean: Metric = {
  id: 'citations-mean',
  label: 'Citations per paper (mean)',
  short: 'mean',
  definition: 'The arithmetic mean of the citation counts.',
  formula: 'Σ cᵢ / N',
  source: 'An arithmetic mean.',
  caveat: 'Citations are skewed: read it beside the median.',
  example: '10, 8, 5, 4, 3 give 6.',
  decimals: 1,
  compute: (papers) => ofCitations(papers, (counts) => mean(counts) ?? null),
};
