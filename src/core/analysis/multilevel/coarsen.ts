import type { Csr } from '../csr.ts';

/** A graph with the mass of its nodes: what they weigh in the layout. */
export interface Weighed {
  readonly graph: Csr;
  readonly mass: Float64Array;
}

/** A smaller graph of the same shape. */
export interface Coarse extends Weighed {
  /** Number in the smaller graph of each node of the larger one. */
  readonly parent: Int32Array;
}

/** A node with no free neighbour joins a group up to this size, so that stars shrink too. */
const MOST_MEMBERS = 4;

/**
 * Joins each node with the neighbour it is tied to most (heavy-edge matching: Karypis & Kumar 1998,
 * 10.1137/S1064827595287997). Masses and ties add up; nodes without a tie are joined two by two.
 */
export function coarsen({ graph, mass }: Weighed): Coarse {
  const { parent, size } = match(graph, mass);
  const coarseMass = new Float64Array(size);
  for (let i = 0; i < graph.size; i++) coarseMass[parent[i]!]! += mass[i]!;
  return { graph: contract(graph, parent, size), mass: coarseMass, parent };
}

function match({ size, start, target, weight }: Csr, mass: Float64Array) {
  const parent = new Int32Array(size).fill(-1);
  const members = new Int32Array(size);
  let count = 0;
  let single = -1;
  for (const i of byDegree(start, size)) {
    if (parent[i] !== -1) continue;
    let [free, group, most, mostOfGroup] = [-1, -1, 0, 0];
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = target[e]!;
      const pull = weight[e]! / mass[j]!;
      if (parent[j] === -1 && pull > most) [free, most] = [j, pull];
      else if (parent[j] !== -1 && members[parent[j]!]! < MOST_MEMBERS && pull > mostOfGroup)
        [group, mostOfGroup] = [parent[j]!, pull];
    }
    const alone = start[i] === start[i + 1];
    if (alone && single !== -1) group = single;
    if (free === -1 && group !== -1) parent[i] = group;
    else parent[i] = count++;
    members[parent[i]!]! += 1;
    if (free !== -1) {
      parent[free] = parent[i]!;
      members[parent[i]!]! += 1;
    }
    if (alone) single = single === -1 ? parent[i]! : -1;
  }
  return { parent, size: count };
}

/** Nodes with few ties choose first: the others have more to choose from. */
function byDegree(start: Int32Array, size: number): Int32Array {
  const degree = (i: number) => start[i + 1]! - start[i]!;
  return Int32Array.from({ length: size }, (_, i) => i).sort((i, j) => degree(i) - degree(j) || i - j);
}

/** The graph of the groups: ties inside a group are gone, parallel ones are one. */
function contract({ size, start, target, weight }: Csr, parent: Int32Array, groups: number): Csr {
  const members = Int32Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => parent[i]! - parent[j]! || i - j,
  );
  const coarseStart = new Int32Array(groups + 1);
  const coarseTarget = new Int32Array(target.length);
  const coarseWeight = new Float64Array(target.length);
  const place = new Int32Array(groups).fill(-1);
  let end = 0;
  let at = 0;
  for (let group = 0; group < groups; group++) {
    const first = end;
    for (; at < size && parent[members[at]!] === group; at++) {
      const i = members[at]!;
      for (let e = start[i]!; e < start[i + 1]!; e++) {
        const other = parent[target[e]!]!;
        if (other === group) continue;
        if (place[other]! < first) {
          place[other] = end;
          coarseTarget[end++] = other;
        }
        coarseWeight[place[other]!]! += weight[e]!;
      }
    }
    coarseStart[group + 1] = end;
  }
  return {
    size: groups,
    start: coarseStart,
    target: coarseTarget.slice(0, end),
    weight: coarseWeight.slice(0, end),
  };
}
