import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import { clutter } from './clutter.ts';
import { framed, type Placed } from './layout-frame.ts';
import { largeLayout } from './layout-large.ts';

/** A tie between two node ids. An ordinary tie has strength 1 and length 1; a weaker one pulls less. */
export interface LayoutEdge {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
  readonly length: number;
}

interface Body {
  id: string;
  x: number;
  y: number;
}

/** Distance of tied nodes in units of the simulation; only its ratio to the other lengths matters. */
const LINK = 30;
const RADIUS = 9;

/** A Barnes–Hut opening angle above d3's 0.9: a third faster, and no worse to look at. */
const THETA = 1.2;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals || 0;

/** Small graphs are laid out from several starts, and the one that reads best is kept. */
const STARTS = 8;
const SMALL = 100;
/** From here on forces are computed level by level: d3-force takes seconds and keeps fewer neighbours together. */
const LARGE = 1500;

/**
 * A force-directed layout that is the same on every machine and for every order of the input: sorted
 * nodes, fixed start positions, a fixed number of steps. The longer axis lies flat, as figures do.
 * Below a second for 1,500 nodes, and about two for 20,000. Edges must name nodes of `ids`; others throw.
 */
export function forceLayout(ids: readonly string[], edges: readonly LayoutEdge[]): readonly Placed[] {
  const sorted = [...new Set(ids)].sort(compare);
  const ordered = [...edges].sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
  if (sorted.length > LARGE) return largeLayout(sorted, ordered);
  const starts = sorted.length <= SMALL && ordered.length <= SMALL * 4 ? STARTS : 1;
  const layouts = Array.from({ length: starts }, (_, start) => {
    const shift = Math.round((start * sorted.length) / starts);
    return framed(
      simulate(
        sorted.map((id, i) => startPosition(id, (i + shift) % sorted.length)),
        ordered,
      ),
    );
  });
  const scores = layouts.map((layout) => (starts > 1 ? clutter(layout, ordered) : 0));
  return layouts[scores.indexOf(Math.min(...scores))]!;
}

/** Moves the bodies, and returns them. */
function simulate(bodies: Body[], edges: readonly LayoutEdge[]): readonly Body[] {
  const degree = new Map<string, number>();
  for (const { a, b } of edges) {
    degree.set(a, (degree.get(a) ?? 0) + 1);
    degree.set(b, (degree.get(b) ?? 0) + 1);
  }
  const links = edges.map(({ a, b, strength, length }) => ({
    source: a,
    target: b,
    distance: LINK * length,
    pull: strength / Math.min(degree.get(a)!, degree.get(b)!),
  }));
  const simulation = forceSimulation(bodies)
    .force('link', linkForce(links))
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-60)
        .theta(THETA)
        .distanceMax(LINK * 20),
    )
    .force('collide', forceCollide<Body>(RADIUS))
    // Without a pull to the middle, islands drift away from each other for ever.
    .force('x', forceX<Body>(0).strength(0.05))
    .force('y', forceY<Body>(0).strength(0.08))
    .alphaDecay(0)
    .stop();
  const ticks = ticksFor(bodies.length);
  // Cooled by hand: d3's own decay is a power, which engines may round differently.
  for (let tick = 0; tick < ticks; tick++) simulation.alpha((1 - tick / ticks) ** 2).tick();
  return bodies;
}

/** Fewer steps for larger graphs, as the cost of a step grows with them. */
const ticksFor = (nodes: number) => Math.max(60, Math.min(300, Math.round(300_000 / Math.max(1, nodes))));

interface Link {
  readonly source: string;
  readonly target: string;
  readonly distance: number;
  readonly pull: number;
}

function linkForce(links: readonly Link[]) {
  return forceLink<Body, Link>([...links])
    .id((body) => body.id)
    .distance((link) => link.distance)
    .strength((link) => link.pull);
}

/** Sunflower order (phyllotaxis); rounded, since engines differ in the last bits of a sine. */
function startPosition(id: string, index: number): Body {
  const radius = LINK * 0.6 * Math.sqrt(index + 0.5);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return { id, x: round(radius * Math.cos(angle), 3), y: round(radius * Math.sin(angle), 3) };
}
