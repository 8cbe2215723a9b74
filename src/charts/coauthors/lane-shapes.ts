import { textWidth } from '../../scene/text.ts';
import type { MarkRef, Shape } from '../../scene/types.ts';
import type { Paper } from '../../core/model.ts';
import { yearOf } from '../../core/text/dates.ts';
import { shortened } from '../frame.ts';
import type { Shown } from '../papers.ts';
import { hairline, labelSize, type YearPlot } from '../plot.ts';
import { ofAll } from '../summary.ts';
import type { Frame } from '../types.ts';
import { count, dateText, numberText, yearRange } from '../words.ts';
import type { DrawnPerson } from './drawn.ts';
import type { Dot } from './lane-dots.ts';
import { personMark } from './marks.ts';
import type { Network } from './network.ts';

/** A co-author with a place on the page. */
export interface Lane {
  readonly person: DrawnPerson;
  /** Middle of the lane, and its height. */
  readonly y: number;
  readonly height: number;
  readonly colour: string;
}

/** What all lanes of a drawing share. */
export interface LaneStyle {
  readonly frame: Frame;
  readonly network: Network;
  readonly shown: Shown;
  readonly plot: YearPlot;
  /** Marks of each person's dated papers, and the papers without a year. */
  readonly dots: ReadonlyMap<string, readonly Dot[]>;
  readonly undated: ReadonlyMap<string, readonly Paper[]>;
  /** Radius of a mark of one paper, in px. */
  readonly r: number;
  /** Most papers in one mark of any lane. */
  readonly most: number;
  /** Left edge of the names, their width, and the right edge of the numbers. */
  readonly columns: { readonly name: number; readonly width: number; readonly number: number };
}

/** The number beside a name: papers together, `2/3` while filtering, or the strength. */
export function laneNumber({ papers, newman }: DrawnPerson, { counting }: Network, shown: Shown): string {
  if (counting.fractional) return newman === null ? '–' : numberText(newman, 2);
  return ofAll(papers.filter(shown.has).length, papers.length, shown.filtering);
}

/** A team is said to be one, as its lane looks like a person's. */
export const laneName = ({ name, kind }: DrawnPerson) => (kind === 'team' ? `${name} (team)` : name);

/** Name, number, guide, line and marks of one lane. */
export function laneShapes(lane: Lane, style: LaneStyle): readonly Shape[] {
  const { plot, frame } = style;
  const ranges = [
    ...(plot.scale ? [[plot.scale.x0, plot.scale.x1] as const] : []),
    ...(plot.gutter ? [plot.gutter] : []),
  ];
  return [
    ...ranges.map(([from, to]) => hairline(from, lane.y, to, lane.y, frame.theme.rule)),
    ...labelShapes(lane, style),
    ...lineShapes(lane, style),
    ...style.dots.get(lane.person.person)!.flatMap((dot) => dotShapes(dot, lane, style)),
    ...undatedShapes(lane, style),
  ];
}

function labelShapes({ person, y }: Lane, { frame, network, shown, columns }: LaneStyle): readonly Shape[] {
  const { theme } = frame;
  const size = labelSize(frame);
  const fill = person.picked ? theme.accent : person.selected ? theme.ink : theme.muted;
  const at = { type: 'text', y: y + size * 0.36, size } as const;
  const mark = personMark(person, network);
  const name = shortened({ ...at, x: columns.name, text: laneName(person), fill, mark }, columns.width);
  const number = laneNumber(person, network, shown);
  return [
    ...(name.text ? [name] : []),
    { ...at, x: columns.number, text: number, fill: theme.muted, anchor: 'end' },
  ];
}

/** From the first to the latest joint paper; in colour as far as the selection reaches. */
function lineShapes({ person, y, colour }: Lane, style: LaneStyle): readonly Shape[] {
  const { frame, r, shown } = style;
  const dots = style.dots.get(person.person)!;
  const chosen = person.selected ? dots.filter(({ papers }) => papers.some(({ id }) => shown.has(id))) : [];
  const line = (of: readonly Dot[], stroke: string): readonly Shape[] => {
    if (of.length < 2) return [];
    const from = of.reduce((least, dot) => Math.min(least, dot.from), Infinity);
    const to = of.reduce((most, dot) => Math.max(most, dot.to), -Infinity);
    return [
      { type: 'line', x1: from + r, y1: y, x2: to - r, y2: y, stroke, strokeWidth: frame.fontSize * 0.14 },
    ];
  };
  const all = chosen.length < dots.length ? line(dots, frame.theme.ghost) : [];
  return [...all, ...line(chosen, colour)];
}

