import type { RoleLine } from '../model.ts';
import { isLabel } from './bio-starts.ts';
import { sourcedIn, spanIn, type Row } from './lines.ts';
import type { Report } from './report.ts';

const AT = / at /g;
const CAMPUS = /\bUniversity of \p{Lu}[\p{L} ]*$/u;

/**
 * Reads the line under the name, `position at organisation`, cut at its last " at " unless that stands inside
 * a name such as "University of California at Berkeley". Null where the row is a sentence.
 */
export function readRole(row: Row | undefined, topic: Row, report: Report): RoleLine | null {
  const { source } = report;
  if (!row || !isLabel(row.text)) {
    report.row('ROLE_MISSING', row ?? topic);
    return null;
  }
  const line = sourcedIn(row, source);
  const cuts = [...row.text.matchAll(AT)].map(({ index }) => index);
  const best = cuts.findLast((cut, i) => i === 0 || !CAMPUS.test(row.text.slice(0, cut)));
  if (best === undefined) {
    report.row('ROLE_MISSING', row);
    return { line, position: line, organisation: null, otherReadings: [] };
  }
  const split = (cut: number) => ({ end: cut, start: cut + ' at '.length });
  const otherReadings = cuts
    .filter((cut) => cut !== best)
    .map((cut) => ({
      position: row.text.slice(0, split(cut).end),
      organisation: row.text.slice(split(cut).start),
    }));
  if (otherReadings.length > 0)
    report.at('ROLE_AMBIGUOUS', spanIn(row, source), row.raw, `${cuts.length} ways to split "${row.text}"`);
  return {
    line,
    position: sourcedIn(row, source, { end: split(best).end, basis: 'parsed' }),
    organisation: sourcedIn(row, source, { start: split(best).start, basis: 'parsed' }),
    otherReadings,
  };
}
