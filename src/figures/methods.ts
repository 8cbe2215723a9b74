import { authors } from '../charts/authors/index.ts';
import { categories } from '../charts/categories/index.ts';
import { settingsOf } from '../charts/coauthors/options.ts';
import { timelineData } from '../charts/timeline/data.ts';
import { option, type ChartInput } from '../charts/types.ts';
import { count, isoText, list, numberText } from '../charts/words.ts';
import type { ProfileDocument, Source } from '../core/model.ts';
import { READERS } from '../core/readers/list.ts';
import { selectionTexts } from './caption.ts';
import type { Prepared } from './figure.ts';

/** Laid out level by level from so many people on. */
const LARGE = 1500;

/** How a figure was made, so that it can be made again: data, dates, counting, thresholds, methods, software. */
export function methodsOf({ chart, input, rule }: Prepared, version: string): string {
  const documents = [
    ...new Map([input.document, ...input.others].map((each) => [each.profile.id, each])).values(),
  ];
  const chosen = selectionTexts(
    chart.id === 'authors' ? { ...input, selection: { ...input.selection, people: [] } } : input,
  );
  return [
    ...(documents.some(({ fictional }) => fictional) ? ['The data are made up.'] : []),
    dataText(documents),
    datesText(documents),
    ...(chosen.length ? [`Selected were those ${list(chosen)}.`] : []),
    ...(COUNTING[chart.id]?.(input) ?? []),
    ...(rule
      ? [
          `The rules of ${rule.name}, as read on ${isoText(rule.checked)} (${rule.sources[0]!.url}), were applied to the data first.`,
        ]
      : []),
    `Made with Oeuvre ${version}.`,
  ].join(' ');
}

function dataText(documents: readonly ProfileDocument[]): string {
  const sources = new Map(documents.flatMap((each) => sourcesOf(each).map((source) => [source.id, source])));
  const papers = new Set(documents.flatMap((each) => each.papers.map(({ id }) => id))).size;
  const days = [...new Set(documents.map(({ asOf }) => asOf))].sort().map(isoText);
  const named = [...sources.values()].map(sourceText);
  const from = named.length ? `from ${list(named)}` : 'from a source that is not named';
  return `${count(papers, 'paper was', 'papers were')} read ${from}, as of ${list(days)}.`;
}

/** The documents that a profile was read from. */
export function sourcesOf({ profile, sources }: ProfileDocument): readonly Source[] {
  const own = new Set(profile.sources);
  return sources.filter(({ id }) => own.has(id));
}

function sourceText({ name, format, capturedOn }: Source): string {
  const label = READERS.find(({ id }) => id === format)?.label ?? format;
  const captured = capturedOn === null ? 'date of capture not stated' : `captured on ${isoText(capturedOn)}`;
  return `${name} (${[...(label ? [label] : []), captured].join(', ')})`;
}

function datesText(documents: readonly ProfileDocument[]): string {
  const dates = documents.flatMap(({ papers }) => papers.map(({ date }) => date));
  const kinds = new Set(dates.filter(({ iso }) => iso !== null).map(({ kind }) => kind));
  const days = {
    'first-posted': 'day of first posting',
    published: 'date of publication',
    unknown: 'date the source gives',
  };
  const by = (Object.keys(days) as (keyof typeof days)[])
    .filter((kind) => kinds.has(kind))
    .map((kind) => days[kind]);
  const inferred = dates.filter(({ basis }) => basis === 'inferred').length;
  const undated = dates.filter(({ iso }) => iso === null).length;
  const parts = [
    ...(by.length ? [`Papers are dated by the ${by.join(' or the ')}`] : ['No paper is dated']),
    ...(inferred
      ? [`years that are not printed were inferred where exactly one fits (${numberText(inferred)})`]
      : []),
    ...(undated
      ? [`${count(undated, 'paper')} without a year ${undated === 1 ? 'is' : 'are'} counted in totals only`]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

const WILSON =
  'Intervals of shares are 95 % score intervals (Wilson 1927, doi:10.1080/01621459.1927.10502953).';

const COUNTING: Readonly<Record<string, (input: ChartInput) => readonly string[]>> = {
  timeline,
  categories: (input) => [
    option(categories, input, 'count') === 'split'
      ? 'A paper with k categories counts 1/k in each.'
      : 'A paper counts 1 in each of its categories.',
  ],
  coauthors,
  compare: () => [`A paper counts 1 in each of its categories. ${WILSON}`],
  authors: (input) => [
    option(authors, input, 'view') === 'categories'
      ? `A paper counts 1 in each of its categories. ${WILSON}`
      : 'Each paper counts 1 in its year.',
    'Papers are in common by id; people by identifier, by their place in equal bylines, or by name only, which is marked.',
  ],
};

function timeline(input: ChartInput): readonly string[] {
  const { settings } = timelineData(input);
  return [
    'Each paper counts 1 in its year and in its first category.',
    ...(settings.layer === 'h'
      ? [
          'h is the largest k such that k papers have k citations each by the end of a year (Hirsch 2005, doi:10.1073/pnas.0507655102).',
        ]
      : []),
  ];
}

function coauthors(input: ChartInput): readonly string[] {
  const { counting, thresholds, view, colour } = settingsOf(input);
  const { papers, strength, core } = thresholds;
  const least = [
    ...(papers > 1 ? [`at least ${numberText(papers)} joint papers`] : []),
    ...(strength > 0 ? [`a strength of at least ${numberText(strength)} (Newman 2001)`] : []),
    ...(core > 0 ? [`membership of the ${core}-core`] : []),
  ];
  const isLarge = input.document.network.nodes.length >= LARGE;
  return [
    counting.fractional
      ? 'A paper with n authors adds 1/(n−1) to each of its ties (Newman 2001).'
      : 'Each joint paper adds 1 to a tie.',
    `Papers with more than ${numberText(counting.maxAuthors)} authors add no ties.`,
    ...(least.length ? [`Drawn are people and ties with ${list(least)}.`] : []),
    ...(view === 'graph'
      ? [
          isLarge
            ? 'Places: a multilevel layout with the forces of ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679), from fixed starts.'
            : 'Places: a force-directed layout (d3-force), from fixed starts.',
        ]
      : []),
    ...(view !== 'matrix' && colour === 'community'
      ? [
          'Communities: the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008), seeded, without the author of the record.',
        ]
      : []),
  ];
}
