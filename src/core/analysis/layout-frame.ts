/** A node with its place in the unit square around 0 (-1…1), 4 decimals. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const DECIMALS = 4;
const round = (value: number) => Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS || 0;

/** Turns a layout until its longer axis lies flat, and scales it to the unit square. */
export const framed = (bodies: readonly Placed[]): readonly Placed[] => normalise(flat(bodies));

/** Turns the bodies about their centre until their principal axis is horizontal. */
function flat(bodies: readonly Placed[]): readonly Placed[] {
  const count = Math.max(1, bodies.length);
  const mx = bodies.reduce((sum, { x }) => sum + x, 0) / count;
  const my = bodies.reduce((sum, { y }) => sum + y, 0) / count;
  let difference = 0;
  let covariance = 0;
  for (const { x, y } of bodies) {
    difference += (x - mx) ** 2 - (y - my) ** 2;
    covariance += 2 * (x - mx) * (y - my);
  }
  const size = Math.sqrt(difference ** 2 + covariance ** 2);
  // Half-angle formulas: only square roots, so exact everywhere.
  const cosine = size === 0 ? 1 : Math.sqrt(Math.max(0, (1 + difference / size) / 2));
  const sine = (covariance < 0 ? -1 : 1) * Math.sqrt(Math.max(0, 1 - cosine ** 2));
  return bodies.map(({ id, x, y }) => ({
    id,
    x: (x - mx) * cosine + (y - my) * sine,
    y: (y - my) * cosine - (x - mx) * sine,
  }));
}

/** Centres the bounding box on 0 and scales its longer side to -1…1; the shape is kept. */
function normalise(bodies: readonly Placed[]): readonly Placed[] {
  const range = (values: readonly number[]) =>
    values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)] as const, [
      Infinity,
      -Infinity,
    ] as const);
  const [left, right] = range(bodies.map(({ x }) => x));
  const [top, bottom] = range(bodies.map(({ y }) => y));
  const half = Math.max(right - left, bottom - top) / 2 || 1;
  return bodies.map(({ id, x, y }) => ({
    id,
    x: round((x - (left + right) / 2) / half),
    y: round((y - (top + bottom) / 2) / half),
  }));
}
