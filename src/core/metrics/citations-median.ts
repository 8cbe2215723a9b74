import { median } from 'd3';
import { ofCitations } from './citation-counts.ts';
import type { Metric } from './types.ts';

/** Median citations per paper; null without papers. */
export const citationsMedian: Metric = {
  id: 'citations-median',
  label: 'Citations per paper (median)',
  short: 'median',
  definition: 'The median of the citation counts: half of the papers have at least as many.',
  formula: 'c at the middle of the sorted counts',
  source: 'A median.',
  caveat: 'Young papers have had less time to be cited.',
  example: '10, 8, 5, 4, 3 give 5.',
  decimals: 1,
  compute: (papers) => ofCitations(papers, (counts) => median(counts) ?? null),
};
