import type { Chart } from '../types.ts';
import { compareData } from './data.ts';
import { compareScene, TITLE } from './scene.ts';
import { table } from './table.ts';
import { description, missing } from './words.ts';

export const compare: Chart = {
  id: 'compare',
  title: TITLE,
  about:
    'Two to six categories side by side on the same scales, or a category beside all other papers: papers per year, citations, first and latest paper, co-authors shared and not, papers by title. Shares have 95 % Wilson intervals.',
  options: [],
  missing,
  scene: (input, frame) => compareScene(input, compareData(input), frame),
  table: (input) => table(input, compareData(input)),
  description: (input) => description(input, compareData(input)),
};
