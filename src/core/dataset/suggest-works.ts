import type { PaperTarget, SameWorkSuggestion } from '../correction.ts';
import type { Paper, PaperRecord, ProfileDocument } from '../model.ts';
import { titleKey } from '../text/title-key.ts';
import { matchWorks } from './works.ts';

/** Names a paper so that it is found again after another import. */
export const paperTarget = ({ id, title, identifiers }: Paper): PaperTarget => ({
  id,
  title: title.value,
  identifiers,
});

/** Papers of a profile that may be one work: nearly equal titles, or equal ones of which a year is not known (rule 4). */
export function suggestWorks({ profile, papers }: ProfileDocument): SameWorkSuggestion[] {
  const filed = papers.map((record) => ({ record, file: '', format: null, newness: '' }));
  const paperOf = new Map<PaperRecord, Paper>(papers.map((paper) => [paper, paper]));
  const { works, maybe } = matchWorks(filed);
  const chains = works.flatMap((same) => same.slice(1).map((item, i) => [same[i]!, item] as const));
  return [...chains, ...maybe].map(([a, b]) => {
    const pair = [paperOf.get(a.record)!, paperOf.get(b.record)!] as const;
    return {
      kind: 'same-work',
      profile: profile.id,
      papers: [paperTarget(pair[0]), paperTarget(pair[1])],
      evidence: evidenceOf(...pair),
    };
  });
}

function evidenceOf(a: Paper, b: Paper): string {
  const isEqual = titleKey(a.title.value) === titleKey(b.title.value);
  const years = [a, b].map(({ date }) => date.iso?.slice(0, 4) ?? 'no year').join(' and ');
  return `${isEqual ? 'the same title' : 'nearly the same title'} and authors; ${years}`;
}
