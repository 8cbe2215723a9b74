import { nameKey } from './names.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)$/;

interface NameParts {
  readonly given: readonly string[];
  readonly family: string;
  readonly suffix: string | null;
}

/**
 * Whether two names may be spellings of one: equal but for hyphens, blanks and order, or the same family
 * name with given names of which one abbreviates the other. It proves nothing by itself: it is asked where
 * something else, such as the same place in the same list, says that they are one.
 */
export function compatibleNames(a: string, b: string): boolean {
  const [p, q] = [partsOf(a), partsOf(b)];
  if (p.suffix !== null && q.suffix !== null && p.suffix !== q.suffix) return false;
  if (joined(p) === joined(q) || sorted(p) === sorted(q)) return true;
  if (p.family !== q.family || !p.given.length || !q.given.length) return false;
  if (p.given.join('') === q.given.join('')) return true;
  const shared = Math.min(p.given.length, q.given.length);
  return p.given.slice(0, shared).every((name, i) => abbreviates(name, q.given[i]!));
}

/**
 * Finds those whose names are compatible with a name. Thousands may stand in one list: a name is compared only with
 * those that have its family name, or its letters in one order or the other.
 */
export function compatibleIn<Named>(
  list: readonly Named[],
  nameOf: (one: Named) => string,
): (name: string) => readonly Named[] {
  const byKey = new Map<string, Named[]>();
  for (const one of list)
    for (const key of keysOf(nameOf(one))) {
      const same = byKey.get(key);
      if (same) same.push(one);
      else byKey.set(key, [one]);
    }
  return (name) => {
    const near = new Set([...keysOf(name)].flatMap((key) => byKey.get(key) ?? []));
    return [...near].filter((one) => compatibleNames(nameOf(one), name));
  };
}

function keysOf(name: string): ReadonlySet<string> {
  const parts = partsOf(name);
  return new Set([`family ${parts.family}`, `joined ${joined(parts)}`, `sorted ${sorted(parts)}`]);
}

function partsOf(name: string): NameParts {
  const words = nameKey(name).split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : null;
  const family = words.pop()!;
  return { given: words.flatMap((word) => word.split('-')), family, suffix };
}

const joined = ({ given, family }: NameParts) => [...given, family].join('').replace(/-/g, '');
const sorted = ({ given, family }: NameParts) => [...given, family].sort().join(' ');

const abbreviates = (a: string, b: string) =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
