import { list } from '../charts/words.ts';
import type { Selection } from '../core/analysis/selection.ts';
import type { View } from '../core/view.ts';
import type { Figure, FigureTexts } from './figure.ts';
import { forbiddenTexts, ruleOf, type Forbidden, type Rule } from './funders.ts';
import { names, redacted } from './redact.ts';
import { figureSettings } from './settings.ts';

/** A figure from which a funder's rule has taken what it forbids, and sentences on what was taken. */
export interface Ruled {
  readonly figure: Figure;
  readonly rule: Rule | null;
  readonly notices: readonly string[];
}

/** Values of options that would draw what is forbidden: chart, option, values. */
const DRAWN: Readonly<Record<keyof Forbidden, readonly (readonly [string, string, readonly string[]])[]>> = {
  indices: [['timeline', 'layer', ['h']]],
  totals: [],
  citations: [
    ['timeline', 'layer', ['h', 'citations']],
    ['timeline', 'y', ['citations', 'percentile']],
  ],
};

/** A figure without what the rule in its settings forbids: in data, options and words. Twice is the same as once. */
export const ruled = (figure: Figure): Figure => applyRule(figure).figure;

/** Applies the rule in the settings of a figure. */
export function applyRule(figure: Figure): Ruled {
  const rule = ruleOf(figureSettings(figure.view.options.figure ?? {}).rule);
  if (!rule) return { figure, rule, notices: [] };
  const [first, ...others] = figure.documents;
  const documents = [
    redacted(first, rule.forbids),
    ...others.map((document) => redacted(document, rule.forbids)),
  ] as const;
  const view = viewUnder(rule, figure.view, first.asOf);
  const texts = textsUnder(rule, figure.texts);
  const allowed = { ...figure, documents, view, texts };
  return {
    figure: allowed,
    rule,
    notices: noticesOf(rule, figure, allowed).map((notice) => `${rule.name}: ${notice}`),
  };
}

/** What the rule took from a figure, and what it leaves to a person. */
function noticesOf(rule: Rule, before: Figure, after: Figure): readonly string[] {
  const { years } = after.view.selection;
  const lost = (Object.keys(LABELS) as (keyof FigureTexts)[]).filter(
    (key) => after.texts[key] !== before.texts[key],
  );
  return [
    ...(after.documents.some((document, i) => document !== before.documents[i])
      ? [`${list(forbiddenTexts(rule))} are left out`]
      : []),
    ...optionsLost(before.view, after.view).map((option) => `${option} was set back: the rule forbids it`),
    ...(years && years.join() !== before.view.selection.years?.join()
      ? [`only papers of ${years.join('–')} are selected`]
      : []),
    ...lost.map(
      (key) => `your ${LABELS[key]} gave a number that the rule forbids: the generated one stands instead`,
    ),
    ...(rule.outputs === null
      ? []
      : [`applicants name at most ${rule.outputs} papers: select them before you use a figure`]),
    ...(rule.forbids.totals
      ? ['numbers of papers are of what the figure shows: the rule wants no total of a person']
      : []),
  ];
}

const LABELS: Readonly<Record<keyof FigureTexts, string>> = {
  caption: 'caption',
  altText: 'alt text',
  methods: 'methods',
};

function viewUnder({ forbids, lastYears }: Rule, view: View, asOf: string): View {
  const bans = (Object.keys(DRAWN) as (keyof Forbidden)[]).filter((ban) => forbids[ban]);
  const lost = bans.flatMap((ban) => DRAWN[ban]);
  const isLost = (chart: string, option: string, value: string) =>
    lost.some(([of, id, values]) => of === chart && id === option && values.includes(value));
  const options = Object.fromEntries(
    Object.entries(view.options).map(([chart, values]) => [
      chart,
      Object.fromEntries(Object.entries(values).filter(([id, value]) => !isLost(chart, id, value))),
    ]),
  );
  const years = lastYears === null ? view.selection.years : lastOf(view.selection.years, lastYears, asOf);
  return { ...view, options, selection: { ...view.selection, years } };
}

/** The chosen years that are among the last ones; all of these where none is. */
function lastOf(chosen: Selection['years'], lastYears: number, asOf: string): readonly [number, number] {
  const last = Number(asOf.slice(0, 4));
  const first = last - lastYears + 1;
  if (!chosen || chosen[0] > last || chosen[1] < first) return [first, last];
  return [Math.max(chosen[0], first), Math.min(chosen[1], last)];
}

const optionsLost = (before: View, after: View) =>
  Object.entries(before.options).flatMap(([chart, values]) =>
    Object.keys(values)
      .filter((id) => after.options[chart]![id] === undefined)
      .map((id) => `${chart}.${id}=${values[id]}`),
  );

/** Words that a person wrote stay unless they give a forbidden number. */
function textsUnder({ forbids }: Rule, texts: FigureTexts): FigureTexts {
  const kept = (text: string | null) => (text !== null && names(text, forbids) ? null : text);
  return { caption: kept(texts.caption), altText: kept(texts.altText), methods: kept(texts.methods) };
}
