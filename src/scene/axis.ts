import { numberText } from '../core/text/numbers.ts';
import { textWidth } from './text.ts';
import type { Theme } from './theme.ts';
import type { Shape } from './types.ts';

/** A linear scale over whole years: every year has a band of the same width. */
export interface YearScale {
  readonly first: number;
  readonly last: number;
  readonly x0: number;
  readonly x1: number;
  readonly bandWidth: number;
  /** The year that labels count from: 0 for calendar years, the first year for career years. */
  readonly origin: number;
  /** x of a position in years: 2024.5 is the middle of 2024's band. */
  x(position: number): number;
  /** [year, x0, x1] of each year, none left out. */
  readonly bands: readonly (readonly [number, number, number])[];
}

/** The scale that lays the years `first` to `last`, both whole, over `x0` to `x1`. */
export function yearScale(first: number, last: number, x0: number, x1: number, origin = 0): YearScale {
  if (last < first) throw new RangeError(`no years from ${first} to ${last}`);
  const bandWidth = (x1 - x0) / (last - first + 1);
  const x = (position: number) => x0 + (position - first) * bandWidth;
  const bands = Array.from(
    { length: last - first + 1 },
    (_, i) => [first + i, x(first + i), x(first + i + 1)] as const,
  );
  return { first, last, x0, x1, bandWidth, origin, x, bands };
}

/** What a date covers, in years: `2024-05-09` a day, `2024-05` a month, `2024` the whole of it. */
export function dateSpan(iso: string): readonly [number, number] {
  const [year = NaN, month, day] = iso.split('-').map(Number);
  if (month === undefined) return [year, year + 1];
  const days = isLeap(year) ? 366 : 365;
  const before = dayOfYear(year, month, day ?? 1) - 1;
  const length = day === undefined ? dayOfYear(year, month + 1, 1) - 1 - before : 1;
  return [year + before / days, year + (before + length) / days];
}

/** The middle of what a date covers, in years: noon of a day. */
export function datePosition(iso: string): number {
  const [start, end] = dateSpan(iso);
  return (start + end) / 2;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 1 on 1 January, in the Gregorian calendar; month 13 is the January after. */
function dayOfYear(year: number, month: number, day: number): number {
  const whole = MONTHS.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  return whole + (month > 2 && isLeap(year) ? 1 : 0) + day;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export interface AxisStyle {
  readonly theme: Theme;
  /** Size of the labels in px. */
  readonly size: number;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * The years that get a label: every one, or every second, fifth, … such that labels keep a blank between them;
 * where no round year is among them, the middle one.
 */
export function labelledYears(scale: YearScale, size: number): readonly number[] {
  const { bands, bandWidth, origin, x0, x1 } = scale;
  const width = textWidth('0'.repeat(String(scale.last - origin).length), size);
  const step = YEAR_STEPS.find((years) => years * bandWidth >= width + 0.6 * size) ?? Infinity;
  const round = bands.filter(([year, left, right]) => {
    const middle = (left + right) / 2;
    return (
      (year - origin) % step === 0 && middle - width / 2 >= x0 - size && middle + width / 2 <= x1 + size / 2
    );
  });
  const shown = round.length ? round : bands.slice(bands.length / 2).slice(0, 1);
  return shown.map(([year]) => year);
}

/** Height that a year axis takes under its line, in em of its labels. */
export const YEAR_AXIS_EM = 1.6;

/** The line of a year axis with ticks between the years and labels under their middles; the line is at `y`. */
export function yearAxis(scale: YearScale, y: number, { theme, size }: AxisStyle): Shape {
  const labelled = labelledYears(scale, size);
  const everyBand = labelled.length === scale.bands.length;
  const ticks = everyBand
    ? [...scale.bands.map(([, left]) => left), scale.x1]
    : labelled.map((year) => scale.x(year + 0.5));
  return {
    type: 'group',
    name: 'years',
    children: [
      { type: 'line', x1: scale.x0, y1: y, x2: scale.x1, y2: y, stroke: theme.muted, strokeWidth: 0.75 },
      ...ticks.map((x): Shape => ({
        type: 'line',
        x1: x,
        y1: y,
        x2: x,
        y2: y + size * 0.3,
        stroke: theme.muted,
        strokeWidth: 0.75,
      })),
      ...labelled.map((year): Shape => ({
        type: 'text',
        x: scale.x(year + 0.5),
        y: y + size * 1.25,
        text: String(year - scale.origin),
        size,
        fill: theme.muted,
        anchor: 'middle',
      })),
    ],
  };
}

/** A linear scale from 0 to at least `max`, with whole ticks. */
export interface CountScale {
  readonly max: number;
  readonly ticks: readonly number[];
  y(count: number): number;
}

/**
 * The scale of counts from 0 at `y0` (below) to `max` at `y1`: ticks are whole numbers, at most `atMost` above
 * zero, in steps of 1, 2 or 5 times a power of ten. Its end is the first tick that covers `max`.
 */
export function countScale(max: number, y0: number, y1: number, atMost = 4): CountScale {
  let step = 1;
  for (let i = 0; max > step * atMost; i++) step *= i % 3 === 1 ? 2.5 : 2;
  const steps = Math.max(1, Math.ceil(max / step));
  const top = steps * step;
  return {
    max: top,
    ticks: Array.from({ length: steps + 1 }, (_, i) => i * step),
    y: (count) => y0 + (count / top) * (y1 - y0),
  };
}

/** Hairlines from `x0` to `x1` at the ticks of a count scale, with labels to the left of them. */
export function countAxis(scale: CountScale, x0: number, x1: number, { theme, size }: AxisStyle): Shape {
  return {
    type: 'group',
    name: 'counts',
    children: scale.ticks.flatMap((tick): Shape[] => [
      {
        type: 'line',
        x1: x0,
        y1: scale.y(tick),
        x2: x1,
        y2: scale.y(tick),
        stroke: theme.rule,
        strokeWidth: 0.75,
      },
      {
        type: 'text',
        x: x0 - size * 0.4,
        y: scale.y(tick) + size * 0.36,
        text: numberText(Math.round(tick)),
        size,
        fill: theme.muted,
        anchor: 'end',
      },
    ]),
  };
}
