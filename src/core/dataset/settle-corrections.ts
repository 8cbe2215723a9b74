import type { Correction, PaperTarget } from '../correction.ts';
import { pairKeys } from './suggestions.ts';

/** Corrections of which no two decide the same thing, and those that a later one overrules. */
export interface Settled {
  readonly standing: readonly Correction[];
  readonly overruled: readonly Correction[];
}

/** Of corrections that decide the same thing the last stands; one that only says again what stands is no conflict. */
export function settleCorrections(corrections: readonly Correction[]): Settled {
  const last = new Map<string, Correction>();
  for (const correction of corrections) last.set(subjectOf(correction), correction);
  const standing = [...last.values()];
  return {
    standing,
    overruled: corrections.filter((correction) => {
      const winner = last.get(subjectOf(correction))!;
      return winner !== correction && contentOf(winner) !== contentOf(correction);
    }),
  };
}

/** Ids of the profiles that a correction names; none for one that is about all. */
export const profilesNamed = (correction: Correction): readonly string[] =>
  'profile' in correction ? [correction.profile] : 'profiles' in correction ? correction.profiles : [];

/** Equal for corrections that say the same thing, whenever and for whatever reason. */
export const contentOf = (correction: Correction): string =>
  JSON.stringify({ ...correction, made: '', note: null });

/** Corrections without those that only say again what another has said. */
export const distinctCorrections = (corrections: readonly Correction[]): Correction[] =>
  [...new Map(corrections.toReversed().map((item) => [contentOf(item), item])).values()].reverse();

/** Equal for corrections that decide the same thing. */
function subjectOf(correction: Correction): string {
  switch (correction.kind) {
    case 'split-person':
      return `split ${correction.profile} ${correction.person.id}: ${idsOf(correction.papers)}`;
    case 'rename-person':
      return `name ${correction.profile} ${correction.person.id}`;
    case 'exclude-paper':
      return `leave out ${correction.profile} ${correction.paper.id}`;
    case 'date-paper':
      return `date ${correction.profile} ${correction.paper.id}`;
    case 'rename-category':
      return `category ${correction.category}`;
    case 'columns':
      return `columns ${JSON.stringify(correction.header)}`;
    case 'subject':
      return `subject ${correction.file}`;
    default:
      return pairKeys(correction)[0]!;
  }
}

const idsOf = (papers: readonly PaperTarget[]) =>
  papers
    .map(({ id }) => id)
    .sort()
    .join(' ');
