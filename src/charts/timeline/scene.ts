import type { BrushArea, Scene, Shape } from '../../scene/types.ts';
import { furnish, margin } from '../frame.ts';
import { sentenceScene } from '../nothing.ts';
import { withoutPapers } from '../papers.ts';
import { axisHeight, axisShapes, labelSize, selectedYears, yearLines, type YearPlot } from '../plot.ts';
import { rowColour } from '../rows.ts';
import { sourceLine } from '../source.ts';
import { subtitle } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { timelineData, type TimelineData } from './data.ts';
import type { Density } from './density.ts';
import { laneContent, laneLabels } from './lanes.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { yearBars } from './bars.ts';
import { description, legend, notes } from './words.ts';

const TITLE = 'Publication timeline';

/** The timeline as a scene; without `lanes` only its lower panel. */
export function timelineScene(input: ChartInput, frame: Frame, lanes: boolean): Scene {
  const nothing = withoutPapers(input);
  if (nothing) return sentenceScene(TITLE, nothing, input, frame);
  const single = compose(input, frame, lanes, null);
  // That marks would merge is known once they are placed; the chart then says so in a note, and is laid out again.
  return single.density ? compose(input, frame, lanes, single.density).scene : single.scene;
}

function compose(
  input: ChartInput,
  frame: Frame,
  lanes: boolean,
  dense: Density | null,
): { readonly scene: Scene; readonly density: Density | null } {
  const all = timelineData(input);
  const around = furnish(frame, {
    title: TITLE,
    subtitle: subtitle(input),
    legend: legend(input, all, lanes && !dense, !lanes, frame.theme),
    notes: notes(input, all, dense),
    source: sourceLine(input.document),
  });
  const size = labelSize(frame);
  const axis = axisHeight(size, all.unfinished);
  const room =
    frame.height === null ? null : Math.max(0, frame.height - around.top - around.footerHeight - axis);
  const arranged = arrange(input, frame, { top: around.top, room, lanes, dense: dense !== null });
  const { base } = arranged;
  const height = frame.height ?? Math.ceil(base + axis + around.footerHeight);
  const upper = arranged.lanes.length
    ? laneContent(input, arranged.data, arranged.lanes, arranged.plot, frame)
    : null;
  const scene: Scene = {
    width: frame.width,
    height,
    background: frame.theme.background,
    title: `${TITLE} of ${input.document.profile.name}`,
    description: description(input, all),
    shapes: [
      ...around.header,
      ...plotShapes(input, frame, arranged, upper?.shapes ?? [], around.top),
      ...around.footer(height - around.footerHeight),
    ],
    brush: brushArea(arranged.plot, around.top, base + axis),
  };
  return { scene, density: upper?.density ?? null };
}

function plotShapes(
  input: ChartInput,
  frame: Frame,
  arranged: Arrangement,
  papers: readonly Shape[],
  top: number,
): readonly Shape[] {
  const { data, plot, lanes, base, barsTop, labelWidth, named } = arranged;
  const { theme, width } = frame;
  const size = labelSize(frame);
  const edge = margin(frame);
  const colour = (row: TimelineData['lanes'][number]) => rowColour(row, input.palette, theme);
  const group = (name: string, children: readonly Shape[]): Shape => ({ type: 'group', name, children });
  return [
    ...(plot.scale ? [yearLines(plot.scale, top, base, size, theme)] : []),
    group('lanes', laneLabels(lanes, margin(frame), labelWidth, named, frame)),
    group('papers', papers),
    group('papers per year', yearBars(data, plot, { top: barsTop, base, size, theme, colour })),
    group(
      'axis',
      axisShapes(plot, base, { size, theme, unfinished: data.unfinished, left: edge, right: width - edge }),
    ),
    ...selectedYears(plot, input.selection.years, base, theme),
  ];
}

function brushArea({ scale }: YearPlot, y: number, bottom: number): BrushArea | null {
  return scale && { x: scale.x0, y, width: scale.x1 - scale.x0, height: bottom - y, bands: scale.bands };
}
