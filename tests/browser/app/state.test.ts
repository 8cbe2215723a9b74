import { describe, expect, test } from 'vitest';
import { segments } from '../../../src/app/bio/segments.ts';
import { sortRows } from '../../../src/app/panel/sort.ts';
import { yearsBetween } from '../../../src/app/scene/brush.ts';
import { clickMark, isPressed } from '../../../src/app/scene/select.ts';
import { formatRoute, parseRoute } from '../../../src/app/state/route.svelte.ts';
import { extendPalette } from '../../../src/app/state/session.ts';
import { DEFAULT_VIEW } from '../../../src/core/view.ts';
import type { MarkRef } from '../../../src/scene/types.ts';

describe('routes', () => {
  test.each([
    '#/',
    '#/data',
    '#/methods',
    '#/network',
    '#/network?with=ana-gil:bo-li',
    '#/figure/0123456789ab?years=2024-2026',
    '#/author/yangrui-chen?years=2024-2026&category=cs.LG',
    '#/compare?author=yangrui-chen&compare=cs.LG&compare=cs.DC',
    '#/compare?author=ana-gil&author=bo-li&author=cy-diaz&authors.axis=career',
  ])('%s reads and writes back', (hash) => {
    expect(formatRoute(parseRoute(hash))).toBe(hash);
  });

  test.each(['#/network/x', '#/figure', '#/author', '#/author/a/b', '#/data/x', '#/%E0%A4%A'])(
    '%s is unknown',
    (hash) => {
      expect(parseRoute(hash).page).toBe('unknown');
    },
  );

  test('authors are compared in the order of choice, each once', () => {
    const { author, others, query } = parseRoute('#/compare?author=b&years=2024-2025&author=a&author=b');
    expect([author, others, query]).toEqual(['b', ['a'], 'years=2024-2025']);
    expect(parseRoute('#/compare?author=')).toMatchObject({ author: null, others: [] });
  });

  test('no hash is the library', () => {
    expect(parseRoute('').page).toBe('library');
  });
});

describe('a click on a mark', () => {
  const ref = (part: Partial<MarkRef>): MarkRef => ({
    id: 'x',
    kind: 'paper',
    papers: [],
    label: '',
    ...part,
  });
  const year = (value: number) => ref({ kind: 'year', years: [value, value] });

  test('selects a year, then nothing; Shift makes a range', () => {
    const one = clickMark(DEFAULT_VIEW, year(2024), false);
    expect(one.selection.years).toEqual([2024, 2024]);
    expect(clickMark(one, year(2024), false).selection.years).toBeNull();
    expect(clickMark(one, year(2021), true).selection.years).toEqual([2021, 2024]);
  });

  test('adds categories one by one; Shift gathers them for comparison and filters nothing', () => {
    const lg = ref({ kind: 'category', categories: ['cs.LG'] });
    const dc = ref({ kind: 'category', categories: ['cs.DC'] });
    const both = clickMark(clickMark(DEFAULT_VIEW, lg, false), dc, false);
    expect(both.selection.categories).toEqual(['cs.LG', 'cs.DC']);
    const compared = clickMark(clickMark(DEFAULT_VIEW, lg, true), dc, true);
    expect(compared.compare).toEqual(['cs.LG', 'cs.DC']);
    expect(compared.selection).toEqual(DEFAULT_VIEW.selection);
  });

  test('an edge is two people, and another person takes their place', () => {
    const edge = clickMark(DEFAULT_VIEW, ref({ kind: 'edge', people: ['a', 'b'] }), false);
    expect(edge.selection.people).toEqual(['a', 'b']);
    expect(clickMark(edge, ref({ kind: 'edge', people: ['a', 'b'] }), false).selection.people).toEqual([]);
    expect(clickMark(edge, ref({ kind: 'person', people: ['c'] }), false).selection.people).toEqual(['c']);
  });

  test('a second person, with Shift, asks for the path between the two', () => {
    const one = clickMark(DEFAULT_VIEW, ref({ kind: 'person', people: ['a'] }), true);
    expect(one.selection.people).toEqual(['a']);
    const path = clickMark(one, ref({ kind: 'person', people: ['b'] }), true);
    expect(path.path).toEqual(['a', 'b']);
    expect(path.selection.people).toEqual([]);
  });

  test('a mark on a lane is the years and the person, and leaves the categories alone', () => {
    const lane = ref({ kind: 'cell', years: [2024, 2024], people: ['a'] });
    const view = clickMark(
      clickMark(DEFAULT_VIEW, ref({ kind: 'category', categories: ['x'] }), false),
      lane,
      false,
    );
    expect(view.selection).toMatchObject({ years: [2024, 2024], people: ['a'], categories: ['x'] });
    expect(isPressed(view, lane)).toBe(true);
    expect(clickMark(view, lane, false).selection).toMatchObject({
      years: null,
      people: [],
      categories: ['x'],
    });
  });
});

test('a brush snaps to whole years, in either direction and beyond the ends', () => {
  const bands = [
    [2023, 0, 10],
    [2024, 10, 20],
    [2025, 20, 30],
  ] as const;
  const area = { x: 0, y: 0, width: 30, height: 10, bands };
  expect(yearsBetween(area, 12, 25)).toEqual([2024, 2025]);
  expect(yearsBetween(area, 99, -5)).toEqual([2023, 2025]);
});

test('what is not given stays last whichever way a table is sorted', () => {
  const rows = [[null], [2], [10]];
  expect(sortRows(rows, { column: 0, descending: false })).toEqual([[2], [10], [null]]);
  expect(sortRows(rows, { column: 0, descending: true })).toEqual([[10], [2], [null]]);
});

test('a session leaves the hues of the library as they are', () => {
  expect(extendPalette(['a', 'b'], ['c', 'a'])).toEqual(['a', 'b', 'c']);
  expect(extendPalette([...'abcdefgh'], ['z'])).toEqual([...'abcdefgh']);
});

test('a claim marks its own words, whose escapes are taken back', () => {
  const span = { source: 's', line: 3, start: 0, end: 25 };
  const raw = 'maintainer of torch\\_musa';
  const line = { value: 'maintainer of torch_musa', raw, span, basis: 'stated', reason: null } as const;
  expect(segments(line, [{ ...span, start: 14, end: 25 }])).toEqual([
    { text: 'maintainer of ', marked: false },
    { text: 'torch_musa', marked: true },
  ]);
  expect(segments(line, [{ ...span, line: 4 }])).toEqual([
    { text: 'maintainer of torch_musa', marked: false },
  ]);
});
