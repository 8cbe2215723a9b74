import { mmTo, type LengthUnit } from '../../figures/length.ts';
import { ruleOf } from '../../figures/funders.ts';
import { LIMITS, type FigureSettings, type Limits } from '../../figures/settings.ts';

/** Units in which sizes can be typed, with the decimals that are worth showing. */
export const UNITS = { mm: 2, in: 3, pt: 1, px: 1 } as const satisfies Partial<Record<LengthUnit, number>>;

export type Unit = keyof typeof UNITS;

export const isUnit = (text: string | undefined): text is Unit =>
  text !== undefined && Object.hasOwn(UNITS, text);

/** A number as a person reads it in a field: no more decimals than tell it apart. */
export const numberText = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));

/** mm as text in a unit. */
export const lengthText = (mm: number, unit: Unit) => numberText(mmTo(mm, unit), UNITS[unit]);

/** A size in words: `183 × 110.5 mm`. */
export const sizeText = (mm: { readonly width: number; readonly height: number }, unit: Unit) =>
  `${lengthText(mm.width, unit)} × ${lengthText(mm.height, unit)} ${unit}`;

/** Settings of figures in one line: `183 mm wide, type of 7 pt, light theme, PNG at 300 dpi, no funder’s rule`. */
export function settingsText(settings: FigureSettings, unit: Unit): string {
  const { widthMm, heightMm, fontPt, theme, transparent, without, dpi } = settings;
  const height = heightMm === null ? '' : ` and ${lengthText(heightMm, unit)} ${unit} high`;
  return [
    `${lengthText(widthMm, unit)} ${unit} wide${height}`,
    `type of ${numberText(fontPt, 2)} pt`,
    `${theme} theme${transparent ? ' on transparent ground' : ''}`,
    ...(without.length ? [`without ${without.join(', ')}`] : []),
    `PNG at ${numberText(dpi, 1)} dpi`,
    ruleOf(settings.rule)?.name ?? 'no funder’s rule',
  ].join(', ');
}

/** What a size may be in a unit, rounded to what certainly is allowed. */
export function sizeLimits(unit: Unit): Limits {
  const step = 10 ** UNITS[unit];
  const { least, most } = LIMITS.sizeMm;
  return {
    least: Math.ceil(mmTo(least, unit) * step - 1e-6) / step,
    most: Math.floor(mmTo(most, unit) * step + 1e-6) / step,
  };
}

/** What was typed: its value, or what is wrong with it in a sentence. */
export type Typed =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

/** Reads a typed number, with a decimal point or comma, against what it may be. */
export function readNumber(text: string, { least, most }: Limits, unit: string): Typed {
  const trimmed = text.trim().replace(',', '.');
  const value = /^\d*\.?\d+$|^\d+\.$/.test(trimmed) ? Number(trimmed) : NaN;
  if (value >= least && value <= most) return { ok: true, value };
  return { ok: false, problem: `A number from ${least} to ${most} ${unit}, please.` };
}
