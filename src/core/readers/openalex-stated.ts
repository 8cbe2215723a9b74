import type { StatedNumbers } from './json-stated.ts';

/** Numbers that an author record states, and the path to each. */
export const OPENALEX_STATED: StatedNumbers = [
  ['h-index', 'h-index', ['summary_stats', 'h_index']],
  ['i10-index', 'i10-index', ['summary_stats', 'i10_index']],
  ['papers', 'works', ['works_count']],
  ['citations', 'citations', ['cited_by_count']],
];
