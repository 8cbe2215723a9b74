import type { PaperCategory, PaperDate, PaperRecord, Sourced } from '../model.ts';
import type { ResolvedCode } from '../taxonomy/resolve.ts';
import { isoDate, isRealDate, resolveYear, type YearBounds } from '../text/dates.ts';
import { parseAuthorLine } from './dump-authors.ts';
import type { Entry } from './dump-entries.ts';
import type { Part } from './head-line.ts';
import { readableTex } from '../text/tex.ts';
import { joinRows, sourcedIn, sourcedInJoined, spanIn, type Row } from './lines.ts';

/** What an entry needs to know of the whole page. */
export interface PageFacts {
  readonly source: string;
  readonly codes: ReadonlyMap<string, ResolvedCode>;
  readonly years: YearBounds;
}

/** Makes the record of one entry. Citations are null: this format has none. */
export function readPaper(entry: Entry, facts: PageFacts): PaperRecord {
  const { row, head } = entry;
  const { source } = facts;
  const line = entry.authors && parseAuthorLine(entry.authors, source);
  const part = ({ start, end }: Part) => sourcedIn(row, source, { start, end, basis: 'parsed' });
  const tags = [...(head.tag ? [part(head.tag)] : []), ...(line?.tag ? [line.tag] : [])];
  return {
    head: sourcedIn(row, source),
    title: readTitle(entry, source),
    date: readDate(entry, facts),
    categories: head.codes.map((code) => categoryAt(code, row, facts)),
    authors: line?.authors ?? null,
    abstract: entry.abstract.length > 0 ? readable(entry.abstract, source) : null,
    siteScore: head.score && { ...part(head.score), value: Number(head.score.text) },
    tags,
    citations: null,
    percentile: null,
  };
}

/** The category of a printed code with its place. */
export function categoryAt(
  { text, start, end }: Part,
  row: Row,
  { codes, source }: Pick<PageFacts, 'codes' | 'source'>,
): PaperCategory {
  return { ...codes.get(text)!, span: spanIn(row, source, start, end) };
}

/** Rows as one text whose TeX reads as plain text; `raw` keeps it as printed. */
function readable(rows: readonly Row[], source: string): Sourced<string> {
  const printed = sourcedInJoined(joinRows(rows), source);
  return { ...printed, value: readableTex(printed.value) };
}

function readTitle({ title, row }: Entry, source: string): Sourced<string> {
  if (title.length > 0) return readable(title, source);
  const span = spanIn(row, source, row.text.length);
  return { value: 'Untitled', raw: '', span, basis: 'inferred', reason: 'no title is printed' };
}

function readDate({ row, head }: Entry, { source, years }: PageFacts): PaperDate {
  const { month, day, year, date } = head;
  const { raw, span } = sourcedIn(row, source, date);
  const given = { kind: 'first-posted', raw, span } as const;
  // A leap year tells whether a day exists in any year.
  if (!isRealDate(year ?? 2000, month, day))
    return { ...given, iso: null, precision: 'none', basis: 'stated', reason: null, yearCandidates: [] };
  if (year !== null) {
    const iso = isoDate(year, month, day);
    return { ...given, iso, precision: 'day', basis: 'stated', reason: null, yearCandidates: [] };
  }
  const { candidates, reason } = resolveYear(month, day, years);
  const found = candidates.length === 1 ? candidates[0]! : null;
  if (found === null)
    return {
      ...given,
      iso: null,
      precision: 'month-day',
      basis: 'stated',
      reason,
      yearCandidates: candidates,
    };
  const iso = isoDate(found, month, day);
  return { ...given, iso, precision: 'day', basis: 'inferred', reason, yearCandidates: candidates };
}
