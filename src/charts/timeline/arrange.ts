import { textWidth } from '../../scene/text.ts';
import type { Paper } from '../../core/model.ts';
import { margin } from '../frame.ts';
import { labelSize, yearPlot, type YearPlot } from '../plot.ts';
import { ofAll } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { numberText } from '../words.ts';
import { MOST_LANES, timelineData, valuesOf, type TimelineData } from './data.ts';
import { groupByLane } from './density.ts';
import { EVENTS_EM, eventsOf } from './events.ts';
import type { Row } from './grouping.ts';
import { LANE_EM, laneHeights, laneLabelWidth, LEAST_LANE_EM } from './lanes.ts';
import { layerOf, layerWidth, type Layer } from './layer.ts';
import type { Lane } from './place.ts';
import type { Drawn } from './upper.ts';
import { citationScale, percentileScale, tickText, TITLE_EM, type ValueScale } from './value-scale.ts';

/** Natural height of the lower panel under another, and alone, in em. */
const BARS_EM = 6.5;
const BARS_ALONE_EM = 11;
/** Between the panels, in em. */
const GAP_EM = 0.8;
/** Width from which lanes carry the names of their categories, in em. */
const NAMED_EM = 52;
/** Natural and least height of a scale, without the lane under it, in em. */
const SCALE_EM = 13;
const TALLEST_SCALE_EM = 24;
const LEAST_SCALE_EM = 6;
/** From the ends of a scale to the edge of its panel, in em: room for the marks at the ends. */
const PAD_EM = 0.75;

/** Where the panels of a timeline stand. */
export interface Arrangement {
  readonly data: TimelineData;
  readonly plot: YearPlot;
  readonly layer: Layer | null;
  /** Lanes from the top, or the lane of papers without a number, under the scale. */
  readonly lanes: readonly Lane[];
  readonly scale: ValueScale | null;
  /** y of the end of the upper panel. */
  readonly upperEnd: number;
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
  /** What the last layout could draw. */
  readonly plan: Drawn;
}

/** Shares the height out; where it is short there are fewer lanes, and none before they cannot be read. */
export function arrange(
  input: ChartInput,
  data: TimelineData,
  frame: Frame,
  available: Available,
): Arrangement {
  const em = frame.fontSize;
  const { room } = available;
  const free = room === null ? Infinity : room - BARS_EM * em * 0.6 - GAP_EM * em;
  if (data.settings.y === 'none' || 'nothing' in available.plan) return barsOnly(data, frame, available);
  if (valuesOf(data)) {
    const least = LEAST_SCALE_EM + TITLE_EM + LANE_EM;
    return free < least * em ? barsOnly(data, frame, available) : onScale(data, frame, available);
  }
  const most = Math.min(MOST_LANES, Math.floor(free / (LEAST_LANE_EM * em)));
  const isShort = most < (data.settings.y === 'role' ? data.lanes.rows.length : 1);
  return isShort
    ? barsOnly(data, frame, available)
    : inLanes(most < MOST_LANES ? timelineData(input, most) : data, frame, available);
}

function barsOnly(data: TimelineData, frame: Frame, { top, room }: Available): Arrangement {
  const base = top + (room ?? BARS_ALONE_EM * frame.fontSize);
  return { ...columnsOf(data, frame, []), lanes: [], scale: null, upperEnd: top, barsTop: top, base };
}

function inLanes(data: TimelineData, frame: Frame, { top, room, plan }: Available): Arrangement {
  const em = frame.fontSize;
  const columns = columnsOf(data, frame, data.lanes.rows);
  const groups = groupByLane(data.shown.all, data.lanes.rows, (paper) => data.lanes.rowOf(paper));
  const needs = 'density' in plan ? groups.map(() => LANE_EM * em) : laneHeights(groups, columns.plot, em);
  const need = needs.reduce((sum, height) => sum + height, 0);
  const share = upperHeight(need, groups.length * LEAST_LANE_EM * em, em, room);
  let y = top;
  const lanes = data.lanes.rows.map((row, index): Lane => {
    const y0 = y;
    y += (needs[index]! / need) * share;
    return { row, papers: groups[index]!, y0, y1: y };
  });
  return { ...columns, lanes, scale: null, ...below(data, frame, { top, room }, y) };
}

