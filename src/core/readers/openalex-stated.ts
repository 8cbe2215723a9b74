import type { StatedFact, StatedKind } from '../model.ts';
import { member, numberOf, sourcedAt, type JsonValue } from './json-value.ts';

/** Numbers that an author record states, and the path to each. */
const STATED: readonly (readonly [StatedKind, string, readonly string[]])[] = [
  ['h-index', 'h-index', ['summary_stats', 'h_index']],
  ['i10-index', 'i10-index', ['summary_stats', 'i10_index']],
  ['papers', 'works', ['works_count']],
  ['citations', 'citations', ['cited_by_count']],
];

/** The numbers that an author record states about its author; empty without a record. */
export function readStated(record: JsonValue | null): StatedFact[] {
  return STATED.flatMap(([kind, label, path]): StatedFact[] => {
    const place = member(record, ...path);
    const value = numberOf(place);
    return place && value !== null && value >= 0
      ? [{ kind, label, unit: '', number: sourcedAt(place, value) }]
      : [];
  });
}
