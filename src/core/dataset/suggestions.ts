import type { Correction, Suggestion } from '../correction.ts';
import type { ProfileDocument } from '../model.ts';
import { suggestPeople } from './suggest-people.ts';
import { suggestWorks } from './suggest-works.ts';

/** What may be one inside a profile: its papers, then its people. */
export function suggestWithin(document: ProfileDocument): Suggestion[] {
  return [...suggestWorks(document), ...suggestPeople(document)];
}

/** Ids of the profiles that a suggestion names. */
export const profilesOf = (suggestion: Suggestion): readonly string[] =>
  suggestion.kind === 'same-person' ? suggestion.profiles : [suggestion.profile];

/** The same for suggestions and corrections that are about the same pair. */
export function pairKeys(item: Suggestion | Correction): readonly string[] {
  const pair = (...parts: readonly [string, string]) => [...parts].sort().join(' ');
  switch (item.kind) {
    case 'same-coauthor':
    case 'merge-people':
    case 'keep-people-apart':
      return [`people ${item.profile}: ${pair(item.people[0].id, item.people[1].id)}`];
    case 'same-work':
    case 'merge-papers':
    case 'keep-papers-apart':
      return [`papers ${item.profile}: ${pair(item.papers[0].id, item.papers[1].id)}`];
    case 'same-person':
      return item.profiles.slice(1).map((id) => `profiles: ${pair(item.profiles[0]!, id)}`);
    case 'merge-profiles':
    case 'keep-profiles-apart':
      return [`profiles: ${pair(...item.profiles)}`];
    default:
      return [];
  }
}

/** Suggestions on which nobody decided yet, each once. */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  corrections: readonly Correction[],
): readonly Suggestion[] {
  const decided = new Set(corrections.flatMap(pairKeys));
  const open = suggestions.filter((suggestion) => !pairKeys(suggestion).every((key) => decided.has(key)));
  return [...new Map(open.map((suggestion) => [pairKeys(suggestion).join(), suggestion])).values()];
}

/** The decision that a suggestion is right, or wrong; one a pair of it. */
export function decide(suggestion: Suggestion, isOne: boolean, made: string): readonly Correction[] {
  const when = { made, note: suggestion.evidence };
  switch (suggestion.kind) {
    case 'same-coauthor': {
      const { profile, people } = suggestion;
      return [{ kind: isOne ? 'merge-people' : 'keep-people-apart', profile, people, ...when }];
    }
    case 'same-work': {
      const { profile, papers } = suggestion;
      return [{ kind: isOne ? 'merge-papers' : 'keep-papers-apart', profile, papers, ...when }];
    }
    case 'same-person':
      return suggestion.profiles.slice(1).map((id) => ({
        kind: isOne ? 'merge-profiles' : 'keep-profiles-apart',
        profiles: [suggestion.profiles[0]!, id],
        ...when,
      }));
  }
}
