import { dateRange } from '../../core/analysis/comparison.ts';
import { yearsOf } from '../summary.ts';
import type { ChartInput } from '../types.ts';
import { capital, count, dateText, isoText, list, numberText, percent, yearRange } from '../words.ts';
import { FEW, MOST_AUTHORS, type Author, type AuthorsData, type Pair } from './data.ts';
import { authorRows, type Part } from './rows.ts';

/** Most titles or names of a tooltip. */
const NAMED = 6;

/** Why there is nothing to compare; null when there is. */
export function missing({ document, others }: ChartInput): string | null {
  const documents = [document, ...others];
  if (new Set(documents.map(({ profile }) => profile.id)).size < 2)
    return 'Choose two or more authors to compare.';
  const names = documents.map(({ profile }) => profile.name);
  return documents.some(({ papers }) => papers.length)
    ? null
    : `No publication data in the sources read for ${list(names)}.`;
}

/** `Ana Gil and Bo Li · 2010–2026 · cs.LG`. */
export function subtitle({ selection }: ChartInput, { authors }: AuthorsData): string {
  const range = selection.years ?? yearsOf(authors.flatMap(({ shown }) => shown.selected));
  const text = selection.text.trim();
  return [
    list(authors.map(({ name }) => name)),
    ...(range ? [yearRange(...range)] : []),
    ...selection.categories,
    ...(text ? [`“${text}”`] : []),
  ].join(' · ');
}

/** The as-of dates of the records: one, or each. */
export const asOfText = ({ authors }: AuthorsData) =>
  list([...new Set(authors.map(({ document }) => document.asOf))].sort().map(isoText));

/** `6 of 8 papers · 13 Sep 2019 to 9 May 2026`. */
export function factsText({ shown }: Author): string {
  if (!shown.all.length) return 'no publication data';
  const { first, latest } = dateRange(shown.selected);
  const size = shown.filtering
    ? `${numberText(shown.selected.length)} of ${count(shown.all.length, 'paper')}`
    : count(shown.all.length, 'paper');
  if (!shown.selected.length) return size;
  if (!first || !latest) return `${size} · no known year`;
  return `${size} · ${first === latest ? dateText(first) : `${dateText(first)} to ${dateText(latest)}`}`;
}

/** `4 of 8 papers, 50 %`. */
export function partText({ n, whole, share }: Part): string {
  return share === null ? 'no papers' : `${numberText(n)} of ${count(whole, 'paper')}, ${percent(share)}`;
}

/** The interval of a share, and whether it rests on few papers. */
export function partDetails({ interval, whole }: Part): readonly string[] {
  const [low, high] = interval ?? [];
  return [
    ...(low === undefined || high === undefined ? [] : [`95 % interval ${percent(low)} to ${percent(high)}`]),
    ...(whole < FEW ? [`few papers: n < ${FEW}`] : []),
  ];
}

/** `Ana Gil and Bo Li: 2 papers and 5 co-authors (3 by name only)`. */
export function pairText({ a, b, papers, people }: Pair): string {
  const named = people.filter(({ evidence }) => evidence === 'name').length;
  const parts = [
    ...(papers.length ? [count(papers.length, 'paper')] : []),
    ...(people.length ? [count(people.length, 'co-author')] : []),
  ];
  const doubt = !named
    ? ''
    : named === people.length
      ? ' (by name only)'
      : ` (${numberText(named)} by name only)`;
  return `${a.name} and ${b.name}: ${list(parts) || 'nothing'}${doubt}`;
}

/** Titles of the papers and names of the co-authors two authors have in common. */
export function pairDetails({ a, papers, people }: Pair): readonly string[] {
  const titles = new Map(a.shown.all.map(({ id, title }) => [id, title.value]));
  const known = people.filter(({ evidence }) => evidence !== 'name').map(({ name }) => name);
  const same = people.filter(({ evidence }) => evidence === 'name').map(({ name }) => name);
  return [
    ...shortList(papers.map((id) => `“${titles.get(id) ?? id}”`)),
    ...(known.length ? [`Co-authors of both: ${shortList(known).join(', ')}`] : []),
    ...(same.length ? [`Same name, perhaps not the same person: ${shortList(same).join(', ')}`] : []),
  ];
}

function shortList(items: readonly string[]): readonly string[] {
  const more = items.length - NAMED;
  return more > 0 ? [...items.slice(0, NAMED), `${numberText(more)} more`] : items;
}

/** Sentences under the plot. */
export function notes(input: ChartInput, data: AuthorsData, byCategory: boolean): readonly string[] {
  const { authors, axis, value, pairs } = data;
  const cut = authors
    .flatMap(({ shown }) => shown.all)
    .filter((paper) => !paper.authors || paper.authors.truncated).length;
  const few = authors.filter(({ shown }) => shown.selected.length < FEW).map(({ name }) => name);
  const left =
    new Set([input.document, ...input.others].map(({ profile }) => profile.id)).size - MOST_AUTHORS;
  const some = pairs.some(({ people }) => people.some(({ evidence }) => evidence === 'name'));
  return [
    'Authors stand in the order they were chosen, each in one colour; here a colour is an author, not a category.',
    byCategory
      ? 'A paper is counted in each of its categories.'
      : `All panels share their scales${axis === 'career' ? '; year 0 is the year of the first paper' : ''}.`,
    ...(value === 'shares'
      ? [`Values are per cent of each author’s ${data.filtering && byCategory ? 'selected ' : ''}papers.`]
      : []),
    ...(few.length ? [`${capital(`few papers: n < ${FEW}`)} of ${list(few)}: read with care.`] : []),
    ...(some ? ['An equal name may be borne by two people; nobody is merged.'] : []),
    ...(cut ? [`What is in common is a lower bound: ${count(cut, 'author list')} cut or missing.`] : []),
    ...(data.filtering ? ['What is in common is counted over all papers.'] : []),
    ...(input.selection.people.length
      ? ['A selection by co-author holds in one record and is left out here.']
      : []),
    ...(left > 0
      ? [`${count(left, 'further author')} not shown: at most ${MOST_AUTHORS} are compared.`]
      : []),
  ];
}

/** The paragraph that tells the chart to those who do not see it. */
export function description(input: ChartInput, data: AuthorsData, byCategory: boolean): string {
  const nothing = missing(input);
  if (nothing) return nothing;
  const names = list(data.authors.map(({ name }) => name));
  const facts = data.authors.map((author) => `${author.name}: ${factsText(author)}.`);
  const rows = byCategory
    ? authorRows(input, data).map(
        ({ row, selected }) =>
          `${row.code}: ${list(selected.map((part) => `${part.author.name} ${partText(part)}`))}.`,
      )
    : [];
  const common = data.pairs.map((pair) => `In common, ${pairText(pair)}.`);
  return [
    `Comparison of ${names}, as of ${asOfText(data)}.`,
    ...facts,
    ...rows,
    ...common,
    ...notes(input, data, byCategory),
  ].join(' ');
}
