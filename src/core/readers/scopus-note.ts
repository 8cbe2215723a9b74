import type { CitationCount } from '../model.ts';
import { readFreeDate } from '../text/free-date.ts';
import type { Placed } from './bibliography.ts';
import type { ReadContext } from './types.ts';

const CITED = /\bcited by\s*:?\s*([\d,]+)/i;
/** Whose count it is, as our own RIS says. */
const COUNTED = /(?:^|; )Counted By: ([^;]+)/i;
const EXPORTED = /\bexport date\s*:\s*([^;]+)/i;

/** What Scopus writes into a note: `Export Date: 18 November 2019`, `Cited By: 12`. `counter` is whose count it is. */
export function citedInNotes(
  notes: readonly Placed[],
  { capturedOn }: ReadContext,
  counter = 'Scopus',
): CitationCount | null {
  const note = notes.find(({ text }) => CITED.test(text));
  if (!note) return null;
  const exported = notes.map(({ text }) => EXPORTED.exec(text)?.[1]).find(Boolean);
  const day = exported === undefined ? null : readFreeDate(exported);
  return {
    count: Number(CITED.exec(note.text)![1]!.replaceAll(',', '')),
    source: notes.map(({ text }) => COUNTED.exec(text)?.[1]).find(Boolean) ?? counter,
    asOf: day?.precision === 'day' ? day.iso : capturedOn,
    span: note.span,
    byYear: null,
    window: null,
  };
}
