import type { Engines } from '../../figures/make.ts';
import type { PdfWriter } from '../../figures/pdf.ts';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import regular from '/fonts/arimo-400.ttf?url';
import semibold from '/fonts/arimo-600.ttf?url';

/**
 * The engines of figures in a browser; each is fetched when it is first needed. A worker may have no address of
 * its own, so the page says where its files are; null where it has none beside it.
 */
export function figureEngines(base: string | null): Engines {
  const file = (path: string) => fetched(new URL(path, base ?? undefined).href);
  return {
    rasteriser: once(async () => {
      const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
      await initWasm(await fetched(new URL(wasm, import.meta.url).href));
      return Resvg;
    }),
    pdfWriter: once(async () => (await import('pdfkit')).default as unknown as PdfWriter),
    shaper: once(async () => (await import('fontkit')).create),
    faces: once(() => Promise.all([regular, semibold].map(file))),
    // Without them the letters are named as missing.
    faceFile: async (path) => (base === null ? null : file(`faces/${path}`).catch(() => null)),
  };
}

/** @throws Error naming what could not be fetched. */
async function fetched(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} could not be fetched: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
