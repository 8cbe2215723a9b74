import { describe, expect, test } from 'vitest';
import { overlap, within } from '../../../src/scene/bounds.ts';
import { placeLabels, type LabelCandidate } from '../../../src/scene/labels.ts';

const frame = { x: 0, y: 0, width: 200, height: 100 };
const candidate = (id: string, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  id,
  x: 100,
  y: 50,
  radius: 4,
  text: 'Emu3',
  size: 10,
  priority: 1,
  ...more,
});

describe('placeLabels', () => {
  test('prefers the right side, clear of the mark', () => {
    const [label] = placeLabels([candidate('a')], [], frame);
    expect(label).toMatchObject({ id: 'a', text: 'Emu3', anchor: 'start', size: 10, weight: 400 });
    expect(label!.box.x).toBeGreaterThan(104);
  });

  test('takes the left side at the right edge of the frame', () => {
    const [label] = placeLabels([candidate('a', { x: 190 })], [], frame);
    expect(label?.anchor).toBe('end');
  });

  test('goes above where both sides are taken', () => {
    const sides = [
      { x: 106, y: 45, width: 5, height: 5 },
      { x: 85, y: 45, width: 5, height: 5 },
    ];
    const [label] = placeLabels([candidate('a')], sides, frame);
    expect(label?.anchor).toBe('middle');
    expect(label!.box.y + label!.box.height).toBeLessThanOrEqual(46);
  });

  test('leaves out what has no room, the least important first', () => {
    const narrow = { x: 90, y: 44, width: 44, height: 12 };
    const two = [candidate('minor', { priority: 1 }), candidate('major', { priority: 2 })];
    expect(placeLabels(two, [], narrow).map(({ id }) => id)).toEqual(['major']);
    expect(placeLabels(two, [narrow], narrow)).toEqual([]);
    const ties = [candidate('first'), candidate('second')];
    expect(placeLabels(ties, [], narrow).map(({ id }) => id)).toEqual(['first']);
  });

  test('of many labels none overlap, none leave the frame', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      candidate(`p${i}`, { x: (i * 37) % 200, y: (i * 61) % 100, radius: 1 + (i % 4) }),
    );
    const obstacles = many.slice(0, 40).map(({ x, y }) => ({ x: x - 2, y: y - 2, width: 4, height: 4 }));
    const placed = placeLabels(many, obstacles, frame);
    expect(placed.length).toBeGreaterThan(5);
    for (const [i, a] of placed.entries()) {
      expect(within(a.box, frame)).toBe(true);
      for (const b of placed.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false);
      for (const obstacle of obstacles) expect(overlap(a.box, obstacle)).toBe(false);
    }
  });
});
