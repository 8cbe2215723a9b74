import type { Paper } from '../model.ts';
import { familyKey } from '../text/names.ts';

export type BylineRole = 'first' | 'middle' | 'last' | 'solo';

/** Where the subject stands in the bylines of some papers. */
export interface Bylines {
  /** By paper id; only for complete lists that show the subject and are not alphabetical. */
  readonly roles: ReadonlyMap<string, BylineRole>;
  /** Papers whose list is missing, cut, or does not show the subject. */
  readonly unknown: number;
  /** Complete lists of three names and more: those that can be seen to be alphabetical, and those that are. */
  readonly long: number;
  readonly alphabetical: number;
  /** Most long lists are alphabetical: position then carries no meaning in any of them. */
  readonly mostlyAlphabetical: boolean;
}

/** Reads the place of the subject in each byline. */
export function bylinesOf(papers: readonly Paper[]): Bylines {
  const roles = new Map<string, BylineRole>();
  let [unknown, long, alphabetical] = [0, 0, 0];
  for (const paper of papers) {
    const total = paper.authors?.total ?? null;
    const isLong = total !== null && total >= 3;
    const isSorted = isLong && isAlphabetical(paper);
    const role = roleOf(paper);
    long += Number(isLong);
    alphabetical += Number(isSorted);
    if (role === null) unknown++;
    else if (!isSorted) roles.set(paper.id, role);
  }
  return { roles, unknown, long, alphabetical, mostlyAlphabetical: alphabetical > long / 2 };
}

/** The subject's place in a complete byline; null where the list is not complete or does not show them. */
export function roleOf({ authors, subjectPosition }: Paper): BylineRole | null {
  const total = authors?.total ?? null;
  if (total === null || subjectPosition === null) return null;
  if (total === 1) return 'solo';
  if (subjectPosition === 1) return 'first';
  return subjectPosition === total ? 'last' : 'middle';
}

/** Whether the people of a list stand by family name. */
function isAlphabetical({ authors }: Paper): boolean {
  const people = (authors?.slots ?? []).filter(({ kind }) => kind === 'person');
  const keys = people.map(({ name }) => familyKey(name));
  return keys.length >= 3 && keys.every((key, i) => i === 0 || keys[i - 1]! <= key);
}
