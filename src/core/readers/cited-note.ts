import type { CitationCount } from '../model.ts';
import { readFreeDate } from '../text/free-date.ts';
import type { Placed } from './bibliography.ts';
import type { ReadContext } from './types.ts';

/** How databases count citations in a note, and whose counts they are where the note does not say. */
const COUNTS = [
  { source: 'Scopus', pattern: /\bcited by\s*:?\s*([\d,]+)/i },
  {
    source: 'Web of Science (TC)',
    pattern: /(?<!total )\btimes cited(?: in web of science core collection)?:(?:\s|&nbsp;)*([\d,]+)/i,
  },
] as const;
/** Whose count it is, as our own RIS says. */
const COUNTED = /(?:^|; )Counted By: ([^;]+)/i;
const EXPORTED = /\bexport date\s*:\s*([^;]+)/i;

/**
 * What databases write into a note: `Export Date: 18 November 2019`, `Cited By: 12`,
 * `Times Cited in Web of Science Core Collection: 12`. `counter` is whose count it is where another program than
 * theirs wrote it.
 */
export function citedInNotes(
  notes: readonly Placed[],
  { capturedOn }: ReadContext,
  counter?: string,
): CitationCount | null {
  const [found] = COUNTS.flatMap(({ source, pattern }) =>
    notes.flatMap(({ text, span }) => {
      const count = pattern.exec(text)?.[1];
      return count === undefined ? [] : { source, span, count: Number(count.replaceAll(',', '')) };
    }),
  );
  if (!found) return null;
  const exported = notes.map(({ text }) => EXPORTED.exec(text)?.[1]).find(Boolean);
  const day = exported === undefined ? null : readFreeDate(exported);
  return {
    count: found.count,
    source: notes.map(({ text }) => COUNTED.exec(text)?.[1]).find(Boolean) ?? counter ?? found.source,
    asOf: day?.precision === 'day' ? day.iso : capturedOn,
    span: found.span,
    byYear: null,
    window: null,
  };
}
