import type { NetworkLayout } from '../../core/model.ts';
import type { Box } from '../../scene/bounds.ts';
import type { Drawn, DrawnPerson } from './drawn.ts';
import type { Person } from './network.ts';

/** A person with a place on the page; `radius` is that of a circle with the area of the mark. */
export type PlacedPerson = DrawnPerson & {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

/** A square on its corner has the area of a circle of radius 1 with this half diagonal. */
const DIAMOND = Math.sqrt(Math.PI / 2);

/** How far a mark reaches from its centre, in px: a team is a square on its corner. */
export const reach = ({ kind, radius }: Pick<PlacedPerson, 'kind' | 'radius'>) =>
  kind === 'team' ? radius * DIAMOND : radius;

/** A layout may be stretched along one side by this much, to fill its plot. */
const STRETCH = 1.5;

/** Few people stand near each other however large the plot is: this many px make one unit of a layout, at most. */
const widestUnit = (people: number, em: number) => em * 6 * Math.sqrt(people);

/** Height in px beyond which a plot of so many people would only gain white. */
export const usefulHeight = (people: number, em: number) => 2 * widestUnit(people, em) + 4 * em;

/**
 * Puts people in a plot: places come from the layout and are only scaled; people who are not in it stand
 * on a ring around the others. Areas are proportional to papers.
 */
export function place(drawn: Drawn, layout: NetworkLayout, plot: Box, em: number): readonly PlacedPerson[] {
  const unit = radiusOfOne(drawn.people, plot, em);
  const points = positions(drawn.people, layout);
  const largest = drawn.people.reduce((most, { papers }) => Math.max(most, papers.length), 1);
  const [sideways, upright] = insets(plot, em, unit * Math.sqrt(largest));
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const free = { width: plot.width - 2 * sideways, height: plot.height - 2 * upright };
  const fits = [free.width / (right - left || 1e-9), free.height / (bottom - top || 1e-9)] as const;
  const scale = Math.min(Math.min(...fits) * STRETCH, widestUnit(drawn.people.length, em));
  const [sx, sy] = [Math.min(fits[0], scale), Math.min(fits[1], scale)];
  return drawn.people.map((person, i) => {
    const [x, y] = points[i]!;
    return {
      ...person,
      x: plot.x + plot.width / 2 + (x - (left + right) / 2) * sx,
      y: plot.y + plot.height / 2 + (y - (top + bottom) / 2) * sy,
      radius: unit * Math.sqrt(person.papers.length),
    };
  });
}

/** Share of a plot that all marks together may cover. */
const COVER = 0.06;

/** Radius in px of a person with one paper: small where there are many people or one has many papers. */
function radiusOfOne(people: readonly Person[], { width, height }: Box, em: number): number {
  const all = people.reduce((sum, { papers }) => sum + papers.length, 1);
  const most = people.reduce((sum, { papers }) => Math.max(sum, papers.length), 1);
  const covering = Math.sqrt((COVER * width * height) / (Math.PI * all));
  const largest = Math.min(em * 2.5, Math.min(width, height) * 0.1);
  return Math.min(em * 0.6, covering, largest / Math.sqrt(most));
}

/** Room for names beside the outermost marks, in px: left and right, above and below. */
function insets({ width, height }: Box, em: number, radius: number): readonly [number, number] {
  const edge = radius * 1.4;
  return [Math.min(width * 0.4, edge + Math.min(em * 5, width * 0.12)), Math.min(height * 0.4, edge + em)];
}

function positions(people: readonly Person[], layout: NetworkLayout): readonly (readonly [number, number])[] {
  const known = new Map(layout.nodes.map(({ person, x, y }) => [person, [x, y] as const]));
  const missing = people.filter(({ person }) => !known.has(person));
  const step = (2 * Math.PI) / Math.max(1, missing.length);
  const ring = new Map(
    missing.map(({ person }, i) => [person, [1.2 * Math.cos(i * step), 1.2 * Math.sin(i * step)] as const]),
  );
  return people.map(({ person }) => known.get(person) ?? ring.get(person)!);
}

function extent(values: readonly number[]): readonly [number, number] {
  if (!values.length) return [0, 0];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
