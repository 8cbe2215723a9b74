import { ofCitations } from './citation-counts.ts';
import type { Metric } from './types.ts';

/** Papers with at least ten citations. Google Scholar, 2011. */
export const i10Index: Metric = {
  id: 'i10-index',
  label: 'i10-index',
  short: 'i10-index',
  definition: 'How many papers have at least ten citations.',
  formula: '|{ i : cᵢ ≥ 10 }|',
  source: 'Google Scholar, 2011',
  caveat: 'The threshold means different things in different fields.',
  example: '25, 8, 5, 3, 3, 0 give 1.',
  decimals: 0,
  compute: (papers) => ofCitations(papers, (counts) => counts.filter((count) => count >= 10).length),
};
