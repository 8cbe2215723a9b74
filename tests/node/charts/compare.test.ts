import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/charts/compare/index.ts';
import type { ChartInput } from '../../../src/charts/types.ts';
import { leaves, texts } from '../../../src/scene/bounds.ts';
import type { RectShape } from '../../../src/scene/types.ts';
import type { PaperSketch } from './documents.ts';
import { FRAME, idsOf, inputOf, shapeOf } from './input.ts';

const PAPERS = [
  { date: '2024-01-05', categories: ['cs.LG'], authors: ['Bo', 'Cy'] },
  { date: '2024-03', categories: ['cs.LG'], authors: ['Di'] },
  { date: '2025', categories: ['cs.DC'], authors: ['Bo'] },
  { date: null, categories: ['cs.CV'] },
];
const chosen = (...ids: string[]) => inputOf(PAPERS, { compare: ids });

test('two categories or more are needed', () => {
  expect(compare.missing(chosen('cs.LG'))).toBe('Choose two or more categories to compare.');
  expect(compare.missing(chosen('cs.LG', 'cs.LG'))).toBe('Choose two or more categories to compare.');
  expect(compare.missing(chosen('cs.LG', 'cs.DC'))).toBeNull();
  expect(compare.missing(inputOf([], { compare: ['cs.LG', 'cs.DC'] }))).toMatch(/^No publication data/);
});

test('panels stand in the order of choice, on one scale', () => {
  const scene = compare.scene(chosen('cs.DC', 'cs.LG'), FRAME);
  expect(idsOf(scene, 'category')).toEqual(['category:cs.DC', 'category:cs.LG']);
  const [dc, lg] = ['year:cs.DC:2025', 'year:cs.LG:2024'].map((id) => shapeOf(scene, id) as RectShape);
  expect(lg!.height / dc!.height).toBeCloseTo(2, 6);
  expect(lg!.width).toBeCloseTo(dc!.width, 6);
});

test('at most six are compared, and the chart says so', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const scene = compare.scene(chosen(...ids), FRAME);
  expect(idsOf(scene, 'category')).toHaveLength(6);
  expect(
    texts(scene)
      .map(({ text }) => text)
      .join(' '),
  ).toContain('2 further categories not shown');
});

/** The cells of some columns, row by row. */
function cells(input: ChartInput, ...ids: readonly string[]) {
  const { columns, rows } = compare.table(input);
  return rows.map((row) => ids.map((id) => row[columns.findIndex((column) => column.id === id)]));
}

test('the table compares papers, dates and co-authors', () => {
  const input = chosen('cs.LG', 'cs.DC', 'cs.CV');
  expect(
    cells(
      input,
      'category',
      'papers',
      'first',
      'latest',
      'years',
      'coauthors',
      'own',
      'shared',
      'all-shared',
    ),
  ).toEqual([
    ['cs.LG', 2, '2024-01-05', '2024-03', 1, 3, 2, 1, 0],
    ['cs.DC', 1, '2025', '2025', 1, 1, 0, 1, 0],
    ['cs.CV', 1, null, null, 0, 0, 0, 0, 0],
  ]);
});

test('shares have 95 % Wilson intervals, and rows of few papers say so', () => {
  const papers = [...Array(5).fill({ categories: ['cs.LG'] }), ...Array(4).fill({ categories: ['cs.DC'] })];
  const input = inputOf([...papers, { categories: ['cs.CV'] }], { compare: ['cs.LG', 'cs.DC'] });
  // 5 of 10: 23.66 to 76.34; 4 of 10: 16.82 to 68.73 (R: prop.test(4, 10, correct = FALSE)).
  expect(cells(input, 'papers', 'share', 'share-low', 'share-high')).toEqual([
    [5, 50, 23.7, 76.3],
    [4, 40, 16.8, 68.7],
  ]);
  expect(compare.table(input).weak).toEqual([null, 'few papers: n < 5']);
  expect(compare.description(input)).toContain('Few papers: n < 5 in cs.DC');
});

test('the rest is compared under its own name and selects no category', () => {
  const input = chosen('cs.LG', 'rest');
  expect(cells(input, 'category', 'name', 'papers')).toEqual([
    ['cs.LG', 'Machine Learning', 2],
    ['All other papers', 'in none of the others', 2],
  ]);
  expect(shapeOf(compare.scene(input, FRAME), 'category:rest').mark.categories).toBeUndefined();
});

describe('citations', () => {
  const cited = (...counts: (number | undefined)[]) =>
    counts.map((citations) => ({ ...(citations === undefined ? {} : { citations }) }));
  const against = (papers: readonly PaperSketch[]) =>
    inputOf([...papers, { categories: ['cs.DC'], title: 'Alone' }], { compare: ['cs.LG', 'cs.DC'] });
  const words = (input: ChartInput) => texts(compare.scene(input, FRAME)).map(({ text }) => text);

  test('unknown is said, not drawn and not zero', () => {
    const input = against(cited(undefined, undefined));
    expect(words(input).filter((text) => text === 'Citations not given')).toHaveLength(2);
    expect(cells(input, 'cited', 'citations')).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(words(input)).toContain('Latest');
  });

  test('up to twenty papers are dots on one scale; the mean stands beside the median', () => {
    const input = against(cited(0, 9, 30, undefined));
    const scene = compare.scene(input, FRAME);
    const dots = leaves(scene.shapes).filter(({ mark }) => mark?.id.startsWith('citations:cs.LG:'));
    expect(dots.map(({ type }) => type)).toEqual(['circle', 'circle', 'circle']);
    expect(words(input)).toContain('Citations of 3 of 4 papers: median 9, mean 13');
    expect(words(input)).toEqual(expect.arrayContaining(['Most cited', '30', '9', '0']));
  });

  test('more than twenty papers are a box over their range', () => {
    const scene = compare.scene(against(cited(...Array.from({ length: 21 }, (_, i) => i))), FRAME);
    // Of 0 to 20: quartiles 5, 10 and 15.
    expect(shapeOf(scene, 'citations:cs.LG').mark.label).toBe(
      'cs.LG, citations of 21 papers: median 10, middle half 5 to 15, all 0 to 20',
    );
  });
});

test('cut author lists make co-authors a lower bound', () => {
  const cut = inputOf([{ cut: true }, { categories: ['cs.DC'] }], { compare: ['cs.LG', 'cs.DC'] });
  expect(compare.description(cut)).toContain(
    'Co-authors are a lower bound: 1 of 2 author lists is cut or missing.',
  );
  expect(compare.description(chosen('cs.LG', 'cs.DC'))).not.toContain('lower bound');
});
