import { textWidth } from '../../scene/text.ts';
import type { Scene } from '../../scene/types.ts';
import { margin, type LegendItem } from '../frame.ts';
import { labelSize } from '../plot.ts';
import { tooLow } from '../nothing.ts';
import { around, sceneOf, TITLE, type Context } from './context.ts';
import type { DrawnPerson } from './drawn.ts';
import { matrixShapes, valueText, type Matrix } from './matrix-shapes.ts';
import { leftOut } from './words.ts';
import { shadesOf } from './shades.ts';

/** Most people, however large the plot. */
const MOST = 60;

/** Fewest people, where there are more, of a matrix worth printing. */
const FEWEST = 3;

/** Least and largest side of a cell, in em; most of the plot's natural height, in px. */
const LEAST_EM = 1.3;
const LARGEST_EM = 2.2;
const NATURAL = 560;

/** Largest share of the width that the last name may take. */
const NAMES = 0.42;

/**
 * Everyone against everyone, each pair once: a cell of the triangle for its joint papers. People stand on the
 * diagonal with their names, so that a row and a column lead to the same label.
 */
export function matrixScene(context: Context): Scene {
  const { frame, drawn } = context;
  const all = drawn.people.length;
  // How many people fit depends on the notes, and these say how many: here no note is shorter than it will be.
  const roomy = around(context, legend(context, true), notes(context, all, all + 1));
  const room = frame.height === null ? null : frame.height - roomy.top - roomy.footerHeight;
  const fewest = Math.min(all, FEWEST) * LEAST_EM * frame.fontSize;
  const low = room === null ? null : tooLow(TITLE, fewest - room, context.input, frame);
  if (low) return low;
  const matrix = fitted(context, room);
  const shown = matrix.people.length;
  const furnished = around(context, legend(context, !matrix.printed), notes(context, shown, all));
  const height = frame.height ?? Math.ceil(furnished.top + shown * matrix.cell + furnished.footerHeight);
  return sceneOf(context, furnished, height, matrixShapes(context, matrix, furnished.top));
}

/** The strongest people that fit, by community, and the side of their cells in px. */
function fitted({ frame, drawn }: Context, room: number | null): Matrix {
  const em = frame.fontSize;
  const width = frame.width - 2 * margin(frame);
  const names = drawn.people.slice(0, MOST).map(({ name }) => textWidth(name, labelSize(frame), 600));
  const widest = names.reduce((most, name) => Math.max(most, name), 0);
  const cells = width - Math.min(width * NAMES, widest + em);
  const least = Math.floor(Math.min(cells, room ?? NATURAL) / (LEAST_EM * em) + 1e-9);
  const people = byCommunity(drawn.people.slice(0, Math.max(0, Math.min(MOST, least))));
  const side = Math.min(cells, room ?? NATURAL) / Math.max(1, people.length);
  const cell = Math.min(LARGEST_EM * em, side);
  const size = Math.min(labelSize(frame), cell * 0.55);
  const numbers = [...people, ...drawn.ties].map(({ value }) => valueText(value));
  const printed = numbers.every((text) => textWidth(text, size) <= cell - 3);
  return { people, cell, size, printed };
}

/** The subject, then communities by size, those without one last; within them the order given: strongest first. */
function byCommunity(people: readonly DrawnPerson[]): readonly DrawnPerson[] {
  const place = ({ isSubject, community }: DrawnPerson) => (isSubject ? -1 : (community ?? Infinity));
  const strongest = [...people].sort((p, q) => (q.value ?? -1) - (p.value ?? -1));
  // Two of no community are both at Infinity, whose difference is no number.
  return strongest.sort((p, q) => (place(p) < place(q) ? -1 : place(p) > place(q) ? 1 : 0));
}

function notes({ network, drawn, input }: Context, shown: number, all: number): readonly string[] {
  return [
    ...leftOut(drawn, network, shown, all, ['person', 'people']),
    ...(drawn.subjectShown !== false
      ? []
      : [`${input.document.profile.name}, who is on every paper, is not shown.`]),
    network.counting.fractional
      ? 'Cells: strength of a tie. Diagonal: strength of the tie to the author of the record.'
      : 'Cells: joint papers. Diagonal: papers together.',
  ];
}

/** With `shaded`, what the shades stand for: not where the cells say it. */
function legend({ input, drawn, colours, frame, network }: Context, shaded: boolean): readonly LegendItem[] {
  const { theme } = frame;
  const items: LegendItem[] = drawn.subjectShown
    ? [{ label: input.document.profile.name, sample: 'dot', colour: theme.ink }]
    : [];
  items.push(...colours.legend);
  const { fractional } = network.counting;
  if (shaded) items.push(...shadesOf(drawn.ties, theme).legend(fractional ? 'strength' : 'joint papers'));
  if (drawn.ties.some(({ complete }) => !complete))
    items.push({
      label: `tie from cut lists only${fractional ? ', strength unknown' : ''}`,
      sample: 'dashed',
      colour: theme.muted,
    });
  return items;
}
