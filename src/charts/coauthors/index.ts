import { wrapText } from '../../scene/text.ts';
import type { Scene, Shape } from '../../scene/types.ts';
import { margin } from '../frame.ts';
import { sentenceScene } from '../nothing.ts';
import type { Chart, ChartInput, Frame } from '../types.ts';
import { around, contextOf, sceneOf, TITLE, type Context } from './context.ts';
import { drawnOf } from './drawn.ts';
import { graphScene } from './graph.ts';
import { lanesScene } from './lanes.ts';
import { matrixScene } from './matrix.ts';
import { networkOf } from './network.ts';
import { OPTIONS, settingsOf } from './options.ts';
import { table } from './table.ts';
import { description, missing } from './words.ts';

export const coauthors: Chart = {
  id: 'coauthors',
  title: TITLE,
  about:
    'Who stands on the same papers: as a graph, as a line for each co-author over the years, or as a matrix. Thresholds hide people and ties from the drawing only, and say how many. Ties from cut author lists are marked.',
  options: OPTIONS,
  missing: (input) => missing(input, networkFor(input)),
  scene,
  table: (input) => table(input, networkFor(input)),
  description: (input) => {
    const network = networkFor(input);
    return description(input, network, drawnOf(input, network, settingsOf(input)));
  },
};

const networkFor = (input: ChartInput) => networkOf(input.document, settingsOf(input).counting);

const VIEWS = { graph: graphScene, lanes: lanesScene, matrix: matrixScene };

function scene(input: ChartInput, frame: Frame): Scene {
  const network = networkFor(input);
  const nothing = missing(input, network);
  if (nothing) return sentenceScene(TITLE, nothing, input, frame);
  const context = contextOf(input, frame, network);
  if (context.drawn.people.every(({ isSubject }) => isSubject)) return nobodyScene(context);
  return VIEWS[context.settings.view](context);
}

/** The thresholds leave no one: the notes say what they hide. */
function nobodyScene(context: Context): Scene {
  const { frame } = context;
  const size = frame.fontSize;
  const furnished = around(context, [], []);
  const edge = margin(frame);
  const lines = wrapText('The thresholds hide every co-author.', size, frame.width - 2 * edge).map(
    (text, i): Shape => ({
      type: 'text',
      x: edge,
      y: furnished.top + size * (1.2 + 1.4 * i),
      text,
      size,
      fill: frame.theme.ink,
    }),
  );
  const natural = Math.ceil(furnished.top + size * 1.4 * (lines.length + 1) + furnished.footerHeight);
  return sceneOf(context, furnished, frame.height ?? natural, lines);
}
