import type { PaperDate } from '../model.ts';

/** Sources put the year in one field and the day in another: the finer date, where it lies in the first one. */
export function mostPrecise(dates: readonly PaperDate[]): PaperDate | null {
  const [first, ...others] = dates;
  return others.reduce<PaperDate | null>(
    (best, date) =>
      best && date.iso && date.iso.length > (best.iso?.length ?? 0) && date.iso.startsWith(best.iso ?? '')
        ? date
        : best,
    first ?? null,
  );
}
