import type { PaperDate } from '../model.ts';

/** Sources put the year in one field and the day in another: the finer one, where it is of the same year. */
export function finestDate([first, ...others]: readonly PaperDate[]): PaperDate | null {
  return others.reduce<PaperDate | null>(
    (best, date) =>
      best && date.iso && date.iso.length > (best.iso?.length ?? 0) && date.iso.startsWith(best.iso ?? '')
        ? date
        : best,
    first ?? null,
  );
}
