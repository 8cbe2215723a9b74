import { timelineOf, type Stack, type Timeline } from '../../core/analysis/timeline.ts';
import type { Paper } from '../../core/model.ts';
import { shownOf, type Shown } from '../papers.ts';
import type { Unfinished } from '../plot.ts';
import type { ChartInput } from '../types.ts';
import { awardsOf, type Award } from './events.ts';
import { byCategory, byRole, type Grouping, type Row } from './grouping.ts';
import { resolve, type Resolved } from './settings.ts';
import { sizesOf, type Sizes } from './sizes.ts';
import type { Values } from './values.ts';

/** Most lanes of the upper panel; the rest is taken together. */
export const MOST_LANES = 10;

/** What both panels, the table and the description are made from. */
export interface TimelineData {
  readonly settings: Resolved;
  readonly shown: Shown;
  readonly timeline: Timeline;
  /** Colours of marks. */
  readonly categories: Grouping;
  /** Lanes of the upper panel where it has lanes. */
  readonly lanes: Grouping;
  /** Parts of the bars. */
  readonly stack: Grouping;
  readonly unfinished: Unfinished | null;
  readonly awards: readonly Award[];
  readonly sizes: Sizes;
  /** Papers of a year by part, in the order of the parts, of the selection and in all. */
  split(stack: Stack): readonly { readonly row: Row; readonly selected: number; readonly all: number }[];
}

/** Prepares a timeline with at most `most` lanes. */
export function timelineData(input: ChartInput, most = MOST_LANES): TimelineData {
  const { document } = input;
  const shown = shownOf(input);
  const settings = resolve(input, shown.selected);
  const timeline = timelineOf(document.papers, document.asOf);
  const categories = byCategory(input, most);
  const roles = byRole(input, settings.bylines);
  const stack = settings.stack === 'role' ? roles : categories;
  const unfinished = timeline.years.find((year) => year.unfinished);
  const papers = new Map<string, Paper>(document.papers.map((paper) => [paper.id, paper]));
  return {
    settings,
    shown,
    timeline,
    categories,
    lanes: settings.y === 'role' ? roles : categories,
    stack,
    unfinished: unfinished ? { year: unfinished.year, asOf: document.asOf } : null,
    sizes: sizesOf(settings.citations),
    awards: awardsOf(document.profile.bios.flatMap(({ claims }) => claims)),
    split: (year) => {
      const parts = new Map(stack.rows.map((row) => [row, { row, selected: 0, all: 0 }]));
      for (const id of papersOfStack(year)) {
        const part = parts.get(stack.rowOf(papers.get(id)!))!;
        part.all++;
        part.selected += Number(shown.has(id));
      }
      return [...parts.values()];
    },
  };
}

/** Ids of all papers of a stack. */
export const papersOfStack = ({ segments }: Stack): readonly string[] =>
  segments.flatMap(({ papers }) => papers);

/** The numbers that stand on the scale; null where papers stand in lanes, or not at all. */
export function valuesOf({ settings }: TimelineData): Values | null {
  if (settings.y === 'citations') return settings.citations;
  return settings.y === 'percentile' ? settings.percentiles : null;
}
