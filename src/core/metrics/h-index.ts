import { ofCitations } from './citation-counts.ts';
import type { Metric } from './types.ts';

/** The largest k such that the k-th of the counts (descending) is at least k. */
export const hOf = (counts: readonly number[]): number => counts.filter((count, i) => count >= i + 1).length;

/** The largest k such that the k-th count (descending) is at least k. Hirsch 2005, 10.1073/pnas.0507655102. */
export const hIndex: Metric = {
  id: 'h-index',
  label: 'h-index',
  short: 'h-index',
  definition: 'The largest number h such that h papers have at least h citations each.',
  formula: 'max { k : c₍ₖ₎ ≥ k }',
  source: 'Hirsch 2005, doi:10.1073/pnas.0507655102',
  caveat: 'Grows with age and differs by field: never compare it across fields or career lengths.',
  example: '10, 8, 5, 4, 3 give 4.',
  decimals: 0,
  compute: (papers) => ofCitations(papers, hOf),
};
