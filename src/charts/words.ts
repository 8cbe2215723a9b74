import { numberText } from '../core/text/numbers.ts';
import type { PaperDate } from '../core/model.ts';

export { numberText };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A number and its noun: `1 paper`, `10,000 papers`, `2 categories`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${numberText(value)} ${value === 1 ? one : many}`;
}

/** A share in whole per cent; what rounds to 0 but is not is `<1 %`. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? '<1 %' : `${numberText(share * 100, 0)} %`;
}

/** A text with a capital at its beginning. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** An ISO date in words, as precise as it is: `7 Aug 2024`, `Aug 2024`, `2024`. */
export function isoText(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month && (MONTHS[Number(month) - 1] ?? month);
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** Day and month of an ISO day: `20 Nov`. */
export function dayMonth(iso: string): string {
  return isoText(iso).split(' ').slice(0, -1).join(' ');
}

/** A paper's date: in words, as printed where no year is known, or `undated`. */
export function dateText(date: PaperDate): string {
  if (date.iso !== null) return isoText(date.iso);
  return date.precision === 'month-day' ? `${date.raw}, year unknown` : 'undated';
}

/** `2024` or `2019–2026`. */
export function yearRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
