import { spreadOf, citedPapers } from '../../core/analysis/cited.ts';
import { coauthorsOf, dateRange } from '../../core/analysis/comparison.ts';
import { METRICS, metricPaper } from '../../core/metrics/index.ts';
import { rowTitle } from '../rows.ts';
import type { ChartInput, Table } from '../types.ts';
import { list } from '../words.ts';
import { FEW, valueOf, type Author, type AuthorsData, type Pair } from './data.ts';
import { authorRows, type AuthorRow } from './rows.ts';
import { asOfText } from './words.ts';

type Cell = Table['rows'][number][number];

/** A line of the table: one measure over the authors, and who says it. */
interface Line {
  readonly label: string;
  readonly basis: 'computed' | 'stated by the source';
  readonly cells: readonly Cell[];
  readonly weak?: string | null;
}

/** Categories of the table beside papers per year. */
const TOP = 5;

/** The differences: rows are measures, columns the authors in their order; stated and computed stand apart. */
export function table(input: ChartInput, data: AuthorsData, byCategory: boolean): Table {
  const { authors } = data;
  const rows = authorRows(input, data);
  const few = authors.filter(({ shown }) => shown.selected.length < FEW).map(({ name }) => name);
  const weak = few.length ? `few papers: n < ${FEW} of ${list(few)}` : null;
  const lines = [
    ...recordLines(authors),
    ...(byCategory ? rows : rows.slice(0, TOP)).flatMap((row) => categoryLines(row, weak)),
    ...commonLines(data),
    ...(byCategory ? [] : yearLines(data)),
    ...statedLines(authors),
  ];
  const selected = data.filtering ? '; computed from the selected papers' : '';
  return {
    caption: `Differences between ${list(authors.map(({ name }) => name))}, as of ${asOfText(data)}${selected}. Shares have 95 % Wilson intervals. An h-index depends on field and length of career and ranks nobody.`,
    columns: [
      { id: 'measure', label: 'Measure', numeric: false },
      { id: 'basis', label: 'Basis', numeric: false },
      ...authors.map(({ id, name }) => ({ id, label: name, numeric: true })),
    ],
    rows: lines.map(({ label, basis, cells }) => [label, basis, ...cells]),
    weak: lines.map((line) => line.weak ?? null),
  };
}

const computed = (label: string, cells: readonly Cell[]): Line => ({ label, basis: 'computed', cells });

function recordLines(authors: readonly Author[]): readonly Line[] {
  const papers = ({ shown }: Author) => shown.selected;
  const range = authors.map((author) => dateRange(papers(author)));
  const metric = (id: string) => authors.map((author) => metricOf(id, author));
  const counts = authors.map((author) => citedPapers(papers(author)).map(({ count }) => count));
  const cut = (author: Author) =>
    papers(author).filter((paper) => !paper.authors || paper.authors.truncated).length;
  return [
    computed(
      'Papers (n)',
      authors.map((author) => papers(author).length),
    ),
    computed(
      'First paper',
      range.map(({ first }) => first?.iso ?? null),
    ),
    computed(
      'Latest paper',
      range.map(({ latest }) => latest?.iso ?? null),
    ),
    computed('Career length (years, of the whole record)', authors.map(careerOf)),
    computed('Active years', metric('active-years')),
    computed('Papers per year', metric('papers-per-year')),
    computed(
      'Co-authors (named)',
      authors.map((author) => (papers(author).length ? coauthorsOf(papers(author)).size : null)),
    ),
    computed('Author lists cut or missing', authors.map(cut)),
    computed(
      'Papers with citations given',
      counts.map(({ length }) => length),
    ),
    computed(
      'Citations per paper (median)',
      counts.map((values) => spreadOf(values)?.median ?? null),
    ),
  ];
}

function metricOf(id: string, { document, shown }: Author): number | null {
  const metric = METRICS.find((candidate) => candidate.id === id)!;
  const { value } = metric.compute(shown.selected.map(metricPaper), {
    asOfYear: Number(document.asOf.slice(0, 4)),
  });
  return value === null ? null : round(value);
}

/** Of the whole record, whatever is selected. */
function careerOf({ document, span }: Author): number | null {
  const years = span ? Number(document.asOf.slice(0, 4)) - span[0] + 1 : 0;
  return years > 0 ? years : null;
}

function categoryLines({ row, selected }: AuthorRow, weak: string | null): readonly Line[] {
  const title = rowTitle(row);
  const share = selected.map((part) => (part.share === null ? null : round(part.share * 100)));
  const interval = selected.map(
    (part) => part.interval?.map((end) => round(end * 100).toFixed(1)).join('–') ?? null,
  );
  return [
    computed(
      `${title}: papers`,
      selected.map(({ n }) => n),
    ),
    { ...computed(`${title}: share (%)`, share), weak },
    { ...computed(`${title}: 95 % interval (%)`, interval), weak },
  ];
}

function commonLines({ authors, pairs }: AuthorsData): readonly Line[] {
  const pairOf = (a: Author, b: Author) =>
    pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  const line = (label: string, other: Author, value: (pair: Pair) => number) =>
    computed(
      `${label} ${other.name}`,
      authors.map((author) => (author === other ? '–' : value(pairOf(author, other)!))),
    );
  return authors.flatMap((other) => [
    line('Papers shared with', other, ({ papers }) => papers.length),
    line('Co-authors shared with', other, ({ people }) => people.length),
    line(
      'of these by name only, with',
      other,
      ({ people }) => people.filter(({ evidence }) => evidence === 'name').length,
    ),
  ]);
}

function yearLines(data: AuthorsData): readonly Line[] {
  const unit = data.value === 'shares' ? '% of own papers' : 'papers';
  const undated = data.authors.some((author) => author.undated.length);
  const cell = (author: Author, papers: readonly string[]) =>
    round(valueOf(papers.filter(author.shown.has).length, author.shown.all.length, data));
  const years = data.places.map((place) => {
    const name = data.axis === 'career' ? `Career year ${place}` : String(place);
    return computed(
      `${name}: ${unit}`,
      data.authors.map((author) => {
        const year = data.axis === 'career' ? place + (author.span?.[0] ?? 0) : place;
        const isOver = author.span === null || year > author.span[1];
        return isOver ? null : cell(author, author.years.get(year) ?? []);
      }),
    );
  });
  return undated
    ? [
        ...years,
        computed(
          `Undated: ${unit}`,
          data.authors.map((author) => cell(author, author.undated)),
        ),
      ]
    : years;
}

function statedLines(authors: readonly Author[]): readonly Line[] {
  const labels = new Map(
    authors.flatMap(({ document }) =>
      document.profile.stated.map(({ kind, label, unit }) => [kind, unit ? `${label} (${unit})` : label]),
    ),
  );
  return [...labels].map(([kind, label]) => ({
    label,
    basis: 'stated by the source',
    cells: authors.map(
      ({ document }) => document.profile.stated.find((fact) => fact.kind === kind)?.number.value ?? null,
    ),
  }));
}

/** One decimal. */
const round = (value: number) => Math.round(value * 10) / 10;
