import { printedTex } from '../text/tex-source.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import type { BibValue } from './bibtex-records.ts';
import { guessNames } from './csv-authors.ts';
import { placeIn, type Page } from './page.ts';

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** As many commas part a family name, a suffix and given names: more are a list without "and". */
const MOST_COMMAS = 2;

/** The names of a list; `bracesTell` says that a name in braces is a group, not the habit of an exporter. */
export function bibNames(value: BibValue, page: Page, bracesTell: boolean): NamedAuthor[] {
  return piecesOf(value.text).flatMap((piece, _, { length }) => {
    const text = printedName(piece.text);
    const from = value.offset === null ? null : value.offset + piece.start;
    const span = from === null ? value.span : placeIn(page, from, from + piece.text.length);
    if (isGroup(piece.text)) return [{ text, span, ...(bracesTell ? { kind: 'team' as const } : {}) }];
    const isList =
      length === 1 &&
      (split(piece.text, SEMICOLONS).length > 1 || split(piece.text, COMMAS).length > MOST_COMMAS + 1);
    return isList ? guessNames({ text, span }) : [{ text, span }];
  });
}

/** Whether a list has a name that is not wholly in braces. */
export const hasOpenName = ({ text }: BibValue): boolean =>
  piecesOf(text).some((piece) => !isGroup(piece.text));

/** A list may stand in braces of its own: then every name has a comma, as no group has. */
function piecesOf(text: string): Piece[] {
  const pieces = split(text, ANDS);
  const inner = pieces.length === 1 && isGroup(text) ? split(text.slice(1, -1), ANDS) : [];
  if (inner.length < 2 || !inner.every((piece) => piece.text.includes(','))) return pieces;
  return inner.map((piece) => ({ ...piece, start: piece.start + 1 }));
}

/** Braces, and where a text may be cut outside of them. */
const ANDS = /[{}]|(?<=\s)and(?=\s)/gi;
const COMMAS = /[{},]/g;
const SEMICOLONS = /[{};]/g;

/** Cuts a text where a pattern matches outside braces; blanks around the pieces are cut off. */
function split(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let [depth, start] = [0, 0];
  const add = (end: number) => {
    const piece = text.slice(start, end).trim();
    if (piece !== '') pieces.push({ text: piece, start: text.indexOf(piece, start) });
  };
  for (const { index, 0: sign } of text.matchAll(separator)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      add(index);
      start = index + sign.length;
    }
  }
  add(text.length);
  return pieces;
}

/** Whether a name is one group of braces from its first character to its last. */
function isGroup(text: string): boolean {
  if (!/^\{[^\\].*\}$/s.test(text)) return false;
  let depth = 0;
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

/** `{van der Berg}, J.~P.` as `van der Berg, J. P.`. */
const printedName = (text: string) =>
  split(text, COMMAS)
    .map((part) => printedTex(part.text))
    .filter(Boolean)
    .join(', ');
