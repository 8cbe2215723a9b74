import type { Scene, Shape } from '../../scene/types.ts';
import { furnish, margin } from '../frame.ts';
import { sentenceScene } from '../nothing.ts';
import { sourceLine } from '../source.ts';
import { subtitle } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { coauthorCounts, type CompareData } from './data.ts';
import { panelHeight, panelShapes, type Place } from './panel.ts';
import { description, missing, notes } from './words.ts';

export const TITLE = 'Categories compared';

/** Least width of a panel, natural height of its bars, and space between panels, in em. */
const LEAST_PANEL_EM = 19;
const BARS_EM = 6.5;
const GAP_EM = 2;

/** Small multiples: a panel for each category, all on the same scales. */
export function compareScene(input: ChartInput, data: CompareData, frame: Frame): Scene {
  const nothing = missing(input);
  if (nothing) return sentenceScene(TITLE, nothing, input, frame);
  const { theme, fontSize: em, width } = frame;
  const around = furnish(frame, {
    title: TITLE,
    subtitle: subtitle(input),
    legend: [
      ...(data.unfinished ? [{ label: 'year not over', sample: 'hatch', colour: theme.muted } as const] : []),
      ...(data.shown.filtering
        ? [{ label: 'not selected', sample: 'swatch', colour: theme.ghost } as const]
        : []),
    ],
    notes: notes(input, data),
    source: sourceLine(input.document),
  });
  const columns = columnCount(data.categories.length, width - 2 * margin(frame), em);
  const rows = Math.ceil(data.categories.length / columns);
  const gaps = (rows - 1) * GAP_EM * em;
  const room = frame.height === null ? null : frame.height - around.top - around.footerHeight - gaps;
  const panel =
    room === null
      ? panelHeight(BARS_EM * em, data, frame)
      : Math.max(room / rows, panelHeight(0, data, frame));
  const places = placesOf(data, columns, panel, around.top, frame);
  const mostPeople = data.categories.reduce(
    (most, { selected }) => Math.max(most, coauthorCounts(selected).total),
    0,
  );
  const height = frame.height ?? Math.ceil(around.top + rows * panel + gaps + around.footerHeight);
  return {
    width,
    height,
    background: theme.background,
    title: `${TITLE} of ${input.document.profile.name}`,
    description: description(input, data),
    shapes: [
      ...around.header,
      ...data.categories.map((compared, index): Shape => ({
        type: 'group',
        name: compared.id,
        children: panelShapes(compared, places[index]!, mostPeople, input, data, frame),
      })),
      ...around.footer(height - around.footerHeight),
    ],
    brush: null,
  };
}

/** As many columns as have room; then as few as need no further row. */
function columnCount(panels: number, width: number, em: number): number {
  const most = Math.max(
    1,
    Math.min(panels, Math.floor((width + GAP_EM * em) / ((LEAST_PANEL_EM + GAP_EM) * em))),
  );
  return Math.ceil(panels / Math.ceil(panels / most));
}

function placesOf(
  { categories }: CompareData,
  columns: number,
  height: number,
  top: number,
  frame: Frame,
): readonly Place[] {
  const gap = GAP_EM * frame.fontSize;
  const width = (frame.width - 2 * margin(frame) - (columns - 1) * gap) / columns;
  return categories.map((_, index) => ({
    x: margin(frame) + (index % columns) * (width + gap),
    y: top + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
}
