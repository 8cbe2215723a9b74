import type { Box } from '../../scene/bounds.ts';
import type { CircleShape, LineShape, MarkRef, PathShape, Shape } from '../../scene/types.ts';
import type { Frame } from '../types.ts';
import type { Colours } from './colours.ts';
import { names } from './labels.ts';
import { edgeMark, personMark } from './marks.ts';
import type { DrawnTie } from './drawn.ts';
import type { Network } from './network.ts';
import { reach, type PlacedPerson } from './place.ts';

/** Width of a tie of unknown strength, and least width of one that is picked. */
const HAIR_EM = 0.06;
const LEAST_PICKED_EM = 0.16;

/** Draws ties, then people, rings and names, so that people lie on top of ties; what is picked lies over the rest. */
export function draw(
  network: Network,
  ties: readonly DrawnTie[],
  people: readonly PlacedPerson[],
  colours: Colours,
  plot: Box,
  frame: Frame,
): readonly Shape[] {
  const labels = names(people, ties, plot, frame);
  const nodes = (some: readonly PlacedPerson[]) =>
    some.map((person) => node(network, person, colours, frame));
  const picked = people.filter((person) => person.picked);
  const groups: readonly (readonly [string, readonly Shape[]])[] = [
    ['ties', edges(network, people, ties, false, frame)],
    ['people', nodes(people.filter((person) => !person.picked))],
    ['picked ties', edges(network, people, ties, true, frame)],
    ['picked people', nodes(picked)],
    ['rings', picked.map((person) => ring(person, frame))],
    ['name grounds', labels.grounds],
    ['names', labels.texts],
  ];
  return groups
    .filter(([, children]) => children.length)
    .map(([name, children]) => ({ type: 'group', name, children }));
}

/** The ties that are picked, or those that are not; widths are the same for both. */
function edges(
  network: Network,
  people: readonly PlacedPerson[],
  ties: readonly DrawnTie[],
  picked: boolean,
  { fontSize: em, theme }: Frame,
): readonly LineShape[] {
  const at = new Map(people.map((person) => [person.person, person]));
  const most = ties.reduce((largest, { value }) => Math.max(largest, value ?? 0), 1);
  const unit = Math.min(em * 0.11, (em * 0.7) / Math.sqrt(most));
  const opacity = Math.max(0.3, 0.7 - ties.length / 2000);
  // Weak ties first and ghosts below all, so that what counts is drawn last.
  const order = ties
    .filter((tie) => tie.picked === picked)
    .reverse()
    .sort((p, q) => Number(p.selected) - Number(q.selected));
  return order.map((tie) => {
    const [p, q] = [at.get(tie.a)!, at.get(tie.b)!];
    const ghost = !tie.selected && !picked;
    const width = tie.value === null ? em * HAIR_EM : unit * Math.sqrt(tie.value);
    return {
      type: 'line',
      x1: p.x,
      y1: p.y,
      x2: q.x,
      y2: q.y,
      stroke: picked ? theme.accent : ghost ? theme.ghost : theme.muted,
      strokeWidth: picked ? Math.max(width, em * LEAST_PICKED_EM) : width,
      ...(picked || ghost ? {} : { strokeOpacity: opacity }),
      ...(tie.complete ? {} : { dash: [em * 0.35, em * 0.25] }),
      mark: edgeMark(tie, p, q, network),
    };
  });
}

/** A hollow mark has no size that means anything. */
function node(network: Network, person: PlacedPerson, colours: Colours, { fontSize, theme }: Frame): Shape {
  const colour = person.selected ? colours.of(person) : theme.ghost;
  const mark = personMark(person, network);
  const line = fontSize * 0.14;
  if (person.value === null)
    return outline(person, { fill: theme.background, stroke: colour, strokeWidth: line, mark });
  const strokeWidth = Math.min(fontSize * 0.08, person.radius * 0.25);
  return outline(person, { fill: colour, stroke: theme.background, strokeWidth, mark });
}

function ring(person: PlacedPerson, { fontSize, theme }: Frame): Shape {
  const paint = { stroke: theme.accent, strokeWidth: fontSize * 0.16 };
  return outline({ ...person, radius: person.radius + fontSize * 0.25 }, paint);
}

/** A circle for a person, a square on its corner with the same area for a team. */
function outline(
  person: PlacedPerson,
  rest: {
    readonly fill?: string;
    readonly stroke: string;
    readonly strokeWidth: number;
    readonly mark?: MarkRef;
  },
): CircleShape | PathShape {
  const { x, y } = person;
  const r = reach(person);
  if (person.kind === 'person') return { type: 'circle', cx: x, cy: y, r, ...rest };
  return {
    type: 'path',
    d: `M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}Z`,
    at: [x, y],
    ...rest,
  };
}