function onScale(data: TimelineData, frame: Frame, { top, room, plan }: Available): Arrangement {
  const em = frame.fontSize;
  const size = labelSize(frame);
  const { of } = valuesOf(data)!;
  const isGiven = ({ id }: Paper) => of.has(id);
  const missing = data.shown.all.filter((paper) => !isGiven(paper));
  const row: Row = {
    id: 'not-given',
    code: 'not given',
    name: '',
    categories: [],
    papers: missing.map(({ id }) => id),
  };
  const most = [...of.values()].reduce((max, value) => Math.max(max, value), 0);
  const scaleAt = (bottom: number, y1: number) =>
    data.settings.y === 'citations'
      ? citationScale(most, bottom, y1, size)
      : percentileScale(bottom, y1, size);
  const ticks = scaleAt(1000, 0).ticks.map(tickText);
  const columns = columnsOf(data, frame, missing.length ? [row] : [], ticks);
  const head = TITLE_EM * size;
  const lane = missing.length
    ? 'density' in plan
      ? LANE_EM * em
      : laneHeights([missing], columns.plot, em)[0]!
    : 0;
  const natural = Math.min(TALLEST_SCALE_EM, SCALE_EM + of.size / 25) * em;
  const least = LEAST_SCALE_EM * em + head + (missing.length ? LANE_EM * em : 0);
  const share = upperHeight(head + natural + lane, least, em, room);
  const laneHeight = Math.min(lane, Math.max(LANE_EM * em * Math.sign(lane), share * 0.4));
  const bottom = top + share - laneHeight;
  const scale = scaleAt(bottom - PAD_EM * em, top + head);
  const lanes = missing.length ? [{ row, papers: missing, y0: bottom, y1: top + share }] : [];
  return { ...columns, lanes, scale, ...below(data, frame, { top, room }, top + share) };
}

/** Height of the upper panel: what it needs, or its share of what there is. */
function upperHeight(need: number, least: number, em: number, room: number | null): number {
  return room === null ? need : Math.max(least, ((room - GAP_EM * em) * need) / (need + BARS_EM * em));
}

function below(data: TimelineData, frame: Frame, { top, room }: Omit<Available, 'plan'>, upperEnd: number) {
  const em = frame.fontSize;
  const barsTop = upperEnd + GAP_EM * em;
  const events = eventsOf(data).length ? EVENTS_EM * labelSize(frame) : 0;
  return { upperEnd, barsTop, base: room === null ? barsTop + events + BARS_EM * em : top + room };
}

/** Columns of the chart: labels of rows and ticks, years, the axis of the line, the gutter. */
function columnsOf(
  data: TimelineData,
  frame: Frame,
  rows: readonly Row[],
  ticks: readonly string[] = [],
): Pick<Arrangement, 'data' | 'plot' | 'layer' | 'labelWidth' | 'named'> {
  const { timeline, shown, settings } = data;
  const size = labelSize(frame);
  const named = frame.width >= NAMED_EM * frame.fontSize;
  const most = timeline.years.reduce((max, { total }) => Math.max(max, total), 1);
  const labels = [numberText(most * 2), ...ticks].map((text) => textWidth(text, size));
  const label = laneLabelWidth(rows, named, size, frame.width * (named ? 0.26 : 0.24));
  const labelWidth = labels.reduce((a, b) => Math.max(a, b), label);
  const undated = timeline.undated.total
    ? ofAll(shown.selected.length, timeline.undated.total, shown.filtering)
    : null;
  const x0 = margin(frame) + labelWidth + size * 0.8;
  const years = timeline.years.map(({ year }) => year);
  const layer = layerOf(data);
  const right = layer ? layerWidth(layer, size) : 0;
  const origin = settings.axis === 'career' ? (years[0] ?? 0) : 0;
  const plot = yearPlot(years, undated, x0, frame.width - margin(frame) - 1, size, { right, origin });
  return { data, plot, layer, labelWidth, named };
}
