import { textWidth } from '../../scene/text.ts';
import { margin } from '../frame.ts';
import { labelSize, yearPlot, type YearPlot } from '../plot.ts';
import type { ChartInput, Frame } from '../types.ts';
import { numberText } from '../words.ts';
import { ofAll } from '../summary.ts';
import { MOST_LANES, timelineData, type TimelineData } from './data.ts';
import { groupByLane } from './density.ts';
import { LANE_EM, laneHeights, laneLabelWidth, LEAST_LANE_EM } from './lanes.ts';
import type { Lane } from './place.ts';

/** Natural height of the lower panel under lanes, and alone, in em. */
const BARS_EM = 6.5;
const BARS_ALONE_EM = 11;
/** Between the panels, in em. */
const GAP_EM = 0.8;
/** Width from which lanes carry the names of their categories, in em. */
const NAMED_EM = 52;

/** Where the panels of a timeline stand. */
export interface Arrangement {
  readonly data: TimelineData;
  readonly plot: YearPlot;
  readonly lanes: readonly Lane[];
  readonly barsTop: number;
  /** y of the year axis. */
  readonly base: number;
  readonly labelWidth: number;
  readonly named: boolean;
}

export interface Available {
  readonly top: number;
  /** Height for both panels in px; null for what they need. */
  readonly room: number | null;
  readonly lanes: boolean;
  readonly dense: boolean;
}

/** Shares the height out; where it is short there are fewer lanes, and none before they cannot be read. */
export function arrange(
  input: ChartInput,
  frame: Frame,
  { top, room, lanes, dense }: Available,
): Arrangement {
  const em = frame.fontSize;
  const bars = (lanes ? BARS_EM : BARS_ALONE_EM) * em;
  const most =
    room === null ? MOST_LANES : Math.floor((room - BARS_EM * em * 0.6 - GAP_EM * em) / (LEAST_LANE_EM * em));
  if (!lanes || most < 1) {
    const data = timelineData(input);
    const columns = columnsOf(data, frame, false);
    return { data, ...columns, lanes: [], barsTop: top, base: top + (room ?? bars) };
  }
  const data = timelineData(input, Math.min(most, MOST_LANES));
  const columns = columnsOf(data, frame, true);
  const needs = dense ? data.lanes.map(() => LANE_EM * em) : laneHeights(data, columns.plot, em);
  const need = needs.reduce((sum, height) => sum + height, 0);
  const forLanes =
    room === null
      ? need
      : Math.max(data.lanes.length * LEAST_LANE_EM * em, ((room - GAP_EM * em) * need) / (need + bars));
  const groups = groupByLane(data.shown.all, data.lanes, data.laneOf);
  let y = top;
  const placed = data.lanes.map((row, index): Lane => {
    const y0 = y;
    y += (needs[index]! / need) * forLanes;
    return { row, papers: groups[index]!, y0, y1: y };
  });
  const base = room === null ? y + GAP_EM * em + bars : top + room;
  return { data, ...columns, lanes: placed, barsTop: y + GAP_EM * em, base };
}

function columnsOf(
  data: TimelineData,
  frame: Frame,
  lanes: boolean,
): Pick<Arrangement, 'plot' | 'labelWidth' | 'named'> {
  const { timeline, shown } = data;
  const size = labelSize(frame);
  const named = frame.width >= NAMED_EM * frame.fontSize;
  const label = lanes ? laneLabelWidth(data.lanes, named, size, frame.width * (named ? 0.26 : 0.24)) : 0;
  const most = timeline.years.reduce((max, { total }) => Math.max(max, total), 1);
  const labelWidth = Math.max(label, textWidth(numberText(most * 2), size));
  const undated = timeline.undated.total
    ? ofAll(shown.selected.length, timeline.undated.total, shown.filtering)
    : null;
  const x0 = margin(frame) + labelWidth + size * 0.8;
  const years = timeline.years.map(({ year }) => year);
  return { plot: yearPlot(years, undated, x0, frame.width - margin(frame) - 1, size), labelWidth, named };
}
