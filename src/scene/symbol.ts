/** Area of a symbol as a part of its circle's: what all eight shapes can have and stay about where the circle was. */
export const SYMBOL_AREA = 0.7;

type Point = readonly [number, number];

const turned = (points: readonly Point[], angle: number): readonly Point[] =>
  points.map(([x, y]) => [
    x * Math.cos(angle) - y * Math.sin(angle),
    x * Math.sin(angle) + y * Math.cos(angle),
  ]);

const square: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

const rise = Math.sqrt(3) / 2;

/** Its box, not its centre of mass, stands in the middle: so it reaches as little as can be over its circle. */
const triangle: readonly Point[] = [
  [0, -rise],
  [1, rise],
  [-1, rise],
];

const plus: readonly Point[] = [
  [-1, -3],
  [1, -3],
  [1, -1],
  [3, -1],
  [3, 1],
  [1, 1],
  [1, 3],
  [-1, 3],
  [-1, 1],
  [-3, 1],
  [-3, -1],
  [-1, -1],
];

const star = Array.from({ length: 10 }, (_, i): Point => {
  const reach = i % 2 ? 0.5 : 1;
  return [reach * Math.sin((i * Math.PI) / 5), -reach * Math.cos((i * Math.PI) / 5)];
});

const bow: readonly Point[] = [
  [-1, -1],
  [0, -0.2],
  [1, -1],
  [1, 1],
  [0, 0.2],
  [-1, 1],
];

/**
 * A shape for each hue, null for the circle. No diamond: that means a paper without a count, or a team.
 */
const SYMBOLS: readonly (readonly Point[] | null)[] = [
  null,
  square,
  triangle,
  plus,
  turned(triangle, Math.PI),
  star,
  turned(plus, Math.PI / 4),
  bow,
];

/** The corners of the symbol of a hue, with the given area around a middle; null for a circle. */
export function symbolOf(hue: number, [cx, cy]: Point, area: number): readonly Point[] | null {
  const corners = SYMBOLS[hue % SYMBOLS.length];
  if (!corners) return null;
  const scale = Math.sqrt(area / areaOf(corners));
  return corners.map(([x, y]) => [cx + x * scale, cy + y * scale]);
}

/** Area of a polygon (Gauss's formula). */
export function areaOf(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
