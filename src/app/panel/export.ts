import type { Chart, ChartInput } from '../../charts/types.ts';
import { tableCsv } from '../../figures/csv.ts';
import { figureScene, figureSvg, GENERATED } from '../../figures/figure.ts';
import { pixels } from '../../figures/length.ts';
import { figureName } from '../../figures/name.ts';
import { withPhysicalSize } from '../../figures/png.ts';
import { DEFAULT_FIGURE } from '../../figures/settings.ts';
import { drawCanvas } from '../../scene/canvas.ts';

export const DPI = 300;

export type FileFormat = 'svg' | 'png' | 'csv';

/** Makes a chart's file in the light theme at a physical width and hands it to the browser as a download. */
export async function saveChart(
  chart: Chart,
  input: ChartInput,
  format: FileFormat,
  widthMm: number,
): Promise<void> {
  const blob = await makers[format](chart, input, widthMm);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = figureName(input.document, chart, format, input.others);
  link.click();
  // The download has its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

const sceneOf = (chart: Chart, input: ChartInput, widthMm: number) =>
  figureScene({ chart, input, settings: { ...DEFAULT_FIGURE, widthMm }, texts: GENERATED });

const makers: Readonly<
  Record<FileFormat, (chart: Chart, input: ChartInput, widthMm: number) => Blob | Promise<Blob>>
> = {
  svg: (chart, input, widthMm) =>
    new Blob([figureSvg(sceneOf(chart, input, widthMm), chart)], { type: 'image/svg+xml' }),
  csv: (chart, input) =>
    new Blob([tableCsv(chart.table(input), input.document)], { type: 'text/csv;charset=utf-8' }),
  png,
};

async function png(chart: Chart, input: ChartInput, widthMm: number): Promise<Blob> {
  const scene = sceneOf(chart, input, widthMm);
  await Promise.all(['400 12px Arimo', '600 12px Arimo'].map((font) => document.fonts.load(font)));
  const width = pixels(widthMm, DPI);
  const scale = width / scene.width;
  const canvas = new OffscreenCanvas(width, Math.round(scene.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no 2D canvas');
  drawCanvas(scene, context, scale);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return new Blob([withPhysicalSize(bytes, DPI) as Uint8Array<ArrayBuffer>], { type: 'image/png' });
}
