import { countScale } from '../../scene/axis.ts';
import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { barShapes, countLines, labelsFit, ticksThatFit, type Bar } from '../bars.ts';
import { shortened } from '../frame.ts';
import type { Place } from '../grid.ts';
import {
  axisHeight,
  axisShapes,
  hairline,
  labelSize,
  selectedYears,
  yearPlot,
  type YearPlot,
} from '../plot.ts';
import type { ChartInput, Frame } from '../types.ts';
import { count, numberText } from '../words.ts';
import { colourOf, placeOf, valueOf, type Author, type AuthorsData } from './data.ts';
import { factsText } from './words.ts';

/** Height over the bars, in em of labels: name and facts. */
const HEAD_EM = 3;

/** Height of a panel whose bars are `bars` px high. */
export const panelHeight = (bars: number, data: AuthorsData, frame: Frame) =>
  HEAD_EM * labelSize(frame) + bars + axisHeight(labelSize(frame), remarkOf(data.authors[0]!, data));

/** In career years each author has another unfinished year; hatching alone tells it there. */
function remarkOf({ unfinished, document }: Author, { axis }: AuthorsData) {
  return unfinished === null || axis === 'career' ? null : { year: unfinished, asOf: document.asOf };
}

/** One author: name, facts and papers per year on the locked scales. */
export function panelShapes(
  author: Author,
  place: Place,
  input: ChartInput,
  data: AuthorsData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const { x, y, width, height } = place;
  const remark = remarkOf(author, data);
  const base = y + height - axisHeight(size, remarkOf(data.authors[0]!, data));
  const plot = plotOf(data, place, size);
  const chosen = input.selection.years;
  const years = chosen?.map((year) => placeOf(year, author, data)) as [number, number] | undefined;
  return [
    ...headShapes(author, place, data, frame),
    ...barPanel(author, plot, y + HEAD_EM * size, base, data, frame),
    ...axisShapes(plot, base, { size, theme, unfinished: remark, left: x, right: x + width }),
    ...selectedYears(plot, years ?? null, base, theme),
  ];
}

function plotOf(data: AuthorsData, { x, width }: Place, size: number): YearPlot {
  const labels = data.authors
    .filter(({ undated }) => undated.length)
    .map((author) => labelOf(author.undated, author, data));
  const longest = labels.length ? labels.reduce((a, b) => (b.length > a.length ? b : a)) : null;
  const axis = textWidth(numberText(2 * mostOf(data), 0), size) + size;
  return yearPlot(data.places, longest, x + axis, x + width, size);
}

function headShapes(
  author: Author,
  { x, y, width }: Place,
  data: AuthorsData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const swatch = size * 0.7;
  const mark: MarkRef = {
    id: `author:${author.id}`,
    kind: 'person',
    papers: author.shown.all.map(({ id }) => id),
    label: `${author.name}: ${count(author.shown.all.length, 'paper')}`,
    details: [factsText(author)],
  };
  const left = x + swatch * 1.5;
  const name = { x: left, y: y + size * 0.95, text: author.name, size, weight: 600 } as const;
  const facts = { x, y: y + size * 2.3, text: factsText(author), size, fill: theme.muted } as const;
  const texts = [
    shortened({ type: 'text', ...name, fill: theme.ink, mark }, width - swatch * 1.5),
    shortened({ type: 'text', ...facts }, width),
  ];
  const colour = colourOf(author, data, theme);
  return [
    { type: 'rect', x, y: y + size * 0.25, width: swatch, height: swatch, fill: colour },
    ...texts.filter(({ text }) => text),
  ];
}

function barPanel(
  author: Author,
  plot: YearPlot,
  top: number,
  base: number,
  data: AuthorsData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const offset = data.axis === 'career' ? (author.span?.[0] ?? 0) : 0;
  const own = (plot.scale?.bands ?? []).filter(
    ([place]) => place + offset <= (author.span?.[1] ?? -Infinity),
  );
  const bars = own.map(([place, x0, x1]) => barOf(author, place + offset, [x0, x1], data, frame));
  const gutter = plot.gutter && author.undated.length ? [barOf(author, null, plot.gutter, data, frame)] : [];
  const head = top + size * 1.4;
  const scale = countScale(Math.max(1, mostOf(data)), base, head, ticksThatFit(base, head, size));
  const panel = { base, top: head, max: scale.max, size, theme };
  const direct = isDirect(data, plot, size, frame) && base - top > size * 3;
  const lines = direct
    ? hairline(plot.x0, base, plot.scale?.x1 ?? plot.x1, base, theme.rule)
    : countLines(scale, plot.x0, plot.scale?.x1 ?? plot.x1, panel);
  return [lines, ...barShapes(bars, panel, direct), ...barShapes(gutter, panel, true)];
}

/** Whether every bar of every panel has room for its label: panels are labelled alike. */
function isDirect(data: AuthorsData, { scale }: YearPlot, size: number, frame: Frame): boolean {
  if (!scale) return false;
  const [, x0, x1] = scale.bands[0]!;
  return data.authors.every((author) =>
    labelsFit(
      [...author.years.keys()].map((year) => barOf(author, year, [x0, x1], data, frame)),
      size,
    ),
  );
}

/** The bar of a calendar year, or of the undated papers. */
function barOf(
  author: Author,
  year: number | null,
  [x0, x1]: readonly [number, number],
  data: AuthorsData,
  { theme }: Frame,
): Bar {
  const papers = year === null ? author.undated : (author.years.get(year) ?? []);
  const whole = author.shown.all.length;
  const chosen = papers.filter(author.shown.has).length;
  const name = year === null ? 'undated' : String(year);
  const career = data.axis === 'career' && year !== null ? `, year ${placeOf(year, author, data)}` : '';
  const mark: MarkRef = {
    id: `year:${author.id}:${name}`,
    kind: 'year',
    papers,
    ...(year === null ? {} : { years: [year, year] as const }),
    label: `${author.name}, ${name}${career}: ${count(papers.length, 'paper')}`,
    details: [
      `${numberText((papers.length / Math.max(1, whole)) * 100)} % of ${count(whole, 'paper')}`,
      ...(data.filtering ? [`${chosen} of them selected`] : []),
    ],
  };
  return {
    x0,
    x1,
    total: valueOf(papers.length, whole, data),
    parts: chosen ? [{ colour: colourOf(author, data, theme), value: valueOf(chosen, whole, data) }] : [],
    label: labelOf(papers, author, data),
    unfinished: year !== null && year === author.unfinished,
    mark: papers.length ? mark : null,
  };
}

function labelOf(papers: readonly string[], { shown }: Author, data: AuthorsData): string {
  const chosen = valueOf(papers.filter(shown.has).length, shown.all.length, data);
  const all = valueOf(papers.length, shown.all.length, data);
  return data.filtering && papers.length
    ? `${numberText(chosen, 0)}/${numberText(all, 0)}`
    : numberText(all, 0);
}

/** The end of every panel's scale: the most in a year, or undated, of any author. */
function mostOf(data: AuthorsData): number {
  const values = data.authors.flatMap((author) =>
    [...author.years.values(), author.undated].map((papers) =>
      valueOf(papers.length, author.shown.all.length, data),
    ),
  );
  return values.reduce((most, value) => Math.max(most, value), 0);
}
