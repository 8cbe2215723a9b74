import type { Metric } from './types.ts';

/** Number of papers. */
export const papers: Metric = {
  id: 'papers',
  label: 'Papers',
  short: 'papers',
  definition: 'How many papers the sources list for this author.',
  formula: 'N',
  source: 'A count.',
  caveat: 'A source may list only a part of a record.',
  example: 'Eight entries give 8.',
  decimals: 0,
  compute: (all) => ({ value: all.length, used: all.map(({ id }) => id), left: [], note: null }),
};
