import type { Paper } from '../model.ts';
import { onOneLine } from './written-papers.ts';

/** What formats of references have no field for, as a label and its value; a semicolon ends a value. */
export function notesOf(
  { citations, type, isRetracted, date }: Paper,
  fictional: boolean,
): readonly (readonly [label: string, value: string])[] {
  const notes: readonly (readonly [label: string, value: string | null])[] = [
    ['Data', fictional ? 'fictional' : null],
    ['Export Date', citations?.asOf ?? null],
    ['Cited By', citations === null ? null : String(citations.count)],
    ['Counted By', citations?.source ?? null],
    ['Given Type', type],
    ['Retracted', isRetracted === null ? null : isRetracted ? 'yes' : 'no'],
    ['Date as printed', date.iso === null ? date.raw || null : null],
  ];
  return notes.flatMap(([label, value]) =>
    value === null ? [] : [[label, onOneLine(value).replaceAll(';', ',')] as const],
  );
}
