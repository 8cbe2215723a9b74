import type { Paper } from '../../core/model.ts';
import { dateSpan } from '../../scene/axis.ts';
import type { YearPlot } from '../plot.ts';
import { AIR, MOST_MARKS, type Place, type Placement } from './place.ts';
import { LEAST_RADIUS, type Sizes } from './sizes.ts';

/** A place that a mark may take: a dot, or a bar of some length. */
interface Spot {
  readonly x: number;
  readonly halfWidth: number;
}

interface Field {
  readonly plot: YearPlot;
  readonly sizes: Sizes;
  readonly top: number;
  readonly bottom: number;
  y(paper: Paper): number;
}

const STEP = 0.5;

/**
 * Papers at their date and number. Those that would meet stand beside their number by at most a few px; a date
 * that covers a month or a year may stand anywhere in it. Null where marks merge even at the least radius.
 */
export function placeSwarm(papers: readonly Paper[], field: Field, em: number): Placement | null {
  if (papers.length > MOST_MARKS) return null;
  for (let r = em * field.sizes.largestEm; r >= LEAST_RADIUS; r -= STEP) {
    const places = placeAll(papers, field, r);
    if (places) return { r, places };
  }
  return null;
}

function placeAll(papers: readonly Paper[], field: Field, largest: number): readonly Place[] | null {
  const crowd = new Map<string, number>();
  for (const { date } of papers) crowd.set(date.iso ?? '', (crowd.get(date.iso ?? '') ?? 0) + 1);
  const sized = papers.map((paper) => ({ paper, r: field.sizes.radius(paper, largest) }));
  sized.sort((a, b) => b.r - a.r);
  const taken = neighbours(largest);
  const steps = offsets(largest);
  const places: Place[] = [];
  for (const { paper, r } of sized) {
    const spots = spotsOf(paper, r, crowd.get(paper.date.iso ?? '')!, field.plot);
    const free = firstFree(steps, spots, (step, spot) => {
      const place = standing(paper, r, spot, step, field);
      return place && !taken.meets(place) ? place : null;
    });
    if (!free) return null;
    taken.add(free);
    places.push(free);
  }
  return places;
}

/** The first step from the first spot at which a mark can stand. */
function firstFree<Step>(
  steps: readonly Step[],
  spots: readonly Spot[],
  at: (step: Step, spot: Spot) => Place | null,
): Place | null {
  for (const step of steps) {
    for (const spot of spots) {
      const place = at(step, spot);
      if (place) return place;
    }
  }
  return null;
}

/** Distances from where a mark belongs, nearest first, upwards before sidewards. */
function offsets(largest: number): readonly (readonly [number, number])[] {
  const step = Math.max(1.5, largest * 0.5);
  const reach = Math.max(5, largest * 1.6);
  const rows = Math.floor(reach / step);
  const line = Array.from({ length: 2 * rows + 1 }, (_, i) => (i - rows) * step);
  return line
    .flatMap((dx) => line.map((dy) => [dx, dy] as const))
    .filter(([dx, dy]) => Math.hypot(dx, dy) <= reach)
    .sort(
      ([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d) || Math.abs(a) - Math.abs(c) || b - d || a - c,
    );
}

function standing(
  paper: Paper,
  r: number,
  { x, halfWidth }: Spot,
  [dx, dy]: readonly [number, number],
  { plot, top, bottom, y: yOf }: Field,
): Place | null {
  const isSpan = halfWidth > r;
  if (isSpan && dx) return null;
  const y = yOf(paper) + dy;
  const [from, to] =
    paper.date.iso !== null && plot.scale
      ? [plot.scale.x0, plot.scale.x1]
      : (plot.gutter ?? [plot.x0, plot.x1]);
  const at = Math.min(Math.max(x + dx, from + halfWidth), to - halfWidth);
  return y - r < top || y + r > bottom ? null : { paper, x: at, y, halfWidth, r };
}

/** Where a mark may stand on x: on its day; in parts of its month or year that are shared; in columns of the gutter. */
function spotsOf(
  { date }: Paper,
  r: number,
  crowd: number,
  { scale, gutter, x0, x1 }: YearPlot,
): readonly Spot[] {
  if (date.iso === null || !scale) {
    const [from, to] = gutter ?? [x0, x1];
    return parts(from, to, Math.max(1, Math.floor((to - from) / (2 * (r + AIR))))).map((x) => ({
      x,
      halfWidth: r,
    }));
  }
  const [start, end] = dateSpan(date.iso).map((position) => scale.x(position)) as [number, number];
  if (end - start <= 2 * (r + AIR)) return [{ x: (start + end) / 2, halfWidth: r }];
  const shares = Math.max(1, Math.min(crowd, Math.floor((end - start) / (3.4 * r + 2 * AIR))));
  const halfWidth = Math.max(r, (end - start) / shares / 2 - AIR);
  return parts(start, end, shares).map((x) => ({ x, halfWidth }));
}

/** Middles of `count` equal parts, from the middle outwards: no end of a year or of the gutter is preferred. */
function parts(from: number, to: number, count: number): readonly number[] {
  const middle = (from + to) / 2;
  return Array.from({ length: count }, (_, i) => from + ((i + 0.5) * (to - from)) / count).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b,
  );
}

const CELL = 16;

/** Marks in columns, so that a test looks at neighbours only. */
function neighbours(largest: number) {
  const columns = new Map<number, Place[]>();
  const range = ({ x, halfWidth }: Place, more: number) =>
    [Math.floor((x - halfWidth - more) / CELL), Math.floor((x + halfWidth + more) / CELL)] as const;
  return {
    add(place: Place) {
      const [from, to] = range(place, 0);
      for (let i = from; i <= to; i++) {
        const column = columns.get(i);
        if (column) column.push(place);
        else columns.set(i, [place]);
      }
    },
    meets(place: Place): boolean {
      const [from, to] = range(place, largest + 2 * AIR);
      for (let i = from; i <= to; i++) if (columns.get(i)?.some((other) => meet(place, other))) return true;
      return false;
    },
  };
}

/** Whether two marks come closer than air allows: dots and bars are lines of some length with round ends. */
function meet(a: Place, b: Place): boolean {
  const between = Math.abs(a.x - b.x) - (a.halfWidth - a.r) - (b.halfWidth - b.r);
  return Math.hypot(Math.max(0, between), a.y - b.y) < a.r + b.r + 2 * AIR;
}
