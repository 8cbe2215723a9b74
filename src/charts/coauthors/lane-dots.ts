import type { Paper } from '../../core/model.ts';
import { dateSpan, type YearScale } from '../../scene/axis.ts';

/** One mark of a lane: papers that are too near to be told apart, over the x range of their dates. */
export interface Dot {
  /** By date. */
  readonly papers: readonly Paper[];
  /** Edges of the mark. */
  readonly from: number;
  readonly to: number;
}

/** Marks of one lane, from left to right, none narrower than two radii; undated papers have none. */
export function dotsOf(papers: readonly Paper[], scale: YearScale, r: number): readonly Dot[] {
  const extents = papers
    .flatMap((paper) => (paper.date.iso === null ? [] : [extent(paper, paper.date.iso, scale, r)]))
    .sort((p, q) => p.from - q.from || p.to - q.to);
  const groups: Dot[][] = [];
  // Wide marks and dots never share one, as dots stand on wide marks.
  const last = { dot: null as Dot[] | null, wide: null as Dot[] | null };
  for (const item of extents) {
    const kind = item.to - item.from > 2 * r + 1e-6 ? 'wide' : 'dot';
    const group = last[kind];
    const reach = group && (kind === 'wide' ? group[0]!.from + 1e-6 : group[0]!.from + 2 * r);
    if (group && reach !== null && item.from < reach) group.push(item);
    else groups.push((last[kind] = [item]));
  }
  return groups.map(merged);
}

/** What a date covers, at least as wide as a dot and inside the axis. */
function extent(paper: Paper, iso: string, scale: YearScale, r: number): Dot {
  const [start, end] = dateSpan(iso);
  const half = Math.max(r, ((end - start) * scale.bandWidth) / 2);
  const middle = Math.min(Math.max(scale.x((start + end) / 2), scale.x0 + half), scale.x1 - half);
  return { papers: [paper], from: middle - half, to: middle + half };
}

/** A mark as wide as its parts, in the middle of them. */
function merged(group: readonly Dot[]): Dot {
  const [first, last] = [group[0]!, group.at(-1)!];
  const shift = (last.from - first.from) / 2;
  return {
    papers: group.flatMap(({ papers }) => papers),
    from: first.from + shift,
    to: first.to + shift,
  };
}
