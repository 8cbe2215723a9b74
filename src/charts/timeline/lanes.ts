import type { Paper } from '../../core/model.ts';
import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import { categoriesOf } from '../../core/analysis/categories.ts';
import { categoryColour } from '../colour.ts';
import { shortened } from '../frame.ts';
import { paperMark } from '../paper-mark.ts';
import { hairline, labelSize, type YearPlot } from '../plot.ts';
import { rowColour, rowTitle, type CategoryRow } from '../rows.ts';
import type { ChartInput, Frame } from '../types.ts';
import { count } from '../words.ts';
import type { TimelineData } from './data.ts';
import { densityShapes, groupByLane, type Density } from './density.ts';
import { markShapes } from './marks.ts';
import { LARGEST_EM, laneNeed, placePapers, type Lane } from './place.ts';

/** Least and largest natural height of a lane, and of all lanes together, in em. */
export const LANE_EM = 2.2;
const TALLEST_EM = 9;
const LANES_EM = 30;

/** Least height in which a lane can be read, in em. */
export const LEAST_LANE_EM = 1.5;

/** The natural height of each lane, in px: more where many papers stand close. */
export function laneHeights(data: TimelineData, plot: YearPlot, em: number): readonly number[] {
  const { shown, lanes, laneOf } = data;
  const groups = groupByLane(shown.all, lanes, laneOf);
  const needs = groups.map((papers) => {
    const need = papers.length > 500 ? TALLEST_EM * em : laneNeed(papers, plot, em * LARGEST_EM) + 0.8 * em;
    return Math.min(Math.max(need, LANE_EM * em), TALLEST_EM * em);
  });
  const extra = needs.reduce((sum, need) => sum + need - LANE_EM * em, 0);
  const room = Math.max(0, LANES_EM - lanes.length * LANE_EM) * em;
  const share = extra > room ? room / extra : 1;
  return needs.map((need) => LANE_EM * em + (need - LANE_EM * em) * share);
}

/** Width of the widest lane label, at most `most` px; with names where they have room. */
export function laneLabelWidth(
  lanes: readonly CategoryRow[],
  named: boolean,
  size: number,
  most: number,
): number {
  const widths = lanes.map((lane) => textWidth(named ? rowTitle(lane) : lane.code, size));
  return Math.min(
    most,
    widths.reduce((a, b) => Math.max(a, b), 0),
  );
}

/** The line on which the marks of each lane stand. */
function laneLines(lanes: readonly Lane[], { scale, gutter }: YearPlot, { theme }: Frame): readonly Shape[] {
  return lanes.flatMap(({ y0, y1 }) => {
    const y = (y0 + y1) / 2;
    const ranges = [...(scale ? [[scale.x0, scale.x1] as const] : []), ...(gutter ? [gutter] : [])];
    return ranges.map(([from, to]) => hairline(from, y, to, y, theme.rule));
  });
}

/** Labels of the lanes from `left`, at most `width` px wide; each stands for its category. */
export function laneLabels(
  lanes: readonly Lane[],
  left: number,
  width: number,
  named: boolean,
  frame: Frame,
): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  return lanes.flatMap(({ row, papers, y0, y1 }): Shape[] => {
    const y = (y0 + y1) / 2;
    const mark = {
      id: row.id,
      kind: 'category',
      papers: papers.map(({ id }) => id),
      ...(row.categories.length ? { categories: row.categories } : {}),
      label: `${rowTitle(row)}: ${count(papers.length, 'paper')}`,
    } as const;
    const code = shortened(
      { type: 'text', x: left, y: y + size * 0.36, text: row.code, size, fill: theme.ink, mark },
      width,
    );
    const after = left + textWidth(code.text, size) + size * 0.45;
    const name =
      named &&
      row.name &&
      shortened(
        { type: 'text', x: after, y: y + size * 0.36, text: row.name, size, fill: theme.muted },
        left + width - after,
      );
    return [...(code.text ? [code] : []), ...(name && name.text ? [name] : [])];
  });
}

/** The papers in their lanes: a mark each, or columns of counts where marks would merge. */
export function laneContent(
  input: ChartInput,
  data: TimelineData,
  lanes: readonly Lane[],
  plot: YearPlot,
  frame: Frame,
): { readonly shapes: readonly Shape[]; readonly density: Density | null } {
  const { theme, fontSize } = frame;
  const placed = placePapers(lanes, plot, fontSize);
  if (!placed) {
    const colour = ({ row }: Lane) => rowColour(row, input.palette, theme);
    const density = densityShapes(lanes, plot, { theme, colour, has: data.shown.has });
    return { shapes: density.shapes, density };
  }
  const order = new Map(input.document.papers.map(({ id }, index) => [id, index]));
  const places = [...placed.places].sort((a, b) => order.get(a.paper.id)! - order.get(b.paper.id)!);
  const colours = (paper: Paper) =>
    data.shown.has(paper.id)
      ? categoriesOf(paper).map((id) => categoryColour(id, input.palette, theme))
      : [theme.ghost];
  const lines = laneLines(lanes, plot, frame);
  const shapes = places.flatMap(({ paper, ...place }) =>
    markShapes(
      {
        ...place,
        colours: colours(paper),
        inferred: paper.date.basis === 'inferred',
        chosen: paper.id === input.selection.paper,
        mark: paperMark(paper, input.document),
      },
      placed.r,
      theme,
    ),
  );
  return { shapes: [...lines, ...shapes], density: null };
}
