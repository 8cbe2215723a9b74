import type { Paper } from '../../core/model.ts';
import { dateSpan } from '../../scene/axis.ts';
import type { YearPlot } from '../plot.ts';
import { capacity, dodge, heightFor, stepOf, type Extent } from './dodge.ts';
import type { Row } from './grouping.ts';
import { LEAST_RADIUS, PLAIN_EM, type Sizes } from './sizes.ts';

/** A lane of the upper panel, with its papers in the document's order. */
export interface Lane {
  readonly row: Row;
  readonly papers: readonly Paper[];
  readonly y0: number;
  readonly y1: number;
}

/** Where a paper stands: the middle of its mark. */
export interface Place {
  readonly paper: Paper;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The radius, or more where the date covers a month or a year. */
  readonly halfWidth: number;
}

/** Marks that stand apart. */
export interface Placement {
  /** Radius of the largest mark. */
  readonly r: number;
  readonly places: readonly Place[];
}

const STEP = 0.25;
/** Free space around a mark, in px. */
export const AIR = 0.5;
/** Above this many papers single marks are no help, even where they would fit. */
export const MOST_MARKS = 2000;

/** From one row of a lane to the next, in px. */
const pitchOf = (r: number) => 2 * (r + AIR);

/** The largest radius at which all papers stand apart in their lanes, and their places; null if none does. */
export function placePapers(
  lanes: readonly Lane[],
  plot: YearPlot,
  sizes: Sizes,
  em: number,
): Placement | null {
  if (lanes.reduce((sum, { papers }) => sum + papers.length, 0) > MOST_MARKS) return null;
  for (let r = em * sizes.largestEm; r >= LEAST_RADIUS; r -= STEP) {
    const places = lanes.map((lane) => placeLane(lane, plot, sizes, r));
    if (places.every((lane) => lane !== null)) return { r, places: places.flat() };
  }
  return null;
}

/** Height a lane needs for plain marks, in px. */
export function laneNeed(papers: readonly Paper[], plot: YearPlot, em: number): number {
  const r = em * PLAIN_EM;
  const rows =
    dodge(
      extentsOf(papers, plot, () => r, r),
      Infinity,
    ) ?? [];
  return heightFor(
    rows.reduce((most, row) => Math.max(most, row + 1), 1),
    pitchOf(r),
  );
}

function placeLane(
  { papers, y0, y1 }: Lane,
  plot: YearPlot,
  sizes: Sizes,
  largest: number,
): readonly Place[] | null {
  const radius = (paper: Paper) => sizes.radius(paper, largest);
  const extents = extentsOf(papers, plot, radius, largest);
  const rows = dodge(extents, capacity(y1 - y0, pitchOf(largest)));
  if (!rows || extents.some(({ to }) => to > plot.x1 + 1e-6)) return null;
  return papers.map((paper, index) => {
    const { from, to } = extents[index]!;
    const reach = (to - from) / 2 - AIR;
    const r = radius(paper);
    const y = (y0 + y1) / 2 + stepOf(rows[index]!) * pitchOf(largest);
    return { paper, x: (from + to) / 2, y, r, halfWidth: reach > r + 0.01 ? reach : r };
  });
}

/** What the marks take on x, with half a pixel of air on both sides. Undated papers stand in rows in the gutter. */
function extentsOf(
  papers: readonly Paper[],
  plot: YearPlot,
  radius: (paper: Paper) => number,
  largest: number,
): readonly Extent[] {
  let undated = 0;
  const [left, right] = plot.gutter ?? [plot.x1, plot.x1];
  const columns = Math.max(1, Math.floor((right - left) / pitchOf(largest)));
  return papers.map((paper) => {
    const { date } = paper;
    const { scale } = plot;
    if (date.iso === null || !scale) {
      const middle = left + ((undated++ % columns) + 0.5) * pitchOf(largest);
      const half = radius(paper) + AIR;
      return { from: middle - half, to: middle + half };
    }
    const [start, end] = dateSpan(date.iso);
    const half = Math.max(radius(paper), ((end - start) * scale.bandWidth) / 2 - AIR) + AIR;
    const middle = Math.min(Math.max(scale.x((start + end) / 2), scale.x0 + half), scale.x1 - half);
    return { from: middle - half, to: middle + half };
  });
}
