import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Engines } from '../src/figures/make.ts';
import type { PdfWriter } from '../src/figures/pdf.ts';
import { faceFile } from './faces.ts';

const require = createRequire(import.meta.url);
const FACES = ['400', '600'].map((weight) => `../public/fonts/arimo-${weight}.ttf`);

/** The engines of figures in Node. */
export const ENGINES: Engines = {
  rasteriser: once(async () => {
    await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return Resvg;
  }),
  pdfWriter: once(async () => (await import('pdfkit')).default as unknown as PdfWriter),
  shaper: once(async () => (await import('fontkit')).create),
  faces: once(async () => FACES.map((path) => new Uint8Array(readFileSync(new URL(path, import.meta.url))))),
  faceFile,
};

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
