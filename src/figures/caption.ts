import { codeOf, compareData } from '../charts/compare/data.ts';
import { option, type ChartInput } from '../charts/types.ts';
import { shownOf } from '../charts/papers.ts';
import { paperCount, yearsOf } from '../charts/summary.ts';
import { count, list, numberText, yearRange } from '../charts/words.ts';
import { CHARTS } from '../charts/list.ts';
import { select } from '../core/analysis/selection.ts';
import type { Scene } from '../scene/types.ts';
import { categoryCode } from '../core/taxonomy/label.ts';
import type { Prepared } from './figure.ts';
import { forbiddenTexts, type Rule } from './funders.ts';
import { readingOf } from './reading.ts';
import { tidy } from './tidy.ts';

/** A caption as journals set it: a title in bold, then text. */
export interface Caption {
  readonly title: string;
  readonly body: string;
}

/** The caption of a figure from its chart, data and settings; `scene` is that of the figure. */
export function captionOf({ chart, input, rule }: Prepared, scene: Scene): Caption {
  const body = [
    shownText(chart.id, input, rule),
    ...readingOf(chart.id, input, scene),
    ...scene.words.notes,
    ...missingTexts(chart.id, input, rule),
    ...(rule
      ? [
          `Prepared under the rules of ${rule.name}: ${list(forbiddenTexts(rule))} are left out${rule.lastYears === null ? '' : `, selected are papers of the last ${rule.lastYears} calendar years`}.`,
        ]
      : []),
    scene.words.source,
  ];
  return { title: tidy(titleOf(chart.id, input, scene)), body: tidy(body.join(' ')) };
}

function titleOf(chart: string, input: ChartInput, { title }: Scene): string {
  const { document, others, selection } = input;
  const papers = [document, ...others].flatMap((each) => select(each.papers, { ...selection, people: [] }));
  const range = selection.years ?? yearsOf(chart === 'authors' ? papers : shownOf(input).selected);
  const what = TITLES[chart]?.(input) ?? title;
  return `${what}${range ? `, ${yearRange(...range)}` : ''}.`;
}

const TITLES: Readonly<Record<string, (input: ChartInput) => string>> = {
  timeline: ({ document }) => `Publication timeline of ${document.profile.name}`,
  categories: (input) => {
    const categories = CHARTS.find(({ id }) => id === 'categories')!;
    const isPerYear = option(categories, input, 'view') === 'years';
    return `Papers of ${input.document.profile.name} by category${isPerYear ? ' and year' : ''}`;
  },
  coauthors: ({ document }) => `Co-authors of ${document.profile.name}`,
  compare: (input) =>
    `Papers of ${input.document.profile.name} compared by category: ${list(compareData(input).categories.map(codeOf))}`,
  authors: ({ document, others }) =>
    `Papers of ${list([...new Set([document, ...others].map(({ profile }) => profile.name))])} compared`,
};

/** `n = 6 of 8 papers: those of 2024–2026, in cs.LG, with Ana Gil and matching “bubble”.` */
function shownText(chart: string, input: ChartInput, rule: Rule | null): string {
  if (chart === 'authors') return authorsText(input);
  const shown = shownOf(input);
  const size = `n = ${paperCount(shown)}`;
  if (shown.filtering) return `${size}: those ${list(selectionTexts(input))}.`;
  return rule?.forbids.totals ? `${size}.` : `${size}, all that the sources list.`;
}

function authorsText(input: ChartInput): string {
  const selection = { ...input.selection, people: [] };
  const sizes = [input.document, ...input.others].map((document) => {
    const size = paperCount(shownOf({ ...input, document, selection }));
    return `${document.profile.name} ${document.papers.length ? size : 'no publication data'}`;
  });
  const chosen = selectionTexts({ ...input, selection });
  return `n: ${list(sizes)}${chosen.length ? `; selected are those ${list(chosen)}` : ''}.`;
}

/** The selection in words, each part after “those”. */
export function selectionTexts({ document, selection }: ChartInput): readonly string[] {
  const codes = new Map(document.categories.map((category) => [category.id, category]));
  const categories = selection.categories.map((id) => {
    const category = codes.get(id);
    return category ? [...new Set([categoryCode(category), category.name])].join(' ') : id;
  });
  const names = new Map(document.people.map(({ id, name }) => [id, name]));
  const text = selection.text.trim();
  return [
    ...(selection.years ? [`of ${yearRange(...selection.years)}`] : []),
    ...(categories.length ? [`in ${categories.join(' or ')}`] : []),
    ...(selection.people.length ? [`with ${list(selection.people.map((id) => names.get(id) ?? id))}`] : []),
    ...(text ? [`with the words “${text}”`] : []),
  ];
}

/** What a reader would miss and the chart's own notes do not say. */
function missingTexts(chart: string, input: ChartInput, rule: Rule | null): readonly string[] {
  const documents = chart === 'authors' ? [input.document, ...input.others] : [input.document];
  const papers = documents.flatMap((document) => document.papers);
  const undated = papers.filter(({ date }) => date.iso === null).length;
  const inferred = papers.filter(({ date }) => date.basis === 'inferred').length;
  const uncounted = papers.filter(({ citations }) => citations === null).length;
  return [
    ...(undated ? [`${count(undated, 'paper has', 'papers have')} no known year.`] : []),
    ...(inferred ? [`The year of ${count(inferred, 'paper')} is inferred, not printed.`] : []),
    ...(CITED.has(chart) && uncounted && !rule?.forbids.citations
      ? [
          uncounted === papers.length
            ? 'The sources give no citation counts.'
            : `No citation count is given for ${numberText(uncounted)} of ${count(papers.length, 'paper')}.`,
        ]
      : []),
  ];
}

/** Charts that draw citations where they are given. */
const CITED: ReadonlySet<string> = new Set(['timeline', 'compare']);
