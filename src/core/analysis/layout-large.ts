import type { LayoutEdge } from './layout.ts';
import { framed, type Placed } from './layout-frame.ts';
import { multilevelLayout } from './multilevel/index.ts';

/** One step of the grid that places are rounded to. */
const STEP = 1e-4;

/** The layout of a large graph; `ids` and `edges` are sorted. */
export function largeLayout(ids: readonly string[], edges: readonly LayoutEdge[]): readonly Placed[] {
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const numberOf = (id: string) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`node not found: ${id}`);
    return number;
  };
  const { x, y } = multilevelLayout(
    ids.length,
    edges.map(({ a, b, strength }) => ({ a: numberOf(a), b: numberOf(b), weight: strength })),
  );
  return apart(framed(ids.map((id, i) => ({ id, x: x[i]!, y: y[i]! }))));
}

/** Moves whom rounding put on the place of another to the next free place towards the middle. */
function apart(placed: readonly Placed[]): readonly Placed[] {
  const taken = new Set<number>();
  return placed.map(({ id, x, y }) => {
    let column = Math.round(x / STEP);
    const row = Math.round(y / STEP);
    const towardsMiddle = column > 0 ? -1 : 1;
    while (taken.has(column * 1e6 + row)) column += towardsMiddle;
    taken.add(column * 1e6 + row);
    return { id, x: Math.round(column) / 1e4 || 0, y };
  });
}
