import { isAmbiguousName, isInitial, nameParts, type NameParts } from '../text/name-parts.ts';

/** What is known about two name slots besides their names. */
export interface PairContext {
  /** How their identifiers compare: ORCID (N1, N2), a provider's numbers (N3, N4). */
  readonly orcid: 'same' | 'different' | 'unknown';
  readonly provider: 'same' | 'different' | 'unknown';
  /** Two slots of one list. */
  readonly samePaper: boolean;
  /** The same place in two lists of equal length of one paper. */
  readonly sameSlot: boolean;
  /** Both stand in papers of one subject. */
  readonly sameSubject: boolean;
  /** Co-authors that both have, without the subject. */
  readonly sharedCoauthors: number;
  readonly sharedAffiliation: boolean;
}

/** Three outcomes only: merge, ask a person, keep apart. The rule is that of the reference, with what it saw. */
export interface Verdict {
  readonly outcome: 'same' | 'suggest' | 'no';
  readonly rule: string;
}

export const NO_CONTEXT: PairContext = {
  orcid: 'unknown',
  provider: 'unknown',
  samePaper: false,
  sameSlot: false,
  sameSubject: false,
  sharedCoauthors: 0,
  sharedAffiliation: false,
};

/** Letters that a short form has at least: Dan, Tom. */
const SHORT_FORM = 3;

/** How two names compare, the closest first. */
export type NameRelation =
  | 'equal'
  | 'spelling'
  | 'initials'
  | 'reversed'
  | 'suffix'
  | 'umlaut'
  | 'script'
  | 'other-suffix'
  | 'homonym'
  | 'team'
  | 'different';

/** Whether two slots are one person: rules N0 to N13. Never by a name alone across subjects. */
export function comparePeople(a: string, b: string, context: PairContext = NO_CONTEXT): Verdict {
  const [p, q] = [nameParts(a), nameParts(b)];
  const relation = compareNames(p, q);
  if (context.samePaper) return { outcome: 'no', rule: 'N0' };
  if (context.orcid === 'different') return { outcome: 'no', rule: 'N2' };
  if (relation === 'homonym') return { outcome: 'no', rule: 'N3' };
  if (context.orcid === 'same') return { outcome: relation === 'different' ? 'suggest' : 'same', rule: 'N1' };
  if (context.provider === 'same') return { outcome: 'same', rule: 'N3' };
  if (p.kind === 'team' || q.kind === 'team') return compareTeams(p, q, relation, context);
  if (relation === 'different') return { outcome: 'no', rule: 'N6' };
  if (relation === 'other-suffix') return { outcome: 'no', rule: 'N11' };
  if (context.provider === 'different')
    return { outcome: relation === 'equal' && context.sharedCoauthors >= 2 ? 'suggest' : 'no', rule: 'N4' };
  if (context.sameSlot && relation !== 'script') return { outcome: 'same', rule: 'N5' };
  return byName(p, q, relation, context);
}

function byName(p: NameParts, q: NameParts, relation: NameRelation, context: PairContext): Verdict {
  const { sameSubject, sharedCoauthors, sharedAffiliation } = context;
  const isFull =
    [...p.given, ...q.given].every((token) => !isInitial(token)) && p.given.length > 0 && q.given.length > 0;
  const isAmbiguous = isAmbiguousName(p) || isAmbiguousName(q);
  const isBacked = sharedAffiliation || sharedCoauthors >= 2;
  const when = (holds: boolean): Verdict['outcome'] => (holds ? 'same' : 'suggest');
  switch (relation) {
    case 'equal':
      if (!isFull) return { outcome: 'suggest', rule: 'N8' };
      if (!sameSubject) return { outcome: 'suggest', rule: 'N7' };
      return { outcome: when(!isAmbiguous || isBacked), rule: 'N6' };
    case 'spelling':
      return { outcome: when(sameSubject && isFull && (!isAmbiguous || isBacked)), rule: 'N10' };
    case 'initials':
      return { outcome: when(sharedCoauthors >= 2 && sharedAffiliation), rule: 'N8' };
    case 'reversed':
      return { outcome: 'suggest', rule: 'N9' };
    case 'suffix':
      return { outcome: 'suggest', rule: 'N11' };
    case 'script':
      return { outcome: 'suggest', rule: 'N12' };
    default:
      return { outcome: 'suggest', rule: 'N10' };
  }
}

