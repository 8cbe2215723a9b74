import { foldText } from './fold.ts';
import { plainMarkup } from './markup.ts';
import { readableTex } from './tex.ts';

/** Titles that many works bear, whoever wrote them. */
const GENERIC = new RegExp(
  '^(?:' +
    [
      '(?:(?:guest )?editorial(?: board)?|introduction|preface|foreword|correction|corrigendum|erratum|errata',
      'retraction(?: note)?|reply|technical report|book reviews?|table of contents|obituary|acknowledge?ments?',
      'supplementary (?:material|information|data)|in memoriam)(?: |$)',
      // These also begin titles that say what a work is about: "Response times of …", "Index structures for …".
      '(?:comments?|responses?|letters?)(?: (?:on|to|from) |$)',
      '(?:index|contents|abstracts?|conclusions?)$',
    ].join('|') +
    ')',
);
const LEAST_WORDS = 4;
const LEAST_CHARACTERS = 15;

/**
 * The key under which titles are equal: without markup, TeX, case, accents and signs, which are blanks. Letters
 * and digits of all scripts stay, so numbers and parts tell titles apart, and a prefix is no match.
 */
export function titleKey(title: string): string {
  return foldText(readableTex(plainMarkup(title)).replace(/[{}$]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a title key is what every journal prints: `editorial`, `correction to …`. */
export const isGeneric = (key: string): boolean => GENERIC.test(key);

/** Whether a title key tells works apart by itself: it is long enough, and nothing that every journal prints. */
export function isTelling(key: string): boolean {
  const isShort = key.length < LEAST_CHARACTERS || key.split(' ').length < LEAST_WORDS;
  // Scripts without blanks between words say as much in fewer characters.
  return (
    (!isShort ||
      /^[^\p{Script=Latin}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}][^]{5,}$/u.test(key)) &&
    !isGeneric(key)
  );
}

/** A notice on a work, or a part of it, is another work, though it bears its title. */
const ANOTHER =
  /\b(?:correct\w*|corrigend\w*|errat\w*|retract\w*|reply|repl(?:y|ies)|responses?|comments?|appendi\w*|supplement\w*|parts?|volumes?|chapters?|reviews?)\b/;

/**
 * The keys under which a title may stand elsewhere: without what is in brackets, such as `(extended abstract)`, and
 * without its subtitles. Only those that tell works apart, and none where what is left out names another work.
 */
export function shortTitles(title: string): string[] {
  const whole = titleKey(title);
  const open = title.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])/g, ' ');
  const heads = [...open.matchAll(/:\s|\s[-–—]+\s|[.?!]\s(?=\S)/g)].map(({ index }) => open.slice(0, index));
  return [open, ...heads]
    .map(titleKey)
    .filter((key) => key !== whole && isTelling(key) && !ANOTHER.test(whole.replace(key, '')));
}
