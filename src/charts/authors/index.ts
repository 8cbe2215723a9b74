import { option, type Chart, type ChartInput } from '../types.ts';
import { authorsData, type AuthorsData } from './data.ts';
import { authorsScene, TITLE } from './scene.ts';
import { table } from './table.ts';
import { description, missing } from './words.ts';

export const authors: Chart = {
  id: 'authors',
  title: TITLE,
  about:
    'Two to six authors side by side, in the order they were chosen: papers per calendar or career year on one scale, or their categories; and the papers and co-authors they share. Nobody is ranked.',
  options: [
    {
      id: 'view',
      label: 'View',
      choices: [
        { value: 'years', label: 'Years' },
        { value: 'categories', label: 'Categories' },
      ],
      default: 'years',
    },
    {
      id: 'axis',
      label: 'Years',
      choices: [
        { value: 'calendar', label: 'Calendar' },
        { value: 'career', label: 'Since the first paper' },
      ],
      default: 'calendar',
    },
    {
      id: 'value',
      label: 'Values',
      choices: [
        { value: 'counts', label: 'Papers' },
        { value: 'shares', label: 'Shares of own papers' },
      ],
      default: 'counts',
    },
  ],
  missing,
  scene: (input, frame) => authorsScene(input, dataOf(input), frame, byCategory(input)),
  table: (input) => table(input, dataOf(input), byCategory(input)),
  description: (input) => description(input, dataOf(input), byCategory(input)),
};

const byCategory = (input: ChartInput) => option(authors, input, 'view') === 'categories';

function dataOf(input: ChartInput): AuthorsData {
  return authorsData(input, {
    axis: option(authors, input, 'axis') === 'career' ? 'career' : 'calendar',
    value: option(authors, input, 'value') === 'shares' ? 'shares' : 'counts',
  });
}
