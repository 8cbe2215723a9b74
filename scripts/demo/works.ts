import type { Chance } from './chance.ts';
import { PREPRINTS, VENUES, type Topic } from './fields.ts';
import type { Member, Scholar } from './people.ts';
import { abstractOn, titleOn } from './titles.ts';

/** A made-up paper, before it is written in some format. */
export interface Work {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** `2021-01-01` where only the year is known. */
  readonly date: string;
  readonly type: string;
  readonly venue: string;
  readonly authors: readonly Scholar[];
  readonly topics: readonly Topic[];
  /** Citations by the year in which they came, from the first year on; years without any left out. */
  readonly cited: readonly { readonly year: number; readonly count: number }[];
  /** From 0 to 1, among papers of its kind. */
  readonly percentile: number;
  readonly isRetracted: boolean;
}

/** What the making of all papers shares. */
export interface Making {
  readonly chance: Chance;
  /** ISO date: papers and citations end with it. */
  readonly asOf: string;
  readonly works: Work[];
  readonly titles: Set<string>;
}

/** Writes one paper led by a member. `changes` sets what a special paper has that others have not. */
export function makeWork(member: Member, making: Making, changes: Partial<Work> = {}): Work {
  const { chance, works, titles, asOf } = making;
  const topic = chance.weighted(member.topics, (one) => 1 / (member.topics.indexOf(one) + 1) ** 1.5);
  const date = changes.date ?? dateIn(yearOf(member, making), making);
  const merit = chance.normal();
  const type = chance.weighted(['article', 'preprint', 'review', 'dataset'], (one) =>
    one === 'article' ? 12 : 1,
  );
  const work: Work = {
    id: `W99${String(works.length + 1).padStart(8, '0')}`,
    title: titleOn(topic, chance, titles),
    abstract: abstractOn(topic, chance),
    date,
    type,
    venue: type === 'preprint' ? PREPRINTS : chance.pick(VENUES),
    authors: team(member, making, Number(date.slice(0, 4))),
    topics: [topic, ...member.topics.filter((one) => one !== topic && chance.flip(0.25))].slice(0, 3),
    cited: citations(Number(date.slice(0, 4)), merit, Number(asOf.slice(0, 4)), chance),
    percentile: Math.round(normalShare(merit) * 1e4) / 1e4,
    isRetracted: false,
    ...changes,
  };
  works.push(work);
  return work;
}

/** A year of the career: output grows at first and then holds. */
function yearOf({ firstYear }: Member, { chance, asOf }: Making): number {
  const last = Number(asOf.slice(0, 4));
  const years = Array.from({ length: last - firstYear + 1 }, (_, i) => firstYear + i);
  return chance.weighted(years, (year) => Math.min(1, (year - firstYear + 1) / 6));
}

function dateIn(year: number, { chance, asOf }: Making): string {
  if (chance.flip(0.12)) return `${year}-01-01`;
  const day = `${year}-${two(chance.int(1, 12))}-${two(chance.int(1, 28))}`;
  return day > asOf ? `${year}-${two(chance.int(1, Number(asOf.slice(5, 7)) - 1))}-14` : day;
}

/** Authors: the member, partners who were already active, outsiders of the time; sizes have a heavy tail. */
function team(member: Member, { chance, asOf }: Making, year: number): Scholar[] {
  const { partners, circle, firstYear } = member;
  const size = Math.min(60, Math.floor(1.5 * (1 - chance.unit()) ** -0.65));
  const inside = partners.filter((one) => one.firstYear <= year && chance.flip(0.22));
  const others = new Set<Scholar>(inside.slice(0, size - 1));
  const moment = (year - firstYear) / Math.max(1, Number(asOf.slice(0, 4)) - firstYear);
  const closeness = new Map(
    circle.map((one, i) => [one, Math.exp(-14 * Math.abs(i / circle.length - moment)) / (1 + (i % 4))]),
  );
  for (let tries = 0; others.size < size - 1 && tries < size * 4; tries++)
    others.add(chance.weighted(circle, (one) => closeness.get(one)!));
  const authors: Scholar[] = [...others];
  authors.splice(chance.flip(0.5) ? 0 : chance.int(0, authors.length), 0, member);
  return authors;
}

/** Citations rise for three years, then fade; papers differ a hundredfold. */
function citations(published: number, merit: number, last: number, chance: Chance): Work['cited'] {
  const scale = 1.6 * Math.exp(1.1 * merit);
  return Array.from({ length: Math.max(0, last - published + 1) }, (_, age) => {
    const mean = scale * Math.min(1, (age + 0.4) / 3) * Math.exp(-Math.max(0, age - 4) / 12);
    return { year: published + age, count: chance.poisson(mean) };
  }).filter(({ count }) => count > 0);
}

/** Share of a normal distribution below a value, by the logistic approximation. */
const normalShare = (z: number) => 1 / (1 + Math.exp(-1.702 * z));
const two = (part: number) => String(part).padStart(2, '0');
