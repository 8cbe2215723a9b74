import type { Paper } from '../../core/model.ts';
import { overlap, type Box } from '../../scene/bounds.ts';
import type { PlacedLabel } from '../../scene/labels.ts';
import type { Shape } from '../../scene/types.ts';
import { hairline, labelSize } from '../plot.ts';
import type { ChartInput, Frame } from '../types.ts';
import type { TimelineData } from './data.ts';
import type { Place } from './place.ts';
import { labelShape, placeShortened } from './short-label.ts';

/** Width from which papers carry labels, in em: below, there is room for marks only. */
const ROOM_EM = 40;
/** One label for so many em of width, and at most so many. */
const WIDTH_EM = 9;
const MOST_LABELS = 12;
/** Widths at which a title is tried, in em of labels. */
const TITLE_WIDTHS = [28, 16, 9];
/** Distances from the mark at which a label is tried, in em of labels; from the second on, a line leads to it. */
const REACHES = [0, 1.1, 2.4];
/** So much of a leader keeps clear of marks and labels: points on it that are tested. */
const SAMPLES = 8;

/** How papers to label are chosen: by citations, or by date where no count is given. */
export const labelsByDate = ({ settings }: TimelineData) => settings.citations.of.size === 0;

/** How many papers carry a label without being chosen. */
export function labelCount({ settings }: TimelineData, { width, fontSize }: Frame): number {
  if (settings.labels !== 'cited' || width < ROOM_EM * fontSize) return 0;
  return Math.min(MOST_LABELS, Math.floor(width / (WIDTH_EM * fontSize)));
}

/** The papers that carry a label, the most important first: the chosen one, then the most cited or the latest. */
export function labelled(input: ChartInput, data: TimelineData, most: number): readonly Paper[] {
  const { selected, all } = data.shown;
  const { of } = data.settings.citations;
  const chosen = all.filter(({ id }) => id === input.selection.paper);
  const order = selected.filter(({ id, date }) => {
    return id !== input.selection.paper && (labelsByDate(data) ? date.iso !== null : (of.get(id) ?? 0) > 0);
  });
  order.reverse();
  if (!labelsByDate(data)) order.sort((a, b) => of.get(b.id)! - of.get(a.id)!);
  return [...(data.settings.labels === 'none' ? [] : chosen), ...order.slice(0, most)];
}

/** Titles beside marks, with a line where they stand off; those without room are left out. */
export function labelShapes(
  papers: readonly Paper[],
  places: readonly Place[],
  obstacles: readonly Box[],
  frame: Frame,
  fieldOf: (place: Place) => Box,
): readonly Shape[] {
  const size = labelSize(frame);
  const byId = new Map(places.map((place) => [place.paper.id, place]));
  const taken = [...places.map(boxOf), ...obstacles];
  const shapes: Shape[] = [];
  for (const { id, title } of papers) {
    const place = byId.get(id);
    const found = place && placeLabel(place, title.value, size, taken, fieldOf(place));
    if (!found) continue;
    taken.push(padded(found.label.box, size * 0.5));
    const { background } = frame.theme;
    shapes.push({ type: 'rect', ...found.label.box, fill: background, fillOpacity: 0.85 });
    if (found.leader) shapes.push(hairline(...found.leader, frame.theme.muted));
    shapes.push(labelShape(found.label, title.value, frame.theme.ink));
  }
  return shapes;
}

type Line = readonly [number, number, number, number];

function placeLabel(
  place: Place,
  title: string,
  size: number,
  taken: readonly Box[],
  field: Box,
): { label: PlacedLabel; leader: Line | null } | null {
  const widths = TITLE_WIDTHS.map((em) => em * size);
  const others = taken.filter((box) => isNear(box, place, widths[0]! + 4 * size));
  const own = boxOf(place);
  for (const reach of REACHES) {
    for (const end of endsOf(place)) {
      const at = { id: place.paper.id, ...end, radius: place.r + reach * size, size };
      const label =
        (reach ? null : placeShortened({ ...at, beside: true }, title, widths, others, field)) ??
        placeShortened(at, title, widths.slice(0, -1), others, field);
      if (!label) continue;
      if (!reach) return { label, leader: null };
      const leader = leaderTo(label, end, place.r);
      if (!others.some((box) => !same(box, own) && crosses(leader, box))) return { label, leader };
    }
  }
  return null;
}

/** Where a label may hold on to a mark: its middle, or the ends of a bar. */
function endsOf({ x, y, r, halfWidth }: Place): readonly { readonly x: number; readonly y: number }[] {
  const reach = halfWidth - r;
  return reach > 0
    ? [
        { x: x + reach, y },
        { x: x - reach, y },
      ]
    : [{ x, y }];
}

/** From the edge of the mark to the nearest point of the label. */
function leaderTo(
  { box }: PlacedLabel,
  { x, y }: { readonly x: number; readonly y: number },
  r: number,
): Line {
  const [toX, toY] = [
    Math.min(Math.max(x, box.x), box.x + box.width),
    Math.min(Math.max(y, box.y), box.y + box.height),
  ];
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) / length) * r, y + ((toY - y) / length) * r, toX, toY];
}

function crosses([x1, y1, x2, y2]: Line, box: Box): boolean {
  return Array.from({ length: SAMPLES }, (_, i) => (i + 1) / (SAMPLES + 1)).some((t) =>
    overlap({ x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t, width: 0.01, height: 0.01 }, box),
  );
}

const boxOf = ({ x, y, r, halfWidth }: Place): Box => ({
  x: x - halfWidth,
  y: y - r,
  width: 2 * halfWidth,
  height: 2 * r,
});

const padded = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y,
  width: width + 2 * by,
  height,
});

const same = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width;

const isNear = (box: Box, { x, y }: Place, reach: number) =>
  overlap(box, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
