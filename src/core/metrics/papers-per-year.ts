import { datedPapers } from './dated.ts';
import type { Metric } from './types.ts';

/** Dated papers over career length n = Y − y_first + 1 (formula conventions of Publish or Perish, inclusive). */
export const papersPerYear: Metric = {
  id: 'papers-per-year',
  label: 'Papers per year',
  short: 'papers per year',
  definition:
    'Dated papers divided by the calendar years from the first paper to the as-of year, both counted.',
  formula: 'N / (Y − y₁ + 1)',
  source: 'An average; the career length counts both end years.',
  caveat: 'The as-of year is not over, and years without papers count.',
  example: 'Eight papers from 2019, as of 2026: 8 / 8 = 1.',
  decimals: 1,
  compute(papers, { asOfYear }) {
    const { years, used, left } = datedPapers(papers);
    const career = asOfYear - years[0]! + 1;
    return { value: years.length && career > 0 ? years.length / career : null, used, left, note: null };
  },
};
