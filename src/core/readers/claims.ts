import type { Claim } from '../model.ts';
import type { FoundClaim } from './claim-pattern.ts';
import { CAREER_PATTERNS } from './claims-career.ts';
import { COUNT_PATTERNS } from './claims-counts.ts';
import { HONOUR_PATTERNS, PROJECT_PATTERNS } from './claims-work.ts';
import { spanIn, type Row } from './lines.ts';

const PATTERNS = [...CAREER_PATTERNS, ...PROJECT_PATTERNS, ...HONOUR_PATTERNS, ...COUNT_PATTERNS];
const SENTENCE_END = /[.!?](?=\s+[\p{Lu}“"(])/gu;
const ABBREVIATION = /(?:\b(?:Dr|Prof|Mr|Ms|Mrs|St|vs|Ph\.D|M\.Sc|B\.Sc)|\b\p{Lu})$/u;

/**
 * Facts that patterns find in running text, each with the words it rests on, in the order of the text.
 * What no pattern takes stays in the text.
 */
export function findClaims(rows: readonly Row[], source: string): Claim[] {
  return rows.flatMap((row) =>
    sentences(row.text)
      .flatMap(({ text, start }) =>
        PATTERNS.flatMap((find) => find(text)).map((found) => moved(found, start)),
      )
      .sort((a, b) => a.places[0]![0] - b.places[0]![0])
      .filter((found, i, all) => all.findIndex((other) => sameClaim(found, other)) === i)
      .map(({ places, ...claim }) => ({
        ...claim,
        spans: places.map(([start, end]) => spanIn(row, source, start, end)),
      })),
  );
}

function sentences(text: string): { text: string; start: number }[] {
  const ends = [...text.matchAll(SENTENCE_END)]
    .map(({ index }) => index)
    .filter((index) => !ABBREVIATION.test(text.slice(0, index)))
    .map((index) => index + 1);
  return [0, ...ends].map((end, i, all) => {
    const sentence = text.slice(end, all[i + 1]);
    const start = end + sentence.length - sentence.trimStart().length;
    return { text: sentence.trim(), start };
  });
}

const moved = (found: FoundClaim, by: number): FoundClaim => ({
  ...found,
  places: found.places.map(([start, end]) => [start + by, end + by] as const),
});

const sameClaim = (a: FoundClaim, b: FoundClaim) =>
  a.kind === b.kind && a.value === b.value && a.places[0]![0] === b.places[0]![0];
