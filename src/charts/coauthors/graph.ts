import type { Scene } from '../../scene/types.ts';
import { margin, type LegendItem } from '../frame.ts';
import { count, list, numberText } from '../words.ts';
import { tooLow } from '../nothing.ts';
import { around, sceneOf, TITLE, type Context } from './context.ts';
import type { DrawnPerson, DrawnTie } from './drawn.ts';
import { place, usefulHeight } from './place.ts';
import { communitiesText } from './words.ts';
import { draw } from './shapes.ts';

/** Least natural height in px, and most for a chart that is not very wide. */
const LEAST = 260;
const MOST = 640;

/** Least height of the plot in em, however much the notes take. */
const LEAST_PLOT = 14;

/** Height in em below which names hide the graph. */
const LEAST_GIVEN_PLOT = 7;

/** People and ties together, for each tie that may be drawn: above 1,500 a graph is slow as SVG, and a hairball. */
const ELEMENTS_PER_TIE = 1.5;

interface Shown {
  readonly people: readonly DrawnPerson[];
  readonly ties: readonly DrawnTie[];
}

/** People as marks at the places of the layout, ties as lines. */
export function graphScene(context: Context): Scene {
  const { input, frame, network, colours } = context;
  const shown = strongest(context);
  const furnished = around(context, legend(context, shown), notes(context, shown));
  const furniture = furnished.top + furnished.footerHeight;
  const height = frame.height ?? Math.round(naturalHeight(context, shown, furniture));
  const low = tooLow(TITLE, LEAST_GIVEN_PLOT * frame.fontSize + furniture - height, input, frame);
  if (low) return low;
  const edge = margin(frame);
  const plot = {
    x: edge,
    y: furnished.top,
    width: frame.width - 2 * edge,
    height: Math.max(1, height - furniture),
  };
  const people = place(shown.people, input.document.network, plot, frame.fontSize, input.pins);
  const shapes = draw(network, shown.ties, people, colours, plot, frame);
  return { ...sceneOf(context, furnished, height, shapes), plane: plot };
}

/** Everyone, or as many of the picked and the strongest people as fit with their ties. */
function strongest({ drawn, settings: { mostTies } }: Context): Shown {
  const mostElements = mostTies * ELEMENTS_PER_TIE;
  const rank = new Map(drawn.people.map(({ person }, i) => [person, i]));
  // How many ties each person adds to those before.
  const added = drawn.people.map(() => 0);
  for (const { a, b } of drawn.ties) added[Math.max(rank.get(a)!, rank.get(b)!)]! += 1;
  let [count, ties] = [0, 0];
  for (const more of added) {
    if (count + 1 + Math.min(ties + more, mostTies) > mostElements) break;
    [count, ties] = [count + 1, ties + more];
  }
  const among = drawn.ties.filter(({ a, b }) => rank.get(a)! < count && rank.get(b)! < count);
  return { people: drawn.people.slice(0, count), ties: among.slice(0, mostElements - count) };
}

/** What the layout needs, within what a page has room for; never too little for a plot. */
function naturalHeight(
  { input, frame: { width, fontSize } }: Context,
  { people }: Shown,
  furniture: number,
): number {
  const plot = usefulHeight(people, input.document.network, width, fontSize);
  const comfortable = Math.min(Math.max(MOST, width / 2), furniture + plot);
  return Math.max(LEAST, comfortable, furniture + LEAST_PLOT * fontSize);
}

function notes({ input, network, drawn }: Context, { people, ties }: Shown): readonly string[] {
  const parts: string[] = [];
  if (people.length < drawn.people.length)
    parts.push(
      `the ${numberText(people.length)} of ${numberText(drawn.people.length)} people with most papers`,
    );
  if (ties.length < drawn.ties.length)
    parts.push(`the strongest ${numberText(ties.length)} of ${numberText(drawn.ties.length)} ties`);
  const moved = people.filter(({ person }) => Object.hasOwn(input.pins, person)).length;
  const groups = communitiesText(input, network);
  return [
    ...(groups ? [groups] : []),
    ...(moved ? [`${count(moved, 'person was', 'people were')} moved by hand.`] : []),
    ...(parts.length ? [`Showing ${list(parts)}.`] : []),
    ...(drawn.subjectShown !== false
      ? []
      : [`${input.document.profile.name}, who is on every paper, is not drawn.`]),
    network.counting.fractional
      ? 'Area of a mark: strength of the tie to the author of the record. Width of a line: square root of the strength.'
      : 'Area of a mark: papers together. Width of a line: square root of joint papers.',
  ];
}

function legend({ input, drawn, colours, network, frame }: Context, shown: Shown): readonly LegendItem[] {
  const { theme } = frame;
  const { name } = input.document.profile;
  const items: LegendItem[] = drawn.subjectShown ? [{ label: name, sample: 'dot', colour: theme.ink }] : [];
  items.push(...colours.legend);
  if (shown.people.some(({ kind }) => kind === 'team'))
    items.push({ label: 'team', sample: 'diamond', colour: theme.other });
  if (shown.people.some(({ value }) => value === null))
    items.push({ label: 'strength unknown', sample: 'ring', colour: theme.other });
  const cut = shown.ties.some(({ complete }) => !complete);
  if (cut && shown.ties.some(({ complete }) => complete))
    items.push({ label: 'tie from a complete author list', sample: 'line', colour: theme.muted });
  if (cut)
    items.push({
      label: `tie from cut lists only${network.counting.fractional ? ', strength unknown' : ''}`,
      sample: 'dashed',
      colour: theme.muted,
    });
  return items;
}
