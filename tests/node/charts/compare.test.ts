import { expect, test } from 'vitest';
import { compare } from '../../../src/charts/compare/index.ts';
import { texts } from '../../../src/scene/bounds.ts';
import type { RectShape } from '../../../src/scene/types.ts';
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

test('the table compares papers, dates and co-authors', () => {
  const { columns, rows } = compare.table(chosen('cs.LG', 'cs.DC', 'cs.CV'));
  expect(columns.map(({ id }) => id)).toEqual([
    'category',
    'name',
    'papers',
    'first',
    'latest',
    'years',
    'coauthors',
    'own',
    'shared',
    'all-shared',
  ]);
  expect(rows.map((row) => row.filter((_, index) => index !== 1))).toEqual([
    ['cs.LG', 2, '2024-01-05', '2024-03', 1, 3, 2, 1, 0],
    ['cs.DC', 1, '2025', '2025', 1, 1, 0, 1, 0],
    ['cs.CV', 1, null, null, 0, 0, 0, 0, 0],
  ]);
});

test('cut author lists make co-authors a lower bound', () => {
  const cut = inputOf([{ cut: true }, { categories: ['cs.DC'] }], { compare: ['cs.LG', 'cs.DC'] });
  expect(compare.description(cut)).toContain(
    'Co-authors are a lower bound: 1 of 2 author lists is cut or missing.',
  );
  expect(compare.description(chosen('cs.LG', 'cs.DC'))).not.toContain('lower bound');
});
