import { activeYears } from './active-years.ts';
import { citationsMean } from './citations-mean.ts';
import { citationsMedian } from './citations-median.ts';
import { citationsSum } from './citations-sum.ts';
import { gIndex } from './g-index.ts';
import { hIndex } from './h-index.ts';
import { i10Index } from './i10-index.ts';
import { papers } from './papers.ts';
import { papersPerYear } from './papers-per-year.ts';
import type { Metric } from './types.ts';

/** Every metric, in the order of the interface and the docs. */
export const METRICS: readonly Metric[] = [
  papers,
  activeYears,
  papersPerYear,
  citationsSum,
  citationsMean,
  citationsMedian,
  hIndex,
  gIndex,
  i10Index,
];
