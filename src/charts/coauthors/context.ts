import type { Scene, Shape } from '../../scene/types.ts';
import { furnish, type Furnished, type LegendItem } from '../frame.ts';
import { sourceWords } from '../source.ts';
import { subtitle } from '../summary.ts';
import type { ChartInput, Frame } from '../types.ts';
import { coloursOf, type Colours } from './colours.ts';
import { drawnOf, type Drawn } from './drawn.ts';
import type { Network } from './network.ts';
import { settingsOf, type Settings } from './options.ts';
import { description, notes } from './words.ts';

export const TITLE = 'Co-authors';

/** What all views of a network are drawn from. */
export interface Context {
  readonly input: ChartInput;
  readonly frame: Frame;
  readonly settings: Settings;
  readonly network: Network;
  readonly drawn: Drawn;
  readonly colours: Colours;
}

/** Prepares the drawing of a network; colours are the same in every view. */
export function contextOf(input: ChartInput, frame: Frame, network: Network): Context {
  const settings = settingsOf(input);
  const drawn = drawnOf(input, network, settings);
  const { name } = input.document.profile;
  const colours = coloursOf(settings.colour, drawn.people, name, frame.theme);
  return { input, frame, settings, network, drawn, colours };
}

/** Title, legend and notes: those of every view, and the view's own. */
export function around(
  { input, frame, network, drawn }: Context,
  legend: readonly LegendItem[],
  own: readonly string[],
): Furnished {
  return furnish(frame, {
    title: TITLE,
    subtitle: subtitle(input),
    legend,
    notes: [...notes(input, network, drawn), ...own],
    ...sourceWords(input.document),
  });
}

/** A scene of a plot and what stands around it. */
export function sceneOf(
  { input, frame, network, drawn }: Context,
  furnished: Furnished,
  height: number,
  plot: readonly Shape[],
  brush: Scene['brush'] = null,
): Scene {
  return {
    width: frame.width,
    height,
    background: frame.theme.background,
    title: `${TITLE} of ${input.document.profile.name}`,
    description: description(input, network, drawn),
    words: furnished.words,
    shapes: [...furnished.header, ...plot, ...furnished.footer(height - furnished.footerHeight)],
    brush,
  };
}
