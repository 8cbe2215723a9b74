import { isRealDate } from './dates.ts';

/** A date as bibliographies write it, no more precise than it is known. */
export interface FreeDate {
  /** `2024`, `2024-05` or `2024-05-09`. */
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
  /** Why it says less, or something else, than what is written; null where it says the same. */
  readonly reason: string | null;
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = /^[12]\d{3}$/;
const SEASON = /^(?:spr(?:ing)?|sum(?:mer)?|fal(?:l)?|aut(?:umn)?|win(?:ter)?)$/;
/** EDTF writes seasons as months 21 to 24 (ISO 8601-2, level 1). */
const EDTF_SEASONS = { first: 21, last: 24 } as const;

/**
 * Reads `2024`, `2024-05-09`, `2024/05/09/`, `1998///Spring`, `2024 May 9`, `May 9, 2024`, `9 May 2024`,
 * `31.5.2024`, `20240509`, `2024 Jan-Feb`, `1998 Dec-1999 Jan`, `2024-21`, `1998?`. A season or a range leaves
 * the year, of a range that in which it begins; so does a day whose order cannot be told. Null where there is no
 * year from 1000 to 2999; a part that does not exist is left out, with the reason.
 */
export function readFreeDate(text: string): FreeDate | null {
  const tokens = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const glued = /^([12]\d{3})(\d{2})(\d{2})?$/.exec(tokens[0] ?? '');
  if (glued && tokens.length === 1) return assemble(glued[1]!, glued.slice(2).filter(Boolean), true);
  const at = tokens.findIndex((token) => YEAR.test(token));
  if (at === -1) return null;
  const others = tokens.filter((_, i) => i !== at);
  const words = others.filter((token) => MONTH_NAMES.includes(token.slice(0, 3)) || SEASON.test(token));
  if (words.length > 1 || others.some((token) => YEAR.test(token)))
    return { iso: tokens[at]!, precision: 'year', reason: 'a range; the year in which it begins is taken' };
  return assemble(tokens[at]!, others, at === 0);
}

function assemble(year: string, others: readonly string[], yearFirst: boolean): FreeDate {
  const yearOnly = (reason: string | null): FreeDate => ({ iso: year, precision: 'year', reason });
  const word = others.find((token) => /^\p{L}/u.test(token));
  const numbers = others.filter((token) => /^\d{1,2}$/.test(token)).map(Number);
  if (word !== undefined && SEASON.test(word)) return yearOnly(`a season: ${word}`);
  const named = word === undefined ? -1 : MONTH_NAMES.indexOf(word.slice(0, 3));
  const [first, second] = numbers;
  if (named >= 0) return onDay(year, named + 1, first);
  if (first === undefined) return yearOnly(null);
  if (first >= EDTF_SEASONS.first && first <= EDTF_SEASONS.last && second === undefined)
    return yearOnly('a season');
  if (yearFirst || second === undefined) return onDay(year, first, second);
  if (first > 12 !== second > 12) return first > 12 ? onDay(year, second, first) : onDay(year, first, second);
  return first === second
    ? onDay(year, first, second)
    : yearOnly('the order of day and month cannot be told');
}

function onDay(year: string, month: number, day: number | undefined): FreeDate {
  if (month < 1 || month > 12)
    return { iso: year, precision: 'year', reason: month === 0 ? null : `there is no month ${month}` };
  const upTo = `${year}-${two(month)}`;
  if (!day) return { iso: upTo, precision: 'month', reason: null };
  return isRealDate(Number(year), month, day)
    ? { iso: `${upTo}-${two(day)}`, precision: 'day', reason: null }
    : { iso: upTo, precision: 'month', reason: `there is no day ${day} in ${upTo}` };
}

const two = (part: number) => String(part).padStart(2, '0');
