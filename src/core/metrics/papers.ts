import { rollup } from 'd3';
import { isNoPaper } from '../text/work-types.ts';
import type { Metric, MetricPaper } from './types.ts';

/** Number of papers. */
export const papers: Metric = {
  id: 'papers',
  label: 'Papers',
  short: 'papers',
  definition: 'How many papers the sources list for this author.',
  formula: 'N',
  source: 'A count.',
  caveat:
    'A source may list only a part of a record. What it lists counts, whatever its type: datasets, software, corrections and meeting abstracts as well, until a person leaves them out.',
  example: 'Eight entries give 8.',
  decimals: 0,
  compute: (all) => ({ value: all.length, used: all.map(({ id }) => id), left: [], note: otherTypes(all) }),
};

/** How many of those that count are no papers by their type, so that nobody takes them for such. */
function otherTypes(all: readonly MetricPaper[]): string | null {
  const others = all.filter(({ type }) => isNoPaper(type ?? null));
  if (others.length === 0) return null;
  const types = rollup(
    others,
    (same) => same.length,
    ({ type }) => type!,
  );
  const words = [...types]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([type, n]) => `${type} ${n}`);
  return `${others.length} of them ${others.length === 1 ? 'is no paper' : 'are no papers'} by type: ${words.join(', ')}`;
}
