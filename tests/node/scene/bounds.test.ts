import { describe, expect, test } from 'vitest';
import { bounds, leaves, marks, overlap, textBox, texts, union, within } from '../../../src/scene/bounds.ts';
import type { MarkRef, Shape } from '../../../src/scene/types.ts';
import { textWidth } from '../../../src/scene/text.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const near = (shape: Shape, expected: ReturnType<typeof box>) => {
  const actual = bounds(shape)!;
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(actual[side], side).toBeCloseTo(expected[side], 1);
};

describe('bounds', () => {
  test('of rect, circle and line, with half their stroke', () => {
    near({ type: 'rect', x: 1, y: 2, width: 3, height: 4 }, box(1, 2, 3, 4));
    near({ type: 'circle', cx: 10, cy: 10, r: 4, stroke: '#000000', strokeWidth: 2 }, box(5, 5, 10, 10));
    near({ type: 'line', x1: 5, y1: 0, x2: 0, y2: 7, stroke: '#000000' }, box(-0.5, -0.5, 6, 8));
  });

  test('of curves as drawn, not of their control points', () => {
    // The middle of this cubic is at y = 3/4 of its control points' y.
    near({ type: 'path', d: 'M0,0C0,8,10,8,10,0' }, box(0, 0, 10, 6));
    near({ type: 'path', d: 'M0,0Q5,10,10,0Z' }, box(0, 0, 10, 5));
  });

  test.each([
    ['the small arc', 'M10,0A10,10,0,0,1,0,10', box(0, 0, 10, 10)],
    ['the large arc', 'M10,0A10,10,0,1,0,0,10', box(-10, -10, 20, 20)],
    ['a half turn', 'M-5,0A5,5,0,0,1,5,0', box(-5, -5, 10, 5)],
    ['a radius that is too short, grown', 'M-5,0A1,1,0,0,0,5,0', box(-5, 0, 10, 5)],
    ['no radius: a line', 'M0,0A0,0,0,0,0,5,5', box(0, 0, 5, 5)],
    ['an ellipse turned by 90°', 'M0,-10A5,10,90,0,1,0,10', box(0, -10, 20, 20)],
  ])('of %s', (_, d, expected) => {
    near({ type: 'path', d }, expected);
  });

  test('of a group: that of its children; none without any', () => {
    const children: Shape[] = [
      { type: 'rect', x: 0, y: 0, width: 1, height: 1 },
      { type: 'group', name: 'empty', children: [] },
      { type: 'rect', x: 5, y: -2, width: 1, height: 1 },
    ];
    near({ type: 'group', name: 'g', children }, box(0, -2, 6, 3));
    expect(bounds({ type: 'group', name: 'g', children: [] })).toBeNull();
  });

  test('of text, by its anchor', () => {
    const text = { x: 100, y: 50, text: 'Oeuvre', size: 10 };
    const width = textWidth('Oeuvre', 10);
    expect(textBox(text).x).toBe(100);
    expect(textBox({ ...text, anchor: 'middle' }).x).toBeCloseTo(100 - width / 2);
    expect(textBox({ ...text, anchor: 'end' }).x).toBeCloseTo(100 - width);
    expect(textBox(text)).toMatchObject({ width });
    // Capitals stand on the baseline and are 0.72 em high in Helvetica; descenders reach 0.21 em below.
    expect(textBox(text).y).toBeLessThanOrEqual(50 - 7.2);
    expect(textBox(text).y + textBox(text).height).toBeGreaterThanOrEqual(50 + 2.1);
  });
});

test('overlap: touching is not overlapping', () => {
  expect(overlap(box(0, 0, 2, 2), box(1, 1, 2, 2))).toBe(true);
  expect(overlap(box(0, 0, 2, 2), box(2, 0, 2, 2))).toBe(false);
  expect(overlap(box(0, 0, 2, 2), box(0, 5, 2, 2))).toBe(false);
});

test('within: edges belong to it', () => {
  expect(within(box(0, 0, 2, 2), box(0, 0, 2, 2))).toBe(true);
  expect(within(box(-0.2, 0, 2, 2), box(0, 0, 2, 2))).toBe(false);
  expect(within(box(-0.2, 0, 2, 2), box(0, 0, 2, 2), 0.25)).toBe(true);
});

test('union of no box is none', () => {
  expect(union([])).toBeNull();
  expect(union([box(0, 0, 1, 1), box(3, -1, 1, 1)])).toEqual(box(0, -1, 4, 2));
});

test('texts and marks are found at every depth, in order of drawing', () => {
  const mark = (id: string): MarkRef => ({ id, kind: 'paper', papers: [], label: id });
  const text = (value: string): Shape => ({
    type: 'text',
    x: 0,
    y: 0,
    text: value,
    size: 9,
    fill: '#000000',
  });
  const shapes: Shape[] = [
    text('a'),
    {
      type: 'group',
      name: 'g',
      children: [{ type: 'circle', cx: 0, cy: 0, r: 1, mark: mark('m1') }, text('b')],
    },
    { type: 'circle', cx: 0, cy: 0, r: 1, mark: mark('m2') },
  ];
  expect(texts({ shapes }).map((shape) => shape.text)).toEqual(['a', 'b']);
  expect(marks({ shapes }).map(({ id }) => id)).toEqual(['m1', 'm2']);
  expect(leaves(shapes)).toHaveLength(4);
});
