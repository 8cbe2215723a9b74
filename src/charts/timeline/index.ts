import { withoutPapers } from '../papers.ts';
import type { Chart } from '../types.ts';
import { timelineData } from './data.ts';
import { timelineScene } from './scene.ts';
import { OPTIONS } from './settings.ts';
import { description, table } from './twin.ts';

export const timeline: Chart = {
  id: 'timeline',
  title: 'Publication timeline',
  about:
    'One mark for each paper on its day, by category, citations, percentile or byline position, over papers per year. The area of a mark is its citations where they are known. Years without papers stay; the unfinished year is hatched; undated papers stand apart. Labels name the most cited papers (the latest where no count is given) as far as there is room; below 40 em there are none but that of the chosen paper.',
  options: OPTIONS,
  missing: withoutPapers,
  scene: timelineScene,
  table: (input) => table(input, timelineData(input)),
  description: (input) => description(input, timelineData(input)),
};
