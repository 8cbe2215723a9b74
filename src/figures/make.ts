import { strToU8 } from 'fflate';
import { missingCharacters } from '../scene/text.ts';
import { sealed, sealedPng } from './embed.ts';
import { figureScene, figureSvg, prepare, type Figure } from './figure.ts';
import { pxToMm } from './length.ts';
import { encodePayload } from './payload.ts';
import { rasterise, type Rasteriser } from './rasterise.ts';
import { ruled } from './ruled.ts';
import type { FigureSettings } from './settings.ts';

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
 * @throws Error with a sentence where the chart has nothing to draw.
 */
export async function makeFigure(figure: Figure, engines: Engines): Promise<Made> {
  const prepared = prepare(figure);
  const { chart, input, settings, notices } = prepared;
  const reason = chart.missing(input);
  if (reason !== null) throw new Error(reason);
  const scene = figureScene(prepared);
  const { payload, unable } = payloadOf(ruled(figure), settings);
  const said = [...notices, ...unable];
  switch (settings.format) {
    case 'svg': {
      const bytes = strToU8(figureSvg(scene, chart, payload));
      return { bytes: payload === null ? bytes : sealed(bytes), notices: said };
    }
    case 'pdf':
      throw new Error('PDF cannot be written yet');
    case 'png':
    case 'webp': {
      const svg = figureSvg(scene, chart);
      const [Resvg, fonts] = await Promise.all([engines.rasteriser(), engines.faces()]);
      const png = rasterise(Resvg, svg, { widthMm: pxToMm(scene.width), dpi: settings.dpi, fonts });
      const missing = missingCharacters(svg.replace(/\s+/g, ' '));
      const notice = `the figure face lacks ${missing.join(' ')}; in a PNG they are boxes, in an SVG they are not`;
      return {
        bytes: payload === null ? png : sealedPng(png, payload),
        notices: [...said, ...(missing.length ? [notice] : [])],
      };
    }
  }
}

/** What a file carries so that it can be opened again, and a sentence where it cannot. */
function payloadOf(figure: Figure, { data, format }: FigureSettings) {
  // A WebP is made of the pixels of the PNG alone.
  if (!data || format === 'webp') return { payload: null, unable: [] };
  const payload = encodePayload(figure);
  return {
    payload,
    unable: payload === null ? ['the file cannot be opened again: its data is too large'] : [],
  };
}
