import { expect, test } from 'vitest';
import { firstCategoryCounts, timelineOf } from '../../../src/core/analysis/timeline.ts';
import { makeDocument, type PaperSketch } from '../charts/documents.ts';

const papersOf = (papers: readonly PaperSketch[]) => makeDocument({ papers, network: false }).papers;
const totals = (papers: readonly PaperSketch[], asOf = '2026-11-20') =>
  timelineOf(papersOf(papers), asOf).years.map(({ year, total }) => [year, total]);

test('years run from the first paper to the as-of year, with zeros', () => {
  expect(totals([{ date: '2022-03-01' }, { date: '2024' }, { date: '2024-05' }])).toEqual([
    [2022, 1],
    [2023, 0],
    [2024, 2],
    [2025, 0],
    [2026, 0],
  ]);
});

test('the as-of year is unfinished but on its last day', () => {
  const unfinished = (asOf: string) =>
    timelineOf(papersOf([{ date: '2026' }]), asOf).years.map((year) => year.unfinished);
  expect(unfinished('2026-11-20')).toEqual([true]);
  expect(unfinished('2026-12-31')).toEqual([false]);
});

test('a date after the as-of year stretches the axis and is named future', () => {
  const { years } = timelineOf(papersOf([{ date: '2028-01-01' }, { date: '2026-01-01' }]), '2026-11-20');
  expect(years.map(({ year, future }) => [year, future])).toEqual([
    [2026, false],
    [2027, true],
    [2028, true],
  ]);
});

test('undated papers stand in no year', () => {
  const { years, undated } = timelineOf(
    papersOf([{ date: null }, { date: null, categories: [] }]),
    '2026-11-20',
  );
  expect(years).toEqual([]);
  expect(undated.total).toBe(2);
  expect(undated.segments.map(({ category }) => category)).toEqual(['cs.LG', null]);
});

test('a paper with several categories counts once, under its first', () => {
  const papers = papersOf([
    { categories: ['cs.DC', 'cs.LG'] },
    { categories: ['cs.DC'] },
    { categories: ['cs.LG', 'cs.LG'] },
    { categories: [] },
  ]);
  expect(firstCategoryCounts(papers).map(({ category, value }) => [category, value])).toEqual([
    ['cs.DC', 2],
    ['cs.LG', 1],
    [null, 1],
  ]);
});
