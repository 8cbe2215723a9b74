import type { ClaimKind } from '../model.ts';
import { claim, claimPattern, type ClaimMatch, type ClaimPattern } from './claim-pattern.ts';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
};
const NUMBER = `(?:\\d[\\d,]*\\+?|(?:a )?(?:${Object.keys(NUMBER_WORDS).join('|')}))`;
const MORE = '(?:[Mm]ore than|[Oo]ver)';

/** Counts of papers and patents, as claims: a text that says "more than ten papers" gives no number of papers. */
export const COUNT_PATTERNS: readonly ClaimPattern[] = [
  claimPattern(
    `(?<![\\p{L}\\p{N}-])(?<name>(?:${MORE} )?${NUMBER} (?:(?!of )[\\p{L}-]+ ){0,4}?(?:papers|publications|articles))\\b`,
    countClaim('publications'),
  ),
  claimPattern(
    '\\b(?:holds?|held|owns?|filed|granted|inventor of) (?:the )?(?<name>(?:[\\p{L}\\p{N},+-]+ ){0,7}?patents?)\\b',
    countClaim('patents'),
  ),
];

function countClaim(kind: ClaimKind) {
  return ({ groups, place }: ClaimMatch) =>
    claim(kind, groups['name']!, [place('name')], { count: countIn(groups['name']!) });
}

/** The count of a phrase; null where it has none, or several number words, or a lower bound such as "50+". */
function countIn(phrase: string): { comparator: '>' | '='; value: number } | null {
  const numbers = phrase.match(
    new RegExp(
      `(?<![\\p{L}-])(?:\\d[\\d,]*\\+?|(?:${Object.keys(NUMBER_WORDS).join('|')})(?![\\p{L}-]))`,
      'gu',
    ),
  );
  const [number] = numbers ?? [];
  if (number === undefined || numbers!.length > 1 || number.endsWith('+')) return null;
  const value = NUMBER_WORDS[number] ?? Number(number.replace(/,/g, ''));
  return { comparator: new RegExp(`^${MORE} `).test(phrase) ? '>' : '=', value };
}
