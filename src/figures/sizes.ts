import { pixels } from './length.ts';
import { COLUMN_WIDTHS, type FigureFormat, type FigureSettings } from './settings.ts';

/** A size that is asked for often. */
export interface SizePreset {
  readonly id: string;
  readonly label: string;
  readonly widthMm: number;
  /** null: the height the chart needs. */
  readonly heightMm: number | null;
}

export const SIZE_PRESETS: readonly SizePreset[] = [
  { id: 'single', label: '1 column', widthMm: COLUMN_WIDTHS.single, heightMm: null },
  { id: 'middle', label: '1½ columns', widthMm: COLUMN_WIDTHS.middle, heightMm: null },
  { id: 'double', label: '2 columns', widthMm: COLUMN_WIDTHS.double, heightMm: null },
  // 10 in wide: the slide on which type of 12 pt can be read from the last row.
  { id: 'slide', label: 'Slide 16:9', widthMm: 254, heightMm: 142.875 },
  { id: 'square', label: 'Square', widthMm: 120, heightMm: 120 },
  { id: 'a4', label: 'A4', widthMm: 210, heightMm: 297 },
];

type Size = Pick<FigureSettings, 'widthMm' | 'heightMm'>;

/** The preset that a size is, if it is one. */
export const presetOf = ({ widthMm, heightMm }: Size): SizePreset | null =>
  SIZE_PRESETS.find((preset) => preset.widthMm === widthMm && preset.heightMm === heightMm) ?? null;

/** About A4 at 1200 dpi: larger pictures do not fit the memory of a browser's page. */
const MOST_PIXELS = 150_000_000;
/** WebP writes each side in 14 bits. */
const WEBP_SIDE = 16_383;

/** Width and height of a raster figure in pixels. */
export const rasterSize = (
  mm: { readonly width: number; readonly height: number },
  dpi: number,
): readonly [width: number, height: number] => [pixels(mm.width, dpi), pixels(mm.height, dpi)];

/** Why a picture of so many pixels cannot be made in a format; null where it can. */
export function tooManyPixels(
  [width, height]: readonly [number, number],
  format: FigureFormat,
): string | null {
  if (format === 'webp' && Math.max(width, height) > WEBP_SIDE)
    return `A WebP has at most ${WEBP_SIDE} pixels a side: take a lower resolution, or PNG.`;
  if (width * height > MOST_PIXELS)
    return `${Math.round((width * height) / 1e6)} million pixels are too many: take a lower resolution, or SVG or PDF, which have none.`;
  return null;
}
