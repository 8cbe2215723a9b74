import { quantile } from 'd3';
import type { ListedPerson } from '../readers/bibliography-people.ts';
import type { Named } from './slots.ts';

/** Counts on how many rows people stand, in memory that does not grow with the rows. */
export interface Tally {
  add(people: readonly Named[]): void;
  candidates(): readonly ListedPerson<Named>[];
  /** How many rows a count may be short of. */
  short(): number;
}

/**
 * Counts of at most so many people. Where there are more, the lower half is forgotten and what it had is taken off
 * the others: who stands on more rows than that is always among them (Misra and Gries).
 */
export function startTally(most: number): Tally {
  const counts = new Map<string, { readonly slot: Named; papers: number; row: number }>();
  let row = 0;
  let short = 0;
  const forget = () => {
    const loss = quantile([...counts.values()], 0.5, ({ papers }) => papers)!;
    const whole = Math.ceil(loss);
    short += whole;
    for (const [key, candidate] of counts) {
      candidate.papers -= whole;
      if (candidate.papers <= 0) counts.delete(key);
    }
  };
  return {
    add(people) {
      row += 1;
      for (const slot of people) {
        const candidate = counts.get(slot.key);
        if (!candidate) counts.set(slot.key, { slot, papers: 1, row });
        else if (candidate.row !== row) {
          candidate.papers += 1;
          candidate.row = row;
        }
        if (counts.size > most) forget();
      }
    },
    candidates: () => Array.from(counts.values(), ({ slot, papers }) => ({ slot, keys: [slot.key], papers })),
    short: () => short,
  };
}
