import face400 from '/fonts/arimo-400.ttf?url';
import face600 from '/fonts/arimo-600.ttf?url';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { Engines } from '../../figures/make.ts';

/** The engines of figures in a browser; each is fetched when it is first needed. */
export const ENGINES: Engines = {
  rasteriser: once(async () => {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm(await bytesOf(wasm));
    return Resvg;
  }),
  faces: once(() => Promise.all([face400, face600].map(bytesOf))),
};

async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`a part of Oeuvre could not be loaded (HTTP ${response.status}): ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
