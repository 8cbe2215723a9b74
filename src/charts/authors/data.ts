import { commonOf, type Common } from '../../core/analysis/common.ts';
import { papersByYear } from '../../core/analysis/comparison.ts';
import { timelineOf } from '../../core/analysis/timeline.ts';
import type { ProfileDocument } from '../../core/model.ts';
import type { Theme } from '../../scene/theme.ts';
import { shownOf, type Shown } from '../papers.ts';
import type { ChartInput } from '../types.ts';

/** Most authors that are compared at once. */
export const MOST_AUTHORS = 6;

/** With fewer papers than this a share says little. */
export const FEW = 5;

/** How years are counted, and what a bar or a dot stands for. */
export interface Measure {
  readonly axis: 'calendar' | 'career';
  readonly value: 'counts' | 'shares';
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly document: ProfileDocument;
  readonly shown: Shown;
  /** Papers of each year with papers, selected or not. */
  readonly years: ReadonlyMap<number, readonly string[]>;
  readonly undated: readonly string[];
  /** Years of the first paper and of the as-of date (or a later paper); null without a dated paper. */
  readonly span: readonly [number, number] | null;
  /** The as-of year while it is not over. */
  readonly unfinished: number | null;
}

/** What two of the authors have in common. */
export interface Pair extends Common {
  readonly a: Author;
  readonly b: Author;
}

export interface AuthorsData extends Measure {
  /** In the order they were chosen. */
  readonly authors: readonly Author[];
  readonly pairs: readonly Pair[];
  readonly filtering: boolean;
  /** Places on the axis of years, none left out: calendar years, or years since the first paper. */
  readonly places: readonly number[];
}

/** The authors of an input, each once. A filter by co-author is left out: it names people of one record. */
export function authorsData(input: ChartInput, measure: Measure): AuthorsData {
  const documents = [
    ...new Map([input.document, ...input.others].map((item) => [item.profile.id, item])).values(),
  ];
  const selection = { ...input.selection, people: [] };
  const authors = documents
    .slice(0, MOST_AUTHORS)
    .map((document) => authorOf(document, shownOf({ ...input, document, selection })));
  const spans = authors.flatMap((author) =>
    author.span ? [author.span.map((year) => placeOf(year, author, measure))] : [],
  );
  const first = spans.reduce((least, [start]) => Math.min(least, start!), Infinity);
  const last = spans.reduce((most, [, end]) => Math.max(most, end!), -Infinity);
  return {
    ...measure,
    authors,
    pairs: authors.flatMap((a, index) =>
      authors.slice(index + 1).map((b) => ({ a, b, ...commonOf(a.document, b.document) })),
    ),
    filtering: authors.some(({ shown }) => shown.filtering),
    places: spans.length ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [],
  };
}

function authorOf(document: ProfileDocument, shown: Shown): Author {
  const { years } = timelineOf(shown.all, document.asOf);
  const byYear = new Map(papersByYear(shown.all).map(({ year, papers }) => [year, papers]));
  const dated = new Set([...byYear.values()].flat());
  return {
    id: document.profile.id,
    name: document.profile.name,
    document,
    shown,
    years: byYear,
    undated: shown.all.map(({ id }) => id).filter((id) => !dated.has(id)),
    span: years.length ? [years[0]!.year, years.at(-1)!.year] : null,
    unfinished: years.find((year) => year.unfinished)?.year ?? null,
  };
}

/** Where a calendar year stands on the axis: in career years, the first paper is in year 0. */
export function placeOf(year: number, { span }: Author, { axis }: Measure): number {
  return axis === 'career' ? year - (span?.[0] ?? year) : year;
}

/** A number of papers as it is drawn: itself, or in per cent of an author's papers; 0 where there are none. */
export function valueOf(papers: number, whole: number, { value }: Measure): number {
  if (value === 'counts') return papers;
  return whole ? (papers / whole) * 100 : 0;
}

/** The author's one colour: the hue of the place among those chosen. */
export const colourOf = (author: Author, { authors }: AuthorsData, theme: Theme) =>
  theme.hues[authors.indexOf(author)] ?? theme.other;
