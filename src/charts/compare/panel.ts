import type { MarkRef, Shape } from '../../scene/types.ts';
import { shortened } from '../frame.ts';
import type { Place } from '../grid.ts';
import { axisHeight, axisShapes, labelSize, selectedYears } from '../plot.ts';
import type { ChartInput, Frame } from '../types.ts';
import { count } from '../words.ts';
import { citationsHeight, citationShapes } from './citations.ts';
import {
  coauthorCounts,
  colourOf,
  NAMED,
  selects,
  titleOf,
  type Compared,
  type CompareData,
} from './data.ts';
import { sharedShapes } from './shared.ts';
import { TOP_LINE_EM, topShapes } from './top.ts';
import { datesText, sizeText } from './words.ts';
import { panelPlot, yearShapes } from './years.ts';

/** Heights of the parts of a panel, in em of labels: heading and dates; co-authors; papers under their heading. */
const HEAD_EM = 3;
const PEOPLE_EM = 3;
const TOP_EM = TOP_LINE_EM * (NAMED + 1) + 0.4;

/** Height of a panel whose bars are `bars` px high. */
export function panelHeight(bars: number, data: CompareData, frame: Frame): number {
  const size = labelSize(frame);
  return HEAD_EM * size + bars + belowBars(data, size);
}

const belowBars = (data: CompareData, size: number) =>
  axisHeight(size, data.unfinished) + citationsHeight(data, size) + (PEOPLE_EM + TOP_EM) * size;

/** One category: heading, papers per year, citations, co-authors shared and not, and papers by title. */
export function panelShapes(
  compared: Compared,
  place: Place,
  mostPeople: number,
  input: ChartInput,
  data: CompareData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const { x, width } = place;
  const size = labelSize(frame);
  const base = place.y + place.height - belowBars(data, size);
  const plot = panelPlot(data, place, size);
  const colour = colourOf(compared, input, theme);
  const cites = base + axisHeight(size, data.unfinished);
  const people = cites + citationsHeight(data, size);
  const axis = { size, theme, unfinished: data.unfinished, left: x, right: x + width };
  const counts = coauthorCounts(compared.selected);
  return [
    ...headShapes(compared, place, colour, data, frame),
    ...yearShapes(compared, plot, { top: place.y + HEAD_EM * size, base, colour }, data, frame),
    ...axisShapes(plot, base, axis),
    ...selectedYears(plot, input.selection.years, base, theme),
    ...citationShapes(compared, { x, y: cites, width }, colour, input, data, frame),
    ...sharedShapes(counts, x, people, width, mostPeople, colour, frame),
    ...topShapes(compared, { x, y: people + PEOPLE_EM * size, width }, input, data, frame),
  ];
}

function headShapes(
  compared: Compared,
  { x, y, width }: Place,
  colour: string,
  data: CompareData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const { selected, all } = compared;
  const swatch = size * 0.7;
  const mark: MarkRef = {
    id: `category:${compared.id}`,
    kind: 'category',
    papers: all.papers.map(({ id }) => id),
    ...selects(compared),
    label: `${titleOf(compared)}: ${count(all.papers.length, 'paper')}`,
  };
  const left = x + swatch * 1.5;
  const title = { x: left, y: y + size * 0.95, text: titleOf(compared), size, weight: 600 } as const;
  const head = shortened({ type: 'text', ...title, fill: theme.ink, mark }, width - swatch * 1.5);
  const text = `${sizeText(selected.papers.length, all.papers.length, data.shown.filtering)}${selected.papers.length ? ` · ${datesText(selected)}` : ''}`;
  const facts = shortened({ type: 'text', x, y: y + size * 2.3, text, size, fill: theme.muted }, width);
  return [
    { type: 'rect', x, y: y + size * 0.25, width: swatch, height: swatch, fill: colour },
    ...[head, facts].filter((shape) => shape.text),
  ];
}
