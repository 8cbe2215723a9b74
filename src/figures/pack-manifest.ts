import { option } from '../charts/types.ts';
import { encodeView } from '../core/view.ts';
import type { Source } from '../core/model.ts';
import type { Figure, Prepared } from './figure.ts';
import type { Rule } from './funders.ts';
import { formatFigureSettings } from './settings.ts';

/** A figure of a pack with what was made of it. */
export interface PackedFigure {
  readonly name: string;
  readonly prepared: Prepared;
  /** Markdown; null where the chart has nothing to draw. */
  readonly words: string | null;
  readonly files: readonly string[];
  /** Why files are not there. */
  readonly left: readonly string[];
  readonly notices: readonly string[];
}

interface ManifestFigure {
  readonly name: string;
  readonly chart: string;
  readonly authors: readonly { readonly id: string; readonly name: string; readonly asOf: string }[];
  readonly rule: Pick<Rule, 'id' | 'name' | 'rule' | 'checked' | 'sources'> | null;
  /** Every option of the chart, those at their default too: counting rules are among them. */
  readonly options: Readonly<Record<string, string>>;
  /** Settings of the figure that are not at their default. */
  readonly settings: Readonly<Record<string, string>>;
  /** The part of an address after `?` that shows it again. */
  readonly view: string;
  readonly files: readonly string[];
  readonly left: readonly string[];
  readonly notices: readonly string[];
}

/** What a pack holds, from what, and by which rules. */
export interface PackManifest {
  readonly schema: 1;
  readonly software: { readonly name: 'Oeuvre'; readonly version: string };
  readonly fictional: boolean;
  readonly figures: readonly ManifestFigure[];
  readonly sources: readonly Source[];
  /** All files but the manifest, by path. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** What the manifest says of a figure; `figure` is without what its rule forbids. */
export function figureEntry(entry: PackedFigure, { view, documents }: Figure): ManifestFigure {
  const { chart, input, settings, rule } = entry.prepared;
  const { format: _, ...texts } = formatFigureSettings(settings);
  return {
    name: entry.name,
    chart: chart.id,
    authors: documents.map(({ profile: { id, name }, asOf }) => ({ id, name, asOf })),
    rule: rule && {
      id: rule.id,
      name: rule.name,
      rule: rule.rule,
      checked: rule.checked,
      sources: rule.sources,
    },
    options: Object.fromEntries(chart.options.map(({ id }) => [id, option(chart, input, id)])),
    settings: texts,
    view: encodeView(view),
    files: entry.files,
    left: entry.left,
    notices: entry.notices,
  };
}

/** A source with its fields in one order, wherever it came from. */
export const sourceEntry = ({
  id,
  name,
  sha256,
  bytes,
  lines,
  format,
  capturedOn,
  asOf,
}: Source): Source => ({
  id,
  name,
  sha256,
  bytes,
  lines,
  format,
  capturedOn,
  asOf,
});

/** A manifest as text. */
export const manifestText = (manifest: PackManifest) => `${JSON.stringify(manifest, null, 2)}\n`;
