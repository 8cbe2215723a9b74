import { strToU8 } from 'fflate';
import { payloadXmp, sealed, sealedPng } from './embed.ts';
import type { Scene } from '../scene/types.ts';
import { figureScene, figureSvg, prepare, type Figure, type Prepared } from './figure.ts';
import { pxToMm } from './length.ts';
import { lettersFor, sceneTexts, type FaceFiles, type Letters } from './letters.ts';
import { outlining, type Shaper } from './outlines.ts';
import { makePdf, type PdfInfo, type PdfWriter } from './pdf.ts';
import { encodePayload } from './payload.ts';
import { rasterise, type Rasteriser } from './rasterise.ts';
import { ruled } from './ruled.ts';
import type { FigureSettings } from './settings.ts';
import { rasterSize, tooManyPixels } from './sizes.ts';

/** What a platform lends to make files; each is loaded when it is first needed. */
export interface Engines {
  rasteriser(): Promise<Rasteriser>;
  pdfWriter(): Promise<PdfWriter>;
  /** Only asked for where a PNG has letters that the figure face lacks. */
  shaper(): Promise<Shaper>;
  /** The figure face as TTF: regular, then semibold. */
  faces(): Promise<readonly Uint8Array[]>;
  /** A file of the fallback faces. */
  readonly faceFile: FaceFiles;
}

/** A file, and what its reader should know: sentences. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/**
 * The file of a figure, in the format of its settings: the same bytes on every machine.
 * WebP is made of the PNG by whoever has an encoder.
 * @throws Error with a sentence where the chart has nothing to draw, or no room.
 */
export async function makeFigure(figure: Figure, engines: Engines): Promise<Made> {
  const { prepared, scene, payload, notices } = drawn(figure);
  const { chart, settings } = prepared;
  if (settings.format === 'svg') {
    const bytes = strToU8(figureSvg(scene, chart, { metadata: payload }));
    return { bytes: payload === null ? bytes : sealed(bytes), notices };
  }
  const letters = await lettersFor(sceneTexts(scene), engines.faceFile);
  const said = [...notices, ...missingNotice(letters)];
  if (settings.format === 'pdf') {
    const [Writer, faces] = await Promise.all([engines.pdfWriter(), engines.faces()]);
    const metadata = payload === null ? '' : payloadXmp(payload);
    const bytes = await makePdf(Writer, scene, faces, letters, { ...pdfInfo(prepared, scene), metadata });
    return { bytes: payload === null ? bytes : sealed(bytes), notices: said };
  }
  const size = { width: pxToMm(scene.width), height: pxToMm(scene.height) };
  const tooMany = tooManyPixels(rasterSize(size, settings.dpi), settings.format);
  if (tooMany !== null) throw new Error(tooMany);
  const [Resvg, faces] = await Promise.all([engines.rasteriser(), engines.faces()]);
  const setText = letters.fonts.length ? outlining(await engines.shaper(), faces, letters) : undefined;
  const svg = figureSvg(scene, chart, { setText });
  const png = rasterise(Resvg, svg, { widthMm: size.width, dpi: settings.dpi, fonts: faces });
  return { bytes: payload === null ? png : sealedPng(png, payload), notices: said };
}

/** What all formats begin with. */
function drawn(figure: Figure) {
  const prepared = prepare(figure);
  const { chart, input, settings, notices } = prepared;
  const reason = chart.missing(input);
  if (reason !== null) throw new Error(reason);
  const scene = figureScene(prepared);
  if (scene.notice !== undefined) throw new Error(scene.notice);
  const { payload, unable } = payloadOf(ruled(figure), settings);
  return { prepared, scene, payload, notices: [...notices, ...unable] };
}

const missingNotice = ({ missing }: Letters): readonly string[] =>
  missing.length
    ? [
        `no face here has ${missing.join(' ')}: they are blank in PNG and PDF; an SVG is shown in the faces of its reader`,
      ]
    : [];

function pdfInfo({ chart, input }: Prepared, scene: Scene): PdfInfo {
  const documents = [input.document, ...input.others];
  return {
    title: scene.title,
    subject: scene.description,
    keywords: [chart.title, ...documents.map(({ profile }) => profile.name)].join(', '),
    date: documents
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1)!,
  };
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
