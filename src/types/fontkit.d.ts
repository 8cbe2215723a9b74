/** What Oeuvre uses of fontkit. */
declare module 'fontkit' {
  export interface Path {
    readonly commands: readonly {
      readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
      readonly args: readonly number[];
    }[];
  }
  export interface GlyphRun {
    readonly glyphs: readonly { readonly path: Path }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly familyName: string;
    readonly unitsPerEm: number;
    /** Code points. */
    readonly characterSet: readonly number[];
    readonly variationAxes: Readonly<Record<string, unknown>>;
    layout(text: string): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}