/** A ghost for all papers of a mark, and over it those in the selection. */
function dotShapes(dot: Dot, lane: Lane, style: LaneStyle): readonly Shape[] {
  const { theme } = style.frame;
  const selected = lane.person.selected ? dot.papers.filter(({ id }) => style.shown.has(id)) : [];
  const mark = dotMark(dot.papers, lane.person);
  if (selected.length === dot.papers.length) return [pill(dot, selected, lane, style, lane.colour, mark)];
  const ghost = pill(dot, dot.papers, lane, style, theme.ghost, mark);
  return selected.length ? [ghost, pill(dot, selected, lane, style, lane.colour)] : [ghost];
}

/** A dot for one paper; the taller, the more. Flat over a month or a year, hollow where the year is inferred. */
function pill(
  { from, to }: Dot,
  papers: readonly Paper[],
  { y, height }: Lane,
  { frame, r, most }: LaneStyle,
  fill: string,
  mark?: MarkRef,
): Shape {
  const wide = to - from > 2 * r + 1e-6;
  const tallest = Math.max(2 * r, height - frame.fontSize * 0.25);
  const share = most > 1 ? (papers.length - 1) / (most - 1) : 0;
  const tall = 2 * r * (wide ? 0.7 : 1) + (tallest - 2 * r) * share;
  const inferred = papers.every(({ date }) => date.basis === 'inferred');
  const line = Math.max(1, r * 0.36);
  const inset = inferred ? line / 2 : 0;
  return {
    type: 'rect',
    x: from + inset,
    y: y - tall / 2 + inset,
    width: to - from - 2 * inset,
    height: tall - 2 * inset,
    rx: Math.min(to - from, tall) / 2 - inset,
    ...(inferred
      ? { fill: frame.theme.background, stroke: fill, strokeWidth: line }
      : { fill, stroke: frame.theme.background, strokeWidth: r * 0.2 }),
    ...(mark ? { mark } : {}),
  };
}

function undatedShapes({ person, y }: Lane, style: LaneStyle): readonly Shape[] {
  const { frame, plot, shown } = style;
  const undated = style.undated.get(person.person)!;
  if (!undated.length || !plot.gutter) return [];
  const size = labelSize(frame);
  const [from, to] = plot.gutter;
  const text = undatedText(undated, shown);
  const fill =
    person.selected && undated.some(({ id }) => shown.has(id)) ? frame.theme.ink : frame.theme.muted;
  const x = (from + to) / 2;
  const half = textWidth(text, size) / 2 + size * 0.2;
  // A ground, as the lane's guide runs behind the number.
  const ground = { x: x - half, y: y - size * 0.5, width: 2 * half, height: size };
  return [
    { type: 'rect', ...ground, fill: frame.theme.background },
    {
      type: 'text',
      x,
      y: y + size * 0.36,
      text,
      size,
      fill,
      anchor: 'middle',
      mark: dotMark(undated, person),
    },
  ];
}

/** How many papers of a lane have no year: `2`, while filtering `1/2`. */
export const undatedText = (papers: readonly Paper[], shown: Shown) =>
  ofAll(papers.filter(({ id }) => shown.has(id)).length, papers.length, shown.filtering);

/** Most titles of a tooltip. */
const TITLES = 5;

function dotMark(papers: readonly Paper[], { person, name }: Pick<DrawnPerson, 'person' | 'name'>): MarkRef {
  const first = papers[0]!;
  const years = papers.map(({ date }) => yearOf(date)).filter((year) => year !== null);
  const range = years.length ? ([years[0]!, years.at(-1)!] as const) : null;
  const when = papers.length === 1 ? dateText(first.date) : range ? yearRange(...range) : 'undated';
  const titles = papers.slice(0, TITLES).map(({ title }) => title.value);
  const more = papers.length - titles.length;
  return {
    id: `cell:${person}:${first.id}`,
    kind: 'cell',
    papers: papers.map(({ id }) => id),
    people: [person],
    ...(range ? { years: range } : {}),
    label: `${name}: ${count(papers.length, 'joint paper')}, ${when}`,
    details: more ? [...titles, `and ${numberText(more)} more`] : titles,
  };
}
