import { describe, expect, test } from 'vitest';
import {
  countAxis,
  countScale,
  datePosition,
  dateSpan,
  labelledYears,
  yearAxis,
  yearScale,
} from '../../../src/scene/axis.ts';
import { overlap, textBox, texts } from '../../../src/scene/bounds.ts';
import { LIGHT } from '../../../src/scene/theme.ts';

const style = { theme: LIGHT, size: 10 };

describe('dates on the axis', () => {
  // Days of the year counted by hand: 2024 is a leap year, 2026 is not, 1900 was not, 2000 was.
  test.each([
    ['2026-01-01', 2026 + 0.5 / 365],
    ['2024-12-31', 2024 + 365.5 / 366],
    ['2024-03-01', 2024 + 60.5 / 366],
    ['2026-03-01', 2026 + 59.5 / 365],
    ['1900-03-01', 1900 + 59.5 / 365],
    ['2000-03-01', 2000 + 60.5 / 366],
    ['2024-07', 2024 + (182 + 15.5) / 366],
    ['2024', 2024.5],
  ])('%s', (iso, position) => {
    expect(datePosition(iso)).toBeCloseTo(position, 9);
  });

  test('a date covers as much as it says', () => {
    expect(dateSpan('2024')).toEqual([2024, 2025]);
    expect(dateSpan('2026-12')).toEqual([2026 + 334 / 365, 2027]);
    const [start, end] = dateSpan('2024-02-29');
    expect((end - start) * 366).toBeCloseTo(1);
  });
});

describe('yearScale', () => {
  const scale = yearScale(2020, 2023, 40, 200);

  test('gives every year a band of the same width, zero years too', () => {
    expect(scale.bands).toEqual([
      [2020, 40, 80],
      [2021, 80, 120],
      [2022, 120, 160],
      [2023, 160, 200],
    ]);
    expect(scale.bandWidth).toBe(40);
  });

  test('a day lies in the band of its year', () => {
    expect(scale.x(datePosition('2021-01-01'))).toBeGreaterThan(80);
    expect(scale.x(datePosition('2020-12-31'))).toBeLessThan(80);
  });

  test('years backwards are a mistake', () => {
    expect(() => yearScale(2021, 2020, 0, 1)).toThrow(RangeError);
  });
});

describe('labels of years', () => {
  test.each([
    [2024, 2026, 300],
    [1990, 2026, 300],
    [1900, 2026, 200],
    [2019, 2026, 60],
    [1203, 2026, 300],
  ])('%i to %i on %i px do not overlap', (first, last, width) => {
    const shapes = [yearAxis(yearScale(first, last, 0, width), 20, style)];
    const boxes = texts({ shapes }).map(textBox);
    expect(boxes.length).toBeGreaterThan(0);
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
  });

  test('are all there when there is room, else round years', () => {
    expect(labelledYears(yearScale(2024, 2026, 0, 300), 10)).toEqual([2024, 2025, 2026]);
    expect(labelledYears(yearScale(2001, 2026, 0, 260), 10)).toEqual([2005, 2010, 2015, 2020, 2025]);
  });

  test('one year has its label, however narrow', () => {
    expect(labelledYears(yearScale(2023, 2023, 0, 12), 10)).toEqual([2023]);
  });

  test('many years without a round one among them have a label', () => {
    expect(labelledYears(yearScale(2021, 2024, 0, 20), 10)).toHaveLength(1);
  });
});

describe('countScale', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 2, 4, 6]],
    [20, [0, 5, 10, 15, 20]],
    [21, [0, 10, 20, 30]],
    [5000, [0, 2000, 4000, 6000]],
  ])('up to %i the ticks are whole and few', (max, ticks) => {
    expect(countScale(max, 100, 0).ticks).toEqual(ticks);
  });

  test('0 is at the base, the last tick at the top', () => {
    const scale = countScale(5, 100, 10);
    expect([scale.y(0), scale.y(3), scale.y(6)]).toEqual([100, 55, 10]);
    expect(scale.max).toBe(6);
  });

  test('labels of the axis group thousands and end before the plot', () => {
    const labels = texts({ shapes: [countAxis(countScale(1500, 100, 0), 30, 200, style)] });
    expect(labels.map(({ text }) => text)).toEqual(['0', '500', '1,000', '1,500']);
    for (const label of labels) expect(textBox(label).x + textBox(label).width).toBeLessThan(30);
  });
});
