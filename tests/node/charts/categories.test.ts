import { describe, expect, test } from 'vitest';
import { categories } from '../../../src/charts/categories/index.ts';
import { categoryColour, readableOn } from '../../../src/charts/colour.ts';
import { leaves, texts } from '../../../src/scene/bounds.ts';
import { THEMES } from '../../../src/scene/theme.ts';
import type { RectShape, Scene } from '../../../src/scene/types.ts';
import { makeDocument } from './documents.ts';
import { FRAME, idsOf, inputOf, shapeOf } from './input.ts';

const draw = (...args: Parameters<typeof inputOf>) => categories.scene(inputOf(...args), FRAME);
const words = (scene: Scene) => texts(scene).map(({ text, full }) => full ?? text);
const PAPERS = [
  { categories: ['cs.LG', 'cs.DC'], date: '2024-02-02' },
  { categories: ['cs.LG'], date: '2025' },
  { categories: ['cs.LG'], date: '2025-06' },
  { categories: [], date: null },
];

describe('bars', () => {
  test('are as long as their values, largest first, unknown among them', () => {
    const scene = draw(PAPERS);
    expect(idsOf(scene, 'category')).toEqual(['category:cs.LG', 'category:cs.DC', 'unknown']);
    const [lg, dc] = ['category:cs.LG', 'category:cs.DC'].map(
      (id) => (shapeOf(scene, id) as RectShape).width,
    );
    expect(lg! / dc!).toBeCloseTo(3, 6);
  });

  test('are labelled with number and share, and the rule is printed', () => {
    const shown = words(draw(PAPERS));
    expect(shown).toEqual(expect.arrayContaining(['3 · 75 %', '1 · 25 %']));
    expect(shown.join(' ')).toContain('counted in each of its categories: sums can exceed 100 %');
  });

  test('split: each paper counts once', () => {
    const scene = draw(PAPERS, { options: { count: 'split' } });
    // cs.LG 2.5 of 4, cs.DC 0.5 of 4
    expect(words(scene)).toEqual(expect.arrayContaining(['2.5 · 63 %', '0.5 · 13 %', '1 · 25 %']));
    expect(words(scene).join(' ')).toContain('Each paper counts once');
  });

  test('while filtering, the selected stand over all, in the order of all', () => {
    const scene = draw(PAPERS, { selection: { years: [2024, 2024] } });
    expect(idsOf(scene, 'category')).toEqual(['category:cs.LG', 'category:cs.DC', 'unknown']);
    expect(words(scene)).toEqual(expect.arrayContaining(['1/3 · 100 %', '1/1 · 100 %', '0/1 · 0 %']));
  });

  test('papers without a category select nothing by category', () => {
    const scene = draw(PAPERS);
    expect(shapeOf(scene, 'unknown').mark.categories).toBeUndefined();
    expect(shapeOf(scene, 'category:cs.LG').mark.categories).toEqual(['cs.LG']);
  });

  test('a category chosen for comparison has a sign', () => {
    const signs = (compare: readonly string[]) =>
      leaves(draw(PAPERS, { compare }).shapes).filter(
        (shape) => shape.type === 'path' && shape.fill === THEMES.light.accent,
      );
    expect(signs([])).toHaveLength(0);
    // One in the legend, one in the row.
    expect(signs(['cs.DC'])).toHaveLength(2);
  });

  test('more than twelve categories: the smallest together, last, a paper of two of them once', () => {
    const codes = Array.from({ length: 14 }, (_, i) => `x.${String(i).padStart(2, '0')}`);
    const papers = [
      ...codes.slice(0, 11).flatMap((code) => [{ categories: [code] }, { categories: [code] }]),
      { categories: codes.slice(11) },
    ];
    const scene = draw(papers);
    expect(idsOf(scene, 'category')).toHaveLength(12);
    expect(idsOf(scene, 'category').at(-1)).toBe('other');
    expect(shapeOf(scene, 'other').mark).toMatchObject({
      label: 'Other (3): 1 paper',
      categories: codes.slice(11),
    });
  });
});

