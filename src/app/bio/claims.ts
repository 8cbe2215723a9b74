import { group } from 'd3';
import type { Claim, ClaimKind } from '../../core/model.ts';

const HEADINGS: Readonly<Record<ClaimKind, string>> = {
  role: 'Roles',
  education: 'Education',
  employer: 'Employers',
  award: 'Awards',
  project: 'Projects',
  publications: 'Publications claimed',
  patents: 'Patents claimed',
  activity: 'Activities',
  topic: 'Topics',
};

/** Claims by kind with a heading, in the order of a CV. */
export function claimGroups(
  claims: readonly Claim[],
): readonly { heading: string; claims: readonly Claim[] }[] {
  const byKind = group(claims, ({ kind }) => kind);
  const kinds = Object.keys(HEADINGS) as ClaimKind[];
  return kinds.flatMap((kind) => {
    const found = byKind.get(kind);
    return found ? [{ heading: HEADINGS[kind], claims: found }] : [];
  });
}

/** A claim in one line: `Head of R&D, Beijing Academy of Artificial Intelligence (BAAI)`. */
export function claimText({ value, qualifier, organisation, alias, year }: Claim): string {
  const place = organisation && organisation !== value ? `, ${organisation}` : '';
  const head = `${value}${place}${alias ? ` (${alias})` : ''}`;
  return [head, qualifier, year === null ? null : String(year)].filter((part) => part !== null).join(' · ');
}
