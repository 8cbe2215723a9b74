import type { Scene } from '../../scene/types.ts';
import { furnish, margin, type LegendItem } from '../frame.ts';
import { sentenceScene } from '../nothing.ts';
import { sourceLine } from '../source.ts';
import { subtitle } from '../summary.ts';
import { option, type Chart, type ChartInput, type Frame } from '../types.ts';
import { coloursOf } from './colours.ts';
import { drawnOf, type Drawn } from './drawn.ts';
import { networkOf } from './network.ts';
import { place, usefulHeight } from './place.ts';
import { draw } from './shapes.ts';
import { table } from './table.ts';
import { description, missing, notes } from './words.ts';

/** Least height of the plot in em, however much the notes take. */
const LEAST_PLOT = 14;

export const coauthors: Chart = {
  id: 'coauthors',
  title: 'Co-authors',
  about:
    'Who stands on the same papers: area by papers together, lines by joint papers, colour by community or by the latest joint paper. Ties from cut author lists are marked.',
  options: [
    {
      id: 'colour',
      label: 'Colour',
      choices: [
        { value: 'community', label: 'Community' },
        { value: 'latest', label: 'Latest joint paper' },
      ],
      default: 'community',
    },
    {
      id: 'subject',
      label: 'Author of the record',
      choices: [
        { value: 'auto', label: 'Shown below 60 people' },
        { value: 'show', label: 'Shown' },
        { value: 'hide', label: 'Hidden' },
      ],
      default: 'auto',
    },
  ],
  missing: (input) => missing(input, networkOf(input.document)),
  scene,
  table: (input) => table(input, networkOf(input.document)),
  description: (input) => description(input, networkOf(input.document)),
};

function scene(input: ChartInput, frame: Frame): Scene {
  const { document } = input;
  const { theme, fontSize, width } = frame;
  const network = networkOf(document);
  const nothing = missing(input, network);
  if (nothing) return sentenceScene(coauthors.title, nothing, input, frame);
  const drawn = drawnOf(network, input, option(coauthors, input, 'subject'));
  const colours = coloursOf(option(coauthors, input, 'colour'), drawn, document.profile.name, theme);
  const around = furnish(frame, {
    title: coauthors.title,
    subtitle: subtitle(input),
    legend: legend(drawn, colours.legend, document.profile.name, frame),
    notes: notes(input, network, drawn),
    source: sourceLine(document),
  });
  const furniture = around.top + around.footerHeight;
  const height = Math.round(frame.height ?? naturalHeight(drawn.people.length, furniture, frame));
  const edge = margin(frame);
  const plot = {
    x: edge,
    y: around.top,
    width: width - 2 * edge,
    height: Math.max(1, height - furniture),
  };
  const people = place(drawn, document.network, plot, fontSize);
  return {
    width,
    height,
    background: theme.background,
    title: `${coauthors.title} of ${document.profile.name}`,
    description: description(input, network),
    shapes: [
      ...around.header,
      ...draw(network, drawn, people, colours, plot, frame),
      ...around.footer(height - around.footerHeight),
    ],
    brush: null,
  };
}

/** Three quarters of the width, less for few people, never too little for a plot. */
function naturalHeight(people: number, furniture: number, { width, fontSize }: Frame): number {
  const comfortable = Math.min(640, width * 0.75, furniture + usefulHeight(people, fontSize));
  return Math.max(260, comfortable, furniture + LEAST_PLOT * fontSize);
}

function legend(
  { people, ties, subjectShown }: Drawn,
  colours: readonly LegendItem[],
  name: string,
  { theme }: Frame,
): readonly LegendItem[] {
  const items: LegendItem[] = subjectShown ? [{ label: name, sample: 'dot', colour: theme.ink }] : [];
  items.push(...colours);
  if (people.some(({ kind }) => kind === 'team'))
    items.push({ label: 'team', sample: 'diamond', colour: theme.other });
  const dashed = ties.some(({ complete }) => !complete);
  if (dashed && ties.some(({ complete }) => complete))
    items.push({ label: 'complete author list', sample: 'line', colour: theme.muted });
  if (dashed) items.push({ label: 'shown together only', sample: 'dashed', colour: theme.muted });
  return items;
}
