import { categories } from '../charts/categories/index.ts';
import { settingsOf } from '../charts/coauthors/options.ts';
import { option, type ChartInput } from '../charts/types.ts';
import type { Prepared } from './figure.ts';
import { tidy } from './tidy.ts';

/** Screen readers read an alt text in one go. */
const MOST = 700;

/** What kind of picture it is, where the chart's description does not begin with it. */
const KINDS: Readonly<Record<string, (input: ChartInput) => string>> = {
  categories: (input) => (option(categories, input, 'view') === 'years' ? 'Heat map.' : 'Bar chart.'),
  coauthors: (input) =>
    ({ graph: 'Network graph.', lanes: 'Lines over years.', matrix: 'Matrix.' })[settingsOf(input).view],
  compare: () => 'Small multiples.',
  authors: () => 'Small multiples.',
};

/** The alt text of a figure: what kind of picture it is, and what it shows, in at most 700 characters. */
export function altTextOf({ chart, input }: Pick<Prepared, 'chart' | 'input'>): string {
  const made = [input.document, ...input.others].some(({ fictional }) => fictional);
  const parts = [
    ...(made ? ['Fictional data.'] : []),
    ...(KINDS[chart.id] ? [KINDS[chart.id]!(input)] : []),
    chart.description(input),
  ];
  return shortened(tidy(parts.join(' ')));
}

/** Whole sentences as far as they fit; the last is cut at an item of its list where that leaves most of it. */
function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const head = text.slice(0, MOST - 12);
  const sentence = head.lastIndexOf('. ') + 1;
  const item = head.lastIndexOf(', ');
  return item > sentence + 60
    ? `${head.slice(0, item)} and more.`
    : head.slice(0, sentence || head.lastIndexOf(' '));
}
