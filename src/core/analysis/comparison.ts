import type { Paper, PaperDate } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { categoriesOf, type CategoryKey } from './categories.ts';

/** Co-authors of one category, split by where else they occur among the compared categories. Person ids, sorted. */
export interface SharedPeople {
  /** In every compared category. */
  readonly all: readonly string[];
  /** In some other compared category, but not in all. */
  readonly some: readonly string[];
  /** In no other compared category. */
  readonly own: readonly string[];
}

/** Stands in place of a category id for all papers that are in none of the other compared categories. */
export const REST = 'rest';

export interface ComparedCategory {
  /** A category id, or {@link REST}. */
  readonly category: string;
  /** In the order given. A paper with several of the categories stands in each. */
  readonly papers: readonly Paper[];
  /** Years with papers, ascending. */
  readonly years: readonly { readonly year: number; readonly papers: readonly string[] }[];
  /** Dates of the first and the latest dated paper, each as precise as its source. */
  readonly first: PaperDate | null;
  readonly latest: PaperDate | null;
  readonly coauthors: SharedPeople;
}

/** Compares categories over the papers given. Subject and teams are no co-authors. */
export function compareCategories(
  papers: readonly Paper[],
  categories: readonly string[],
): readonly ComparedCategory[] {
  const named = new Set<CategoryKey>(categories.filter((category) => category !== REST));
  const groups = categories.map((category) =>
    papers.filter((paper) => {
      const own = categoriesOf(paper);
      return category === REST ? !own.some((id) => named.has(id)) : own.includes(category);
    }),
  );
  const people = groups.map(coauthorsOf);
  return categories.map((category, index) => {
    const own = groups[index]!;
    return {
      category,
      papers: own,
      years: papersByYear(own),
      ...dateRange(own),
      coauthors: share(people[index]!, people),
    };
  });
}

/** Dates of the first and the latest dated paper, each as precise as its source. */
export function dateRange(papers: readonly Paper[]): Pick<ComparedCategory, 'first' | 'latest'> {
  return { first: firstBy(papers, (iso) => iso), latest: firstBy(papers, (iso) => `${iso}~`, -1) };
}

/**
 * The date that comes first by its key (with `direction` -1: last). As text, `2024` comes before `2024-05`,
 * and `2024~` after `2024-05~`: a coarse date reaches from its first to its last day.
 */
function firstBy(papers: readonly Paper[], key: (iso: string) => string, direction = 1): PaperDate | null {
  let best: { readonly key: string; readonly date: PaperDate } | null = null;
  for (const { date } of papers) {
    if (yearOf(date) === null || date.iso === null) continue;
    const own = key(date.iso);
    if (!best || (direction > 0 ? own < best.key : own > best.key)) best = { key: own, date };
  }
  return best?.date ?? null;
}

/** Person ids of everyone but the subject and teams on the papers given. */
export function coauthorsOf(papers: readonly Paper[]): ReadonlySet<string> {
  const slots = papers.flatMap(({ authors }) => authors?.slots ?? []);
  return new Set(
    slots.filter(({ kind, isSubject }) => kind === 'person' && !isSubject).map(({ person }) => person),
  );
}

function share(people: ReadonlySet<string>, groups: readonly ReadonlySet<string>[]): SharedPeople {
  const all: string[] = [];
  const some: string[] = [];
  const own: string[] = [];
  for (const person of [...people].sort()) {
    const places = groups.filter((group) => group.has(person)).length;
    (places === groups.length && places > 1 ? all : places > 1 ? some : own).push(person);
  }
  return { all, some, own };
}

/** Papers by year, years ascending; undated papers are left out. */
export function papersByYear(papers: readonly Paper[]): ComparedCategory['years'] {
  const years = new Map<number, string[]>();
  for (const paper of papers) {
    const year = yearOf(paper.date);
    if (year === null) continue;
    const ids = years.get(year);
    if (ids) ids.push(paper.id);
    else years.set(year, [paper.id]);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, ids]) => ({ year, papers: ids }));
}
