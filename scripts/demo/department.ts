import { chanceOf } from './chance.ts';
import { PREPRINTS } from './fields.ts';
import { makeNames, type Names } from './names.ts';
import { crowd, makeMembers, type Member } from './people.ts';
import { makeWork, type Making, type Work } from './works.ts';

export interface DepartmentOptions {
  readonly authors: number;
  /** Papers of somebody in mid-career; shorter records have fewer, longer ones more. */
  readonly papers: number;
  readonly seed: number;
  readonly asOf: string;
}

export interface Department {
  readonly members: readonly { readonly member: Member; readonly works: readonly Work[] }[];
}

const LARGE_TEAM = 300;
/** More than an answer lists, so its list is cut. */
const CUT_TEAM = 140;

/** Makes a department and all its papers. The same options give the same department. */
export function makeDepartment({ authors, papers, seed, asOf }: DepartmentOptions): Department {
  const chance = chanceOf(seed);
  const thisYear = Number(asOf.slice(0, 4));
  const names = makeNames(chance);
  const members = makeMembers({ authors, papers, thisYear }, names, chance);
  const making: Making = { chance, asOf, works: [], titles: new Set() };
  const written = new Map<string, Work[]>(members.map(({ id }) => [id, []]));
  const file = (work: Work) => {
    for (const id of new Set(work.authors.map((author) => author.id))) written.get(id)?.push(work);
  };
  specials(members[0]!, making, names).forEach(file);
  for (const member of members)
    while (written.get(member.id)!.length < member.papers) file(makeWork(member, making));
  return { members: members.map((member) => ({ member, works: written.get(member.id)! })) };
}

/** Papers of the kinds that are rare and that a chart must survive, all led by one member. */
function specials(member: Member, making: Making, names: Names): Work[] {
  const { asOf } = making;
  const year = Number(asOf.slice(0, 4));
  const published = makeWork(member, making, { type: 'article', date: `${year - 3}-09-12` });
  const { title, authors, topics, abstract } = published;
  return [
    published,
    makeWork(member, making, {
      ...{ title, authors, topics, abstract, type: 'preprint', venue: PREPRINTS },
      date: `${year - 4}-11-30`,
    }),
    makeWork(member, making, { isRetracted: true, type: 'article', date: `${year - 6}-05-04` }),
    makeWork(member, making, { type: 'erratum', date: `${year - 2}-02-02`, cited: [] }),
    makeWork(member, making, { date: `${year + 1}-03-01`, cited: [] }),
    makeWork(member, making, {
      date: `${year - 5}-07-07`,
      authors: [member, ...crowd(LARGE_TEAM - 1, 'A98', names)],
    }),
    makeWork(member, making, {
      date: `${year - 1}-10-10`,
      authors: [member, ...crowd(CUT_TEAM - 1, 'A97', names)],
    }),
  ];
}
