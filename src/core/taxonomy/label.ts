import type { Category } from '../model.ts';

/** Ids by which OpenAlex numbers its topics and concepts: they tell a reader nothing. */
const SOURCE_NUMBER = /^[TC]\d+$/;

type Named = Pick<Category, 'id' | 'name'>;

/** What stands for a category in little room: the code that people know (`cs.LG`), else the name. */
export const categoryCode = ({ id, name }: Named) => (SOURCE_NUMBER.test(id) ? name : id);

/** The name beside the code; empty where the code is the name. */
export const categoryName = (category: Named) =>
  category.name === categoryCode(category) ? '' : category.name;

/** Code and name: `cs.LG Machine Learning`, `Scientometrics`. */
export const categoryTitle = (category: Named) =>
  [categoryCode(category), categoryName(category)].filter(Boolean).join(' ');
