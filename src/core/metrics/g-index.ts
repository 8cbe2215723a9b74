import { cumsum } from 'd3';
import { ofCitations } from './citation-counts.ts';
import type { Metric } from './types.ts';

/** The largest k ≤ N such that the k most cited papers have k² citations in sum. Egghe 2006. */
export const gIndex: Metric = {
  id: 'g-index',
  label: 'g-index',
  short: 'g-index',
  definition:
    'The largest number g, at most the number of papers, such that the g most cited papers have g² citations together.',
  formula: 'max { k ≤ N : c₍₁₎ + … + c₍ₖ₎ ≥ k² }',
  source: 'Egghe 2006, doi:10.1007/s11192-006-0144-7 (capped at N)',
  caveat: 'One very highly cited paper lifts it.',
  example: '10, 8, 5, 4, 3 give 5.',
  decimals: 0,
  compute: (papers) =>
    ofCitations(
      papers,
      (counts) => Array.from(cumsum(counts)).filter((total, i) => total >= (i + 1) ** 2).length,
    ),
};
