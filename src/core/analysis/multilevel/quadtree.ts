/** Cells this deep hold whatever falls into them: such bodies are as good as in one place. */
const DEEPEST = 32;
const EMPTY = -1;
/** A child ≥ 0 is a cell, −1 is empty, and body i is −2 − i. */
const bodyChild = (body: number) => -2 - body;
/** The body of a child below −1. */
export const bodyOf = (child: number) => -2 - child;

const quadrant = (x: number, y: number, middleX: number, middleY: number) =>
  (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0);

/** Bodies in cells of four, each cell with its mass and centre (Barnes & Hut 1986, 10.1038/324446a0). */
export interface Quadtree {
  readonly child: Int32Array;
  readonly mass: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Side of each cell. */
  readonly side: Float64Array;
}

/** Memory for the trees of up to `bodies` bodies: it is used again by every step. */
export function treeOf(bodies: number): Quadtree {
  const cells = Math.max(64, bodies * 4);
  return {
    child: new Int32Array(4 * cells),
    mass: new Float64Array(cells),
    x: new Float64Array(cells),
    y: new Float64Array(cells),
    side: new Float64Array(cells),
  };
}

/** Fills a tree with bodies; cell 0 is the root. */
export function fill(tree: Quadtree, xs: Float64Array, ys: Float64Array, masses: Float64Array): void {
  const { child, mass, x, y, side } = tree;
  const { left, top, length } = squareAround(xs, ys);
  let cells = 0;
  const addCell = (cellSide: number) => {
    child.fill(EMPTY, 4 * cells, 4 * cells + 4);
    mass[cells] = x[cells] = y[cells] = 0;
    side[cells] = cellSide;
    return cells++;
  };
  const weigh = (cell: number, body: number) => {
    mass[cell]! += masses[body]!;
    x[cell]! += masses[body]! * xs[body]!;
    y[cell]! += masses[body]! * ys[body]!;
  };
  addCell(length);
  for (let i = 0; i < xs.length; i++) {
    let cell = 0;
    let cx = left;
    let cy = top;
    for (let depth = 0; ; depth++) {
      weigh(cell, i);
      const half = side[cell]! / 2;
      const slot = 4 * cell + quadrant(xs[i]!, ys[i]!, cx + half, cy + half);
      const there = child[slot]!;
      if (there === EMPTY) {
        child[slot] = bodyChild(i);
        break;
      }
      if (depth === DEEPEST || (there < EMPTY && cells === mass.length)) break;
      if (slot & 1) cx += half;
      if (slot & 2) cy += half;
      cell = there;
      if (there < EMPTY) {
        const other = bodyOf(there);
        cell = child[slot] = addCell(half);
        weigh(cell, other);
        child[4 * cell + quadrant(xs[other]!, ys[other]!, cx + half / 2, cy + half / 2)] = there;
      }
    }
  }
  for (let cell = 0; cell < cells; cell++) {
    x[cell]! /= mass[cell]!;
    y[cell]! /= mass[cell]!;
  }
}

function squareAround(xs: Float64Array, ys: Float64Array) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < xs.length; i++) {
    left = Math.min(left, xs[i]!);
    right = Math.max(right, xs[i]!);
    top = Math.min(top, ys[i]!);
    bottom = Math.max(bottom, ys[i]!);
  }
  return { left, top, length: Math.max(right - left, bottom - top) || 1 };
}
