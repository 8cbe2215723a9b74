import type { AuthorSlotRecord } from '../model.ts';
import { nameParts } from '../text/name-parts.ts';
import { nameKey } from '../text/names.ts';

/** A name as bylines are compared by it. */
interface Author {
  /** The parts of a family name, of which one may be left out: `garcia`, `marquez`. */
  readonly families: readonly string[];
  /** First letter of the given names; null where none is given. */
  readonly initial: string | null;
  /** All of it: which word is the family name may be read in two ways. */
  readonly words: readonly string[];
}

const PARTICLE = /^(?:v[ao]n|de[lnr]?|d[aiou]s?|l[ae]|[ae]l|ter|zur?)$/;

/** So many names tell two collaborations apart as well as thousands do. */
const ENOUGH = 200;

const known = new WeakMap<AuthorSlotRecord, Author>();

function authorOf(slot: AuthorSlotRecord): Author {
  const found = known.get(slot) ?? read(slot);
  known.set(slot, found);
  return found;
}

function read({ name, printed, kind }: AuthorSlotRecord): Author {
  const key = nameKey(name);
  if (kind === 'team') return { families: [key], initial: null, words: [key] };
  const { family, given } = nameParts(printed ?? name);
  const families = [family, ...family.split(/[ -]/).filter((part) => !PARTICLE.test(part))];
  return { families, initial: given[0]?.slice(0, 1) ?? null, words: [...families, ...key.split(/[ -]/)] };
}

/**
 * Whether two bylines may be of one work: half of the shorter list stands in the other. `unsure` where nobody is
 * named, or where but a family name agrees, or one name of many.
 */
export function sameAuthors(
  a: readonly AuthorSlotRecord[],
  b: readonly AuthorSlotRecord[],
): 'same' | 'unsure' | 'different' {
  if (!a.length || !b.length) return 'unsure';
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map((slots) =>
    slots.slice(0, ENOUGH).map(authorOf),
  );
  const byWord = new Map<string, Author[]>();
  for (const author of long!)
    for (const word of author.words) {
      const bearers = byWord.get(word);
      if (bearers) bearers.push(author);
      else byWord.set(word, [author]);
    }
  const shared = short!.map((author) => author.families.flatMap((word) => byWord.get(word) ?? []));
  const agreeing = short!.filter((author, i) => shared[i]!.some((other) => fits(author, other))).length;
  if (agreeing * 2 >= short!.length) return 'same';
  return shared.some(({ length }) => length > 0) ? 'unsure' : 'different';
}

/** The same family name with the same initial, or names of which one has all words of the other. */
function fits(a: Author, b: Author): boolean {
  if (a.families.some((word) => b.families.includes(word)))
    if (a.initial === null || b.initial === null || a.initial === b.initial) return true;
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return few.length > 1 && few.every((word) => many.includes(word));
}