/** A name that holds all words of another may be it: `Seed` and `ByteDance Seed`. */
function compareTeams(
  p: NameParts,
  q: NameParts,
  relation: NameRelation,
  { sameSubject }: PairContext,
): Verdict {
  if (relation === 'equal' && p.kind === q.kind)
    return { outcome: sameSubject ? 'same' : 'suggest', rule: 'N13' };
  return { outcome: holds(p, q) ? 'suggest' : 'no', rule: 'N13' };
}

function holds(p: NameParts, q: NameParts): boolean {
  const words = (parts: NameParts) => [...parts.given, ...parts.family.split(' ')];
  const [short, long] = [words(p), words(q)].sort((x, y) => x.length - y.length);
  return short!.every((word) => long!.includes(word));
}

/** How two names compare; `team` where one is a team's and all words of one stand in the other. */
export function relationOf(p: NameParts, q: NameParts): NameRelation {
  const relation = compareNames(p, q);
  return relation === 'different' && (p.kind === 'team' || q.kind === 'team') && holds(p, q)
    ? 'team'
    : relation;
}

/** Compares two names that were taken apart. */
export function compareNames(p: NameParts, q: NameParts): NameRelation {
  if (p.homonym !== null && q.homonym !== null && p.homonym !== q.homonym) return 'homonym';
  if (p.suffix !== null && q.suffix !== null && p.suffix !== q.suffix) return 'other-suffix';
  if (p.script !== q.script) return 'script';
  const relation = withoutSuffix(p, q);
  return p.suffix !== q.suffix && relation !== 'different' ? 'suffix' : relation;
}

function withoutSuffix(p: NameParts, q: NameParts): NameRelation {
  if (p.family === q.family && p.given.join(' ') === q.given.join(' ')) return 'equal';
  const [a, b] = [joined(p), joined(q)];
  if (a.family === b.family && a.given === b.given) return 'spelling';
  if (a.family === b.family && abbreviates(p.given, q.given)) return 'initials';
  if (`${a.given}${a.family}` === `${b.given}${b.family}`) return 'spelling';
  if (p.order === 'unknown' && q.order === 'unknown' && a.family === b.given && a.given === b.family)
    return 'reversed';
  return umlaut(a.given) === umlaut(b.given) && umlaut(a.family) === umlaut(b.family)
    ? 'umlaut'
    : 'different';
}

/**
 * Whether a given name is the beginning of the other, as Dan is of Daniel. It says so little that something else has to
 * speak for one person; where names are of syllables (Yang, Yangrui) it says nothing.
 */
export function isShortForm(p: NameParts, q: NameParts): boolean {
  const [a = '', b = ''] = [p.given[0], q.given[0]];
  if (isAmbiguousName(p) || isAmbiguousName(q) || joined(p).family !== joined(q).family) return false;
  return Math.min(a.length, b.length) >= SHORT_FORM && (a.startsWith(b) || b.startsWith(a));
}

/** Without hyphens, blanks and apostrophes. */
const joined = ({ family, given }: NameParts) => ({
  family: family.replace(/[-' ]/g, ''),
  given: given.join('').replace(/[-' ]/g, ''),
});

/** `oe` for `ö` and `o` for `ö` come to the same. */
const umlaut = (text: string) => text.replace(/([aou])e/g, '$1');

/** Whether each given name of the shorter list is, or begins, the one in its place. */
function abbreviates(a: readonly string[], b: readonly string[]): boolean {
  if (!a.length || !b.length) return false;
  const [left, right] = [a, b].map((given) => given.flatMap((token) => token.split('-')));
  const shared = Math.min(left!.length, right!.length);
  return left!.slice(0, shared).every((token, i) => {
    const other = right![i]!;
    return (
      token === other ||
      (token.length === 1 && other.startsWith(token)) ||
      (other.length === 1 && token.startsWith(other))
    );
  });
}
