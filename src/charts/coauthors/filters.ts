import { kCore } from '../../core/analysis/cores.ts';
import type { Network, Person, Tie } from './network.ts';
import type { Thresholds } from './options.ts';
import type { ShownPath } from './path.ts';

/** What one threshold takes out of a drawing. */
export interface Hidden {
  readonly by: 'large' | keyof Thresholds;
  readonly people: readonly Person[];
  readonly ties: readonly Tie[];
}

/** What is left of a network, and what was taken out, threshold by threshold. */
export interface Filtered {
  readonly people: readonly Person[];
  readonly ties: readonly Tie[];
  readonly hidden: readonly Hidden[];
}

/** Sums of fractions may end a little below: six times 1/6 is less than 1. */
const SLACK = 1e-9;

/**
 * Takes out people who stand only on papers that add no ties: hundreds of loose marks would hide the rest. Then
 * applies joint papers, strength, and the k-core of what is left. A tie without a known strength passes no
 * least strength. The core is found without the subject, who is tied to everyone. The subject and a path stay.
 */
export function filtered(network: Network, thresholds: Thresholds, path: ShownPath | null): Filtered {
  const { papers, strength, core } = thresholds;
  const kept = { people: new Set(path?.people), ties: new Set(path?.ties) };
  let left: Filtered = { people: network.people, ties: network.ties, hidden: [] };
  const apply = (by: Hidden['by'], passes: (tie: Tie) => boolean, stays: (person: Person) => boolean) => {
    const ties = left.ties.filter((tie) => passes(tie) || kept.ties.has(tie));
    const people = left.people.filter(
      (person) => person.isSubject || stays(person) || kept.people.has(person),
    );
    left = { people, ties, hidden: [...left.hidden, { by, ...difference(left, { people, ties }) }] };
  };
  const skipped = new Set(network.skipped);
  if (skipped.size)
    apply(
      'large',
      () => true,
      (person) => !person.papers.every((id) => skipped.has(id)),
    );
  if (papers > 1)
    apply(
      'papers',
      (tie) => tie.weight >= papers,
      (person) => person.papers.length >= papers,
    );
  if (strength > 0) {
    const passes = (tie: Tie) => tie.newman !== null && tie.newman >= strength - SLACK;
    const tied = new Set(left.ties.filter(passes).flatMap(({ a, b }) => [a, b]));
    apply('strength', passes, ({ person }) => tied.has(person));
  }
  if (core > 0) {
    const inside = kCore(
      left.ties.filter((tie) => !tie.ofSubject),
      core,
    );
    const isInside = (id: string) => id === network.subject || inside.has(id);
    apply(
      'core',
      (tie) => isInside(tie.a) && isInside(tie.b),
      ({ person }) => inside.has(person),
    );
  }
  return left;
}

function difference(before: Omit<Filtered, 'hidden'>, after: Omit<Filtered, 'hidden'>) {
  const people = new Set(after.people);
  const ties = new Set(after.ties);
  return {
    people: before.people.filter((person) => !people.has(person)),
    ties: before.ties.filter((tie) => !ties.has(tie)),
  };
}
