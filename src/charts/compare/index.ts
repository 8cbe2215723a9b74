import type { Chart } from '../types.ts';
import { compareData } from './data.ts';
import { compareScene, TITLE } from './scene.ts';
import { description, missing, table } from './words.ts';

export const compare: Chart = {
  id: 'compare',
  title: TITLE,
  about:
    'Two to six categories side by side on the same scales: papers per year, first and latest paper, co-authors shared and not.',
  options: [],
  missing,
  scene: (input, frame) => compareScene(input, compareData(input), frame),
  table: (input) => table(input, compareData(input)),
  description: (input) => description(input, compareData(input)),
};
