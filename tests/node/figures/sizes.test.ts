import { describe, expect, test } from 'vitest';
import { DEFAULT_FIGURE, formatFigureSettings, parseFigureSettings } from '../../../src/figures/settings.ts';
import { presetOf, rasterSize, SIZE_PRESETS, tooManyPixels } from '../../../src/figures/sizes.ts';

describe('usual sizes', () => {
  test('are those of journals, slides and paper', () => {
    const sizes = SIZE_PRESETS.map(({ widthMm, heightMm }) => [widthMm, heightMm]);
    // A slide is 10 x 5.625 in.
    expect(sizes).toEqual([
      [89, null],
      [120, null],
      [183, null],
      [10 * 25.4, 5.625 * 25.4],
      [120, 120],
      [210, 297],
    ]);
  });

  test.each(SIZE_PRESETS)(
    '$label is found again after it went through an address',
    ({ widthMm, heightMm, id }) => {
      const texts = formatFigureSettings({ ...DEFAULT_FIGURE, widthMm, heightMm });
      expect(presetOf(parseFigureSettings(texts))?.id).toBe(id);
    },
  );

  test('another size is none of them', () => {
    expect(presetOf({ widthMm: 89, heightMm: 60 })).toBeNull();
  });
});

describe('pixels', () => {
  test('follow from the printed size and the resolution', () => {
    expect(rasterSize({ width: 25.4, height: 50.8 }, 300)).toEqual([300, 600]);
    expect(rasterSize({ width: 183, height: 100 }, 600)).toEqual([4323, 2362]);
  });

  test('A4 at 1200 dpi can be made, a poster cannot', () => {
    const a4 = rasterSize({ width: 210, height: 297 }, 1200);
    expect(tooManyPixels(a4, 'png')).toBeNull();
    expect(tooManyPixels(rasterSize({ width: 841, height: 1189 }, 1200), 'png')).toMatch(/million pixels/);
  });

  test('a WebP ends at 16,383 pixels a side', () => {
    expect(tooManyPixels([16_383, 100], 'webp')).toBeNull();
    expect(tooManyPixels([16_384, 100], 'webp')).toContain('16383');
    expect(tooManyPixels([16_384, 100], 'png')).toBeNull();
  });
});
