import type { PaperCategory } from '../model.ts';

/** Categories without repeats, by id. */
export const distinctCategories = (categories: readonly PaperCategory[]): PaperCategory[] =>
  categories.filter(({ id }, i) => categories.findIndex((other) => other.id === id) === i);
