import { expect, test } from 'vitest';
import { citationHistory } from '../../../src/core/analysis/citation-history.ts';
import vectors from '../../golden/metric-vectors.json' with { type: 'json' };
import { makeDocument, type PaperSketch } from '../charts/documents.ts';

const historyOf = (papers: readonly PaperSketch[], asOf = '2025-12-31') =>
  citationHistory(makeDocument({ papers, network: false, asOf }).papers, asOf);

const sum = (byYear: Readonly<Record<string, number>>) => Object.values(byYear).reduce((a, b) => a + b, 0);

test('the reference example: citations per year and h over time', () => {
  const papers = Object.values(vectors.time.matrix).map(({ year, byYear }) => ({
    date: String(year),
    citations: sum(byYear as Record<string, number>),
    byYear: byYear as Record<string, number>,
  }));
  const history = historyOf(papers)!;
  expect(history.windowStart).toBeNull();
  const series = (key: 'h' | 'citations') =>
    Object.fromEntries(history.years.map((item) => [String(item.year), item[key]]));
  expect(series('h')).toEqual(vectors.time.h_by_year);
  expect(series('citations')).toEqual(vectors.time.citations_by_year);
});

test('counts that begin late: what came before them counts for h, and the start is told', () => {
  // 10 of the 12 citations came before 2024; so h is 1 at its end, and 2 once the second paper has 2.
  const history = historyOf([
    { date: '2015', citations: 12, byYear: { 2024: 1, 2025: 1 } },
    { date: '2024', citations: 2, byYear: { 2025: 2 } },
  ])!;
  expect(history.windowStart).toBe(2024);
  expect(history.years).toEqual([
    { year: 2024, citations: 1, h: 1 },
    { year: 2025, citations: 3, h: 2 },
  ]);
});

test('citations dated before the paper count in its year', () => {
  const history = historyOf([{ date: '2025', citations: 3, byYear: { 2024: 1, 2025: 2 } }])!;
  expect(history.years).toEqual([{ year: 2025, citations: 3, h: 1 }]);
});

test('papers without counts by year, without a year or of another source are left out and named', () => {
  const history = historyOf([
    { date: '2024', citations: 5, byYear: { 2024: 5 } },
    { date: '2024', citations: 1, byYear: { 2025: 1 } },
    { date: '2024', citations: 9 },
    { date: null, citations: 9, byYear: { 2025: 9 } },
    { date: '2024', citations: 9, byYear: { 2025: 9 }, source: 'Other' },
    { date: '2024' },
  ])!;
  expect(history.used).toEqual(['w00000', 'w00001']);
  expect([...history.left].sort()).toEqual(['w00002', 'w00003', 'w00004', 'w00005']);
  expect(history.years.at(-1)).toEqual({ year: 2025, citations: 1, h: 1 });
});

test('nothing by year is not given, and not a line of zeros', () => {
  expect(historyOf([{ citations: 4 }, {}])).toBeNull();
  expect(historyOf([])).toBeNull();
});
