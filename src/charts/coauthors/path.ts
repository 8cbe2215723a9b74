import { shortestPath, strongestPath } from '../../core/analysis/paths.ts';
import type { ChartInput } from '../types.ts';
import { settingsOf, type Settings } from './options.ts';
import type { Network, Person, Tie } from './network.ts';

/** The shortest path between two people; no `people` where there is none. */
export interface ShownPath {
  /** Names of the ends; null for an id that is not in the record. */
  readonly from: string | null;
  readonly to: string | null;
  readonly people: readonly Person[];
  /** One less than people, in their order. */
  readonly ties: readonly Tie[];
  /** True where the two are joined by the author of the record only. */
  readonly throughSubject: boolean;
  readonly route: Settings['route'];
}

const keyOf = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/**
 * The path that an input asks for; null where it asks for none. The subject touches everyone, so a path leads
 * through the subject only where no other does.
 */
export function pathOf(input: ChartInput, network: Network): ShownPath | null {
  const { path } = input;
  if (!path) return null;
  const { route } = settingsOf(input);
  const find = route === 'strongest' ? strongestPath : shortestPath;
  const [from, to] = path;
  const people = new Map(network.people.map((person) => [person.person, person]));
  const [start, end] = [people.get(from), people.get(to)];
  const none = { from: start?.name ?? null, to: end?.name ?? null, people: [], ties: [], route };
  if (!start || !end) return { ...none, throughSubject: false };
  const direct = network.ties.filter((tie) => !tie.ofSubject);
  const isEnd = start.isSubject || end.isSubject;
  const without = isEnd ? null : find(direct, from, to);
  const ids = without ?? find(network.ties, from, to) ?? [];
  const ties = new Map(network.ties.map((tie) => [keyOf(tie.a, tie.b), tie]));
  return {
    ...none,
    people: ids.map((id) => people.get(id)!),
    ties: ids.slice(1).map((id, i) => ties.get(keyOf(ids[i]!, id))!),
    throughSubject: !without && !isEnd && ids.length > 0,
  };
}
