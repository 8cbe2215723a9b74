import { expect, test } from 'vitest';
import { wilson } from '../../../src/core/analysis/wilson.ts';

/** The limits are the shares that lie exactly z standard errors from what was seen: Wilson's own definition. */
function distance(part: number, whole: number, share: number): number {
  return Math.abs(part / whole - share) / Math.sqrt((share * (1 - share)) / whole);
}

test.each([
  // R: prop.test(5, 10, correct = FALSE) and prop.test(0, 10, correct = FALSE).
  [5, 10, 0.2366, 0.7634],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  // Newcombe 1998 (10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i: %f to %f', (part, whole, low, high) => {
  const [from, to] = wilson(part, whole)!;
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

test('both limits lie 1.96 standard errors away', () => {
  for (const [part, whole] of [
    [1, 3],
    [4, 8],
    [17, 200],
  ] as const)
    for (const limit of wilson(part, whole)!) expect(distance(part, whole, limit)).toBeCloseTo(1.959964, 6);
});

test('nothing can be said of no papers', () => {
  expect(wilson(0, 0)).toBeNull();
});
