import { expect, test } from 'vitest';
import { citedPapers, spreadOf } from '../../../src/core/analysis/cited.ts';
import { makeDocument } from '../charts/documents.ts';

test('unknown is not zero, and counts of another source are left out', () => {
  const { papers } = makeDocument({
    network: false,
    papers: [
      { title: 'zero', citations: 0 },
      { title: 'unknown' },
      { title: 'seven', citations: 7 },
      { title: 'elsewhere', citations: 99, source: 'Another' },
    ],
  });
  expect(citedPapers(papers).map(({ paper, count }) => [paper.title.value, count])).toEqual([
    ['seven', 7],
    ['zero', 0],
  ]);
});

test('quartiles are those of R, type 7', () => {
  // quantile(c(3, 4, 5, 8, 10, 20)): 3.00 4.25 6.50 9.50 20.00; mean 50 / 6
  expect(spreadOf([10, 8, 5, 4, 3, 20])).toEqual({
    least: 3,
    lower: 4.25,
    median: 6.5,
    upper: 9.5,
    most: 20,
    mean: 50 / 6,
  });
  expect(spreadOf([])).toBeNull();
});
