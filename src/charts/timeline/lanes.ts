import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import { shortened } from '../frame.ts';
import { hairline, labelSize, type YearPlot } from '../plot.ts';
import { rowTitle } from '../rows.ts';
import type { Frame } from '../types.ts';
import { count } from '../words.ts';
import type { Paper } from '../../core/model.ts';
import type { Row } from './grouping.ts';
import { laneNeed, type Lane } from './place.ts';

/** Least and largest natural height of a lane, and of all lanes together, in em. */
export const LANE_EM = 2.2;
const TALLEST_EM = 9;
const LANES_EM = 30;

/** Least height in which a lane can be read, in em. */
export const LEAST_LANE_EM = 1.5;

/** The natural height of each lane, in px: more where many papers stand close. */
export function laneHeights(
  groups: readonly (readonly Paper[])[],
  plot: YearPlot,
  em: number,
): readonly number[] {
  const needs = groups.map((papers) => {
    const need = papers.length > 500 ? TALLEST_EM * em : laneNeed(papers, plot, em) + 0.8 * em;
    return Math.min(Math.max(need, LANE_EM * em), TALLEST_EM * em);
  });
  const extra = needs.reduce((sum, need) => sum + need - LANE_EM * em, 0);
  const room = Math.max(0, LANES_EM - groups.length * LANE_EM) * em;
  const share = extra > room ? room / extra : 1;
  return needs.map((need) => LANE_EM * em + (need - LANE_EM * em) * share);
}

/** Width of the widest lane label, at most `most` px; with names where they have room. */
export function laneLabelWidth(rows: readonly Row[], named: boolean, size: number, most: number): number {
  const widths = rows.map((row) => textWidth(named ? rowTitle(row) : row.code, size));
  return Math.min(
    most,
    widths.reduce((a, b) => Math.max(a, b), 0),
  );
}

/** The line on which the marks of each lane stand. */
export function laneLines(
  lanes: readonly Lane[],
  { scale, gutter }: YearPlot,
  { theme }: Frame,
): readonly Shape[] {
  return lanes.flatMap(({ y0, y1 }) => {
    const y = (y0 + y1) / 2;
    const ranges = [...(scale ? [[scale.x0, scale.x1] as const] : []), ...(gutter ? [gutter] : [])];
    return ranges.map(([from, to]) => hairline(from, y, to, y, theme.rule));
  });
}

/** Labels of the lanes from `left`, at most `width` px wide; each stands for its papers. */
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
