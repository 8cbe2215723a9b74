import { foldText } from './fold.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|ph\.?\s?d)\.?$/i;
const TEAM_WORD = /\b(?:team|group|collaboration|consortium|project|lab|society)\b/;
/** Words in small letters that belong to the family name behind them. */
export const PARTICLE =
  /^(?:van|von|de|der|den|del|della|di|da|dos|das|du|do|la|le|el|al|bin|ibn|ter|ten|y|e|zu|zur|af|av)$/;
/** The first letter is a capital, or of a script without case. */
const NAME_WORD = /^(?:\p{Lu}|\p{Lt}|\p{Lo}|[a-z]['’]\p{Lu})[\p{L}\p{M}\p{N}.'’`‐-―-]*$/u;
const LONGEST_NAME_WORDS = 6;

/** Whether a part of a name is one such as `Jr.` or `III`. */
export const isSuffix = (part: string): boolean => SUFFIX.test(part);

/** A name of a list with its half-open place in the text it was cut from. */
export interface PlacedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The key under which names are equal: folded, without periods, and with `Family, Given` turned round
 * where the comma is no suffix.
 */
export function nameKey(name: string): string {
  return foldText(turned(name.split(/\s*,\s*/)))
    .replace(/\./g, '')
    .trim();
}

/** A name as it is read out: `Ao, Yulong` is Yulong Ao, `King, Jr., Martin` is Martin King Jr. */
export function displayName(name: string): string {
  return turned(name.split(/\s*,\s*/).filter(Boolean));
}

function turned([family = '', ...tail]: readonly string[]): string {
  const isSuffix = (part: string) => SUFFIX.test(part) && !(tail.length === 1 && areInitials(part));
  const given = tail.filter((part) => !isSuffix(part));
  return [...given, family, ...tail.filter(isSuffix)].join(' ').trim();
}

/** Whether a part behind the only comma of a name is initials, though a suffix has the same letters: `Pardo, JR`. */
export const areInitials = (part: string): boolean => /^[JS]R$/.test(part.trim());

/** The key by which a byline is in alphabetical order: the family name, read as the last word unless a comma says so. */
export function familyKey(name: string): string {
  const [head = '', ...tail] = name.split(/\s*,\s*/);
  const words = foldText(head).split(' ');
  const isTurned = tail.some((part) => part !== '' && !SUFFIX.test(part));
  return isTurned ? words.join(' ') : (words.findLast((word) => !SUFFIX.test(word)) ?? '');
}

/** Whether a name looks like a team: one Latin word alone, or a word such as Team or Collaboration in it. */
export function isTeamName(name: string): boolean {
  const key = foldText(name);
  return TEAM_WORD.test(key) || (!key.includes(' ') && /^[\p{Script=Latin}\p{N}.&'-]+$/u.test(key));
}

/** Whether a text has the shape of one name: a few words, capitals in front, no sentence. */
export function looksLikeName(text: string): boolean {
  const [head = '', ...tail] = text.trim().split(/,\s*/);
  if (!tail.every((part) => SUFFIX.test(part))) return false;
  const words = head.split(/\s+/);
  const last = words.at(-1)!;
  if (words.length > LONGEST_NAME_WORDS) return false;
  if (/\p{L}{3}\.$/u.test(last) && !SUFFIX.test(last)) return false;
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word.toLowerCase())) &&
    words.some((word) => NAME_WORD.test(word))
  );
}

/** Cuts a list at its commas (and a last "and"), keeping suffixes such as Jr. with the name before. */
export function splitNames(text: string): PlacedName[] {
  const names: PlacedName[] = [];
  for (const { index, 0: piece } of text.matchAll(/[^,，、;]+/g)) {
    for (const part of splitAnd(piece)) {
      const name = part.text.trim();
      if (name === '') continue;
      const start = index + part.start + part.text.search(/\S/);
      const end = start + name.length;
      const before = names.at(-1);
      if (before && SUFFIX.test(name))
        names.push({ ...names.pop()!, name: text.slice(before.start, end), end });
      else names.push({ name, start, end });
    }
  }
  return names;
}

function splitAnd(piece: string): { text: string; start: number }[] {
  const match = /(?:^|\s)(?:and|&)\s+(?=\p{Lu}|\p{Lo})/u.exec(piece);
  if (!match) return [{ text: piece, start: 0 }];
  const rest = match.index + match[0].length;
  return [
    { text: piece.slice(0, match.index), start: 0 },
    { text: piece.slice(rest), start: rest },
  ];
}
