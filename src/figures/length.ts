/** CSS px and pt per inch, and mm: the units of sizes. */
const PER_INCH = { mm: 25.4, cm: 2.54, in: 1, px: 96, pt: 72 } as const;

export type LengthUnit = keyof typeof PER_INCH;

const LENGTH = /^(\d+\.?\d*|\.\d+)\s*(mm|cm|in|px|pt)$/;

/**
 * A length such as `183mm`, `7in`, `500px` (of 1/96 inch) or `300pt`, in mm.
 * @throws RangeError with a sentence for the person who typed it.
 */
export function parseLength(text: string): number {
  const match = LENGTH.exec(text.trim().toLowerCase());
  const value = Number(match?.[1]);
  if (!match || !(value > 0))
    throw new RangeError(`"${text}" is no length: write a number with mm, cm, in, px or pt, such as 183mm`);
  return (value / PER_INCH[match[2] as LengthUnit]) * PER_INCH.mm;
}

/** A length in mm as text that {@link parseLength} reads; a thousandth is finer than any printer. */
export const formatLength = (mm: number) => `${rounded(mm)}mm`;

/** mm to the thousandth, as {@link formatLength} writes them: what was written and read again is the same figure. */
export const rounded = (mm: number) => Math.round(mm * 1000) / 1000;

/** mm in another unit. */
export const mmTo = (mm: number, unit: LengthUnit) => (mm / PER_INCH.mm) * PER_INCH[unit];

/** mm as CSS px. */
export const mmToPx = (mm: number) => mmTo(mm, 'px');

/** CSS px as mm. */
export const pxToMm = (px: number) => (px / PER_INCH.px) * PER_INCH.mm;

/** Points as CSS px. */
export const ptToPx = (pt: number) => (pt / PER_INCH.pt) * PER_INCH.px;

/** Device pixels that `mm` take at a resolution, in whole pixels. */
export const pixels = (mm: number, dpi: number) => Math.round((mm / PER_INCH.mm) * dpi);
