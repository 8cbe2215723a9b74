import { expect, test } from 'vitest';
import { categoryCounts, categoryYears, mergeCounts } from '../../../src/core/analysis/categories.ts';
import { makeDocument } from '../charts/documents.ts';

const { papers } = makeDocument({
  network: false,
  papers: [
    { date: '2024-01-01', categories: ['cs.LG', 'cs.DC'] },
    { date: '2024', categories: ['cs.LG'] },
    { date: '2025-02', categories: ['cs.CV', 'cs.DC', 'cs.LG'] },
    { date: null, categories: [] },
  ],
});
const values = (counts: readonly { category: string | null; value: number }[]) =>
  counts.map(({ category, value }) => [category, Number(value.toFixed(4))]);

test('whole counting counts a paper in each of its categories', () => {
  expect(values(categoryCounts(papers, 'whole'))).toEqual([
    ['cs.LG', 3],
    ['cs.DC', 2],
    ['cs.CV', 1],
    [null, 1],
  ]);
});

test('split counting gives each paper one in all', () => {
  // cs.LG 1/2 + 1 + 1/3, cs.DC 1/2 + 1/3, cs.CV 1/3, none 1
  expect(values(categoryCounts(papers, 'split'))).toEqual([
    ['cs.LG', 1.8333],
    [null, 1],
    ['cs.DC', 0.8333],
    ['cs.CV', 0.3333],
  ]);
});

test('a category printed twice on a paper counts once', () => {
  const { papers: twice } = makeDocument({ papers: [{ categories: ['cs.LG', 'cs.LG'] }], network: false });
  expect(values(categoryCounts(twice, 'split'))).toEqual([['cs.LG', 1]]);
});

test('years of a category, undated papers with no year', () => {
  const cells = categoryYears(papers, 'whole').map(({ category, year, value }) => [category, year, value]);
  expect(cells).toHaveLength(6);
  expect(cells).toContainEqual(['cs.LG', 2024, 2]);
  expect(cells).toContainEqual(['cs.DC', 2025, 1]);
  expect(cells).toContainEqual([null, null, 1]);
});

test('categories taken together count a paper once, or its shares', () => {
  const pick = (rule: 'whole' | 'split') =>
    categoryCounts(papers, rule).filter(({ category }) => category === 'cs.DC' || category === 'cs.CV');
  expect(mergeCounts(pick('whole'), 'whole').value).toBe(2);
  expect(mergeCounts(pick('split'), 'split').value).toBeCloseTo(1 / 2 + 2 / 3, 10);
});

test('equal sums of thirds are ordered by id, however they were summed', () => {
  const { papers: thirds } = makeDocument({
    network: false,
    papers: [
      { categories: ['b', 'a', 'c'] },
      { categories: ['a', 'b', 'd', 'e', 'f', 'g'] },
      { categories: ['b', 'a'] },
    ],
  });
  const counts = categoryCounts([...thirds].reverse(), 'split').map(({ category }) => category);
  expect(counts.slice(0, 2)).toEqual(['a', 'b']);
});
