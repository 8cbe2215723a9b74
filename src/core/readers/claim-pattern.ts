import type { Claim, ClaimKind } from '../model.ts';

/** A half-open place in a sentence. */
export type Place = readonly [start: number, end: number];

/** A claim with its places in one sentence. */
export interface FoundClaim extends Omit<Claim, 'spans'> {
  readonly places: readonly Place[];
}

/** Finds claims in one sentence. */
export type ClaimPattern = (sentence: string) => readonly FoundClaim[];

/** A match of a pattern: its named groups, their places, and the place of all of it. */
export interface ClaimMatch {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly whole: Place;
  readonly sentence: string;
  place(group: string): Place;
}

/** A pattern from the source of a regular expression (flag `u`) and what its matches claim. */
export function claimPattern(
  source: string,
  make: (match: ClaimMatch) => FoundClaim | readonly FoundClaim[],
): ClaimPattern {
  const expression = new RegExp(source, 'dgu');
  return (sentence) =>
    [...sentence.matchAll(expression)].flatMap((match) =>
      make({
        groups: match.groups ?? {},
        whole: [match.index, match.index + match[0].length],
        sentence,
        place: (group) => match.indices!.groups![group]!,
      }),
    );
}

/** A claim of which only some fields are known. */
export function claim(
  kind: ClaimKind,
  value: string,
  places: readonly Place[],
  details: Partial<Omit<FoundClaim, 'kind' | 'value' | 'places'>> = {},
): FoundClaim {
  const unknown = { qualifier: null, organisation: null, alias: null, year: null, count: null };
  return { kind, value, places, ...unknown, ...details };
}
