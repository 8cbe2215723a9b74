import { overlap, textBox, within, type Box } from './bounds.ts';
import type { Weight } from './text.ts';

/** A label that wants to stand beside a mark. */
export interface LabelCandidate {
  readonly id: string;
  /** Centre of the mark and how far it reaches. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: Weight;
  /** Only to the left or right, not above or below. */
  readonly beside?: boolean;
  /** The larger goes first; ties keep the order given. */
  readonly priority: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: Weight;
  readonly box: Box;
}

/** Places around an anchor, best first, as direction of x and y: the sides, then the diagonals. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

const GAP = 0.25;
const DIAGONAL = Math.SQRT1_2;
/** From the middle of a line of capitals down to its baseline, in em. */
const MIDDLE = 0.36;

/**
 * Places labels around their marks, the most important first, so that none meets another, an obstacle or the
 * frame's edge. A label without room is left out. Greedy: no label moves once it stands.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  frame: Box,
): readonly PlacedLabel[] {
  const taken = grid(frame);
  for (const box of obstacles) taken.add(box);
  const order = candidates.map((candidate, i) => [candidate, i] as const);
  order.sort(([a, i], [b, j]) => b.priority - a.priority || i - j);
  const placed: PlacedLabel[] = [];
  for (const [candidate] of order) {
    const directions = candidate.beside ? DIRECTIONS.slice(0, 2) : DIRECTIONS;
    const label = directions
      .map((direction) => positioned(candidate, direction))
      .find(({ box }) => within(box, frame) && !taken.meets(box));
    if (!label) continue;
    taken.add(label.box);
    placed.push(label);
  }
  return placed;
}

function positioned(candidate: LabelCandidate, [dx, dy]: (typeof DIRECTIONS)[number]): PlacedLabel {
  const { id, text, size, weight = 400 } = candidate;
  const reach = (candidate.radius + GAP * size) * (dx && dy ? DIAGONAL : 1);
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const x = candidate.x + dx * reach;
  // Beside the mark the text is centred on it; above and below it keeps clear with its whole height.
  const y = candidate.y + dy * reach + size * (dy > 0 ? 0.75 : dy < 0 ? -0.22 : MIDDLE);
  return { id, text, x, y, anchor, size, weight, box: textBox({ x, y, text, size, weight, anchor }) };
}

/** Boxes in cells, so that a test looks at neighbours only. */
function grid(frame: Box) {
  const size = Math.max(16, Math.max(frame.width, frame.height) / 40);
  const cells = new Map<string, Box[]>();
  const keys = ({ x, y, width, height }: Box) => {
    const list: string[] = [];
    for (let i = Math.floor(x / size); i <= Math.floor((x + width) / size); i++)
      for (let j = Math.floor(y / size); j <= Math.floor((y + height) / size); j++) list.push(`${i} ${j}`);
    return list;
  };
  return {
    add(box: Box) {
      for (const key of keys(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
      }
    },
    meets: (box: Box) =>
      keys(box).some((key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
  };
}
