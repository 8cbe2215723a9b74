import { categoriesOf } from '../../core/analysis/categories.ts';
import type { Theme } from '../../scene/theme.ts';
import type { LegendItem } from '../frame.ts';
import { rowTitle } from '../rows.ts';
import { sizeLegend } from './sizes.ts';
import type { ChartInput, Frame } from '../types.ts';
import { count, isoText } from '../words.ts';
import { LEAST_FOR_MEDIAN, mediansOf, recentFrom } from './beam.ts';
import { valuesOf, type TimelineData } from './data.ts';
import type { Drawn } from './upper.ts';
import { eventsOf } from './events.ts';
import { labelCount, labelsByDate } from './labels.ts';
import { layerOf } from './layer.ts';

/** Entries for what a label on the plot does not say. */
export function legend(
  data: TimelineData,
  drawn: Drawn,
  { document }: ChartInput,
  theme: Theme,
): readonly LegendItem[] {
  const { settings, shown, timeline, categories, stack } = data;
  // In print a lane shows the symbol of its category, but not the texture of its bars.
  const isBare = theme.id === 'print' && settings.stack === 'category';
  const isKeyed = settings.y === 'lanes' && !('nothing' in drawn) && !isBare;
  const groups = [
    ...(settings.stack === 'role' ? [stack] : []),
    ...(!isKeyed && ('marks' in drawn || settings.stack === 'category') ? [categories] : []),
  ];
  const items = groups.flatMap((group) =>
    group.rows.map((row): LegendItem => {
      return { label: rowTitle(row), sample: 'swatch', colour: group.colour(row, theme) };
    }),
  );
  if ('marks' in drawn) items.push(...markLegend(data, drawn.marks, document.asOf, theme));
  const layer = layerOf(data);
  if (layer) items.push({ label: `${layer.label} (right axis)`, sample: 'line', colour: theme.ink });
  if (timeline.years.some(({ unfinished, total }) => unfinished && total))
    items.push({ label: 'year not over', sample: 'hatch', colour: theme.muted });
  if (shown.filtering) items.push({ label: 'not selected', sample: 'swatch', colour: theme.ghost });
  return items;
}

/** What the outline, the shape and the size of marks mean. */
function markLegend(
  data: TimelineData,
  radius: number,
  asOf: string,
  { muted, ink }: Theme,
): readonly LegendItem[] {
  const { shown, sizes, settings } = data;
  const items: LegendItem[] = [...sizeLegend(sizes, radius, muted)];
  if (shown.all.some((paper) => sizes.isUnknown(paper)))
    items.push({ label: 'citations not given', sample: 'diamond', colour: muted });
  if (shown.all.some(({ date }) => date.basis === 'inferred'))
    items.push({ label: 'year inferred', sample: 'dashed-ring', colour: muted });
  const coarse = (['month', 'year'] as const).filter((precision) =>
    shown.all.some(({ date }) => date.iso !== null && date.precision === precision),
  );
  if (coarse.length)
    items.push({ label: `only the ${coarse.join(' or ')} known`, sample: 'line', colour: muted });
  if (settings.y === 'percentile') {
    items.push({ label: `from ${recentFrom(asOf)}: not settled`, sample: 'ring', colour: muted });
    if (mediansOf(data).years.length)
      items.push({
        label: `median of a year with ${LEAST_FOR_MEDIAN} papers or more`,
        sample: 'line',
        colour: ink,
      });
  }
  return items;
}

/** What a reader must know, as one paragraph under the plot. */
export function notes(input: ChartInput, data: TimelineData, drawn: Drawn, frame: Frame): readonly string[] {
  const { settings, timeline } = data;
  const first = timeline.years[0]?.year;
  const isCareer = settings.axis === 'career' && first !== undefined;
  const sentences = [
    ...settings.fallbacks,
    ...('nothing' in drawn ? [] : [...valueNotes(data, drawn), ...bylineNotes(data, drawn)]),
    ...severalNotes(data, drawn),
    ...(isCareer ? [`Career year 0 is ${first}, the year of the first paper.`] : []),
    ...layerNotes(data),
    ...('marks' in drawn ? labelNotes(data, frame) : []),
    ...dateNotes(input, data, drawn),
    ...awardNotes(data),
  ];
  return sentences.length ? [sentences.join(' ')] : [];
}

