import type { ProfileDocument } from '../core/model.ts';
import type { Selection } from '../core/analysis/selection.ts';
import type { View } from '../core/view.ts';
import type { Scene } from '../scene/types.ts';
import type { Theme } from '../scene/theme.ts';

/** What every chart is drawn from. */
export interface ChartInput {
  readonly document: ProfileDocument;
  /** Further documents that are compared with `document`, in the order they were chosen; else empty. */
  readonly others: readonly ProfileDocument[];
  readonly selection: Selection;
  /** Category ids in the order of their hues; others are grey. */
  readonly palette: readonly string[];
  /** Values of the chart's own options; missing ones take their default. */
  readonly options: Readonly<Record<string, string>>;
  /** Categories to compare, in the order they were chosen; `rest` stands for the papers in none of them. */
  readonly compare: readonly string[];
  /** Ids of two people whose shortest path the co-author graph shows. */
  readonly path: readonly [string, string] | null;
  /** People who were moved by hand: shares of the graph's width and height. */
  readonly pins: View['pins'];
}

/** The paper the chart is drawn on. */
export interface Frame {
  /** CSS px. */
  readonly width: number;
  /** CSS px; null lets the chart take the height it needs. */
  readonly height: number | null;
  /** Body size of text in CSS px; all other sizes follow from it. */
  readonly fontSize: number;
  readonly theme: Theme;
  /** Words that are left out, as journals want them in the caption; their room goes to the plot. */
  readonly without?: readonly FramePart[];
}

/** What stands around a plot and can be left out. */
export const FRAME_PARTS = ['title', 'subtitle', 'legend', 'notes', 'source'] as const;

export type FramePart = (typeof FRAME_PARTS)[number];

/** One parameter of a chart; forms and URLs are generated from it. */
export interface ChartOption {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly default: string;
}

/** The numbers of a chart as a table: its twin for screen readers, sorting and CSV. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly numeric: boolean }[];
  /** Cells in column order; null is "not given". */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** One item a row, where some rows rest on little: why ("few papers: n < 5"), or null. */
  readonly weak?: readonly (string | null)[];
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  /** One sentence for docs and the methods page. */
  readonly about: string;
  readonly options: readonly ChartOption[];
  /** Whether the chart has anything to show for this input; if not, the sentence to show instead. */
  missing(input: ChartInput): string | null;
  scene(input: ChartInput, frame: Frame): Scene;
  table(input: ChartInput): Table;
  /** One paragraph: alt text and `<desc>`. */
  description(input: ChartInput): string;
}

/** The value of a declared option, or its default. */
export function option(chart: Pick<Chart, 'options' | 'id'>, input: ChartInput, id: string): string {
  const declared = chart.options.find((candidate) => candidate.id === id);
  if (!declared) throw new Error(`unknown option of ${chart.id}: ${id}`);
  const value = input.options[id];
  return declared.choices.some((choice) => choice.value === value) ? value! : declared.default;
}
