import type { Paper } from '../../core/model.ts';
import { dateSpan } from '../../scene/axis.ts';
import type { YearPlot } from '../plot.ts';
import type { CategoryRow } from '../rows.ts';
import { capacity, dodge, heightFor, stepOf, type Extent } from './dodge.ts';

/** A lane of the upper panel, with its papers in the document's order. */
export interface Lane {
  readonly row: CategoryRow;
  readonly papers: readonly Paper[];
  readonly y0: number;
  readonly y1: number;
}

/** Where a paper stands: the middle of its mark. */
export interface Place {
  readonly paper: Paper;
  readonly x: number;
  readonly y: number;
  /** The radius, or more where the date covers a month or a year. */
  readonly halfWidth: number;
}

/** Largest and least radius of a mark: below the least, marks merge. */
export const LARGEST_EM = 0.38;
const LEAST = 1.75;
const STEP = 0.25;
/** Free space around a mark, in px. */
const AIR = 0.5;
/** Above this many papers single marks are no help, even where they would fit. */
const MOST_MARKS = 2000;

/** From one row of a lane to the next, in px. */
const pitchOf = (r: number) => 2 * (r + AIR);

/** The largest radius at which all papers stand apart in their lanes, and their places; null if none does. */
export function placePapers(
  lanes: readonly Lane[],
  plot: YearPlot,
  em: number,
): { r: number; places: readonly Place[] } | null {
  if (lanes.reduce((sum, { papers }) => sum + papers.length, 0) > MOST_MARKS) return null;
  for (let r = em * LARGEST_EM; r >= LEAST; r -= STEP) {
    const places = lanes.map((lane) => placeLane(lane, plot, r));
    if (places.every((lane) => lane !== null)) return { r, places: places.flat() };
  }
  return null;
}

/** Height a lane needs for its marks at a radius, in px. */
export function laneNeed(papers: readonly Paper[], plot: YearPlot, r: number): number {
  const rows = dodge(extentsOf(papers, plot, r), Infinity) ?? [];
  return heightFor(
    rows.reduce((most, row) => Math.max(most, row + 1), 1),
    pitchOf(r),
  );
}

function placeLane({ papers, y0, y1 }: Lane, plot: YearPlot, r: number): readonly Place[] | null {
  const extents = extentsOf(papers, plot, r);
  const rows = dodge(extents, capacity(y1 - y0, pitchOf(r)));
  if (!rows || extents.some(({ to }) => to > plot.x1 + 1e-6)) return null;
  return papers.map((paper, index) => {
    const { from, to } = extents[index]!;
    const reach = (to - from) / 2 - AIR;
    const y = (y0 + y1) / 2 + stepOf(rows[index]!) * pitchOf(r);
    return { paper, x: (from + to) / 2, y, halfWidth: reach > r + 0.01 ? reach : r };
  });
}

/** What the marks take on x, with half a pixel of air on both sides. Undated papers stand in rows in the gutter. */
function extentsOf(papers: readonly Paper[], plot: YearPlot, r: number): readonly Extent[] {
  let undated = 0;
  const [left, right] = plot.gutter ?? [plot.x1, plot.x1];
  const columns = Math.max(1, Math.floor((right - left) / pitchOf(r)));
  return papers.map(({ date }) => {
    const { scale } = plot;
    if (date.iso === null || !scale) {
      const from = left + (undated++ % columns) * pitchOf(r);
      return { from, to: from + pitchOf(r) };
    }
    const [start, end] = dateSpan(date.iso);
    const half = Math.max(r, ((end - start) * scale.bandWidth) / 2 - AIR) + AIR;
    const middle = Math.min(Math.max(scale.x((start + end) / 2), scale.x0 + half), scale.x1 - half);
    return { from: middle - half, to: middle + half };
  });
}
