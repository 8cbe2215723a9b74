import type { Category } from '../model.ts';

/** How far categories are taken together: not at all, by arXiv archive or OpenAlex field, by group or domain. */
export type Level = 'category' | 'field' | 'group';

/** Place in the path of a category, which leads from wide to narrow. */
const PLACE = { group: 0, field: 1 } as const;

/** What a category counts under at a level; itself where nothing wider is known, or where it is that wide. */
export function ancestorOf(category: Category, level: Level): Pick<Category, 'id' | 'name'> {
  return (level === 'category' ? undefined : category.path[PLACE[level]]) ?? category;
}
