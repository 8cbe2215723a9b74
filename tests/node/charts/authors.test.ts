import { describe, expect, test } from 'vitest';
import { authors } from '../../../src/charts/authors/index.ts';
import type { ChartInput } from '../../../src/charts/types.ts';
import type { Selection } from '../../../src/core/analysis/selection.ts';
import { texts } from '../../../src/scene/bounds.ts';
import { THEMES } from '../../../src/scene/theme.ts';
import type { CircleShape, RectShape } from '../../../src/scene/types.ts';
import { makeDocument, type PaperSketch } from './documents.ts';
import { FRAME, idsOf, inputOf, shapeOf } from './input.ts';

const record = (name: string, papers: readonly PaperSketch[]) =>
  makeDocument({
    name,
    id: name.toLowerCase().replace(' ', '-').replace('í', 'i'),
    network: false,
    papers: papers.map((paper, i) => ({ id: `${name}-${i}`, ...paper })),
  });

const ANA = record('Ana Gil', [
  { id: 'joint', date: '2019', categories: ['cs.LG'], authors: ['Mira Tanaka', 'Bo Li'] },
  { date: '2021', categories: ['cs.LG', 'cs.DC'] },
  { date: '2021', categories: ['cs.DC'], authors: ['Jo Park'] },
  { date: '2024', categories: ['cs.LG'] },
]);
const BO = record('Bo Li', [
  { id: 'joint', date: '2019', categories: ['cs.LG'], authors: ['Mira Tanaka', 'Ana Gil'] },
  { date: '2023', categories: ['cs.CV'], authors: ['Jo Park'] },
]);
const CY = record('Cy Díaz', [{ date: '2025', categories: ['cs.CV'] }, { date: null }]);

const chosen = (options: ChartInput['options'] = {}, others = [BO], selection: Partial<Selection> = {}) =>
  inputOf(ANA, { others, options, selection });
const scene = (...args: Parameters<typeof chosen>) => authors.scene(chosen(...args), FRAME);
const words = (...args: Parameters<typeof chosen>) =>
  texts(scene(...args)).map(({ text, full }) => full ?? text);
const cells = (measure: string, ...args: Parameters<typeof chosen>) =>
  authors
    .table(chosen(...args))
    .rows.find(([label]) => label === measure)
    ?.slice(1);

test('two authors are needed, each counts once, and papers of one are enough', () => {
  const sentence = 'Choose two or more authors to compare.';
  expect(authors.missing(chosen({}, []))).toBe(sentence);
  expect(authors.missing(chosen({}, [ANA]))).toBe(sentence);
  expect(authors.missing(chosen({}, [record('No One', [])]))).toBeNull();
  expect(authors.missing(inputOf([], { others: [record('No One', [])] }))).toBe(
    'No publication data in the sources read for Ana Gil and No One.',
  );
});

describe('years', () => {
  test('panels stand in the order of choice, on one scale, each in one colour', () => {
    const drawn = scene();
    expect(idsOf(drawn, 'person')).toEqual(['author:ana-gil', 'author:bo-li']);
    const [two, one] = ['year:ana-gil:2021', 'year:bo-li:2023'].map((id) => shapeOf(drawn, id) as RectShape);
    expect(two!.height / one!.height).toBeCloseTo(2, 6);
  });

  test('shares are of each author’s own papers', () => {
    const drawn = scene({ value: 'shares' });
    const [half, other] = ['year:ana-gil:2021', 'year:bo-li:2023'].map(
      (id) => shapeOf(drawn, id) as RectShape,
    );
    // 2 of 4 and 1 of 2.
    expect(half!.height).toBeCloseTo(other!.height, 6);
  });

  test('career years begin with the first paper', () => {
    const drawn = scene({ axis: 'career' }, [CY]);
    const left = (id: string) => (shapeOf(drawn, id) as RectShape).x;
    expect(left('year:ana-gil:2019') - left('author:ana-gil')).toBeCloseTo(
      left('year:cy-diaz:2025') - left('author:cy-diaz'),
      6,
    );
    expect(cells('Career year 0: papers', { axis: 'career' }, [CY])).toEqual(['computed', 1, 1]);
    // As of 2026, Cy has been there for two years: what lies ahead is not zero.
    expect(cells('Career year 2: papers', { axis: 'career' }, [CY])).toEqual(['computed', 2, null]);
  });
});

describe('categories', () => {
  const options = { view: 'categories', value: 'shares' };

  test('two authors are a dumbbell whose ends are labelled', () => {
    const drawn = scene(options);
    // cs.LG: 3 of 4 and 1 of 2; cs.DC: 2 of 4 and none; cs.CV: none and 1 of 2.
    const dots = ['ana-gil', 'bo-li'].map(
      (id) => shapeOf(drawn, `share:${id}:category:cs.LG`) as CircleShape,
    );
    expect(dots[0]!.cx).toBeGreaterThan(dots[1]!.cx);
    expect(dots.map(({ fill }) => fill)).toEqual(THEMES.light.hues.slice(0, 2));
    expect(words(options)).toEqual(expect.arrayContaining(['75 %', '50 %', '0 %']));
    expect(dots[0]!.mark).toMatchObject({ label: 'Ana Gil, cs.LG Machine Learning: 3 of 4 papers, 75 %' });
  });

  test('shares in the table have Wilson intervals and say where papers are few', () => {
    // R: prop.test(3, 4, correct = FALSE) 0.3006 to 0.9544; prop.test(1, 2, …) 0.0945 to 0.9055.
    expect(cells('cs.LG Machine Learning: 95 % interval (%)', options)).toEqual([
      'computed',
      '30.1–95.4',
      '9.5–90.5',
    ]);
    const { rows, weak } = authors.table(chosen(options));
    expect(weak![rows.findIndex(([label]) => label === 'cs.LG Machine Learning: share (%)')]).toBe(
      'few papers: n < 5 of Ana Gil and Bo Li',
    );
  });
});

test('what is in common leads to its papers, and an equal name is only a name', () => {
  const { mark } = shapeOf(scene(), 'common:ana-gil:bo-li');
  expect(mark).toMatchObject({
    papers: ['joint'],
    label: 'Ana Gil and Bo Li: 1 paper and 2 co-authors (1 by name only)',
  });
  expect(mark.details).toContain('Same name, perhaps not the same person: Jo Park');
  expect(cells('Papers shared with Bo Li')).toEqual(['computed', 1, '–']);
  expect(words({}, [CY])).toContain('No paper and no co-author of one is found with another.');
});

test('a selection is drawn over all; a co-author filter, which names people of one record, is not used', () => {
  const selection = { years: [2020, 2022] as const, people: ['p-Jo Park'] };
  expect(words({}, [BO], selection)).toEqual(
    expect.arrayContaining(['2 of 4 papers · 2021', '0 of 2 papers']),
  );
  expect(cells('Papers (n)', {}, [BO], selection)).toEqual(['computed', 2, 0]);
  expect(words({}, [BO], selection).join(' ')).toContain('holds in one record and is left out here');
});

test('stated numbers stand apart from computed ones', () => {
  const span = { source: 'aaaaaaaaaaaa', line: 4, start: 0, end: 2 };
  const number = { value: 29, raw: '29', span, basis: 'stated', reason: null } as const;
  const stated = [{ kind: 'h-index', label: 'h-index', unit: '', number }] as const;
  const input = inputOf({ ...ANA, profile: { ...ANA.profile, stated } }, { others: [BO] });
  expect(authors.table(input).rows.at(-1)).toEqual(['h-index', 'stated by the source', 29, null]);
});
