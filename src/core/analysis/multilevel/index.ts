import { csrOf, type NumberedEdge } from '../csr.ts';
import { coarsen, type Coarse, type Weighed } from './coarsen.ts';
import { relax, type Positions } from './forces.ts';

/** Graphs this small are laid out from a spiral. */
const SMALLEST = 60;
/** A coarser graph must lose at least this share of its nodes. */
const WORTH = 0.95;

/** Steps at the smallest graph, and at the largest ones: early steps are cheap, late ones only polish. */
const FIRST_STEPS = 300;
const LAST_STEPS = 50;
/** Each level has this many times fewer steps than the one before. */
const FEWER = 1.35;

/** Where the members of a group start around its place, in usual distances of neighbours. */
const OFFSETS = [
  [-0.2, 0.1],
  [0.2, -0.1],
  [0.1, 0.2],
  [-0.1, -0.2],
  [0.4, 0.2],
] as const;

/**
 * Positions of a large graph: laid out small first, then grown level by level (Walshaw 2003,
 * 10.7155/jgaa.00070). The same on every machine, as it only adds, multiplies, divides and takes
 * square roots. Nodes are 0…size−1; edges come in a fixed order, each once.
 */
export function multilevelLayout(size: number, edges: readonly NumberedEdge[]): Positions {
  const graph = csrOf(size, edges);
  const mass = new Float64Array(size).fill(1);
  for (const { a, b, weight } of edges) {
    mass[a]! += weight;
    mass[b]! += weight;
  }
  const levels = levelsOf({ graph, mass });
  const coarsest = levels.at(-1) ?? { graph, mass };
  let positions = spiral(coarsest);
  let steps = FIRST_STEPS;
  relax(coarsest, positions, steps, spacing(coarsest));
  for (let i = levels.length - 1; i >= 0; i--) {
    const finer = levels[i - 1] ?? { graph, mass };
    positions = spread(finer, levels[i]!, positions);
    steps = Math.max(LAST_STEPS, Math.round(steps / FEWER));
    relax(finer, positions, steps, spacing(finer));
  }
  return positions;
}

function levelsOf(whole: Weighed): readonly Coarse[] {
  const levels: Coarse[] = [];
  let current = whole;
  while (current.graph.size > SMALLEST) {
    const coarse = coarsen(current);
    if (coarse.graph.size > current.graph.size * WORTH) break;
    levels.push(coarse);
    current = coarse;
  }
  return levels;
}

/** A usual distance of neighbours, in the units of the forces: the root of the mean mass. */
function spacing({ graph, mass }: Weighed): number {
  return Math.sqrt(mass.reduce((sum, m) => sum + m, 0) / graph.size);
}

/** Sunflower order (phyllotaxis); rounded, since engines differ in the last bits of a sine. */
function spiral(level: Weighed): Positions {
  const { size } = level.graph;
  const unit = spacing(level);
  const at = (turn: (angle: number) => number) =>
    Float64Array.from(
      { length: size },
      (_, i) => (Math.round(1e4 * Math.sqrt(i + 0.5) * turn(i * Math.PI * (3 - Math.sqrt(5)))) / 1e4) * unit,
    );
  return { x: at(Math.cos), y: at(Math.sin) };
}

/** Puts the members of each group around its place. */
function spread(finer: Weighed, coarse: Coarse, { x, y }: Positions): Positions {
  const members = new Int32Array(coarse.graph.size);
  const unit = spacing(finer);
  const fine = { x: new Float64Array(finer.graph.size), y: new Float64Array(finer.graph.size) };
  for (let i = 0; i < finer.graph.size; i++) {
    const parent = coarse.parent[i]!;
    const [ox, oy] = OFFSETS[members[parent]!++ % OFFSETS.length]!;
    fine.x[i] = x[parent]! + ox * unit;
    fine.y[i] = y[parent]! + oy * unit;
  }
  return fine;
}
