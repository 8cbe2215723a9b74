import type { Chance } from './chance.ts';
import { TOPICS, type Topic } from './fields.ts';
import type { Names } from './names.ts';

/** Somebody who writes papers. */
export interface Scholar {
  /** `A9900000001`: far beyond the numbers in use. */
  readonly id: string;
  readonly name: string;
}

/** Somebody of the department, whose record is made. */
export interface Member extends Scholar {
  readonly firstYear: number;
  /** Topics, from the most to the least frequent. */
  readonly topics: readonly Topic[];
  /** How many papers the record is to have. */
  readonly papers: number;
  /** Others of the department with whom most joint papers are written; filled once all are there. */
  readonly partners: Member[];
  /** People outside, in the order in which they come and go. */
  readonly circle: readonly Scholar[];
}

/** A career after which the record has the number of papers asked for. */
const MID_CAREER = 15;
const LONGEST = 34;

/** The members of a department: careers of 2 to 34 years, partners, and circles of outsiders. */
export function makeMembers(
  { authors, papers, thisYear }: { authors: number; papers: number; thisYear: number },
  names: Names,
  chance: Chance,
): Member[] {
  let number = 0;
  const scholar = (name: string): Scholar => ({ id: `A99${String(++number).padStart(8, '0')}`, name });
  const members = Array.from({ length: authors }, (_, index): Member => {
    const length = index === 0 ? LONGEST : chance.int(2, LONGEST - 4);
    const main = chance.int(0, TOPICS.length - 1);
    const topics = [0, 1, 3, 6].map((step) => TOPICS[(main + step) % TOPICS.length]!);
    return {
      ...scholar(names.member(index)),
      firstYear: thisYear - length + 1,
      topics,
      papers: Math.max(2, Math.round(papers * Math.min(1.6, length / MID_CAREER))),
      partners: [],
      circle: Array.from({ length: 8 + 2 * length }, () => scholar(names.outsider())),
    };
  });
  for (const member of members)
    for (let i = 0; i < 3; i++) {
      const partner = chance.pick(members);
      if (partner !== member && !member.partners.includes(partner)) member.partners.push(partner);
    }
  return members;
}

/** A crowd of people who appear once, on a paper of very many authors. */
export function crowd(size: number, prefix: string, names: Names): Scholar[] {
  return Array.from({ length: size }, (_, i) => ({
    id: `${prefix}${String(i + 1).padStart(8, '0')}`,
    name: names.outsider(),
  }));
}
