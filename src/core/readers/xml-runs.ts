import type { Line } from './types.ts';

/** A stretch of lines that holds nothing but XML documents: one, or pages set end to end. */
export interface XmlRun {
  /** Indexes into the lines: first, and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
}

/** What may stand before the first element of a document, and is not its content. */
export const PROLOG = /<\?xml\b[^<>]*>|<!DOCTYPE\b[^[<>]*(?:\[[^\]]{0,20000}\]\s*)?>/gi;

/** A line with which a document may begin. Inside a document it can not have a declaration. */
const DECLARATION = /^[\s\ufeff]*<(?:\?xml\s|!DOCTYPE\s)/i;
/** Documents declare themselves within so many lines. */
const PROLOG_LINES = 20;

/**
 * The runs of XML documents whose outermost element has one of these names, prefix or none. A document goes on to
 * the line that closes that element; one that never closes, to the next declaration or the end.
 */
export function xmlRuns(lines: readonly Line[], roots: readonly string[]): XmlRun[] {
  const opening = new RegExp(`^[\\s\\ufeff]*<((?:[\\w-]+:)?(?:${roots.join('|')}))(?=[\\s/>]|$)`);
  const runs: { start: number; end: number }[] = [];
  for (let start = 0; start < lines.length; start++) {
    const root = rootAt(lines, start, opening);
    if (root === null) continue;
    const end = endOf(lines, start, root);
    const before = runs.at(-1);
    if (before && lines.slice(before.end, start).every(({ text }) => text.trim() === '')) before.end = end;
    else runs.push({ start, end });
    start = end - 1;
  }
  return runs.map(({ start, end }) => ({ start, end, lines: lines.slice(start, end) }));
}

function rootAt(lines: readonly Line[], start: number, opening: RegExp): string | null {
  const { text } = lines[start]!;
  const direct = opening.exec(text)?.[1];
  if (direct !== undefined || !DECLARATION.test(text)) return direct ?? null;
  const beginning = lines.slice(start, start + PROLOG_LINES).map((line) => line.text);
  const body = beginning
    .join('\n')
    .replace(PROLOG, '')
    .replace(/<!--[\s\S]*?-->|<\?[^>]*\?>/g, '');
  return opening.exec(body)?.[1] ?? null;
}

function endOf(lines: readonly Line[], start: number, root: string): number {
  const closing = `</${root}`;
  let declared = false;
  for (let index = start; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (text.includes(closing)) return index + 1;
    if (declared && /^[\s\ufeff]*<\?xml\s/i.test(text)) return index;
    declared = true;
  }
  return lines.length;
}
