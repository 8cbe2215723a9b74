import type { Density } from './density.ts';
import type { TimelineData } from './data.ts';
import { categoriesOf } from '../../core/analysis/categories.ts';
import type { Theme } from '../../scene/theme.ts';
import type { LegendItem } from '../frame.ts';
import { paperCount, yearsOf } from '../summary.ts';
import { rowColour, rowTitle } from '../rows.ts';
import type { ChartInput, Table } from '../types.ts';
import { count, dayMonth, isoText, list, numberText, yearRange } from '../words.ts';

/** Entries for what a label on the plot does not say. `lanes`: the upper panel is drawn with marks; `bars`: it is not drawn at all. */
export function legend(
  input: ChartInput,
  data: TimelineData,
  lanes: boolean,
  bars: boolean,
  theme: Theme,
): readonly LegendItem[] {
  const { all, filtering } = data.shown;
  const items: LegendItem[] = [];
  if (bars) {
    for (const lane of data.lanes)
      items.push({ label: rowTitle(lane), sample: 'swatch', colour: rowColour(lane, input.palette, theme) });
  }
  if (lanes && all.some(({ date }) => date.basis === 'inferred'))
    items.push({ label: 'year inferred', sample: 'ring', colour: theme.muted });
  if (lanes) {
    const coarse = (['month', 'year'] as const).filter((precision) =>
      all.some(({ date }) => date.iso !== null && date.precision === precision),
    );
    if (coarse.length)
      items.push({ label: `only the ${coarse.join(' or ')} known`, sample: 'line', colour: theme.muted });
  }
  if (data.timeline.years.some(({ unfinished, total }) => unfinished && total))
    items.push({ label: 'year not over', sample: 'hatch', colour: theme.muted });
  if (filtering) items.push({ label: 'not selected', sample: 'swatch', colour: theme.ghost });
  return items;
}

/** Sentences under the plot. */
export function notes(
  { document }: ChartInput,
  data: TimelineData,
  density: Density | null,
): readonly string[] {
  const { all } = data.shown;
  const sentences: string[] = [];
  const several = all.filter((paper) => categoriesOf(paper).length > 1).length;
  if (several) {
    sentences.push(
      `${count(several, 'paper')} with several categories ${several === 1 ? 'stands' : 'stand'} once, by the first${density ? '' : '; the mark is split'}.`,
    );
  }
  if (density) {
    sentences.push(
      `Single marks would merge: columns are papers per ${density.unit} on one scale, at most ${numberText(density.most)}.`,
    );
    const inferred = all.filter(({ date }) => date.basis === 'inferred').length;
    if (inferred) sentences.push(`The year of ${count(inferred, 'paper')} is inferred.`);
  }
  const future = all.filter(({ date }) => date.iso !== null && date.iso > document.asOf).length;
  if (future)
    sentences.push(
      `${count(future, 'paper')} ${future === 1 ? 'has a date' : 'have dates'} after ${isoText(document.asOf)}.`,
    );
  return sentences;
}

/** Rows are years, then undated papers; columns the lanes. While filtering, lanes count the selection. */
export function table(input: ChartInput, data: TimelineData): Table {
  const { filtering } = data.shown;
  const { years, undated } = data.timeline;
  const row = (label: string, stack: typeof undated) => {
    const parts = data.split(stack);
    const selected = parts.reduce((sum, part) => sum + part.selected, 0);
    return [label, ...(filtering ? [selected] : []), stack.total, ...parts.map((part) => part.selected)];
  };
  return {
    caption: `Papers per year of ${input.document.profile.name} by first category, as of ${isoText(input.document.asOf)}${filtering ? '; categories count the selected papers' : ''}`,
    columns: [
      { id: 'year', label: 'Year', numeric: false },
      ...(filtering ? [{ id: 'selected', label: 'Selected papers', numeric: true }] : []),
      { id: 'papers', label: filtering ? 'All papers' : 'Papers', numeric: true },
      ...data.lanes.map((lane) => ({ id: lane.id, label: rowTitle(lane), numeric: true })),
    ],
    rows: [
      ...years.map((year) =>
        row(String(year.year) + (year.unfinished ? ` (to ${dayMonth(input.document.asOf)})` : ''), year),
      ),
      ...(undated.total ? [row('undated', undated)] : []),
    ],
  };
}

/** The paragraph that tells the chart to those who do not see it. */
export function description(input: ChartInput, data: TimelineData): string {
  const { shown, timeline, lanes, unfinished } = data;
  const { document } = input;
  const range = yearsOf(shown.all);
  const when = range ? `, ${yearRange(...range)}` : '';
  const sentences = [
    `Timeline of ${paperCount(shown)} by ${document.profile.name}${when}, as of ${isoText(document.asOf)}.`,
  ];
  const most = timeline.years.reduce((max, { total }) => Math.max(max, total), 0);
  const fullest = timeline.years.filter(({ total }) => total === most).map(({ year }) => String(year));
  if (most)
    sentences.push(
      `Most papers a year: ${numberText(most)}, in ${fullest.length > 4 ? `${fullest.length} years` : list(fullest)}.`,
    );
  const empty = timeline.years.filter(({ total }) => !total).map(({ year }) => String(year));
  if (empty.length)
    sentences.push(
      `No papers in ${empty.length > 6 ? `${empty.length} of ${timeline.years.length} years` : list(empty)}.`,
    );
  if (unfinished) sentences.push(`${unfinished.year} is not over.`);
  sentences.push(
    `By first category: ${list(lanes.map((lane) => `${rowTitle(lane)} ${numberText(lane.papers.length)}`))}.`,
  );
  const inferred = shown.all.filter(({ date }) => date.basis === 'inferred').length;
  if (inferred) sentences.push(`The year of ${count(inferred, 'paper')} is inferred.`);
  if (timeline.undated.total)
    sentences.push(
      `${count(timeline.undated.total, 'paper')} ${timeline.undated.total === 1 ? 'has' : 'have'} no known year.`,
    );
  return sentences.join(' ');
}
