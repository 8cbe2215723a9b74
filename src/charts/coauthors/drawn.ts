import { shownOf } from '../papers.ts';
import type { ChartInput } from '../types.ts';
import type { Network, Person, Tie } from './network.ts';

/** Whether any of its papers is in the selection; the rest is drawn as ghosts. */
interface Selectable {
  readonly selected: boolean;
}

export type DrawnPerson = Person & Selectable;
export type DrawnTie = Tie & Selectable;

/** What one drawing shows of a network. */
export interface Drawn {
  readonly people: readonly DrawnPerson[];
  readonly ties: readonly DrawnTie[];
  readonly subjectShown: boolean;
  /** People and ties that there are to draw, before the limit. */
  readonly allPeople: number;
  readonly allTies: number;
  /** Ids of the people in the selection. */
  readonly chosen: ReadonlySet<string>;
}

/** From here on a scene is too slow as SVG, and a hairball anyway. */
const MAX_ELEMENTS = 1500;
const MAX_TIES = 1000;
/** Below it the subject is drawn by default: it holds the islands together. */
const SMALL = 60;

/** Chooses who is drawn: everyone, or the chosen and the people with most papers, and their strongest ties. */
export function drawnOf(network: Network, input: ChartInput, subject: string): Drawn {
  const chosen = new Set(input.selection.people);
  const subjectShown = subject === 'show' || (subject === 'auto' && network.people.length < SMALL);
  const people = network.people
    .filter((person) => subjectShown || !person.isSubject)
    .sort((p, q) => Number(chosen.has(q.person)) - Number(chosen.has(p.person)));
  const ties = network.ties.filter((tie) => subjectShown || !tie.ofSubject);
  const shown = people.slice(0, MAX_ELEMENTS - Math.min(ties.length, MAX_TIES));
  const ids = new Set(shown.map(({ person }) => person));
  const strongest = ties.filter(({ a, b }) => ids.has(a) && ids.has(b)).slice(0, MAX_ELEMENTS - shown.length);
  const { has } = shownOf(input);
  const mark = <T extends { readonly papers: readonly string[] }>(item: T) => ({
    ...item,
    selected: item.papers.some(has),
  });
  return {
    people: shown.map(mark),
    ties: strongest.map(mark),
    subjectShown,
    allPeople: people.length,
    allTies: ties.length,
    chosen,
  };
}
