import { timelineOf } from '../../core/analysis/timeline.ts';
import type { Scene, Shape } from '../../scene/types.ts';
import { margin, type Furnished, type LegendItem } from '../frame.ts';
import { axisHeight, axisShapes, labelSize, selectedYears, yearLines, type Unfinished } from '../plot.ts';
import { tooLow } from '../nothing.ts';
import { around, sceneOf, TITLE, type Context } from './context.ts';
import type { DrawnPerson } from './drawn.ts';
import { sortedLanes } from './lane-order.ts';
import { laneStyle } from './lane-plot.ts';
import { leftOut } from './words.ts';
import { laneShapes, type LaneStyle } from './lane-shapes.ts';

/** Natural, least and largest height of a lane, in em; most lanes of a chart that takes what it needs. */
const ROW_EM = 1.6;
const LEAST_ROW_EM = 1.25;
const LARGEST_ROW_EM = 2.2;
const MOST_ROWS = 30;

/** Fewest lanes, where there are more, of a chart worth printing. */
const LEAST_ROWS = 3;

/** A line for each co-author from the first to the latest joint paper, with a mark for each paper. */
export function lanesScene(context: Context): Scene {
  const { input, frame, settings, drawn } = context;
  const { document } = input;
  const { years } = timelineOf(document.papers, document.asOf);
  const over = years.find(({ unfinished }) => unfinished);
  const unfinished = over ? { year: over.year, asOf: document.asOf } : null;
  const axis = axisHeight(labelSize(frame), unfinished);
  const all = drawn.people.filter(({ isSubject }) => !isSubject);
  const roomFor = (furnished: Furnished) =>
    frame.height === null
      ? MOST_ROWS * ROW_EM * frame.fontSize
      : frame.height - furnished.top - furnished.footerHeight - axis;
  // How many lanes fit depends on the notes, and these say how many: here no note is shorter than it will be.
  const least = roomFor(around(context, legend(context), notes(context, all.length, all.length + 1, true)));
  const rowEm = frame.height === null ? ROW_EM : LEAST_ROW_EM;
  const fitting = Math.max(0, Math.floor(least / (rowEm * frame.fontSize) + 1e-9));
  const fewest = Math.min(all.length, LEAST_ROWS) * rowEm * frame.fontSize;
  const low = tooLow(TITLE, fewest - least, input, frame);
  if (low) return low;
  const people = sortedLanes(all.slice(0, fitting), settings.sort, document);
  const style = laneStyle(
    context,
    people,
    years.map(({ year }) => year),
  );
  const furnished = around(
    context,
    legend(context),
    notes(context, people.length, all.length, style.most > 1),
  );
  const largest = (frame.height === null ? ROW_EM : LARGEST_ROW_EM) * frame.fontSize;
  const row = Math.min(largest, roomFor(furnished) / Math.max(1, people.length));
  const base = furnished.top + row * people.length;
  const height = frame.height ?? Math.ceil(base + axis + furnished.footerHeight);
  const shapes = plotShapes(context, people, style, furnished.top, row, unfinished);
  return sceneOf(context, furnished, height, shapes, brushOf(style, furnished.top, base + axis));
}

function plotShapes(
  { input, frame, colours }: Context,
  people: readonly DrawnPerson[],
  style: LaneStyle,
  top: number,
  row: number,
  unfinished: Unfinished | null,
): readonly Shape[] {
  const { plot } = style;
  const { theme } = frame;
  const size = labelSize(frame);
  const base = top + row * people.length;
  const [left, right] = [margin(frame), frame.width - margin(frame)];
  const lanes = people.map((person, i): Shape => {
    const lane = { person, y: top + (i + 0.5) * row, height: row, colour: colours.of(person) };
    return { type: 'group', name: 'lane', children: laneShapes(lane, style) };
  });
  return [
    ...(plot.scale ? [yearLines(plot.scale, top, base, size, theme)] : []),
    { type: 'group', name: 'lanes', children: lanes },
    {
      type: 'group',
      name: 'axis',
      children: axisShapes(plot, base, { size, theme, unfinished, left, right }),
    },
    ...selectedYears(plot, input.selection.years, base, theme),
  ];
}

function brushOf({ plot: { scale } }: LaneStyle, y: number, bottom: number): Scene['brush'] {
  return scale && { x: scale.x0, y, width: scale.x1 - scale.x0, height: bottom - y, bands: scale.bands };
}

function notes({ network, drawn }: Context, shown: number, all: number, shared: boolean): readonly string[] {
  const { fractional } = network.counting;
  return [
    ...leftOut(drawn, network, shown, all, ['co-author', 'co-authors']),
    fractional ? 'Number beside a name: strength of the tie.' : 'Number beside a name: papers together.',
    ...(shared ? ['Papers too near to be told apart share a mark: the more, the taller.'] : []),
  ];
}

function legend({ input, colours, frame }: Context): readonly LegendItem[] {
  const inferred = input.document.papers.some(({ date }) => date.basis === 'inferred');
  const ring = { label: 'year inferred', sample: 'ring', colour: frame.theme.muted } as const;
  return inferred ? [...colours.legend, ring] : colours.legend;
}
