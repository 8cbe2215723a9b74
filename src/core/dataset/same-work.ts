import type { IdentifierKind, PaperRecord } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { familyKey } from '../text/names.ts';
import { isTelling, titleKey } from '../text/title-key.ts';

/** What two records are compared by. */
export interface WorkFacts {
  /** `doi 10.5555/x`, … */
  readonly ids: readonly string[];
  readonly title: string;
  readonly isTelling: boolean;
  readonly year: number | null;
  /** Keys of the last words of the family names, in the order of the byline: only some sources tell `van` from given names. */
  readonly families: readonly string[];
  readonly kind: 'paper' | 'data' | 'software' | 'notice';
}

/** Years between a preprint and its publication that are still one work (rule 3 of paper matching). */
const YEARS_APART = 2;
const NEAR_JACCARD = 0.9;

const KINDS: readonly (readonly [WorkFacts['kind'], RegExp])[] = [
  ['data', /data ?-?set|^data$/i],
  ['software', /software|computer program|^comp$/i],
  ['notice', /errat|corrig|correction|retract|^comment|reply|editorial/i],
];

/** Identifiers that number people as well, or groups of works, are left out by those who give them. */
export function workFacts({ identifiers, title, date, authors, type }: PaperRecord): WorkFacts {
  const key = title.raw === '' ? '' : titleKey(title.value);
  return {
    ids: identifiers.map(({ kind, value }) => `${kind} ${value}`),
    title: key,
    isTelling: isTelling(key),
    year: yearOf(date),
    families:
      authors?.slots.map(({ name, printed }) =>
        familyKey(printed ?? name)
          .split(' ')
          .at(-1)!,
      ) ?? [],
    kind: KINDS.find(([, pattern]) => pattern.test(type ?? ''))?.[0] ?? 'paper',
  };
}

/**
 * Whether two records are of one work. An equal identifier says so (rule 1). So does an equal title of the same
 * authors within two years (rule 3); an unknown year leaves it to a person, as does a title that is nearly equal
 * (rule 4). Anything else stays apart.
 */
export function compareWorks(a: WorkFacts, b: WorkFacts): 'same' | 'suggest' | 'no' {
  if (a.ids.some((id) => b.ids.includes(id))) return 'same';
  if (a.kind !== b.kind || !a.isTelling || !b.isTelling) return 'no';
  const apart = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  if (apart !== null && apart > YEARS_APART) return 'no';
  if (a.title === b.title) return sameAuthors(a, b) ? (apart === null ? 'suggest' : 'same') : 'no';
  const isNear = sameNumbers(a.title, b.title) && jaccard(a.title, b.title) >= NEAR_JACCARD;
  return isNear && sameAuthors(a, b) && apart !== null ? 'suggest' : 'no';
}

/** Kinds of identifiers by which a source numbers its own records: within it, two numbers are two records. */
export const RECORD_NUMBERS: readonly IdentifierKind[] = [
  'openalex',
  'scopus',
  'wos',
  's2',
  'pmid',
  'ads',
  'lens',
  'dimensions',
  'dblp',
];

/** The first authors' family names agree, or half of the shorter list stands in the other. */
function sameAuthors(a: WorkFacts, b: WorkFacts): boolean {
  if (!a.families.length || !b.families.length) return false;
  if (a.families[0] === b.families[0]) return true;
  const [short, long] = [a.families, b.families].sort((x, y) => x.length - y.length);
  const known = new Set(long);
  return short!.filter((family) => known.has(family)).length * 2 >= short!.length;
}

/** "Part I" and "Part II" are two works. */
const sameNumbers = (a: string, b: string) => numbersOf(a) === numbersOf(b);
const numbersOf = (title: string) =>
  title.match(/\d+|\b(?=[ivx])(?:x?(?:ix|iv|v?i{0,3}))\b/g)?.join(' ') ?? '';

function jaccard(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
