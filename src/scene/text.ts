import { ADVANCES, UNITS_PER_EM } from './arimo-widths.ts';

export type Weight = keyof typeof ADVANCES;

/** The face of all figures, and what stands in for it where it is missing. */
export const FONT_FAMILY = 'Arimo, Arial, Helvetica, sans-serif';

/** What is printed as a blank. */
const BREAK = /[\t\r\n\u2028\u2029]/;
const BREAKS = new RegExp(`${BREAK.source}+`, 'g');

const ELLIPSIS = '…';

/** Combining marks, vowel and final jamo, format and other invisible characters: they take no room of their own. */
const WEIGHTLESS = /[\p{M}\p{Cc}\p{Cf}\p{Cs}\u1160-\u11ff\u2028\u2029\p{Emoji_Modifier}]/u;
/** Scripts and symbols set on a square: CJK, Hangul, full-width forms, emoji. */
const SQUARE =
  /[\u1100-\u115f\u2600-\u27bf\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** What a reader sees as one character: a base with its marks, a flag, emoji that are joined. */
const CLUSTER =
  /\p{RI}\p{RI}|[^](?:[\p{M}\p{Emoji_Modifier}\u200c\u200d\u1160-\u11ff]|(?<=\u200d)\p{Extended_Pictographic})*/gu;

const TABLES = { 400: decode(ADVANCES[400]), 600: decode(ADVANCES[600]) };

function decode(table: string): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const line of table.trim().split('\n')) {
    const [first = '', ...advances] = line.split(' ');
    advances.forEach((advance, i) => {
      const character = String.fromCodePoint(Number.parseInt(first, 16) + i);
      // The face draws marks and invisible characters with a width when they stand alone; set, they have none.
      if (!WEIGHTLESS.test(character)) widths.set(character, Number(advance) / UNITS_PER_EM);
    });
  }
  return widths;
}

/** Width in em of one character. A character the face lacks is taken as a square, or as 0.6 em. */
function advance(character: string, weight: Weight): number {
  const known = TABLES[weight].get(BREAK.test(character) ? ' ' : character);
  if (known !== undefined) return known;
  if (WEIGHTLESS.test(character)) return 0;
  return SQUARE.test(character) ? 1 : 0.6;
}

/** Whether a character takes no room of its own: it is drawn with the one before it, or not at all. */
export const isWeightless = (character: string) => WEIGHTLESS.test(character);

/** Whether the figure face draws a character. */
export const isInFigureFace = (character: string) => TABLES[400].has(character);

/** The characters of a text that the figure face cannot draw, each once. Where no other face helps they become boxes. */
export function missingCharacters(text: string): readonly string[] {
  return [...new Set(cleanText(text))].filter(
    (character) => !isInFigureFace(character) && !isWeightless(character),
  );
}

/**
 * Width in px of a text in the figure face, from its real advance widths, without kerning and letter spacing.
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let em = 0;
  for (const character of text) em += advance(character, weight);
  return em * size;
}

/** Text as it may be printed: control characters and lone surrogates are dropped, breaks and tabs are blanks. */
export function cleanText(text: string): string {
  return text.replace(BREAKS, ' ').replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '');
}

/** The text, or its beginning with `…` where it is wider than `width`; empty where not even that fits. */
export function fitText(text: string, size: number, width: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const room = width - textWidth(ELLIPSIS, size, weight);
  const head = leading(text, size, room, weight).trimEnd();
  return head ? head + ELLIPSIS : '';
}

/** The longest beginning of whole clusters within `width`. */
function leading(text: string, size: number, width: number, weight: Weight): string {
  let used = 0;
  let end = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    used += textWidth(cluster, size, weight);
    if (used > width) break;
    end += cluster.length;
  }
  return text.slice(0, end);
}

/**
 * Lines of at most `width` px, broken at blanks; the last is shortened where `maxLines` do not suffice.
 * A word wider than a line is broken between characters.
 */
export function wrapText(text: string, size: number, width: number, maxLines = Infinity): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim().replace(/[ \t\r\n]+/g, ' ');
  while (rest && lines.length < maxLines) {
    const line = lines.length === maxLines - 1 ? fitText(rest, size, width) : firstLine(rest, size, width);
    if (!line) break;
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

function firstLine(text: string, size: number, width: number): string {
  const head = leading(text, size, width, 400);
  if (head.length === text.length || text[head.length] === ' ') return head.trimEnd();
  const blank = head.lastIndexOf(' ');
  return blank > 0 ? head.slice(0, blank) : head;
}
