import { shownOf } from '../papers.ts';
import type { ChartInput } from '../types.ts';
import { filtered, type Hidden } from './filters.ts';
import type { Network, Person, Tie } from './network.ts';
import type { Settings } from './options.ts';
import { pathOf, type ShownPath } from './path.ts';

interface Emphasis {
  /** Whether it is drawn in full: any of its papers is in the selection, or it is on the path. The rest are ghosts. */
  readonly selected: boolean;
  /** Whether it is on the path or chosen by name: it carries the accent. */
  readonly picked: boolean;
}

export type DrawnPerson = Person & Emphasis;
export type DrawnTie = Tie & Emphasis;

/** What a drawing shows of a network, as far as there is room. */
export interface Drawn {
  /** Picked ones first, else in the order of the network. */
  readonly people: readonly DrawnPerson[];
  readonly ties: readonly DrawnTie[];
  /** Null where the record has no author: the library's. */
  readonly subjectShown: boolean | null;
  /** What thresholds took out; ties of a subject who is not shown do not count. */
  readonly hidden: readonly Hidden[];
  readonly path: ShownPath | null;
}

/** Below it the subject is drawn by default: it holds the islands together. */
const SMALL = 60;

/** Takes out what the thresholds hide, and marks what is selected and picked. */
export function drawnOf(input: ChartInput, network: Network, { thresholds, subject }: Settings): Drawn {
  const path = pathOf(input, network);
  const left = filtered(network, thresholds, path);
  const onPath = path?.people.some(({ isSubject }) => isSubject) ?? false;
  const subjectShown =
    network.subject === null
      ? null
      : subject === 'show' || (subject === 'auto' && left.people.length < SMALL) || onPath;
  const ties = left.ties.filter((tie) => subjectShown || !tie.ofSubject);
  const people = left.people.filter((person) => subjectShown || !person.isSubject);
  return {
    ...emphasised(input, people, ties, path),
    subjectShown,
    hidden: left.hidden.map((stage) => ({
      ...stage,
      ties: stage.ties.filter((tie) => subjectShown || !tie.ofSubject),
    })),
    path,
  };
}

function emphasised(
  input: ChartInput,
  people: readonly Person[],
  ties: readonly Tie[],
  path: ShownPath | null,
): Pick<Drawn, 'people' | 'ties'> {
  const { has } = shownOf(input);
  const chosen = new Set(input.selection.people);
  const isPath = path !== null && path.people.length > 0;
  const on = { people: new Set(path?.people), ties: new Set(path?.ties) };
  const pickedFirst = (p: Emphasis, q: Emphasis) => Number(q.picked) - Number(p.picked);
  return {
    people: people
      .map((person) => ({
        ...person,
        selected: isPath ? on.people.has(person) : person.papers.some(has),
        picked: on.people.has(person) || chosen.has(person.person),
      }))
      .sort(pickedFirst),
    ties: ties
      .map((tie) => ({
        ...tie,
        selected: isPath ? on.ties.has(tie) : tie.papers.some(has),
        picked: isPath ? on.ties.has(tie) : chosen.has(tie.a) && chosen.has(tie.b),
      }))
      .sort(pickedFirst),
  };
}
