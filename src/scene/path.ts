/** Path data, read once for all renderers: absolute commands with finished numbers. */

export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['A', number, number, number, number, number, number, number]
  | readonly ['Z'];

const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, A: 7, Z: 0 };
const TOKEN = /([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|[\s,]+|(.)/giy;

/**
 * Reads SVG path data of absolute M, L, Q, C, A and Z with separated numbers.
 * @throws Error on any other command, on a wrong count of numbers and on anything that is no finite number.
 */
export function parsePath(d: string): readonly Segment[] {
  const segments: Segment[] = [];
  let command = '';
  let numbers: number[] = [];
  const finish = () => {
    const arity = ARITY[command];
    if (arity === undefined || (arity ? numbers.length % arity || !numbers.length : numbers.length))
      throw new Error(`not a path of absolute M, L, Q, C, A, Z: ${d.slice(0, 80)}`);
    for (let i = 0; i === 0 || i < numbers.length; i += arity || 1) {
      // Further pairs of a move are lines.
      const name = command === 'M' && i > 0 ? 'L' : command;
      segments.push([name, ...numbers.slice(i, i + arity)] as unknown as Segment);
    }
  };
  for (const [, letter, number, other] of d.matchAll(TOKEN)) {
    if (other) throw new Error(`not a path: ${d.slice(0, 80)}`);
    if (number) numbers.push(Number(number));
    if (!letter) continue;
    if (command) finish();
    else if (numbers.length) throw new Error(`not a path: ${d.slice(0, 80)}`);
    command = letter;
    numbers = [];
  }
  if (command || numbers.length) finish();
  return segments;
}

/**
 * An elliptical arc as cubic curves of at most a quarter turn, after SVG 2, appendix B.2 (endpoint to centre).
 */
export function arcCurves(
  [x0, y0]: readonly [number, number],
  [, rxGiven, ryGiven, rotation, large, sweep, x1, y1]: Extract<Segment, readonly ['A', ...number[]]>,
): readonly Segment[] {
  let rx = Math.abs(rxGiven);
  let ry = Math.abs(ryGiven);
  if (!rx || !ry) return [['L', x1, y1]];
  if (x0 === x1 && y0 === y1) return [];
  const cos = Math.cos((rotation * Math.PI) / 180);
  const sin = Math.sin((rotation * Math.PI) / 180);
  const [dx, dy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [u, v] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.max(1, Math.hypot(u / rx, v / ry));
  [rx, ry] = [rx * grow, ry * grow];
  const radicand = (rx * ry) ** 2 / ((rx * v) ** 2 + (ry * u) ** 2) - 1;
  const factor = Math.sqrt(Math.max(0, radicand)) * (Boolean(large) === Boolean(sweep) ? -1 : 1);
  const [cu, cv] = [(factor * rx * v) / ry, (-factor * ry * u) / rx];
  const from = Math.atan2((v - cv) / ry, (u - cu) / rx);
  let turn = Math.atan2((-v - cv) / ry, (-u - cu) / rx) - from;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const [cx, cy] = [cos * cu - sin * cv + (x0 + x1) / 2, sin * cu + cos * cv + (y0 + y1) / 2];
  const place = (a: number, b: number): [number, number] => [
    cx + cos * rx * a - sin * ry * b,
    cy + sin * rx * a + cos * ry * b,
  ];
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
  const step = turn / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i): Segment => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const first = place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
    const second = place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
    const end: [number, number] = i === count - 1 ? [x1, y1] : place(Math.cos(b), Math.sin(b));
    return ['C', ...first, ...second, ...end];
  });
}

/** The same path without arcs. */
export function withoutArcs(segments: readonly Segment[]): readonly Segment[] {
  let at: readonly [number, number] = [0, 0];
  let start = at;
  return segments.flatMap((segment) => {
    const curves = segment[0] === 'A' ? arcCurves(at, segment) : [segment];
    if (segment[0] === 'Z') at = start;
    else at = segment.slice(-2) as [number, number];
    if (segment[0] === 'M') start = at;
    return curves;
  });
}
