import { option, type ChartInput, type ChartOption } from '../types.ts';

export type View = 'graph' | 'lanes' | 'matrix';
export type Sort = 'first' | 'strength' | 'last';

/** What counts as a tie, and how much. */
export interface Counting {
  /** Newman's 1/(n−1) a paper instead of 1. */
  readonly fractional: boolean;
  /** Papers with more authors add no ties. */
  readonly maxAuthors: number;
}

/** What is left out of the drawing; the least values hide nothing. */
export interface Thresholds {
  readonly papers: number;
  /** Newman's strength, however ties are counted. */
  readonly strength: number;
  /** k of a k-core; 0 is off. */
  readonly core: number;
}

/** How a path is chosen: fewest ties, or the strongest ones. */
type Route = 'shortest' | 'strongest';

/** The options of one drawing, read. */
export interface Settings {
  readonly view: View;
  readonly counting: Counting;
  readonly thresholds: Thresholds;
  readonly sort: Sort;
  readonly colour: string;
  /** Ties a graph draws, the strongest first; people and ties together are at most half as many again. */
  readonly mostTies: number;
  readonly route: Route;
  readonly subject: string;
}

/** Authors up to which a paper adds ties by default, and at most: 1,000 names are half a million pairs. */
const USUAL_AUTHORS = 50;
const MOST_AUTHORS = 1000;

const choices = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, label]) => ({ value, label }));

export const OPTIONS: readonly ChartOption[] = [
  {
    id: 'view',
    label: 'View',
    choices: choices([
      ['graph', 'Graph'],
      ['lanes', 'Lanes'],
      ['matrix', 'Matrix'],
    ]),
    default: 'graph',
  },
  {
    id: 'colour',
    label: 'Colour',
    choices: choices([
      ['community', 'Community'],
      ['latest', 'Latest joint paper'],
    ]),
    default: 'community',
  },
  {
    id: 'count',
    label: 'Counting',
    choices: choices([
      ['full', 'Each paper counts 1'],
      ['fractional', 'Fractional: 1/(n−1)'],
    ]),
    default: 'full',
  },
  {
    id: 'sort',
    label: 'Order of lanes',
    choices: choices([
      ['first', 'First joint paper'],
      ['strength', 'Papers together'],
      ['last', 'Latest joint paper'],
    ]),
    default: 'first',
  },
  {
    id: 'papers',
    label: 'Least joint papers',
    choices: choices(['1', '2', '3', '5', '10'].map((value) => [value, value])),
    default: '1',
  },
  {
    id: 'strength',
    label: 'Least strength (Newman)',
    choices: choices(['0', '0.5', '1', '2', '5'].map((value) => [value, value])),
    default: '0',
  },
  {
    id: 'core',
    label: 'k-core',
    choices: choices([['0', 'Off'], ...['2', '3', '4', '5'].map((value) => [value, value] as const)]),
    default: '0',
  },
  {
    id: 'large',
    label: `Papers with more than ${USUAL_AUTHORS} authors`,
    choices: choices([
      ['skip', 'Add no ties'],
      ['add', 'Add ties, up to 1,000 authors'],
    ]),
    default: 'skip',
  },
  {
    id: 'route',
    label: 'Path between two people',
    choices: choices([
      ['shortest', 'Shortest'],
      ['strongest', 'Strongest ties'],
    ]),
    default: 'shortest',
  },
  {
    id: 'most',
    label: 'In a large graph',
    choices: choices([
      ['strongest', 'The strongest 1,000 ties'],
      ['all', 'Up to 20,000 ties'],
    ]),
    default: 'strongest',
  },
  {
    id: 'subject',
    label: 'Author of the record',
    choices: choices([
      ['auto', 'Automatic: below 60 people'],
      ['show', 'Shown'],
      ['hide', 'Hidden'],
    ]),
    default: 'auto',
  },
];

/** Reads the options of an input; what is not declared takes its default. */
export function settingsOf(input: ChartInput): Settings {
  const value = (id: string) => option({ id: 'coauthors', options: OPTIONS }, input, id);
  return {
    view: value('view') as View,
    counting: {
      fractional: value('count') === 'fractional',
      maxAuthors: value('large') === 'add' ? MOST_AUTHORS : USUAL_AUTHORS,
    },
    thresholds: {
      papers: Number(value('papers')),
      strength: Number(value('strength')),
      core: Number(value('core')),
    },
    sort: value('sort') as Sort,
    colour: value('colour'),
    mostTies: value('most') === 'all' ? 20_000 : 1000,
    route: value('route') as Route,
    subject: value('subject'),
  };
}
