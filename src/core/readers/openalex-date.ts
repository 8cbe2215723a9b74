import type { PaperDate } from '../model.ts';
import { isIsoDate } from '../text/dates.ts';
import { firstMember, member, numberOf, sourcedAt, textOf, type JsonValue } from './json-value.ts';

const YEAR_NAMES = ['publication_year', 'year'];
const NEW_YEAR = 'OpenAlex writes January 1st also where only the year is known, so only the year is taken';

/**
 * The date of a work, no more precise than it is known: a day, a year, or none. A date that does not exist
 * leaves the year; `raw` is empty where no date is given at all.
 */
export function readWorkDate(work: JsonValue): PaperDate {
  const day = member(work, 'publication_date');
  const text = textOf(day)?.slice(0, 10) ?? null;
  const rest = { kind: 'published', basis: 'stated', reason: null, yearCandidates: [] } as const;
  if (day && text !== null && isIsoDate(text)) {
    const { raw, span } = sourcedAt(day, text);
    if (!text.endsWith('-01-01')) return { ...rest, iso: text, precision: 'day', raw, span };
    return {
      ...rest,
      iso: text.slice(0, 4),
      precision: 'year',
      raw,
      span,
      basis: 'parsed',
      reason: NEW_YEAR,
    };
  }
  const year = firstMember(work, YEAR_NAMES);
  const number = numberOf(year);
  if (year && number !== null && Number.isInteger(number) && number >= 1000 && number <= 9999) {
    const { raw, span } = sourcedAt(year, number);
    return { ...rest, iso: String(number), precision: 'year', raw, span };
  }
  const given = day ?? year;
  const { raw, span } = sourcedAt(given ?? work, null);
  return { ...rest, iso: null, precision: 'none', raw: given ? raw : '', span };
}
