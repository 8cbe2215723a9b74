import { countScale } from '../../scene/axis.ts';
import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { barShapes, countLines, type Bar } from '../bars.ts';
import { shortened } from '../frame.ts';
import {
  axisHeight,
  axisShapes,
  hairline,
  labelSize,
  selectedYears,
  yearPlot,
  type YearPlot,
} from '../plot.ts';
import { ofAll } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { count } from '../words.ts';
import { coauthorCounts, colourOf, titleOf, type Compared, type CompareData } from './data.ts';
import { sharedShapes } from './shared.ts';
import { datesText, sizeText } from './words.ts';

/** Height over and under the bars, in em of labels: heading and dates; co-authors. */
const HEAD_EM = 3;
const PEOPLE_EM = 2.6;

/** A panel's place. All panels have the same size. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of a panel whose bars are `bars` px high. */
export function panelHeight(bars: number, data: CompareData, frame: Frame): number {
  const size = labelSize(frame);
  return (HEAD_EM + PEOPLE_EM) * size + axisHeight(size, data.unfinished) + bars;
}

/** One category: heading, papers per year on the locked scale, and co-authors shared and not. */
export function panelShapes(
  compared: Compared,
  place: Place,
  mostPeople: number,
  input: ChartInput,
  data: CompareData,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const base = place.y + place.height - PEOPLE_EM * size - axisHeight(size, data.unfinished);
  const top = place.y + HEAD_EM * size;
  const plot = panelPlot(data, place, size);
  const colour = colourOf(compared, input, theme);
  return [
    ...headShapes(compared, place, colour, data, frame),
    ...yearShapes(compared, plot, { top, base, colour }, data, frame),
    ...axisShapes(plot, base, {
      size,
      theme,
      unfinished: data.unfinished,
      left: place.x,
      right: place.x + place.width,
    }),
    ...selectedYears(plot, input.selection.years, base, theme),
    ...sharedShapes(
      coauthorCounts(compared.selected),
      place.x,
      place.y + place.height - PEOPLE_EM * size,
      place.width,
      mostPeople,
      colour,
      frame,
    ),
  ];
}

function panelPlot(data: CompareData, { x, width }: Place, size: number): YearPlot {
  const undated = data.categories.map(({ selected, all }) =>
    ofAll(undatedOf(selected), undatedOf(all), data.shown.filtering),
  );
  const longest = undated.reduce((a, b) => (b.length > a.length ? b : a), '');
  const some = data.categories.some(({ all }) => undatedOf(all) > 0);
  const axis = textWidth('0', size) * (String(2 * data.most).length + 0.5) + size * 0.5;
  return yearPlot(data.years, some ? longest : null, x + axis, x + width, size);
}

/** Papers of no known year. */
const undatedOf = ({ papers, years }: Compared['all']) =>
  papers.length - years.reduce((sum, year) => sum + year.papers.length, 0);

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
    categories: [compared.id],
    label: `${titleOf(compared)}: ${count(all.papers.length, 'paper')}`,
  };
  const left = x + swatch * 1.5;
  const room = width - swatch * 1.5;
  const head = shortened(
    {
      type: 'text',
      x: left,
      y: y + size * 0.95,
      text: titleOf(compared),
      size,
      weight: 600,
      fill: theme.ink,
      mark,
    },
    room,
  );
  const text = `${sizeText(selected.papers.length, all.papers.length, data.shown.filtering)}${selected.papers.length ? ` · ${datesText(selected)}` : ''}`;
  const facts = shortened({ type: 'text', x, y: y + size * 2.3, text, size, fill: theme.muted }, width);
  return [
    { type: 'rect', x, y: y + size * 0.25, width: swatch, height: swatch, fill: colour },
    ...[head, facts].filter((shape) => shape.text),
  ];
}

function yearShapes(
  { id, all }: Compared,
  plot: YearPlot,
  { top, base, colour }: { top: number; base: number; colour: string },
  data: CompareData,
  { theme, fontSize }: Frame,
): readonly Shape[] {
  const size = labelSize({ fontSize });
  const bar = (
    name: string,
    [x0, x1]: readonly [number, number],
    papers: readonly string[],
    year: number | null,
  ): Bar => {
    const chosen = papers.filter(data.shown.has).length;
    const mark: MarkRef = {
      id: `year:${id}:${name}`,
      kind: 'year',
      papers,
      categories: [id],
      ...(year === null ? {} : { years: [year, year] as const }),
      label: `${id}, ${name}: ${count(papers.length, 'paper')}`,
      ...(data.shown.filtering ? { details: [`${chosen} of them selected`] } : {}),
    };
    const parts = chosen ? [{ colour, value: chosen }] : [];
    const label = papers.length ? ofAll(chosen, papers.length, data.shown.filtering) : '0';
    return {
      x0,
      x1,
      total: papers.length,
      parts,
      label,
      unfinished: year !== null && year === data.unfinished?.year,
      mark: papers.length ? mark : null,
    };
  };
  const byYear = new Map(all.years.map(({ year, papers }) => [year, papers]));
  const bars = (plot.scale?.bands ?? []).map(([year, x0, x1]) =>
    bar(String(year), [x0, x1], byYear.get(year) ?? [], year),
  );
  const dated = new Set(all.years.flatMap(({ papers }) => papers));
  const undated = all.papers.map((paper) => paper.id).filter((paper) => !dated.has(paper));
  const gutter = plot.gutter ? [bar('undated', plot.gutter, undated, null)] : [];
  const scale = countScale(Math.max(1, data.most, undatedMost(data)), base, top + size * 1.4, 3);
  const panel = { base, top: top + size * 1.4, max: scale.max, size, theme };
  const direct = labelFits(data, plot, size) && base - top > size * 3;
  const grid = direct
    ? [hairline(plot.x0, base, plot.x1, base, theme.rule)]
    : [countLines(scale, plot.x0, plot.scale?.x1 ?? plot.x1, panel)];
  return [...grid, ...barShapes(bars, panel, direct), ...barShapes(gutter, panel, true)];
}

const undatedMost = ({ categories }: CompareData) =>
  categories.reduce((most, { all }) => Math.max(most, undatedOf(all)), 0);

/** Whether the longest label of all panels fits over a bar: panels are labelled alike. */
function labelFits({ most, shown }: CompareData, { scale }: YearPlot, size: number): boolean {
  return scale !== null && textWidth(ofAll(most, most, shown.filtering), size) <= scale.bandWidth - 1;
}
