import { sum } from 'd3';
import { ofCitations } from './citation-counts.ts';
import type { Metric } from './types.ts';

/** Sum of citation counts. */
export const citationsSum: Metric = {
  id: 'citations-sum',
  label: 'Citations',
  short: 'citations',
  definition: 'The sum of the citation counts of the papers.',
  formula: 'Σ cᵢ',
  source: 'A sum over counts of one source.',
  caveat: 'Counts include self-citations, and sources count differently.',
  example: '10, 8, 5, 4, 3 give 30.',
  decimals: 0,
  compute: (papers) => ofCitations(papers, (counts) => sum(counts)),
};
