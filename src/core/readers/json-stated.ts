import type { StatedFact, StatedKind } from '../model.ts';
import { member, numberOf, sourcedAt, type JsonValue } from './json-value.ts';

/** Numbers that an author record states, what the source calls them, and the path to each. */
export type StatedNumbers = readonly (readonly [StatedKind, string, readonly string[]])[];

/** The numbers that an author record states about its author; empty without a record. */
export function readStated(record: JsonValue | null, numbers: StatedNumbers): StatedFact[] {
  return numbers.flatMap(([kind, label, path]): StatedFact[] => {
    const place = member(record, ...path);
    const value = numberOf(place);
    return place && value !== null && value >= 0
      ? [{ kind, label, unit: '', number: sourcedAt(place, value) }]
      : [];
  });
}
