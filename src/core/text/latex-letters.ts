import { MARKS } from './tex-symbols.ts';

/** Marks over and under letters that are written as a letter command: `\v{c}` is č. */
const NAMED_MARKS: Readonly<Record<string, string>> = {
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030a',
};
const LETTERS: Readonly<Record<string, string>> = {
  i: 'i',
  j: 'j',
  l: 'ł',
  L: 'Ł',
  o: 'ø',
  O: 'Ø',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
};

const LETTER = String.raw`\{?\\?([a-zA-Z])\}?`;
const SIGN_MARK = new RegExp(String.raw`\\(["'${'`'}^~=.])\s*${LETTER}`, 'g');
const NAMED_MARK = /\\([uvHcdbkr])(?:\s*\{\\?([a-zA-Z])\}|\s+\\?([a-zA-Z])(?![a-zA-Z]))/g;

/** Letters as LaTeX spells them: `S{\"a}rkk{\"a}` → `Särkkä`. Text without a backslash stays as it is. */
export function plainLatex(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\{(\\(?:[^{}]|\{[^{}]*\})*)\}/g, '$1\u200b')
    .replace(SIGN_MARK, (whole, mark: string, letter: string) =>
      MARKS[mark] ? (letter + MARKS[mark]).normalize('NFC') : whole,
    )
    .replace(NAMED_MARK, (_, mark: string, letter?: string, next?: string) =>
      ((letter ?? next)! + NAMED_MARKS[mark]!).normalize('NFC'),
    )
    .replace(/\\([a-zA-Z]{1,2})(?![a-zA-Z])\s*/g, (whole, name: string) =>
      Object.hasOwn(LETTERS, name) ? LETTERS[name]! : whole,
    )
    .replace(/\\([&%#_$])/g, '$1')
    .replaceAll('\u200b', '');
}
