import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { multilevelLayout } from '../src/core/analysis/multilevel/index.ts';
import { kept, planted, type Edge } from './graph.ts';

interface Positions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** d3-force as its documentation uses it, with a weak pull that holds islands together. */
function d3Layout(size: number, edges: readonly Edge[]): Positions {
  const bodies = Array.from({ length: size }, () => ({ x: NaN, y: NaN }));
  const links = edges.map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(bodies)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('x', forceX(0).strength(0.02))
    .force('y', forceY(0).strength(0.02))
    .stop()
    .tick(300);
  return { x: bodies.map(({ x }) => x), y: bodies.map(({ y }) => y) };
}

const LAYOUTS = { multilevel: multilevelLayout, 'd3-force': d3Layout };
const REPEATS = 3;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

for (const size of [2000, 20_000]) {
  const edges = planted(size);
  console.log(`${size} nodes, ${edges.length} edges`);
  const times = new Map<string, number[]>();
  const quality = new Map<string, number>();
  for (let repeat = 0; repeat < REPEATS; repeat++)
    for (const [name, layout] of Object.entries(LAYOUTS)) {
      const before = process.cpuUsage();
      const { x, y } = layout(size, edges);
      const { user, system } = process.cpuUsage(before);
      times.set(name, [...(times.get(name) ?? []), (user + system) / 1000]);
      if (repeat === 0) quality.set(name, kept(edges, x, y));
    }
  for (const [name, values] of times)
    console.log(
      `  ${name.padEnd(10)} ${median(values).toFixed(0).padStart(7)} ms CPU, kept ${quality.get(name)!.toFixed(2)}`,
    );
  const ratio = median(times.get('d3-force')!) / median(times.get('multilevel')!);
  console.log(`  d3-force / multilevel: ${ratio.toFixed(1)}`);
}
