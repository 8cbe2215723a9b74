import type { Weighed } from './coarsen.ts';
import { bodyOf, fill, treeOf, type Quadtree } from './quadtree.ts';

/** Where the nodes stand; the layout moves them in place. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A cell of the tree acts as one body where its side is less than this times its distance. */
const THETA = 1.3;
/** Pull to the middle per unit of distance: it holds islands together, and sets how dense a map is. */
const GRAVITY = 0.06;

/**
 * Moves nodes by the forces of ForceAtlas2 (Jacomy et al. 2014, 10.1371/journal.pone.0098679): repulsion
 * m₁m₂/d, attraction w·d, a pull to the middle m·d. A step is force over mass, at most `reach`, which
 * falls to nothing over the `steps`: no step depends on a clock, a dice or the machine.
 */
export function relax({ graph, mass }: Weighed, { x, y }: Positions, steps: number, reach: number): void {
  const { size, start, target, weight } = graph;
  const tree = treeOf(size);
  const dx = new Float64Array(size);
  const dy = new Float64Array(size);
  for (let step = 0; step < steps; step++) {
    fill(tree, x, y, mass);
    for (let i = 0; i < size; i++) {
      let fx = 0;
      let fy = 0;
      for (let e = start[i]!; e < start[i + 1]!; e++) {
        fx += weight[e]! * (x[target[e]!]! - x[i]!);
        fy += weight[e]! * (y[target[e]!]! - y[i]!);
      }
      dx[i] = fx / mass[i]! - GRAVITY * x[i]!;
      dy[i] = fy / mass[i]! - GRAVITY * y[i]!;
    }
    repel(tree, x, y, mass, dx, dy);
    const most = reach * (1 - step / steps);
    for (let i = 0; i < size; i++) {
      const length = Math.sqrt(dx[i]! * dx[i]! + dy[i]! * dy[i]!);
      const share = length > most ? most / length : 1;
      x[i]! += dx[i]! * share;
      y[i]! += dy[i]! * share;
    }
  }
}

/** Adds to each node's step the push of all others, per unit of its own mass. */
function repel(
  tree: Quadtree,
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
  dx: Float64Array,
  dy: Float64Array,
): void {
  const { child, side, mass: cellMass, x: cellX, y: cellY } = tree;
  const stack = new Int32Array(256);
  const near = THETA * THETA;
  for (let i = 0; i < x.length; i++) {
    const px = x[i]!;
    const py = y[i]!;
    let sx = 0;
    let sy = 0;
    let depth = 1;
    stack[0] = 0;
    while (depth > 0) {
      const cell = stack[--depth]!;
      const ox = px - cellX[cell]!;
      const oy = py - cellY[cell]!;
      const square = ox * ox + oy * oy;
      if (side[cell]! * side[cell]! < near * square) {
        const push = cellMass[cell]! / square;
        sx += ox * push;
        sy += oy * push;
        continue;
      }
      for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
        const c = child[slot]!;
        if (c >= 0) stack[depth++] = c;
        else if (c < -1 && c !== -2 - i) {
          const bx = px - x[bodyOf(c)]!;
          const by = py - y[bodyOf(c)]!;
          const push = mass[bodyOf(c)]! / (bx * bx + by * by || 1);
          sx += bx * push;
          sy += by * push;
        }
      }
    }
    dx[i]! += sx;
    dy[i]! += sy;
  }
}
