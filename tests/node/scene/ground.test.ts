import { expect, test } from 'vitest';
import { leaves } from '../../../src/scene/bounds.ts';
import { withoutGround } from '../../../src/scene/ground.ts';
import type { MarkRef, Shape } from '../../../src/scene/types.ts';

const PAPER = '#ffffff';
const mark: MarkRef = { id: 'edge:a|b', kind: 'edge', papers: ['1'], label: 'A tie' };

const cleared = (...shapes: readonly Shape[]) =>
  withoutGround({
    width: 100,
    height: 100,
    background: PAPER,
    title: 'T',
    description: 'D',
    words: { title: 'T', subtitle: '', notes: [], source: '' },
    shapes,
    brush: null,
  });

const line = { type: 'line', x1: 0, y1: 50, x2: 100, y2: 50, stroke: '#123456', strokeWidth: 2 } as const;
const ground = { type: 'rect', x: 40, y: 45, width: 20, height: 10, fill: PAPER, fillOpacity: 0.8 } as const;

test('the paper goes', () => {
  expect(cleared().background).toBeNull();
});

test('a ground goes, and takes with it what it hid of a line', () => {
  const { type: _, x1: _a, y1: _b, x2: _c, y2: _d, ...paint } = line;
  expect(cleared(line, ground).shapes).toEqual([{ type: 'path', d: 'M0,50L40,50M60,50L100,50', ...paint }]);
});

test('also from one group to another, with the mark at the longest piece', () => {
  const early = { ...ground, x: 10 };
  const scene = cleared(
    { type: 'group', name: 'ties', children: [{ ...line, mark }] },
    { type: 'group', name: 'grounds', children: [early] },
  );
  expect(leaves(scene.shapes)).toMatchObject([{ d: 'M0,50L10,50M30,50L100,50', mark, at: [65, 50] }]);
});

test('what was drawn after a ground stays whole, as does what passes it by', () => {
  const above = { ...line, y1: 20, y2: 20 };
  expect(cleared(above, ground, line).shapes).toEqual([above, line]);
});

test('a line that is wholly hidden goes, but for its mark', () => {
  const hidden = { ...line, x1: 45, x2: 55 };
  expect(cleared(hidden, ground).shapes).toEqual([]);
  expect(cleared({ ...hidden, mark }, ground).shapes).toEqual([{ ...hidden, mark }]);
});

test('upright and slanting lines are cut where they cross: by hand', () => {
  const upright = { ...line, x1: 32, y1: 0, x2: 32, y2: 64 };
  const slanting = { ...line, x1: 0, y1: 0, x2: 64, y2: 64 };
  const square = { ...ground, x: 24, y: 24, width: 16, height: 16 };
  const paths = cleared(upright, slanting, square).shapes.map((shape) => shape.type === 'path' && shape.d);
  expect(paths).toEqual(['M32,0L32,24M32,40L32,64', 'M0,0L24,24M40,40L64,64']);
});

test('an outline loses its ground, a filled mark only what is not there', () => {
  const outline = {
    type: 'circle',
    cx: 9,
    cy: 9,
    r: 4,
    fill: PAPER,
    stroke: '#123456',
    strokeWidth: 1,
  } as const;
  const target = { ...ground, fillOpacity: 0, mark };
  const dot = { type: 'circle', cx: 9, cy: 9, r: 4, fill: '#123456', stroke: PAPER } as const;
  const { fill: _, ...ring } = outline;
  expect(cleared(outline, target, dot).shapes).toEqual([ring, target, dot]);
});

test('hatching stays, the band that sets off a line goes', () => {
  const hatching = { type: 'path', d: 'M0,0L9,9', stroke: PAPER, strokeWidth: 1 } as const;
  const curve = { type: 'path', d: 'M0,9L9,0', stroke: '#123456', strokeWidth: 1 } as const;
  expect(cleared(hatching, { ...curve, stroke: PAPER, strokeWidth: 4 }, curve).shapes).toEqual([
    hatching,
    curve,
  ]);
});
