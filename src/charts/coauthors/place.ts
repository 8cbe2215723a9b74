import type { NetworkLayout } from '../../core/model.ts';
import type { View } from '../../core/view.ts';
import type { Box } from '../../scene/bounds.ts';
import type { DrawnPerson } from './drawn.ts';
import type { Person } from './network.ts';

/** A person with a place on the page; `radius` is that of a circle with the area of the mark. */
export type PlacedPerson = DrawnPerson & {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Moved by hand. */
  readonly pinned: boolean;
};

/** A square on its corner has the area of a circle of radius 1 with this half diagonal. */
const DIAMOND = Math.sqrt(Math.PI / 2);

/** How far a mark reaches from its centre, in px: a team is a square on its corner. */
export const reach = ({ kind, radius }: Pick<PlacedPerson, 'kind' | 'radius'>) =>
  kind === 'team' ? radius * DIAMOND : radius;

/** Radius of a mark whose size is unknown. */
const UNKNOWN_EM = 0.4;

/** A layout may be stretched along one side by this much, to fill its plot. */
const STRETCH = 1.5;

/** Few people stand near each other however large the plot is: this many px make one unit of a layout, at most. */
const widestUnit = (people: number, em: number) => em * 6 * Math.sqrt(people);

/**
 * Puts people in a plot: places come from the layout and are only scaled; people who are not in it stand
 * on a ring around the others, and people who were moved where they were put. Areas are proportional to papers together.
 */
export function place(
  people: readonly DrawnPerson[],
  layout: NetworkLayout,
  plot: Box,
  em: number,
  pins: View['pins'],
): readonly PlacedPerson[] {
  const { xs, ys, radii, scale, free } = scaled(people, layout, plot, em, STRETCH);
  const [left, right] = extent(xs, radii, scale.x);
  const [top, bottom] = extent(ys, radii, scale.y);
  return people.map((person, i) => {
    const radius = radii[i]!;
    const pin = Object.hasOwn(pins, person.person) ? pins[person.person]! : null;
    const [x, y] = pin
      ? [at(pin[0], plot.x, plot.width, radius), at(pin[1], plot.y, plot.height, radius)]
      : [
          free.x + (free.width - right - left) / 2 + xs[i]! * scale.x,
          free.y + (free.height - bottom - top) / 2 + ys[i]! * scale.y,
        ];
    return { ...person, x, y, radius, pinned: pin !== null };
  });
}

/** A share of a side, as far from its ends as a mark reaches. */
const at = (share: number, from: number, length: number, radius: number) =>
  from + Math.min(Math.max(share * length, radius * REACH), length - radius * REACH);

/** Area that a person takes with a name, in square em. */
const PERSON = 18;

/**
 * Height in px of a plot of this width in which a layout keeps its shape, or is stretched where that gives people
 * more room; still more height would only gain white.
 */
export function usefulHeight(
  people: readonly DrawnPerson[],
  layout: NetworkLayout,
  width: number,
  em: number,
): number {
  const plot = { x: 0, y: 0, width, height: width * STRETCH };
  const heightAt = (stretch: number) => {
    const { ys, radii, scale, free } = scaled(people, layout, plot, em, stretch);
    const [top, bottom] = extent(ys, radii, scale.y);
    return bottom - top + plot.height - free.height;
  };
  const roomy = (people.length * PERSON * em * em) / width;
  return Math.min(heightAt(STRETCH), Math.max(heightAt(1), roomy));
}

/** Scales of a layout in a plot without the room for names, and the radii of its marks. */
function scaled(
  people: readonly DrawnPerson[],
  layout: NetworkLayout,
  plot: Box,
  em: number,
  stretch: number,
) {
  const unit = radiusOfOne(people, plot, em);
  const radii = people.map(({ value }) =>
    value === null ? Math.min(unit, em * UNKNOWN_EM) : unit * Math.sqrt(value),
  );
  const points = positions(people, layout);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const free = inner(plot, em);
  const fits = [largestScale(xs, radii, free.width), largestScale(ys, radii, free.height)] as const;
  const most = Math.min(Math.min(...fits) * stretch, widestUnit(people.length, em));
  return { xs, ys, radii, free, scale: { x: Math.min(fits[0], most), y: Math.min(fits[1], most) } };
}

/** A ring or a corner reaches further than a radius. */
const REACH = 1.4;

/** Least and largest coordinate of marks at a scale. */
function extent(values: readonly number[], radii: readonly number[], scale: number) {
  return values.reduce(
    ([low, high], value, i) => {
      const reach = radii[i]! * REACH;
      return [Math.min(low, value * scale - reach), Math.max(high, value * scale + reach)] as const;
    },
    [Infinity, -Infinity] as readonly [number, number],
  );
}

/** The largest scale at which marks stay within `room`, by bisection: they shrink less than their distances. */
function largestScale(values: readonly number[], radii: readonly number[], room: number): number {
  const [least, most] = extent(values, radii, 0);
  const range = values.reduce((a, b) => Math.max(a, b), -1e9) - values.reduce((a, b) => Math.min(a, b), 1e9);
  let [low, high] = [0, range > 0 ? (room + most - least) / range : 1e9];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const [first, last] = extent(values, radii, middle);
    if (last - first <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** Share of a plot that all marks together may cover. */
const COVER = 0.06;

/** Radius in px of a person of value 1: small where there are many people or one has many papers. */
function radiusOfOne(people: readonly Person[], { width, height }: Box, em: number): number {
  const all = people.reduce((sum, { value }) => sum + (value ?? 0), 1);
  const most = people.reduce((sum, { value }) => Math.max(sum, value ?? 0), 1);
  const covering = Math.sqrt((COVER * width * height) / (Math.PI * all));
  const largest = Math.min(em * 2.5, Math.min(width, height) * 0.1);
  return Math.min(em * 0.6, covering, largest / Math.sqrt(most));
}

/** A plot without the room for names beside the outermost marks. */
function inner({ x, y, width, height }: Box, em: number): Box {
  const [sideways, upright] = [Math.min(em * 5, width * 0.12), Math.min(em, height * 0.2)];
  return {
    x: x + sideways,
    y: y + upright,
    width: width - 2 * sideways,
    height: height - 2 * upright,
  };
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
