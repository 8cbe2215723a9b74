import { withoutPapers } from '../papers.ts';
import { option, type Chart } from '../types.ts';
import { timelineData } from './data.ts';
import { timelineScene } from './scene.ts';
import { description, table } from './words.ts';

export const timeline: Chart = {
  id: 'timeline',
  title: 'Publication timeline',
  about:
    'One mark for each paper on its day, in the lane of its first category, over papers per year. Years without papers stay; the unfinished year is hatched; undated papers stand apart.',
  options: [
    {
      id: 'view',
      label: 'View',
      choices: [
        { value: 'lanes', label: 'Lanes and bars' },
        { value: 'bars', label: 'Bars only' },
      ],
      default: 'lanes',
    },
  ],
  missing: withoutPapers,
  scene: (input, frame) => timelineScene(input, frame, option(timeline, input, 'view') === 'lanes'),
  table: (input) => table(input, timelineData(input)),
  description: (input) => description(input, timelineData(input)),
};
