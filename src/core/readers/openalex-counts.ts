import type { CitationCount, Percentile } from '../model.ts';
import { firstMember, isList, items, member, numberOf, spanOf, type JsonValue } from './json-value.ts';

/** Name of the source of every number read here. */
const SOURCE = 'OpenAlex';
const TOTALS = ['cited_by_count', 'cited_by_count_total'];
const BY_YEAR = ['counts_by_year', 'citations_by_year'];
/** Counts by year reach back about this many years, the current one included. */
const WINDOW_YEARS = 10;

export type Window = NonNullable<CitationCount['window']>;

/**
 * The years that counts by year cover, concluded from all works of a document: up to the year of capture or
 * the latest year that occurs, ten years in all unless earlier ones occur. Null without any count by year.
 */
export function countWindow(works: readonly JsonValue[], capturedOn: string | null): Window | null {
  const years = works.flatMap((work) => yearCounts(work) ?? []).map(({ year }) => year);
  if (years.length === 0) return null;
  const captured = capturedOn === null ? 0 : Number(capturedOn.slice(0, 4));
  const last = years.reduce((a, b) => Math.max(a, b), captured);
  const first = years.reduce((a, b) => Math.min(a, b), last - WINDOW_YEARS + 1);
  return { first, last };
}

/** The citations of a work; null where no total is given: unknown is not zero. */
export function readCitations(
  work: JsonValue,
  { window, capturedOn }: { window: Window | null; capturedOn: string | null },
): CitationCount | null {
  const total = firstMember(work, TOTALS);
  const count = numberOf(total);
  if (!total || count === null || !isCount(count)) return null;
  const byYear = yearCounts(work);
  return {
    count,
    source: SOURCE,
    asOf: capturedOn,
    span: spanOf(total),
    byYear,
    window: byYear && window,
  };
}

/** The source's own percentile among works of the same type, year and subfield, from 0-1 to 0-100. */
export function readPercentile(work: JsonValue): Percentile | null {
  const place = member(work, 'citation_normalized_percentile', 'value');
  const value = numberOf(place);
  if (!place || value === null || value < 0 || value > 1) return null;
  // 0.57 × 100 is 56.99999999999999 in binary; six decimals are more than the source gives.
  return { value: Math.round(value * 1e8) / 1e6, source: SOURCE, span: spanOf(place) };
}

/** Citations by year, ascending; null where the work has no such list. */
function yearCounts(work: JsonValue): { year: number; count: number }[] | null {
  const list = firstMember(work, BY_YEAR);
  if (!list || !isList(list)) return null;
  return items(list)
    .flatMap((item) => {
      const year = numberOf(member(item, 'year'));
      const count = numberOf(firstMember(item, ['cited_by_count', 'count']));
      return year !== null && count !== null && isYear(year) && isCount(count) ? [{ year, count }] : [];
    })
    .sort((a, b) => a.year - b.year);
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isYear = (value: number) => Number.isInteger(value) && value >= 1000 && value <= 9999;
