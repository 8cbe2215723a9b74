import { authors } from './authors/index.ts';
import { categories } from './categories/index.ts';
import { coauthors } from './coauthors/index.ts';
import { compare } from './compare/index.ts';
import { timeline } from './timeline/index.ts';
import type { Chart } from './types.ts';

/** Every chart, in the order of the author page. A new chart is a folder and a line here. */
export const CHARTS: readonly Chart[] = [timeline, categories, coauthors, compare, authors];
