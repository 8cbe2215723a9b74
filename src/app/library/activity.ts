import type { IndexRow } from '../../core/model.ts';

/** The last year with a paper; null where no year is known. */
export const lastActive = ({ years }: IndexRow): number | null =>
  years.findLast(({ papers }) => papers > 0)?.year ?? null;
