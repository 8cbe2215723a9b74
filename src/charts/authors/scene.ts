import type { Scene, Shape } from '../../scene/types.ts';
import { furnish, type LegendItem } from '../frame.ts';
import { gridOf } from '../grid.ts';
import { sentenceScene, tooLow } from '../nothing.ts';
import { sourceWords } from '../source.ts';
import type { ChartInput, Frame } from '../types.ts';
import { list } from '../words.ts';
import { colourOf, type AuthorsData } from './data.ts';
import { dotShapes, dotsHeight, leastDotsHeight } from './dots.ts';
import { panelHeight, panelShapes } from './panel.ts';
import { authorRows, type AuthorRow } from './rows.ts';
import { togetherHeight, togetherShapes } from './together.ts';
import { description, missing, notes, subtitle } from './words.ts';

export const TITLE = 'Authors compared';

/** Natural and least height of the bars, in em. */
const BARS_EM = 6.5;
const LEAST_BARS_EM = 2.5;

/** Fewest rows, where there are more, of a chart worth printing. */
const LEAST_ROWS = 3;

interface Plot {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

/** Small multiples of papers per year, or with `byCategory` a line of dots for each category. */
export function authorsScene(input: ChartInput, data: AuthorsData, frame: Frame, byCategory: boolean): Scene {
  const nothing = missing(input);
  if (nothing) return sentenceScene(TITLE, nothing, input, frame);
  const around = furnish(frame, {
    title: TITLE,
    subtitle: subtitle(input, data),
    legend: legend(data, frame, byCategory),
    notes: [notes(input, data, byCategory).join(' ')],
    ...sourceWords(input.document, input.others),
  });
  const under = togetherHeight(data, frame);
  const room = frame.height === null ? null : frame.height - around.top - around.footerHeight - under;
  const plot = (byCategory ? dotPlot : yearPanels)(input, data, frame, around.top, room);
  const low = room === null ? null : tooLow(TITLE, plot.bottom - around.top - room, input, frame);
  if (low) return low;
  const height = frame.height ?? Math.ceil(plot.bottom + under + around.footerHeight);
  return {
    width: frame.width,
    height,
    background: frame.theme.background,
    title: `${TITLE}: ${list(data.authors.map(({ name }) => name))}`,
    description: description(input, data, byCategory),
    words: around.words,
    shapes: [
      ...around.header,
      ...plot.shapes,
      { type: 'group', name: 'in common', children: togetherShapes(data, plot.bottom, frame) },
      ...around.footer(height - around.footerHeight),
    ],
    brush: null,
  };
}

function yearPanels(
  input: ChartInput,
  data: AuthorsData,
  frame: Frame,
  top: number,
  room: number | null,
): Plot {
  const { places, bottom } = gridOf(data.authors.length, frame, {
    top,
    room,
    natural: panelHeight(BARS_EM * frame.fontSize, data, frame),
    least: panelHeight(LEAST_BARS_EM * frame.fontSize, data, frame),
  });
  const shapes = data.authors.map((author, index): Shape => ({
    type: 'group',
    name: author.name,
    children: panelShapes(author, places[index]!, input, data, frame),
  }));
  return { shapes, bottom };
}

function dotPlot(input: ChartInput, data: AuthorsData, frame: Frame, top: number, room: number | null): Plot {
  const all = authorRows(input, data);
  const fewest = Math.min(all.length, LEAST_ROWS);
  const rows =
    room === null ? all : fitting(all, fewest, room, frame, (most) => authorRows(input, data, most));
  const height = room === null ? dotsHeight(rows, frame) : Math.max(room, leastDotsHeight(fewest, frame));
  const children = dotShapes(rows, data, frame, top, height);
  return { shapes: [{ type: 'group', name: 'categories', children }], bottom: top + height };
}

/** As many rows as fit, or the fewest. */
function fitting(
  all: readonly AuthorRow[],
  fewest: number,
  room: number,
  frame: Frame,
  rowsOf: (most: number) => readonly AuthorRow[],
): readonly AuthorRow[] {
  let most = all.length;
  while (most > fewest && leastDotsHeight(most, frame) > room) most -= 1;
  return most === all.length ? all : rowsOf(most);
}

function legend(data: AuthorsData, { theme }: Frame, byCategory: boolean): readonly LegendItem[] {
  const authors = data.authors.map((author): LegendItem => ({
    label: author.name,
    sample: 'dot',
    colour: colourOf(author, data, theme),
  }));
  const unfinished = data.authors.some((author) => author.unfinished !== null);
  return [
    ...(byCategory ? authors : []),
    ...(!byCategory && unfinished
      ? [{ label: 'year not over', sample: 'hatch', colour: theme.muted } as const]
      : []),
    ...(data.filtering ? [{ label: 'not selected', sample: 'swatch', colour: theme.ghost } as const] : []),
  ];
}
