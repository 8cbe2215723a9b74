import type { ProfileDocument } from '../../core/model.ts';
import { dateSpan } from '../../scene/axis.ts';
import type { DrawnPerson } from './drawn.ts';
import type { Sort } from './options.ts';

/**
 * Lanes by first joint paper (the earliest first), by latest (the latest first), or as they come: by strength.
 * Ties keep their order; people without a dated paper come last.
 */
export function sortedLanes(
  people: readonly DrawnPerson[],
  sort: Sort,
  { papers }: ProfileDocument,
): readonly DrawnPerson[] {
  if (sort === 'strength') return [...people].sort((p, q) => (q.value ?? -1) - (p.value ?? -1));
  const spans = new Map(
    papers.flatMap(({ id, date }) => (date.iso === null ? [] : [[id, dateSpan(date.iso)] as const])),
  );
  const places = new Map(
    people.map((person) => {
      const dated = person.papers.flatMap((id) => [spans.get(id)].filter((span) => span !== undefined));
      const values = dated.map(([start, end]) => (sort === 'first' ? start : -end));
      return [person, values.reduce((least, value) => Math.min(least, value), Infinity)] as const;
    }),
  );
  const compare = (p: number, q: number) => (p < q ? -1 : p > q ? 1 : 0);
  return [...people].sort((p, q) => compare(places.get(p)!, places.get(q)!));
}
