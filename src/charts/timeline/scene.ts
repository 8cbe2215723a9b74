import type { BrushArea, Scene, Shape } from '../../scene/types.ts';
import { furnish, margin } from '../frame.ts';
import { sentenceScene, tooLow } from '../nothing.ts';
import { withoutPapers } from '../papers.ts';
import { axisHeight, axisShapes, labelSize, selectedYears, yearLines, type YearPlot } from '../plot.ts';
import { sourceWords } from '../source.ts';
import { subtitle } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { yearBars } from './bars.ts';
import { timelineData, type TimelineData } from './data.ts';
import { EVENTS_EM, eventShapes, eventsOf } from './events.ts';
import { laneLabels } from './lanes.ts';
import { description } from './twin.ts';
import { upperPanel, type Drawn, type UpperPanel } from './upper.ts';
import { valueAxis } from './value-scale.ts';
import { legend, notes } from './words.ts';

const TITLE = 'Publication timeline';

/** Least height of the papers per year, in em, where there is room for nothing else. */
const LEAST_BARS_EM = 4;

/** The timeline as a scene. */
export function timelineScene(input: ChartInput, frame: Frame): Scene {
  const nothing = withoutPapers(input);
  if (nothing) return sentenceScene(TITLE, nothing, input, frame);
  const data = timelineData(input);
  return draw(input, data, frame, { marks: data.sizes.largestEm * frame.fontSize });
}

/**
 * How papers can be drawn is known once they are placed, and the words around them, which take room too, must say
 * it: so the chart is laid out again. Marks may give way to counts or to nothing, never back.
 */
function draw(input: ChartInput, data: TimelineData, frame: Frame, plan: Drawn, isFirst = true): Scene {
  const { scene, drawn } = compose(input, data, frame, plan);
  const isSettled = kindOf(drawn) === kindOf(plan) && !(isFirst && 'marks' in drawn);
  return isSettled ? scene : draw(input, data, frame, drawn, false);
}

const kindOf = (drawn: Drawn) => Object.keys(drawn)[0];

function compose(
  input: ChartInput,
  data: TimelineData,
  frame: Frame,
  plan: Drawn,
): { readonly scene: Scene; readonly drawn: Drawn } {
  const around = furnish(frame, {
    title: TITLE,
    subtitle: subtitle(input),
    legend: legend(data, plan, input, frame.theme),
    notes: notes(input, data, plan, frame),
    ...sourceWords(input.document),
  });
  const axis = axisHeight(labelSize(frame), data.unfinished);
  const room = frame.height === null ? null : frame.height - around.top - around.footerHeight - axis;
  const low = room === null ? null : tooLow(TITLE, LEAST_BARS_EM * frame.fontSize - room, input, frame);
  if (low) return { scene: low, drawn: { nothing: true } };
  const arranged = arrange(input, data, frame, { top: around.top, room, plan });
  const { base } = arranged;
  const height = frame.height ?? Math.ceil(base + axis + around.footerHeight);
  const upper = arranged.lanes.length || arranged.scale ? upperPanel(input, arranged, frame, plan) : null;
  const scene: Scene = {
    width: frame.width,
    height,
    background: frame.theme.background,
    title: `${TITLE} of ${input.document.profile.name}`,
    description: description(input, data),
    words: around.words,
    shapes: [
      ...around.header,
      ...plotShapes(input, frame, arranged, upper, around.top),
      ...around.footer(height - around.footerHeight),
    ],
    brush: brushArea(arranged.plot, around.top, base + axis),
  };
  return { scene, drawn: upper?.drawn ?? { nothing: true } };
}

function plotShapes(
  input: ChartInput,
  frame: Frame,
  arranged: Arrangement,
  upper: UpperPanel | null,
  top: number,
): readonly Shape[] {
  const { data, plot, lanes, scale, base, labelWidth, named } = arranged;
  const { theme, width } = frame;
  const size = labelSize(frame);
  const edge = margin(frame);
  const [x0, x1] = [plot.x0, plot.scale?.x1 ?? plot.x1];
  const group = (name: string, children: readonly Shape[]): Shape => ({ type: 'group', name, children });
  return [
    ...(plot.scale ? [yearLines(plot.scale, scale?.top ?? top, base, size, theme)] : []),
    ...(scale ? [valueAxis(scale, { left: edge, right: x0 - size * 0.4, x0, x1 }, { size, theme })] : []),
    group('lanes', laneLabels(lanes, edge, labelWidth, named, frame)),
    group('papers', upper?.shapes ?? []),
    ...(upper?.labels.length ? [group('labels', upper.labels)] : []),
    ...lowerShapes(arranged, size, frame),
    group(
      'axis',
      axisShapes(plot, base, { size, theme, unfinished: data.unfinished, left: edge, right: width - edge }),
    ),
    ...selectedYears(plot, input.selection.years, base, theme),
  ];
}

function lowerShapes(arranged: Arrangement, size: number, { theme }: Frame): readonly Shape[] {
  const { data, plot, layer, barsTop, base } = arranged;
  const events = eventsOf(data);
  const line = Math.min(barsTop + EVENTS_EM * size, base);
  const top = events.length ? line : barsTop;
  return [
    {
      type: 'group',
      name: 'papers per year',
      children: yearBars(data, plot, { top, base, size, theme, layer }),
    },
    ...(events.length
      ? [
          {
            type: 'group',
            name: 'awards',
            children: eventShapes(events, plot, line - size * 0.4, { size, theme }),
          } as const,
        ]
      : []),
  ];
}

function brushArea({ scale }: YearPlot, y: number, bottom: number): BrushArea | null {
  return scale && { x: scale.x0, y, width: scale.x1 - scale.x0, height: bottom - y, bands: scale.bands };
}
