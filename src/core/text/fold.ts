/** Letters that Unicode normalisation leaves as they are, with their plain spelling. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ß: 'ss',
};

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/**
 * The key under which two texts are compared: without case, accents, ligatures, kinds of hyphen and
 * apostrophe, invisible characters and extra blanks. For comparing only, never for display.
 */
export function foldText(text: string): string {
  // Most names and titles are plain: for them case and blanks are all there is to fold.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþæœıß]/g, (letter) => PLAIN[letter]!)
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
