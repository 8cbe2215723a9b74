import { describe, expect, test } from 'vitest';
import { lengthText, numberText, readNumber, sizeLimits, sizeText } from '../../../src/app/panel/fields.ts';

describe('what is typed', () => {
  const limits = { least: 5, most: 12 };

  test.each([
    ['7', 7],
    [' 7.5 ', 7.5],
    ['7,5', 7.5],
    ['12.', 12],
    ['5', 5],
  ])('"%s" is a number', (text, value) => {
    expect(readNumber(text, limits, 'pt')).toEqual({ ok: true, value });
  });

  test.each(['', '4.9', '12.1', 'seven', '7pt', '1e1', '-7', '0x7', '.', 'Infinity'])(
    '"%s" is answered in words',
    (text) => {
      expect(readNumber(text, limits, 'pt')).toEqual({
        ok: false,
        problem: 'A number from 5 to 12 pt, please.',
      });
    },
  );
});

test('sizes are shown in the unit of choice', () => {
  expect(lengthText(177.8, 'in')).toBe('7');
  expect(lengthText(25.4, 'pt')).toBe('72');
  expect(lengthText(25.4, 'px')).toBe('96');
  expect(lengthText(183, 'mm')).toBe('183');
  expect(sizeText({ width: 254, height: 142.875 }, 'in')).toBe('10 × 5.625 in');
  expect(numberText(9.5, 2)).toBe('9.5');
});

test('limits in a unit never allow more than those in mm', () => {
  expect(sizeLimits('mm')).toEqual({ least: 20, most: 1200 });
  // 20 mm = 0.7874 in, 1200 mm = 47.2441 in.
  expect(sizeLimits('in')).toEqual({ least: 0.788, most: 47.244 });
});
