import {
  firstCategory,
  firstCategoryCounts,
  timelineOf,
  type Stack,
  type Timeline,
} from '../../core/analysis/timeline.ts';
import type { Paper } from '../../core/model.ts';
import { shownOf, type Shown } from '../papers.ts';
import type { Unfinished } from '../plot.ts';
import { categoryRows, rowFinder, type CategoryRow } from '../rows.ts';
import type { ChartInput } from '../types.ts';

/** Most lanes of the upper panel; the rest is taken together. */
export const MOST_LANES = 10;

/** What both panels, the table and the description are made from. */
export interface TimelineData {
  readonly shown: Shown;
  readonly timeline: Timeline;
  readonly lanes: readonly CategoryRow[];
  readonly unfinished: Unfinished | null;
  laneOf(paper: Paper): CategoryRow;
  /** Papers of a stack by lane, in the order of the lanes, of the selection and in all. */
  split(
    stack: Stack,
  ): readonly { readonly lane: CategoryRow; readonly selected: number; readonly all: number }[];
}

/** Prepares a timeline with at most `most` lanes. */
export function timelineData(input: ChartInput, most = MOST_LANES): TimelineData {
  const { document } = input;
  const shown = shownOf(input);
  const timeline = timelineOf(document.papers, document.asOf);
  const lanes = categoryRows(input, firstCategoryCounts(document.papers), 'whole', most);
  const find = rowFinder(lanes);
  const unfinished = timeline.years.find((year) => year.unfinished);
  return {
    shown,
    timeline,
    lanes,
    unfinished: unfinished ? { year: unfinished.year, asOf: document.asOf } : null,
    laneOf: (paper) => find(firstCategory(paper)),
    split: (stack) =>
      lanes.map((lane) => {
        const papers = stack.segments
          .filter(({ category }) => find(category) === lane)
          .flatMap((part) => part.papers);
        return { lane, selected: papers.filter(shown.has).length, all: papers.length };
      }),
  };
}

/** Ids of all papers of a stack. */
export const papersOfStack = ({ segments }: Stack): readonly string[] =>
  segments.flatMap(({ papers }) => papers);
