import type { Engines } from '../../figures/make.ts';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';

const FACES = [400, 600].map((weight) => `fonts/arimo-${weight}.ttf`);

/**
 * The engines of figures in a browser; each is fetched when it is first needed. A worker may have no address of
 * its own, so the page says where its files are: `document.baseURI`.
 */
export function figureEngines(base: string): Engines {
  return {
    rasteriser: once(async () => {
      const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
      await initWasm(await fetched(new URL(wasm, import.meta.url).href));
      return Resvg;
    }),
    faces: once(() => Promise.all(FACES.map((path) => fetched(new URL(path, base).href)))),
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
