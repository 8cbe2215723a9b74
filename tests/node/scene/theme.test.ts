import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../../src/scene/theme.ts';

const difference = differenceCiede2000();
const colour = (hex: string): Color => parse(hex)!;
const same = (value: Color) => value;

/** Least difference between any two colours, as an eye with the given deficiency sees them. */
function least(colours: readonly string[], eye: (value: Color) => Color): number {
  const seen = colours.map((hex) => eye(colour(hex)));
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => difference(a, b))));
}

describe.each(Object.values(THEMES))('theme $id', (theme) => {
  const contrast = (hex: string) => wcagContrast(colour(hex), colour(theme.background));

  test('is made of 6-digit hex colours', () => {
    const { id, ...colours } = theme;
    expect(id).toBeTruthy();
    for (const value of Object.values(colours).flat()) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });

  // WCAG 2.2: 1.4.3 for text, 1.4.11 for graphics.
  test('text stands out at least 4.5:1, the accent as well', () => {
    for (const value of [theme.ink, theme.muted, theme.accent])
      expect(contrast(value)).toBeGreaterThanOrEqual(4.5);
  });

  test('marks stand out at least 3:1', () => {
    expect(theme.hues).toHaveLength(8);
    for (const value of [...theme.hues, theme.other]) expect(contrast(value)).toBeGreaterThanOrEqual(3);
  });

  test('what is in the background is faint but there', () => {
    for (const value of [theme.ghost, theme.rule]) {
      expect(contrast(value)).toBeGreaterThanOrEqual(1.2);
      expect(contrast(value)).toBeLessThan(2);
    }
  });

  // A just noticeable difference is about 1, two colours are named differently from about 10 on; marks are
  // small and apart from each other, so all pairs, not only neighbours, keep well above that.
  test('any two hues differ by 15, and by 10 with a colour deficiency', () => {
    expect(least(theme.hues, same)).toBeGreaterThanOrEqual(15);
    for (const eye of [filterDeficiencyDeuter(1), filterDeficiencyProt(1), filterDeficiencyTrit(1)])
      expect(least(theme.hues, eye)).toBeGreaterThanOrEqual(10);
  });

  test('grey and accent are not taken for a hue', () => {
    for (const hue of theme.hues) {
      expect(difference(colour(hue), colour(theme.other))).toBeGreaterThanOrEqual(10);
      expect(difference(colour(hue), colour(theme.accent))).toBeGreaterThanOrEqual(10);
    }
  });

  test('the ramp moves away from the ground, each step visibly', () => {
    const steps = theme.ramp.map(contrast);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    for (const [i, step] of steps.slice(1).entries()) expect(step / steps[i]!).toBeGreaterThan(1.15);
  });
});
