import { printedCodes } from '../taxonomy/taxonomy.ts';
import { MONTHS } from '../text/dates.ts';

/** A stretch of a head line, half-open. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of the line that heads an entry: `79.1DCMay 9`, `DCAIApr 14, 2025`, `LGMay 9, 2025Code`. */
export interface HeadLine {
  readonly score: Part | null;
  readonly codes: readonly Part[];
  readonly date: Part;
  readonly month: number;
  readonly day: number;
  /** Null where the year is not printed. */
  readonly year: number | null;
  readonly tag: Part | null;
}

const CODE = printedCodes()
  .map((code) => code.replace('.', '\\.'))
  .join('|');
const AROUND = (codes: string) =>
  new RegExp(
    `^(?<score>\\d{1,3}(?:\\.\\d+)?)?(?<codes>${codes})` +
      `(?<date>(?<month>${MONTHS.join('|')}) +(?<day>\\d{1,2})(?:, *(?<year>(?:19|20)\\d{2}))?)(?<tag>Code)?$`,
    'd',
  );
// Bounded, so that a hostile line costs no more than an honest one; no paper has that many codes.
const KNOWN = AROUND(`(?:${CODE}){1,24}`);
const ANY = AROUND('[A-Za-z][A-Za-z.\\-]{1,80}?');
const LONGEST_CODE_LINE = 80;

/** Reads a head line all of whose codes are in the taxonomy; null for any other text. */
export function parseHeadLine(text: string): HeadLine | null {
  return partsOf(KNOWN.exec(text));
}

/** Reads a head line that may hold unknown codes: safe only where a head line is expected. */
export function parseAnyHeadLine(text: string): HeadLine | null {
  return parseHeadLine(text) ?? partsOf(ANY.exec(text));
}

/** Cuts glued codes: known ones, else pairs of capitals, else what is left as one unknown code. */
export function splitCodes(glued: string): readonly string[] {
  return splitKnown(glued) ?? splitUnknown(glued);
}

function partsOf(match: RegExpExecArray | null): HeadLine | null {
  const groups = match?.indices?.groups;
  if (!match || !groups) return null;
  const part = (name: string): Part | null => {
    const place = groups[name];
    return place ? { text: match.groups![name]!, start: place[0], end: place[1] } : null;
  };
  let at = groups['codes']![0];
  const codes = splitCodes(match.groups!['codes']!).map((text) => {
    at += text.length;
    return { text, start: at - text.length, end: at };
  });
  const { month, day, year } = match.groups!;
  return {
    score: part('score'),
    codes,
    date: part('date')!,
    month: MONTHS.indexOf(month!) + 1,
    day: Number(day),
    year: year === undefined ? null : Number(year),
    tag: part('tag'),
  };
}

function splitKnown(glued: string): readonly string[] | null {
  if (glued === '') return [];
  for (const code of printedCodes()) {
    if (!glued.startsWith(code)) continue;
    const rest = splitKnown(glued.slice(code.length));
    if (rest) return [code, ...rest];
  }
  return null;
}

function splitUnknown(glued: string): readonly string[] {
  const codes: string[] = [];
  for (let rest = glued; rest !== ''; rest = rest.slice(codes.at(-1)!.length)) {
    const known = printedCodes().find((code) => rest.startsWith(code));
    const pair = /^[A-Z]{2}(?=[A-Z]{2}|$)/.exec(rest)?.[0];
    codes.push(known ?? pair ?? rest);
  }
  return codes;
}

/** Whether a line is nothing but subject codes of the taxonomy: the badge of a page's header. */
export function isCodeLine(text: string): boolean {
  return text.length <= LONGEST_CODE_LINE && splitKnown(text) !== null;
}
