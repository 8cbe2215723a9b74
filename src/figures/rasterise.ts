import { pixels } from './length.ts';
import { withPhysicalSize } from './png.ts';

/** What is needed of resvg; `Resvg` of @resvg/resvg-wasm is one. */
export interface Rasteriser {
  new (
    svg: string,
    options: {
      fitTo: { mode: 'width'; value: number };
      font: { loadSystemFonts: boolean; fontBuffers: Uint8Array[]; defaultFontFamily: string };
    },
  ): { render(): { asPng(): Uint8Array; free(): void }; free(): void };
}

export interface RasterSettings {
  readonly widthMm: number;
  readonly dpi: number;
  /** The face as TTF, each weight. Without it, or as WOFF, the picture would have no text. */
  readonly fonts: readonly Uint8Array[];
}

/** The SVG of a figure as a PNG that knows its resolution. The engine must have been started. */
export function rasterise(
  Resvg: Rasteriser,
  svg: string,
  { widthMm, dpi, fonts }: RasterSettings,
): Uint8Array {
  if (!fonts.length) throw new Error('a figure cannot be rasterised without its face');
  const engine = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixels(widthMm, dpi) },
    font: { loadSystemFonts: false, fontBuffers: [...fonts], defaultFontFamily: 'Arimo' },
  });
  const image = engine.render();
  const png = image.asPng();
  image.free();
  engine.free();
  return withPhysicalSize(png, dpi);
}
