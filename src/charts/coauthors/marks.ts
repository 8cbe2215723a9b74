import type { MarkRef } from '../../scene/types.ts';
import { count, numberText, yearRange } from '../words.ts';
import type { Network, Person, Tie } from './network.ts';

/**
 * The mark of a person or team. The subject is on every paper, so choosing them selects nothing:
 * a filter by name would drop the papers on which "et al." hides them.
 */
export function personMark(person: Person, network: Network): MarkRef {
  const details = [
    person.isSubject ? 'author of this record' : person.kind,
    ...(person.years ? [yearRange(...person.years)] : ['year unknown']),
    ...(network.counting.fractional ? [strengthDetail(person.newman)] : []),
    ...(person.community === null ? [] : [`community ${person.community + 1} of ${network.communities}`]),
  ];
  return {
    id: `person:${person.person}`,
    kind: 'person',
    papers: person.papers,
    ...(person.isSubject ? {} : { people: [person.person] }),
    label: `${person.name}: ${count(person.papers.length, 'paper')}`,
    details,
  };
}

/** The mark of a tie; choosing it selects the papers behind it. */
export function edgeMark(tie: Tie, a: Person, b: Person, network: Network): MarkRef {
  return {
    id: `edge:${tie.a}|${tie.b}`,
    kind: 'edge',
    papers: tie.papers,
    people: [tie.a, tie.b].filter((id) => id !== network.subject),
    label: `${a.name} and ${b.name}: ${count(tie.weight, 'joint paper')}`,
    details: [strengthDetail(tie.newman)],
  };
}

const strengthDetail = (newman: number | null) =>
  newman === null
    ? 'strength unknown: no complete author list names both'
    : `strength ${numberText(newman, 2)} (Newman)`;
