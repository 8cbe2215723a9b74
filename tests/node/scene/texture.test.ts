import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { wcagLuminance } from 'culori';
import { beforeAll, describe, expect, test } from 'vitest';
import { bounds, leaves, marks, union, within } from '../../../src/scene/bounds.ts';
import { renderSvg } from '../../../src/scene/svg.ts';
import { areaOf, symbolOf } from '../../../src/scene/symbol.ts';
import { textured } from '../../../src/scene/texture.ts';
import { PRINT } from '../../../src/scene/theme.ts';
import { TEXTURES, tile } from '../../../src/scene/tile.ts';
import type { MarkRef, PathShape, Scene, Shape } from '../../../src/scene/types.ts';

beforeAll(() =>
  initWasm(readFileSync(new URL('../../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url))),
);

const sceneOf = (shapes: readonly Shape[], width = 40, height = 40): Scene => ({
  width,
  height,
  background: PRINT.background,
  title: 'T',
  description: 'D',
  words: { title: 'T', subtitle: '', notes: [], source: '' },
  shapes,
  brush: null,
});

const printed = (...shapes: readonly Shape[]) => leaves(textured(sceneOf(shapes), PRINT).shapes);

const mark: MarkRef = { id: 'paper:1', kind: 'paper', papers: ['1'], label: 'A paper' };
const swatch = (fill: string, size = 24): Shape => ({
  type: 'rect',
  x: 8,
  y: 8,
  width: size,
  height: size,
  fill,
});
const dot = (fill: string, r = 4): Shape => ({ type: 'circle', cx: 20, cy: 20, r, fill, mark });

/** The greys of a scene as a copier sees it, 6 pixels to a px. */
function greys(shape: Shape): readonly number[] {
  const svg = renderSvg(textured(sceneOf([shape]), PRINT));
  const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: 240 } }).render();
  return Array.from({ length: pixels.length / 4 }, (_, i) => {
    const [red, green, blue] = [pixels[4 * i]!, pixels[4 * i + 1]!, pixels[4 * i + 2]!];
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
}

/** Part of the pixels that are dark in one picture and light in the other, once both know only black and white. */
function difference(a: readonly number[], b: readonly number[]): number {
  const isDark = (grey: number) => grey < 200;
  return a.filter((grey, i) => isDark(grey) !== isDark(b[i]!)).length / a.length;
}

const pairs = PRINT.hues.flatMap((_, i) => PRINT.hues.slice(i + 1).map((_, k) => [i, i + 1 + k] as const));

describe('eight categories without colours', () => {
  test('no two share ground and pattern', () => {
    expect(TEXTURES).toHaveLength(PRINT.hues.length);
    expect(new Set(TEXTURES.map(({ ground, pattern }) => `${ground} ${pattern}`)).size).toBe(8);
  });

  test('neighbours in the palette are light and dark by turns', () => {
    const luminances = PRINT.hues.map((hue) => wcagLuminance(hue));
    for (const [i, luminance] of luminances.slice(1).entries())
      expect(Math.abs(luminance - luminances[i]!)).toBeGreaterThan(0.03);
  });

  // In black and white alone, an area of 24 px is 36 % of the picture.
  test.each(pairs)('areas of hues %i and %i differ on a copier', (i, k) => {
    expect(difference(greys(swatch(PRINT.hues[i]!)), greys(swatch(PRINT.hues[k]!)))).toBeGreaterThan(0.03);
  });

  // A dot of 4 px is 3 % of the picture.
  test.each(pairs)('dots of hues %i and %i differ on a copier', (i, k) => {
    expect(difference(greys(dot(PRINT.hues[i]!)), greys(dot(PRINT.hues[k]!)))).toBeGreaterThan(0.002);
  });

  test('a category without a hue looks like none of them', () => {
    for (const hue of PRINT.hues)
      expect(difference(greys(swatch(PRINT.other)), greys(swatch(hue)))).toBeGreaterThan(0.03);
  });
});

describe('symbols', () => {
  test.each(PRINT.hues.map((_, hue) => hue))('hue %i has the area asked for', (hue) => {
    const corners = symbolOf(hue, [5, 7], 40);
    if (corners) expect(areaOf(corners)).toBeCloseTo(40, 9);
    else expect(hue).toBe(0);
  });

  test('the area of a polygon, by hand', () => {
    expect(
      areaOf([
        [0, 0],
        [4, 0],
        [4, 3],
      ]),
    ).toBe(6);
  });

  test('keep mark and middle, and reach little over the dot', () => {
    for (const hue of PRINT.hues) {
      const [shape] = printed(dot(hue, 10));
      expect(shape!.mark).toBe(mark);
      if (shape!.type === 'path') expect(shape!.at).toEqual([20, 20]);
      expect(within(bounds(shape!)!, { x: 10, y: 10, width: 20, height: 20 }, 2.5)).toBe(true);
    }
  });

  test('all dots shrink alike, those without a hue too', () => {
    expect(printed(dot(PRINT.other, 10))).toEqual([
      { type: 'circle', cx: 20, cy: 20, r: expect.closeTo(Math.sqrt(70), 9), fill: PRINT.other, mark },
    ]);
  });

  test('an outline stays one', () => {
    const [shape] = printed({
      ...dot(PRINT.background),
      stroke: PRINT.hues[1]!,
      strokeWidth: 1,
      dash: [2, 1],
    } as Shape);
    expect(shape).toMatchObject({
      type: 'path',
      fill: PRINT.background,
      stroke: PRINT.hues[1],
      dash: [2, 1],
    });
  });

  test('a dot of two categories stays round, and each part has its texture', () => {
    const half: Shape = { type: 'path', d: 'M20,20L20,30A10,10,0,0,1,20,10Z', fill: PRINT.hues[4]! };
    const shapes = printed(dot(PRINT.hues[0]!, 10), half);
    expect(shapes[0]).toEqual(dot(PRINT.hues[0]!, 10));
    expect(shapes[1]).toMatchObject({ type: 'path', d: half.d, fill: PRINT.background });
    expect(shapes.filter(({ type }) => type === 'path').length).toBeGreaterThan(2);
  });
});

describe('areas', () => {
  test.each(TEXTURES.map((texture, hue) => [hue, texture] as const))('hue %i stays in its area', (hue) => {
    const area = { x: 3, y: 4, width: 17, height: 9 };
    const shapes = printed({ type: 'rect', ...area, fill: PRINT.hues[hue]!, mark });
    expect(marks({ shapes })).toEqual([mark]);
    expect(within(union(shapes.map((shape) => bounds(shape)!))!, area, 0.6)).toBe(true);
  });

  test('what is thinner than two px is filled', () => {
    const bar: Shape = { type: 'rect', x: 0, y: 0, width: 30, height: 1.5, fill: PRINT.hues[2]! };
    expect(printed(bar)).toEqual([bar]);
  });

  test('a number keeps its even ground', () => {
    const cell: Shape = { type: 'rect', x: 0, y: 0, width: 20, height: 20, fill: PRINT.hues[2]! };
    const number: Shape = {
      type: 'text',
      x: 10,
      y: 13,
      text: '7',
      size: 9,
      fill: '#ffffff',
      anchor: 'middle',
    };
    expect(printed(cell, number)).toEqual([cell, number]);
  });

  test('ghosts, words and lines are left as they are', () => {
    const shapes: Shape[] = [
      { type: 'rect', x: 0, y: 0, width: 9, height: 9, fill: PRINT.ghost },
      { type: 'rect', x: 0, y: 0, width: 9, height: 9, fill: PRINT.background, fillOpacity: 0, mark },
      { type: 'line', x1: 0, y1: 0, x2: 9, y2: 9, stroke: PRINT.hues[0]! },
    ];
    expect(printed(...shapes)).toEqual(shapes);
  });
});

describe('tile', () => {
  const square = [
    [0, 0],
    [8, 0],
    [8, 8],
    [0, 8],
  ] as const;
  const lines = (d: string) => d.split('M').slice(1);

  test('level lines of a square, 3 px apart with one in the middle: by hand', () => {
    const d = tile(square, { ground: 'paper', pattern: 'level' }, { step: 3, width: 1 });
    expect(lines(d)).toEqual(['0,1L8,1', '0,4L8,4', '0,7L8,7']);
  });

  test('dots of 2 px, every second row shifted by half a step: by hand', () => {
    const d = tile(square, { ground: 'paper', pattern: 'dots' }, { step: 4, width: 2 });
    expect(lines(d)).toContain('3,4L5,4');
    expect(
      lines(d).every(
        (line) => Math.abs(Number(/L([\d.]+),/.exec(line)![1]) - Number.parseFloat(line) - 2) < 1e-9,
      ),
    ).toBe(true);
  });

  test('lines leave out what a corner cuts in', () => {
    const arrow = [
      [0, 0],
      [9, 0],
      [3, 3],
      [9, 6],
      [0, 6],
    ] as const;
    const d = tile(arrow, { ground: 'paper', pattern: 'upright' }, { step: 3, width: 1 });
    // At 1.5 one line, at 4.5 and 7.5 one on each arm.
    expect(lines(d)).toHaveLength(5);
    const box = bounds({ type: 'path', d } satisfies PathShape);
    expect(within(box!, { x: 0, y: 0, width: 9, height: 6 }, 1e-9)).toBe(true);
  });
});
