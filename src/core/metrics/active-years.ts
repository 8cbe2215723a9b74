import { datedPapers } from './dated.ts';
import type { Metric } from './types.ts';

/** Calendar years with at least one paper. */
export const activeYears: Metric = {
  id: 'active-years',
  label: 'Active years',
  short: 'active years',
  definition: 'How many calendar years have at least one paper.',
  formula: '|{ yᵢ }|',
  source: 'A count of distinct years.',
  caveat: 'A year without a listed paper is not a year without work.',
  example: 'Papers of 2019, 2021, 2021 and 2024 give 3.',
  decimals: 0,
  compute(papers) {
    const { years, used, left } = datedPapers(papers);
    const note = years.length ? `${years[0]}–${years.at(-1)}` : null;
    return { value: years.length ? new Set(years).size : null, used, left, note };
  },
};
