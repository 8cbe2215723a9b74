import type { CountRule } from '../../core/analysis/categories.ts';
import type { Level } from '../../core/analysis/levels.ts';
import { withoutPapers } from '../papers.ts';
import { option, type Chart, type ChartInput } from '../types.ts';
import { categoriesData } from './data.ts';
import { LEVELS } from './levels.ts';
import { categoriesScene, TITLE } from './scene.ts';
import { description, table } from './words.ts';

export const categories: Chart = {
  id: 'categories',
  title: TITLE,
  about:
    'Papers by category with number and share, or by category and year; at the level of categories, of archives or fields, or of groups or domains. How papers with several categories count is printed and can be switched.',
  options: [
    {
      id: 'view',
      label: 'View',
      choices: [
        { value: 'bars', label: 'Bars' },
        { value: 'years', label: 'By year' },
      ],
      default: 'bars',
    },
    {
      id: 'level',
      label: 'Level',
      choices: [
        { value: 'category', label: LEVELS.category.one },
        { value: 'field', label: LEVELS.field.one },
        { value: 'group', label: LEVELS.group.one },
      ],
      default: 'category',
    },
    {
      id: 'count',
      label: 'Several categories',
      choices: [
        { value: 'whole', label: 'Counted in each' },
        { value: 'split', label: 'Split equally' },
      ],
      default: 'whole',
    },
  ],
  missing: withoutPapers,
  scene: (input, frame) => categoriesScene(input, (most) => dataOf(input, most), frame, perYear(input)),
  table: (input) => table(input, dataOf(input), perYear(input)),
  description: (input) => description(input, dataOf(input), perYear(input)),
};

const perYear = (input: ChartInput) => option(categories, input, 'view') === 'years';

function dataOf(input: ChartInput, most?: number) {
  const rule: CountRule = option(categories, input, 'count') === 'split' ? 'split' : 'whole';
  return categoriesData(input, rule, option(categories, input, 'level') as Level, most);
}
