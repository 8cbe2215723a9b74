import { textWidth } from '../../scene/text.ts';
import type { Shape } from '../../scene/types.ts';
import { readableOn } from '../colour.ts';
import { margin, shortened } from '../frame.ts';
import { hairline, labelSize } from '../plot.ts';
import { numberText } from '../words.ts';
import type { Context } from './context.ts';
import type { DrawnPerson, DrawnTie } from './drawn.ts';
import { edgeMark, personMark } from './marks.ts';
import { shadesOf, type Shades } from './shades.ts';

/** Who stands in a matrix, and how large its cells and numbers are. */
export interface Matrix {
  /** In the order of rows and columns. */
  readonly people: readonly DrawnPerson[];
  /** Side of a cell and size of its number, in px. */
  readonly cell: number;
  readonly size: number;
  /** Whether the numbers of all cells fit: some without would be read as empty. */
  readonly printed: boolean;
}

/** The triangle of cells under `top`. */
export function matrixShapes(context: Context, matrix: Matrix, top: number): readonly Shape[] {
  const { drawn, frame } = context;
  const { people } = matrix;
  const places = new Map(people.map(({ person }, i) => [person, i]));
  const ties = drawn.ties.filter(({ a, b }) => places.has(a) && places.has(b));
  const shades = shadesOf(drawn.ties, frame.theme);
  const grid: Grid = { ...context, ...matrix, shades, left: margin(frame), top };
  // Picked cells last, so that no neighbour covers their outline.
  const order = [...ties].sort((p, q) => Number(p.picked) - Number(q.picked));
  const group = (name: string, children: readonly Shape[]): Shape => ({ type: 'group', name, children });
  return [
    group('grid', gridLines(grid)),
    group(
      'ties',
      order.flatMap((tie) => {
        const [i, j] = [places.get(tie.a)!, places.get(tie.b)!];
        return cellShapes(tie, Math.max(i, j), Math.min(i, j), grid);
      }),
    ),
    group(
      'people',
      people.flatMap((person, i) => personShapes(person, i, grid)),
    ),
  ];
}

interface Grid extends Context, Matrix {
  readonly shades: Shades;
  readonly left: number;
  readonly top: number;
}

/** The number in a cell. */
export const valueText = (value: number | null) => (value === null ? '–' : numberText(value, 1));

/** Lines from the diagonal to the left and down, so that the eye finds the row and the column. */
function gridLines({ people, left, top, cell, frame }: Grid): readonly Shape[] {
  const end = people.length * cell;
  return people.flatMap((_, i) => [
    hairline(left, top + (i + 1) * cell, left + (i + 1) * cell, top + (i + 1) * cell, frame.theme.rule),
    hairline(left + i * cell, top + i * cell, left + i * cell, top + end, frame.theme.rule),
  ]);
}

function cellShapes(tie: DrawnTie, row: number, column: number, grid: Grid): readonly Shape[] {
  const { people, left, top, cell, size, printed, network, shades, frame } = grid;
  const { theme } = frame;
  const [x, y] = [left + column * cell, top + row * cell];
  const shade = tie.value === null ? theme.background : shades.of(tie.value);
  const fill = tie.selected ? shade : theme.background;
  const line = tie.picked ? 2 : 1;
  const inset = 1 + line / 2;
  const plain = tie.selected && tie.complete ? fill : theme.ghost;
  const stroke = tie.picked ? theme.accent : tie.selected && !tie.complete ? theme.muted : plain;
  const box: Shape = {
    type: 'rect',
    x: x + inset,
    y: y + inset,
    width: Math.max(0, cell - 2 * inset),
    height: Math.max(0, cell - 2 * inset),
    fill,
    stroke,
    strokeWidth: line,
    ...(tie.complete ? {} : { dash: [cell * 0.16, cell * 0.1] }),
    mark: edgeMark(tie, people[column]!, people[row]!, network),
  };
  if (!printed) return [box];
  const ink = tie.selected ? readableOn(fill, theme) : theme.muted;
  return [box, number(valueText(tie.value), x + cell / 2, y + cell / 2, size, ink)];
}

/** A square in the person's colour on the diagonal, the name beside it, and one mark over both. */
function personShapes(person: DrawnPerson, i: number, grid: Grid): readonly Shape[] {
  const { left, top, cell, size, printed, network, colours, frame } = grid;
  const { theme } = frame;
  const [x, y] = [left + i * cell, top + i * cell];
  const side = Math.max(0, cell - 2);
  const fill = person.selected ? colours.of(person) : theme.ghost;
  const label = labelSize(frame);
  const start = x + cell + label * 0.4;
  const name = shortened(
    {
      type: 'text',
      x: start,
      y: y + cell / 2 + label * 0.36,
      text: person.kind === 'team' ? `${person.name} (team)` : person.name,
      size: label,
      fill: person.picked ? theme.accent : person.selected ? theme.ink : theme.muted,
      ...(person.isSubject ? { weight: 600 as const } : {}),
    },
    frame.width - margin(frame) - start,
  );
  const width = start - x + textWidth(name.text, label, name.weight);
  const ground = { x: x + 1, y: y + 1, height: side, fill: theme.background, fillOpacity: 0 };
  return [
    {
      type: 'rect',
      x: x + 1,
      y: y + 1,
      width: side,
      height: side,
      fill,
      ...(person.picked ? { stroke: theme.accent, strokeWidth: 2 } : {}),
    },
    ...(printed
      ? [number(valueText(person.value), x + cell / 2, y + cell / 2, size, readableOn(fill, theme))]
      : []),
    ...(name.text ? [name] : []),
    { type: 'rect', ...ground, width: Math.max(side, width - 1), mark: personMark(person, network) },
  ];
}

const number = (text: string, x: number, y: number, size: number, fill: string): Shape => ({
  type: 'text',
  x,
  y: y + size * 0.36,
  text,
  size,
  fill,
  anchor: 'middle',
});