describe('years', () => {
  const options = { view: 'years' };

  test('a cell for each category and year with papers', () => {
    const scene = draw(PAPERS, { options });
    expect([...idsOf(scene, 'cell')].sort()).toEqual([
      'cell:category:cs.DC:2024',
      'cell:category:cs.LG:2024',
      'cell:category:cs.LG:2025',
      'cell:unknown:undated',
    ]);
    expect(shapeOf(scene, 'cell:category:cs.LG:2025').mark).toMatchObject({
      years: [2025, 2025],
      categories: ['cs.LG'],
    });
    expect(words(scene)).toContain('to 20 Nov');
  });

  test('the table holds the numbers of the cells', () => {
    const { columns, rows } = categories.table(inputOf(PAPERS, { options }));
    expect(columns.map(({ label }) => label)).toEqual([
      'Category',
      'Name',
      'Papers',
      'Share (%)',
      '2024',
      '2025',
      '2026',
      'undated',
    ]);
    expect(rows).toEqual([
      ['cs.LG', 'Machine Learning', 3, 75, 1, 2, 0, 0],
      ['cs.DC', 'Distributed, Parallel, and Cluster Computing', 1, 25, 1, 0, 0, 0],
      ['Unknown', null, 1, 25, 0, 0, 0, 1],
    ]);
  });
});

describe('levels', () => {
  const cs = [
    { id: 'grp_cs', name: 'Computer Science' },
    { id: 'cs', name: 'Computer Science' },
  ];
  const physics = [{ id: 'grp_physics', name: 'Physics' }];
  const paths = {
    'cs.LG': cs,
    'cs.DC': cs,
    'physics.optics': [...physics, { id: 'physics', name: 'Physics (general)' }],
    'hep-th': physics,
  };
  const document = makeDocument({
    paths,
    papers: [
      { categories: ['cs.LG', 'cs.DC'] },
      { categories: ['cs.DC'] },
      { categories: ['physics.optics'] },
      { categories: ['hep-th', 'cs.LG'] },
      { categories: ['hep-th'] },
    ],
  });
  const rows = (level: string, more = {}) =>
    categories
      .table(inputOf(document, { options: { level, ...more } }))
      .rows.map(([code, , papers]) => [code, papers]);

  test('a paper counts once in an archive, however many of its categories it has', () => {
    // cs: papers 1, 2 and 4; hep-th is an archive without parts: papers 4 and 5.
    expect(rows('field')).toEqual([
      ['Computer Science', 3],
      ['hep-th', 2],
      ['Physics (general)', 1],
    ]);
  });

  test('groups are wider than archives', () => {
    expect(rows('group')).toEqual([
      ['Computer Science', 3],
      ['Physics', 3],
    ]);
  });

  test('split: the parts of a paper add up', () => {
    expect(rows('group', { count: 'split' })).toEqual([
      ['Computer Science', 2.5],
      ['Physics', 2.5],
    ]);
  });

  test('a row selects all its categories', () => {
    const scene = draw(document, { options: { level: 'group' } });
    expect(shapeOf(scene, 'group:grp_cs').mark.categories).toEqual(['cs.DC', 'cs.LG']);
  });

  test('categories of which nothing wider is known stand for themselves, and the chart says so', () => {
    const shown = words(draw(PAPERS, { options: { level: 'field' } })).join(' ');
    expect(shown).toContain('No archive or field is known of these categories: they stand for themselves.');
    expect(shown).toContain('cs.LG');
  });
});

test('a hue belongs to a place in the palette; the rest is grey', () => {
  const theme = THEMES.dark;
  expect(categoryColour('b', ['a', 'b'], theme)).toBe(theme.hues[1]);
  expect(categoryColour('z', ['a', 'b'], theme)).toBe(theme.other);
  expect(categoryColour(null, ['a', 'b'], theme)).toBe(theme.other);
});

test.each(Object.values(THEMES))('numbers on every step of the ramp can be read ($id)', (theme) => {
  expect(readableOn('#000000', THEMES.light)).toBe('#ffffff');
  for (const step of theme.ramp) expect(contrast(readableOn(step, theme), step)).toBeGreaterThanOrEqual(4.5);
});

/** Contrast ratio of two colours (WCAG 2.2, definition "contrast ratio"). */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b].map(luminance).sort((m, n) => m - n);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(hex: string): number {
  const linear = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
