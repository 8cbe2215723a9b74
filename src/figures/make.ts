import { strToU8 } from 'fflate';
import { missingCharacters } from '../scene/text.ts';
import { figureScene, figureSvg, prepare, type Figure } from './figure.ts';
import { pxToMm } from './length.ts';
import { rasterise, type Rasteriser } from './rasterise.ts';

/** What a platform lends to make files; each is loaded when it is first needed. */
export interface Engines {
  rasteriser(): Promise<Rasteriser>;
  /** The figure face as TTF, each weight. */
  faces(): Promise<readonly Uint8Array[]>;
}

/** A file, and what its reader should know: sentences. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/**
 * The file of a figure, in the format of its settings: the same bytes on every machine.
 * WebP is made of the PNG by whoever has an encoder.
 * @throws Error with a sentence where the chart has nothing to draw, or no room for it.
 */
export async function makeFigure(figure: Figure, engines: Engines): Promise<Made> {
  const prepared = prepare(figure);
  const { chart, input, settings } = prepared;
  const reason = chart.missing(input);
  if (reason !== null) throw new Error(reason);
  const scene = figureScene(prepared);
  if (scene.notice !== undefined) throw new Error(scene.notice);
  const svg = figureSvg(scene, chart);
  switch (settings.format) {
    case 'svg':
      return { bytes: strToU8(svg), notices: [] };
    case 'pdf':
      throw new Error('PDF cannot be written yet');
    case 'png':
    case 'webp': {
      const [Resvg, fonts] = await Promise.all([engines.rasteriser(), engines.faces()]);
      const bytes = rasterise(Resvg, svg, { widthMm: pxToMm(scene.width), dpi: settings.dpi, fonts });
      const missing = missingCharacters(svg.replace(/\s+/g, ' '));
      const notice = `the figure face lacks ${missing.join(' ')}; in a PNG they are boxes, in an SVG they are not`;
      return { bytes, notices: missing.length ? [notice] : [] };
    }
  }
}
