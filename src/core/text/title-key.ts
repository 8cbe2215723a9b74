import { foldText } from './fold.ts';
import { plainMarkup } from './markup.ts';
import { readableTex } from './tex.ts';

/** Titles that many works bear, whoever wrote them. */
const GENERIC =
  /^(?:(?:guest )?editorial(?: board)?|introduction|preface|foreword|correction|corrigendum|erratum|errata|retraction(?: note)?|reply|response|comment|letter(?: to the editor)?|technical report|book reviews?|index|contents|table of contents|obituary|acknowledge?ments?|supplementary (?:material|information|data)|in memoriam|conclusions?|abstracts?)(?: |$)/;
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

/** Whether a title key tells works apart by itself: it is long enough, and nothing that every journal prints. */
export function isTelling(key: string): boolean {
  const isShort = key.length < LEAST_CHARACTERS || key.split(' ').length < LEAST_WORDS;
  // Scripts without blanks between words say as much in fewer characters.
  return (
    (!isShort ||
      /^[^\p{Script=Latin}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}][^]{5,}$/u.test(key)) &&
    !GENERIC.test(key)
  );
}
