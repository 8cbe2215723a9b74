import type { Chart, ChartInput } from '../charts/types.ts';
import { renderSvg } from '../scene/svg.ts';
import { THEMES, type Theme } from '../scene/theme.ts';
import type { Scene } from '../scene/types.ts';
import { mmToPx, ptToPx, pxToMm } from './length.ts';

/** How a figure is printed. Size and type size are physical: they hold at every resolution. */
export interface FigureSettings {
  readonly widthMm: number;
  /** null: the height the chart needs. */
  readonly heightMm: number | null;
  /** Body size of text. */
  readonly fontPt: number;
  readonly theme: Theme['id'];
}

/** Widths of a page's columns, in mm. */
export const COLUMN_WIDTHS = { single: 89, middle: 120, double: 183 } as const;

export const DEFAULT_FIGURE: FigureSettings = {
  widthMm: COLUMN_WIDTHS.double,
  heightMm: null,
  fontPt: 7,
  theme: 'light',
};

/** The scene of a chart as a figure; px are CSS px. */
export function figureScene(chart: Chart, input: ChartInput, settings: FigureSettings): Scene {
  return chart.scene(input, {
    width: mmToPx(settings.widthMm),
    height: settings.heightMm === null ? null : mmToPx(settings.heightMm),
    fontSize: ptToPx(settings.fontPt),
    theme: THEMES[settings.theme],
  });
}

/** A chart as an SVG file with its physical size: the same bytes in a browser and on the command line. */
export function figureSvg(chart: Chart, input: ChartInput, settings: FigureSettings): string {
  const scene = figureScene(chart, input, settings);
  const physical = { width: pxToMm(scene.width), height: pxToMm(scene.height), unit: 'mm' } as const;
  return renderSvg(scene, { idPrefix: chart.id, physical });
}
