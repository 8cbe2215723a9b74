import { bylinesOf, type Bylines } from '../../core/analysis/byline.ts';
import { citationHistory, type CitationHistory } from '../../core/analysis/citation-history.ts';
import type { Paper, ProfileDocument } from '../../core/model.ts';
import type { ChartInput, ChartOption } from '../types.ts';
import { list } from '../words.ts';
import { citationValues, percentileValues, type Values } from './values.ts';

const choices = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

const Y = {
  lanes: 'Categories',
  citations: 'Citations',
  percentile: 'Percentile',
  role: 'Byline position',
  none: 'Bars only',
} as const;
const STACK = { category: 'Bars by category', role: 'Bars by byline position' } as const;
const LAYER = {
  none: 'No line',
  cumulative: 'Papers so far',
  citations: 'Citations a year',
  h: 'h over time',
} as const;
const AXIS = { calendar: 'Calendar years', career: 'Career years' } as const;
const LABELS = { cited: 'Label most cited', chosen: 'Label chosen', none: 'No labels' } as const;

/** What the options of a timeline say. */
export interface Settings {
  readonly y: keyof typeof Y;
  readonly stack: keyof typeof STACK;
  readonly layer: keyof typeof LAYER;
  readonly axis: keyof typeof AXIS;
  readonly labels: keyof typeof LABELS;
}

const option = <Id extends keyof Settings>(
  id: Id,
  label: string,
  labels: Readonly<Record<Settings[Id], string>>,
  value: Settings[Id],
): ChartOption & { readonly id: Id } => ({ id, label, choices: choices(labels), default: value });

export const OPTIONS = [
  option('y', 'Papers by', Y, 'lanes'),
  option('stack', 'Bars', STACK, 'category'),
  option('layer', 'Line', LAYER, 'none'),
  option('axis', 'Axis', AXIS, 'calendar'),
  option('labels', 'Labels', LABELS, 'cited'),
] as const satisfies readonly ChartOption[];

/** What the settings can be drawn from. */
interface Facts {
  readonly citations: Values;
  readonly percentiles: Values;
  readonly bylines: Bylines;
}

/** The settings that the data allows, what they are drawn from, and a sentence for each that had to give way. */
export interface Resolved extends Settings, Facts {
  /** Of the selected papers; null where the line does not need it. */
  readonly history: CitationHistory | null;
  readonly fallbacks: readonly string[];
}

/** Facts do not change with the selection, which a brush changes at every move. */
const known = new WeakMap<readonly Paper[], Facts>();

function factsOf(papers: readonly Paper[]): Facts {
  const before = known.get(papers);
  if (before) return before;
  const facts = {
    citations: citationValues(papers),
    percentiles: percentileValues(papers),
    bylines: bylinesOf(papers),
  };
  known.set(papers, facts);
  return facts;
}

/** Reads the options. A mode without data falls back to categories, a line without data is left out; both are said. */
export function resolve({ document, options }: ChartInput, selected: readonly Paper[]): Resolved {
  const { papers } = document;
  const asked = Object.fromEntries(
    OPTIONS.map(({ id, choices: declared, default: value }) => [
      id,
      declared.find((choice) => choice.value === options[id])?.value ?? value,
    ]),
  ) as unknown as Settings;
  const data = factsOf(papers);
  const needsHistory = asked.layer === 'citations' || asked.layer === 'h';
  const noY = {
    citations: noValues(data.citations, 'citation counts'),
    percentile: noValues(data.percentiles, 'percentiles'),
  };
  const noRole = withoutRoles(data.bylines);
  const yReason = asked.y === 'role' ? noRole : (noY[asked.y as keyof typeof noY] ?? null);
  const stackReason = asked.stack === 'role' ? noRole : null;
  const layerReason = needsHistory ? withoutHistory(document) : null;
  return {
    ...asked,
    ...data,
    history: needsHistory ? citationHistory(selected, document.asOf) : null,
    y: yReason === null ? asked.y : 'lanes',
    stack: stackReason === null ? asked.stack : 'category',
    layer: layerReason === null ? asked.layer : 'none',
    fallbacks: [...instead(yReason, stackReason), ...(layerReason === null ? [] : [layerReason])],
  };
}

const noValues = ({ of }: Values, what: string) => (of.size ? null : `No source read gives ${what}`);

function withoutRoles({ roles, alphabetical, long, mostlyAlphabetical }: Bylines): string | null {
  if (mostlyAlphabetical)
    return `Most bylines are alphabetical (${alphabetical} of ${long} complete ones with three names or more), so that a position says nothing`;
  return roles.size ? null : 'No author list read is complete, so that byline positions are not known';
}

function withoutHistory({ papers, asOf }: ProfileDocument): string | null {
  return citationHistory(papers, asOf)
    ? null
    : 'No source read gives citations by year: the line is left out.';
}

/** One sentence a reason, with what it concerns. */
function instead(y: string | null, stack: string | null): readonly string[] {
  const reasons = [...new Set([y, stack])].filter((reason) => reason !== null);
  return reasons.map((reason) => {
    const what = [
      ...(reason === y ? ['papers stand'] : []),
      ...(reason === stack ? ['bars are stacked'] : []),
    ];
    return `${reason}: ${list(what)} by category.`;
  });
}
