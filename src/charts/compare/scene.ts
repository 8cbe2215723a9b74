import type { Scene, Shape } from '../../scene/types.ts';
import { furnish } from '../frame.ts';
import { gridOf } from '../grid.ts';
import { sentenceScene, tooLow } from '../nothing.ts';
import { sourceWords } from '../source.ts';
import { subtitle } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { coauthorCounts, type CompareData } from './data.ts';
import { panelHeight, panelShapes } from './panel.ts';
import { description, missing, notes } from './words.ts';

export const TITLE = 'Categories compared';

/** Natural and least height of the bars, in em. */
const BARS_EM = 6.5;
const LEAST_BARS_EM = 2.5;

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
    notes: [notes(input, data).join(' ')],
    ...sourceWords(input.document),
  });
  const { places, bottom } = gridOf(data.categories.length, frame, {
    top: around.top,
    room: frame.height === null ? null : frame.height - around.top - around.footerHeight,
    natural: panelHeight(BARS_EM * em, data, frame),
    least: panelHeight(LEAST_BARS_EM * em, data, frame),
  });
  const low = tooLow(TITLE, bottom + around.footerHeight - (frame.height ?? Infinity), input, frame);
  if (low) return low;
  const mostPeople = data.categories.reduce(
    (most, { selected }) => Math.max(most, coauthorCounts(selected).total),
    0,
  );
  const height = frame.height ?? Math.ceil(bottom + around.footerHeight);
  return {
    width,
    height,
    background: theme.background,
    title: `${TITLE} of ${input.document.profile.name}`,
    description: description(input, data),
    words: around.words,
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
