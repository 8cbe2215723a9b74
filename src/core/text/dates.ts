import type { PaperDate } from '../model.ts';

/** English month names as profile pages shorten them, January first. */
export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Year of a date, or null when it is unknown. */
export function yearOf(date: Pick<PaperDate, 'iso'>): number | null {
  return date.iso === null ? null : Number(date.iso.slice(0, 4));
}

/** Whether a day exists in the Gregorian calendar; month and day count from 1. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a text is a day that exists, as `2024-05-09`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isRealDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `2024-05-09` from its parts. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** What bounds the year of a date printed without it. All ISO dates. */
export interface YearBounds {
  /** Newest year printed anywhere in the document; null when none is. */
  readonly newestPrinted: number | null;
  readonly asOf: string;
  readonly capturedOn: string | null;
}

/**
 * Years that fit a month and day whose year is not printed, and why. The pages leave out the year in which
 * they are shown, so it is the year of capture: known, or between the newest printed year (which is not
 * left out, so it is past) and the as-of date. Years in which the day does not exist or lies ahead fall out.
 */
export function resolveYear(
  month: number,
  day: number,
  bounds: YearBounds,
): { candidates: readonly number[]; reason: string } {
  const { newestPrinted, asOf, capturedOn } = bounds;
  const fits = (year: number, until: string) =>
    isRealDate(year, month, day) && isoDate(year, month, day) <= until;
  if (capturedOn !== null) {
    const year = Number(capturedOn.slice(0, 4));
    const until = capturedOn < asOf ? capturedOn : asOf;
    return {
      candidates: fits(year, until) ? [year] : [],
      reason: `year not printed; the page leaves out the year in which it was captured, ${capturedOn}`,
    };
  }
  if (newestPrinted === null)
    return { candidates: [], reason: 'year not printed; no entry prints its year, so none bounds it' };
  const candidates: number[] = [];
  for (let year = newestPrinted + 1; year <= Number(asOf.slice(0, 4)); year++)
    if (fits(year, asOf)) candidates.push(year);
  return {
    candidates,
    reason:
      `year not printed; entries from ${newestPrinted} do print theirs, so the page was captured in ` +
      `${newestPrinted + 1} or later; as-of date ${asOf} leaves ${leftOver(candidates)}`,
  };
}

function leftOver(years: readonly number[]): string {
  if (years.length === 0) return 'none';
  return years.length === 1 ? `only ${years[0]}` : years.join(', ');
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (part: number) => String(part).padStart(2, '0');