function severalNotes({ shown }: TimelineData, drawn: Drawn): readonly string[] {
  const several = shown.all.filter((paper) => categoriesOf(paper).length > 1).length;
  if (!several) return [];
  const split = 'marks' in drawn ? '; the mark is split' : '';
  const stand = several === 1 ? 'stands' : 'stand';
  return [`${count(several, 'paper')} with several categories ${stand} once, by the first${split}.`];
}

/** Whose numbers place or size the marks, and which papers have none. */
function valueNotes(data: TimelineData, drawn: Drawn): readonly string[] {
  const { y, citations } = data.settings;
  const values = valuesOf(data);
  const what = y === 'percentile' ? 'percentile' : 'citation count';
  const sized =
    citations.source !== null && citations.of.size
      ? [
          `Citations as counted by ${citations.source}${data.sizes.most !== null && 'marks' in drawn ? ': the area of a mark' : ''}.`,
        ]
      : [];
  if (!values) return sized;
  const missing = data.shown.all.length - values.of.size - values.others;
  const stand = (papers: number, of: string) =>
    papers ? [`${count(papers, 'paper')} ${of} ${papers === 1 ? 'stands' : 'stand'} under “not given”.`] : [];
  return [
    ...(y === 'percentile' ? [`Percentiles as calculated by ${values.source}.`] : []),
    ...sized,
    ...stand(missing, `without a ${what}`),
    ...stand(values.others, `with a ${what} of another source`),
  ];
}

function bylineNotes({ settings }: TimelineData, drawn: Drawn): readonly string[] {
  if (settings.y !== 'role' || 'nothing' in drawn) return [];
  const { unknown, alphabetical } = settings.bylines;
  return [
    ...(unknown
      ? [`${count(unknown, 'author list')} not complete or without the name: position not known.`]
      : []),
    ...(alphabetical
      ? [`${count(alphabetical, 'byline')} in alphabetical order: position says nothing.`]
      : []),
  ];
}

function layerNotes(data: TimelineData): readonly string[] {
  const { layer, history } = data.settings;
  const undated = data.shown.selected.filter(({ date }) => date.iso === null).length;
  if (layer === 'cumulative' && undated)
    return [`The line leaves out ${count(undated, 'paper')} without a year.`];
  if (!history || (layer !== 'citations' && layer !== 'h')) return [];
  const used = history.used.length;
  const left = history.left.length;
  return [
    `${layer === 'h' ? 'h at the end of each year' : 'Citations a year'}, from ${used} of ${count(used + left, 'paper')} with counts by year of ${history.source}.`,
    ...(history.windowStart === null
      ? []
      : [`Counts by year begin in ${history.windowStart}: earlier citations are not told by year.`]),
  ];
}

function labelNotes(data: TimelineData, frame: Frame): readonly string[] {
  const most = labelCount(data, frame);
  if (!most || data.shown.selected.length <= 1) return [];
  return [`Labels: ${labelsByDate(data) ? 'the latest papers' : 'the most cited papers'} that have room.`];
}

function dateNotes({ document }: ChartInput, { shown }: TimelineData, drawn: Drawn): readonly string[] {
  const sentences: string[] = [];
  if ('density' in drawn) {
    sentences.push(drawn.density.sentence);
    const inferred = shown.all.filter(({ date }) => date.basis === 'inferred').length;
    if (inferred) sentences.push(`The year of ${count(inferred, 'paper')} is inferred.`);
  }
  const future = shown.all.filter(({ date }) => date.iso !== null && date.iso > document.asOf).length;
  if (future)
    sentences.push(
      `${count(future, 'paper')} ${future === 1 ? 'has a date' : 'have dates'} after ${isoText(document.asOf)}.`,
    );
  return sentences;
}

/** Awards of years that the axis does not reach. */
function awardNotes(data: TimelineData): readonly string[] {
  const shown = new Set(eventsOf(data).map(({ year }) => year));
  const beyond = data.awards.filter(({ year }) => data.timeline.years.length && !shown.has(year));
  return beyond.length
    ? [`Not on the axis: ${beyond.map(({ name, year }) => `${name} (${year})`).join('; ')}.`]
    : [];
}
