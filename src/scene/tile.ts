export type Point = readonly [number, number];

/** How an area is filled so that it is known without its colour. */
export interface Texture {
  /** Whether the hue is the ground and the paper the pattern, or the other way round. */
  readonly ground: 'hue' | 'paper';
  readonly pattern: 'none' | 'falling' | 'level' | 'upright' | 'grid' | 'dots';
}

/**
 * A texture for each hue. None rises to the right: that hatching is the year that is not over.
 */
export const TEXTURES: readonly Texture[] = [
  { ground: 'hue', pattern: 'none' },
  { ground: 'paper', pattern: 'dots' },
  { ground: 'paper', pattern: 'falling' },
  { ground: 'hue', pattern: 'dots' },
  { ground: 'paper', pattern: 'level' },
  { ground: 'hue', pattern: 'falling' },
  { ground: 'paper', pattern: 'upright' },
  { ground: 'paper', pattern: 'grid' },
];

/** An area of categories without a hue: an outline. */
export const PLAIN: Texture = { ground: 'paper', pattern: 'none' };

/** An area in ink. */
export const INKED: Texture = { ground: 'paper', pattern: 'falling' };

/** Distance of lines in px (0.85 mm: coarse enough for a copier), and in the smallest areas. */
const STEP = 3.2;
const LEAST_STEP = 1.7;

/** Distance of lines that fits an area whose shorter side is `side` px. */
export const stepOf = (side: number) => Math.min(STEP, Math.max(LEAST_STEP, side / 2.5));

const DIRECTIONS: Readonly<Record<Texture['pattern'], readonly Point[]>> = {
  none: [],
  falling: [[Math.SQRT1_2, Math.SQRT1_2]],
  level: [[1, 0]],
  upright: [[0, 1]],
  grid: [
    [1, 0],
    [0, 1],
  ],
  dots: [[1, 0]],
};

/** The pattern of an area as path data for a stroke of `width`; nothing leaves the area but ends of lines. */
export function tile(
  corners: readonly Point[],
  { pattern }: Texture,
  { step, width }: { readonly step: number; readonly width: number },
): string {
  return DIRECTIONS[pattern]
    .flatMap((along) => rows(corners, along, step))
    .flatMap(({ along, across, stretches, row }) => {
      const point = (t: number) => `${t * along[0] + across * -along[1]},${t * along[1] + across * along[0]}`;
      const pieces =
        pattern === 'dots' ? stretches.flatMap((piece) => dots(piece, row, step, width)) : stretches;
      return pieces.map(([from, to]) => `M${point(from)}L${point(to)}`);
    })
    .join('');
}

interface Row {
  readonly along: Point;
  /** Distance from the origin. */
  readonly across: number;
  readonly row: number;
  /** Where the line runs inside the area. */
  readonly stretches: readonly Point[];
}

/** Parallel lines through an area, one of them through its middle, cut to what lies inside (even-odd). */
function rows(corners: readonly Point[], along: Point, step: number): readonly Row[] {
  const placed = corners.map(([x, y]): Point => [x * along[0] + y * along[1], y * along[0] - x * along[1]]);
  const heights = placed.map(([, v]) => v);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const most = Math.floor((high - low) / 2 / step);
  return Array.from({ length: 2 * most + 1 }, (_, i): Row => {
    const across = (low + high) / 2 + (i - most) * step;
    const crossings = placed
      .flatMap(([u, v], k) => {
        const [nextU, nextV] = placed[(k + 1) % placed.length]!;
        return v <= across === nextV <= across ? [] : [u + ((across - v) / (nextV - v)) * (nextU - u)];
      })
      .sort((a, b) => a - b);
    const stretches = crossings.flatMap((from, k): Point[] =>
      k % 2 || k + 1 === crossings.length ? [] : [[from, crossings[k + 1]!]],
    );
    return { along, across, row: i - most, stretches };
  });
}

/** Square dots on a stretch, every second row between those of the first. */
function dots([from, to]: Point, row: number, step: number, width: number): readonly Point[] {
  const middle = (from + to) / 2 + (row % 2 ? step / 2 : 0);
  const room = (to - from) / 2 - width;
  const most = Math.floor(room / step);
  if (room < 0) return [];
  return Array.from({ length: 2 * most + 1 }, (_, i) => middle + (i - most) * step)
    .filter((at) => at - width >= from && at + width <= to)
    .map((at): Point => [at - width / 2, at + width / 2]);
}
