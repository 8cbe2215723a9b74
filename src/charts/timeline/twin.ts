import { rowTitle } from '../rows.ts';
import { paperCount, yearsOf } from '../summary.ts';
import type { ChartInput, Table } from '../types.ts';
import { count, dayMonth, isoText, list, numberText, yearRange } from '../words.ts';
import { mediansOf } from './beam.ts';
import type { TimelineData } from './data.ts';
import { layerOf } from './layer.ts';

/** Columns that an option adds: the line, the medians, the career year. */
interface Extra {
  readonly id: string;
  readonly label: string;
  readonly values: ReadonlyMap<number, number>;
}

/** Rows are years, then undated papers; columns the parts of the bars. While filtering, parts count the selection. */
export function table(input: ChartInput, data: TimelineData): Table {
  const { filtering } = data.shown;
  const { years, undated } = data.timeline;
  const extras = extrasOf(data);
  const row = (label: string, stack: typeof undated, year: number | null) => {
    const parts = data.split(stack);
    const selected = parts.reduce((sum, part) => sum + part.selected, 0);
    return [
      label,
      ...(filtering ? [selected] : []),
      stack.total,
      ...parts.map((part) => part.selected),
      ...extras.map(({ values }) => (year === null ? null : (values.get(year) ?? null))),
    ];
  };
  const numeric = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: `Papers per year of ${input.document.profile.name} by ${data.stack.by}, as of ${isoText(input.document.asOf)}${filtering ? '; parts count the selected papers' : ''}`,
    columns: [
      { id: 'year', label: 'Year', numeric: false },
      ...(filtering ? [numeric('selected', 'Selected papers')] : []),
      numeric('papers', filtering ? 'All papers' : 'Papers'),
      ...data.stack.rows.map((part) => numeric(part.id, rowTitle(part))),
      ...extras.map(({ id, label }) => numeric(id, label)),
    ],
    rows: [
      ...years.map((year) =>
        row(
          String(year.year) + (year.unfinished ? ` (to ${dayMonth(input.document.asOf)})` : ''),
          year,
          year.year,
        ),
      ),
      ...(undated.total ? [row('undated', undated, null)] : []),
    ],
  };
}

function extrasOf(data: TimelineData): readonly Extra[] {
  const { settings, timeline } = data;
  const layer = layerOf(data);
  const first = timeline.years[0]?.year ?? 0;
  const careers = timeline.years.map(({ year }) => [year, year - first] as const);
  const lines = layer?.points.map(({ year, value }) => [year, value] as const);
  const medians = mediansOf(data).years.map(({ year, median }) => [year, median] as const);
  return [
    ...(settings.axis === 'career' ? [{ id: 'career', label: 'Career year', values: new Map(careers) }] : []),
    ...(layer ? [{ id: 'line', label: capital(layer.label), values: new Map(lines) }] : []),
    ...(settings.y === 'percentile'
      ? [{ id: 'median', label: 'Median percentile', values: new Map(medians) }]
      : []),
  ];
}

const capital = (text: string) => (text.length > 1 ? text.charAt(0).toUpperCase() + text.slice(1) : text);

/** The paragraph that tells the chart to those who do not see it. */
export function description(input: ChartInput, data: TimelineData): string {
  const { shown, timeline, stack, unfinished } = data;
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
    `By ${stack.by}: ${list(stack.rows.map((row) => `${rowTitle(row)} ${numberText(row.papers.length)}`))}.`,
  );
  sentences.push(...numberSentences(data));
  const inferred = shown.all.filter(({ date }) => date.basis === 'inferred').length;
  if (inferred) sentences.push(`The year of ${count(inferred, 'paper')} is inferred.`);
  if (timeline.undated.total)
    sentences.push(
      `${count(timeline.undated.total, 'paper')} ${timeline.undated.total === 1 ? 'has' : 'have'} no known year.`,
    );
  return [...sentences, ...data.settings.fallbacks].join(' ');
}

/** What the numbers drawn come to: citations, percentiles, the line. */
function numberSentences(data: TimelineData): readonly string[] {
  const { y, citations } = data.settings;
  const sentences: string[] = [];
  if (y === 'citations') {
    const most = [...citations.of.values()].reduce((max, value) => Math.max(max, value), 0);
    sentences.push(
      `Citations of ${count(citations.of.size, 'paper')}, at most ${numberText(most)}, counted by ${citations.source}.`,
    );
  }
  const { career } = mediansOf(data);
  if (y === 'percentile' && career !== null) sentences.push(`Median percentile ${numberText(career)}.`);
  const layer = layerOf(data);
  const last = layer?.points.at(-1);
  if (layer && last) sentences.push(`${capital(layer.label)} in ${last.year}: ${numberText(last.value)}.`);
  return sentences;
}
