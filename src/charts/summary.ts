import type { Paper } from '../core/model.ts';
import { categoryCode } from '../core/taxonomy/label.ts';
import { yearOf } from '../core/text/dates.ts';
import { shownOf, type Shown } from './papers.ts';
import type { ChartInput } from './types.ts';
import { count, numberText, yearRange } from './words.ts';

/** Who and what is shown: `Fan Mo · 6 of 8 papers · 2024–2026 · cs.LG · with Ana Gil · “bubble”`. */
export function subtitle(input: ChartInput): string {
  const { document, selection } = input;
  const shown = shownOf(input);
  const range = selection.years ?? yearsOf(shown.selected);
  const names = new Map(document.people.map(({ id, name }) => [id, name]));
  const parts = [document.profile.name, paperCount(shown)];
  if (range) parts.push(yearRange(...range));
  const categories = new Map(document.categories.map((category) => [category.id, categoryCode(category)]));
  parts.push(...selection.categories.map((id) => categories.get(id) ?? id));
  parts.push(...selection.people.map((id) => `with ${names.get(id) ?? id}`));
  if (selection.text.trim()) parts.push(`“${selection.text.trim()}”`);
  return parts.join(' · ');
}

/** `8 papers`, or `6 of 8 papers` while filtering. */
export function paperCount({ all, selected, filtering }: Shown): string {
  return filtering
    ? `${numberText(selected.length)} of ${count(all.length, 'paper')}`
    : count(all.length, 'paper');
}

/** First and last year of the dated papers; null without any. */
export function yearsOf(papers: readonly Paper[]): readonly [number, number] | null {
  const years = papers.map(({ date }) => yearOf(date)).filter((year) => year !== null);
  years.sort((a, b) => a - b);
  return years.length ? [years[0]!, years.at(-1)!] : null;
}

/** The label of a count: `2/3` while filtering, else `3`. */
export function ofAll(selected: number, all: number, filtering: boolean): string {
  return filtering ? `${numberText(selected)}/${numberText(all)}` : numberText(all);
}
