import type { Sourced, StatedFact } from '../model.ts';
import { parseListHeading, parseStat } from './dump-stats.ts';
import { isCodeLine, splitCodes, type Part } from './head-line.ts';
import { sourcedIn, spanIn, type Row } from './lines.ts';
import { reportUnparsed, type Report } from './report.ts';

/** What a page says above its list of papers. */
export interface DumpHeader {
  readonly name: Sourced<string>;
  readonly badge: (Part & { readonly row: Row }) | null;
  readonly stated: readonly StatedFact[];
  readonly listCount: Sourced<number> | null;
}

/** Reads the rows from the name to the first entry. What fits nothing is reported. */
export function readHeader([first, ...rest]: readonly [Row, ...Row[]], report: Report): DumpHeader {
  const { source } = report;
  const stated: StatedFact[] = [];
  let badge: DumpHeader['badge'] = null;
  let listCount: Sourced<number> | null = null;
  for (const row of rest) {
    const stat = parseStat(row, source);
    const heading = parseListHeading(row, source);
    if (stat) stated.push(stat);
    else if (heading && !listCount) listCount = heading;
    else if (!badge && (isCodeLine(row.text) || /^[A-Z]{2}$/.test(row.text))) badge = readBadge(row, report);
    else reportUnparsed(row, report);
  }
  return { name: sourcedIn(first, source), badge, stated, listCount };
}

/** A page has one badge; more that are glued to it are reported. */
function readBadge(row: Row, report: Report): DumpHeader['badge'] {
  const text = splitCodes(row.text)[0]!;
  const rest = row.text.slice(text.length);
  if (rest) report.at('LINE_UNPARSED', spanIn(row, report.source, text.length), rest, 'a further badge');
  return { text, start: 0, end: text.length, row };
}
