import { nameKey, PARTICLE } from './names.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)$/;

interface NameParts {
  readonly given: readonly string[];
  /** Words such as `van der`: some write a name without them. */
  readonly particles: readonly string[];
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
  const bothHave = p.particles.length > 0 && q.particles.length > 0;
  if (bothHave && p.particles.join('') !== q.particles.join('')) return false;
  if (p.given.join('') === q.given.join('')) return true;
  const shared = Math.min(p.given.length, q.given.length);
  return p.given.slice(0, shared).every((name, i) => abbreviates(name, q.given[i]!));
}

/** Looks among many names for those that are compatible with one, without comparing it with each. */
export function nameFinder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): (name: string) => readonly Item[] {
  const byKey = new Map<string, Set<Item>>();
  for (const item of items)
    for (const key of keysOf(nameOf(item))) {
      const known = byKey.get(key);
      if (known) known.add(item);
      else byKey.set(key, new Set([item]));
    }
  return (name) => {
    const candidates = new Set(keysOf(name).flatMap((key) => [...(byKey.get(key) ?? [])]));
    return [...candidates].filter((item) => compatibleNames(nameOf(item), name));
  };
}

/** Names that share none of these are not compatible. */
function keysOf(name: string): string[] {
  const parts = partsOf(name);
  return [`family ${parts.family}`, `joined ${joined(parts)}`, `sorted ${sorted(parts)}`];
}

function partsOf(name: string): NameParts {
  const words = nameKey(name).split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : null;
  const family = words.pop()!;
  const firstParticle = words.findLastIndex((word) => !PARTICLE.test(word)) + 1;
  const particles = words.splice(Math.max(1, firstParticle));
  return { given: words.flatMap((word) => word.split('-')), particles, family, suffix };
}

const wordsOf = ({ given, particles, family }: NameParts) => [...given, ...particles, family];
const joined = (parts: NameParts) => wordsOf(parts).join('').replace(/-/g, '');
const sorted = (parts: NameParts) => wordsOf(parts).sort().join(' ');

const abbreviates = (a: string, b: string) =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
