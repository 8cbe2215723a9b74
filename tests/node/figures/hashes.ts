import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { lettersFor, sceneTexts } from '../../../src/figures/letters.ts';
import type { Engines } from '../../../src/figures/make.ts';
import { outlining } from '../../../src/figures/outlines.ts';
import { makePdf } from '../../../src/figures/pdf.ts';
import { rasterise } from '../../../src/figures/rasterise.ts';
import { renderSvg } from '../../../src/scene/svg.ts';
import { SAMPLE } from './sample.ts';

/** SHA-256 of the sample's files as made by the engines of a platform. */
export async function fileHashes(engines: Engines): Promise<Readonly<Record<string, string>>> {
  const letters = await lettersFor(sceneTexts(SAMPLE), engines.faceFile);
  const faces = await engines.faces();
  const info = { title: SAMPLE.title, subject: SAMPLE.description, keywords: 'k', date: '2025-11-30' };
  const pdf = await makePdf(await engines.pdfWriter(), SAMPLE, faces, letters, info);
  const svg = renderSvg(SAMPLE, { setText: outlining(await engines.shaper(), faces, letters) });
  const png = rasterise(await engines.rasteriser(), svg, { widthMm: 89, dpi: 300, fonts: faces });
  return { pdf: bytesToHex(sha256(pdf)), png: bytesToHex(sha256(png)) };
}
