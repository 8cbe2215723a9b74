import { countScale } from '../../scene/axis.ts';
import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import { barShapes, countLines, ticksThatFit, type Bar } from '../bars.ts';
import type { Place } from '../grid.ts';
import { hairline, labelSize, yearPlot, type YearPlot } from '../plot.ts';
import { ofAll } from '../summary.ts';
import type { Frame } from '../types.ts';
import { count } from '../words.ts';
import { codeOf, selects, type Compared, type CompareData } from './data.ts';

/** Room on x for the years of every panel. */
export function panelPlot(
  data: CompareData,
  { x, width }: Pick<Place, 'x' | 'width'>,
  size: number,
): YearPlot {
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

/** Papers per year as bars on the locked scale, and those of no known year beside them. */
export function yearShapes(
  compared: Compared,
  plot: YearPlot,
  { top, base, colour }: { top: number; base: number; colour: string },
  data: CompareData,
  { theme, fontSize }: Frame,
): readonly Shape[] {
  const { id, all } = compared;
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
      ...selects(compared),
      ...(year === null ? {} : { years: [year, year] as const }),
      label: `${codeOf(compared)}, ${name}: ${count(papers.length, 'paper')}`,
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
  const head = top + size * 1.4;
  const scale = countScale(
    Math.max(1, data.most, undatedMost(data)),
    base,
    head,
    ticksThatFit(base, head, size),
  );
  const panel = { base, top: head, max: scale.max, size, theme };
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
