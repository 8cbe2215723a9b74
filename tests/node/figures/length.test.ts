import { describe, expect, test } from 'vitest';
import { mmToPx, parseLength, pixels, ptToPx, pxToMm } from '../../../src/figures/length.ts';

describe('parseLength', () => {
  test.each([
    ['183mm', 183],
    ['7in', 177.8],
    ['96px', 25.4],
    ['72pt', 25.4],
    ['8.9 cm', 89],
    [' .5IN ', 12.7],
  ])('%s', (text, mm) => {
    expect(parseLength(text)).toBeCloseTo(mm, 9);
  });

  test.each(['', '183', 'mm', '-5mm', '0mm', '1e3mm', '12 em', '5mm wide'])(
    '"%s" is refused in words',
    (text) => {
      expect(() => parseLength(text)).toThrow(RangeError);
      expect(() => parseLength(text)).toThrow(`"${text}" is no length`);
    },
  );
});

test('units fit together', () => {
  expect(mmToPx(25.4)).toBe(96);
  expect(pxToMm(mmToPx(183))).toBeCloseTo(183, 9);
  expect(ptToPx(7)).toBeCloseTo(9.3333, 4);
  expect(pixels(183, 300)).toBe(2161);
  expect(pixels(183, 600)).toBe(4323);
});
