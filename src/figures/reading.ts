import { categories as categoriesChart } from '../charts/categories/index.ts';
import { networkOf } from '../charts/coauthors/network.ts';
import { settingsOf } from '../charts/coauthors/options.ts';
import { authors as authorsChart } from '../charts/authors/index.ts';
import { timelineData } from '../charts/timeline/data.ts';
import { rowTitle } from '../charts/rows.ts';
import { option, type ChartInput } from '../charts/types.ts';
import { count, dayMonth, list, numberText } from '../charts/words.ts';
import { timelineOf } from '../core/analysis/timeline.ts';
import type { ProfileDocument } from '../core/model.ts';
import { isFiltering } from '../core/analysis/selection.ts';
import { leaves } from '../scene/bounds.ts';
import type { Scene } from '../scene/types.ts';

/** What the marks of a chart stand for, sentence by sentence. */
type Reading = (input: ChartInput, scene: Scene) => readonly string[];

/** Most categories that are named. */
const NAMED = 10;

const READINGS: Readonly<Record<string, Reading>> = {
  timeline,
  categories,
  coauthors,
  compare: ({ document }) => [
    'Each panel is a category: bars are papers per year, points or boxes below the citations of single papers where they are given.',
    ...hatchedTexts([document]),
  ],
  authors,
};

/** How to read the marks of a figure; nothing for a chart that says it all itself. */
export function readingOf(chart: string, input: ChartInput, scene: Scene): readonly string[] {
  const isHeat = chart === 'categories' && option(categoriesChart, input, 'view') === 'years';
  const ghosts = isFiltering(input.selection) && !isHeat ? ['Grey: not selected.'] : [];
  return [...(READINGS[chart]?.(input, scene) ?? []), ...ghosts];
}

const PLACE = {
  lanes: ', in the lane and colour of its first category',
  citations: ', as high as its citations (logarithmic), in the colour of its first category',
  percentile: ', as high as its percentile, in the colour of its first category',
  role: ', in the lane of the author’s place in the byline',
  none: '',
} as const;

function timeline(input: ChartInput, { shapes }: Scene): readonly string[] {
  const { settings, shown, stack } = timelineData(input);
  const single = leaves(shapes).some(({ mark }) => mark?.id.startsWith('paper:'));
  const parts = stack.rows.flatMap((row) => {
    const n = row.papers.filter(shown.has).length;
    return n ? [`${rowTitle(row)} (${numberText(n)})`] : [];
  });
  const several = shown.selected.filter(({ categories: own }) => own.length > 1).length;
  return [
    ...(settings.y !== 'none' && single ? [`Each mark is a paper on its date${PLACE[settings.y]}.`] : []),
    `Bars: papers per year by ${stack.by}${parts.length ? `: ${named(parts)}` : ''}${several ? '; each paper once' : ''}.`,
    ...hatchedTexts([input.document]),
  ];
}

/** The year that is not over, where a record has papers of it. */
function hatchedTexts(documents: readonly ProfileDocument[]): readonly string[] {
  const open = documents.flatMap(({ papers, asOf }) =>
    timelineOf(papers, asOf).years.flatMap(({ year, unfinished, total }) =>
      unfinished && total ? [`${year}, to ${dayMonth(asOf)}`] : [],
    ),
  );
  return open.length ? [`Hatched: ${list([...new Set(open)])}.`] : [];
}

/** The first categories by name, and how many more there are. */
function named(items: readonly string[]): string {
  const more = items.length - NAMED;
  return list(more > 0 ? [...items.slice(0, NAMED), `${numberText(more)} more`] : items);
}

function categories(input: ChartInput): readonly string[] {
  const { columns, rows } = categoriesChart.table(input);
  const isPerYear = option(categoriesChart, input, 'view') === 'years';
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const n = at('selected') < 0 ? at('papers') : at('selected');
  const items = rows.map((row) => {
    const share = row[at('share')];
    const part = typeof share === 'number' ? `; ${numberText(share, 0)} %` : '';
    return `${[row[0], row[1]].filter(Boolean).join(' ')} (${numberText(Number(row[n]), 2)}${part})`;
  });
  return [
    isPerYear
      ? 'Each cell is the papers of a category in a year; the shade follows their number.'
      : 'Bars are papers by category, the largest first.',
    ...(isPerYear ? hatchedTexts([input.document]) : []),
    `${at('selected') < 0 ? 'Papers' : 'Selected papers'}: ${named(items)}.`,
  ];
}

const VIEWS = {
  graph: 'Each mark is a co-author, each line a pair on the same paper',
  lanes: 'Each line is a co-author from the first to the latest joint paper, each mark on it a joint paper',
  matrix: 'Each cell is the papers of a pair of people',
} as const;

function coauthors(input: ChartInput): readonly string[] {
  const settings = settingsOf(input);
  const { people, ties } = networkOf(input.document, settings.counting);
  const others = people.filter(({ isSubject }) => !isSubject);
  const teams = others.filter(({ kind }) => kind === 'team').length;
  const who = [
    ...(others.length - teams ? [count(others.length - teams, 'person', 'people')] : []),
    ...(teams ? [count(teams, 'team')] : []),
  ];
  const { papers, strength, core } = settings.thresholds;
  const isCut = papers > 1 || strength > 0 || core > 0;
  const colour =
    settings.view === 'matrix'
      ? ''
      : `; colour: ${settings.colour === 'latest' ? 'year of the latest joint paper' : 'community'}`;
  return [
    `n = ${list(who)} with ${count(ties.length, 'tie')}${isCut ? ' before thresholds' : ''}.`,
    `${VIEWS[settings.view]}${colour}.`,
    ...(teams && settings.view === 'graph' ? ['A square on its corner is a team.'] : []),
  ];
}

function authors(input: ChartInput): readonly string[] {
  const isByCategory = option(authorsChart, input, 'view') === 'categories';
  const what = option(authorsChart, input, 'value') === 'shares' ? 'shares of an author’s papers' : 'papers';
  if (isByCategory) return [`Marks are ${what} of each author in a category.`];
  const isCareer = option(authorsChart, input, 'axis') === 'career';
  return [
    `Each panel is an author: bars are ${what} per ${isCareer ? 'career year' : 'year'}.`,
    ...hatchedTexts([input.document, ...input.others]),
  ];
}
