import { CHARTS } from '../charts/list.ts';
import type { Chart, ChartInput } from '../charts/types.ts';
import type { ProfileDocument } from '../core/model.ts';
import type { View } from '../core/view.ts';
import { withoutGround } from '../scene/ground.ts';
import { renderSvg, type SvgOptions } from '../scene/svg.ts';
import { textured } from '../scene/texture.ts';
import { THEMES } from '../scene/theme.ts';
import type { Scene } from '../scene/types.ts';
import type { Rule } from './funders.ts';
import { mmToPx, ptToPx, pxToMm } from './length.ts';
import { applyRule } from './ruled.ts';
import { figureSettings, type FigureSettings } from './settings.ts';

/** Everything that determines a figure. JSON-safe: it goes to a worker, into a file and back. */
export interface Figure {
  /** Id of a chart. */
  readonly chart: string;
  /** The record, and those compared with it. */
  readonly documents: readonly [ProfileDocument, ...ProfileDocument[]];
  /** Category ids in the order of their hues. */
  readonly palette: readonly string[];
  /** Selection, options of charts, and under `figure` the settings of the figure. */
  readonly view: View;
  /** Words that a person wrote in place of generated ones. */
  readonly texts: FigureTexts;
}

/** null: as generated. */
export interface FigureTexts {
  readonly caption: string | null;
  readonly altText: string | null;
  readonly methods: string | null;
}

export const GENERATED: FigureTexts = { caption: null, altText: null, methods: null };

/** A figure as its chart reads it. Everything that leaves as a file is made from this, and from nothing else. */
export interface Prepared {
  readonly chart: Chart;
  readonly input: ChartInput;
  readonly settings: FigureSettings;
  readonly texts: FigureTexts;
  /** The funder's rule that was applied; null where none is set. */
  readonly rule: Rule | null;
  /** What a person should know of what the rule took: sentences. */
  readonly notices: readonly string[];
}

/** What the chart draws and how. @throws RangeError for a chart that is not there. */
export function prepare(figure: Figure): Prepared {
  const { figure: allowed, rule, notices } = applyRule(figure);
  const { chart: id, documents, palette, view, texts } = allowed;
  const chart = CHARTS.find((candidate) => candidate.id === id);
  if (!chart)
    throw new RangeError(
      `there is no chart "${id}"; there are ${CHARTS.map((known) => known.id).join(', ')}`,
    );
  return {
    chart,
    input: chartInput(chart, documents, palette, view),
    settings: figureSettings(view.options.figure ?? {}),
    texts,
    rule,
    notices,
  };
}

/** What a chart is drawn from, out of a view. */
export function chartInput(
  chart: Pick<Chart, 'id'>,
  [document, ...others]: Figure['documents'],
  palette: readonly string[],
  view: View,
): ChartInput {
  const { selection, options, compare, path, pins } = view;
  return { document, others, selection, palette, options: options[chart.id] ?? {}, compare, path, pins };
}

/** What a scene needs of a prepared figure. */
type Drawable = Pick<Prepared, 'chart' | 'input' | 'settings' | 'texts'>;

/** The scene of a figure; px are CSS px. */
export function figureScene({ chart, input, settings, texts }: Drawable): Scene {
  const theme = THEMES[settings.theme];
  const scene = chart.scene(input, {
    width: mmToPx(settings.widthMm),
    height: settings.heightMm === null ? null : mmToPx(settings.heightMm),
    fontSize: ptToPx(settings.fontPt),
    theme,
    without: settings.without,
  });
  const placed = settings.transparent ? withoutGround(scene) : scene;
  const drawn = theme.id === 'print' ? textured(placed, theme) : placed;
  return { ...drawn, description: texts.altText ?? scene.description };
}

/**
 * A scene as an SVG file with its physical size: the same bytes in a browser and on the command line. `metadata`
 * travels along undrawn; for a rasteriser, `setText` sets texts of several faces.
 */
export function figureSvg(
  scene: Scene,
  { id }: Pick<Chart, 'id'>,
  more: Pick<SvgOptions, 'metadata' | 'setText'> = {},
): string {
  const physical = { width: pxToMm(scene.width), height: pxToMm(scene.height), unit: 'mm' } as const;
  return renderSvg(scene, { idPrefix: id, physical, ...more });
}
