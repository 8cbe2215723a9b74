import type { CategoryKey } from '../core/analysis/categories.ts';
import type { Theme } from '../scene/theme.ts';

/** The hue of a category by its place in the palette; grey where it has none. The same in every chart. */
export function categoryColour(category: CategoryKey, palette: readonly string[], theme: Theme): string {
  const place = category === null ? -1 : palette.indexOf(category);
  return (place < 0 ? undefined : theme.hues[place]) ?? theme.other;
}

/** The theme's ink or background, whichever reads better on a fill (higher WCAG 2.2 contrast). */
export function readableOn(fill: string, theme: Theme): string {
  const ground = luminance(fill);
  const contrast = (colour: string) => {
    const other = luminance(colour);
    return (Math.max(ground, other) + 0.05) / (Math.min(ground, other) + 0.05);
  };
  return contrast(theme.ink) >= contrast(theme.background) ? theme.ink : theme.background;
}

/** Relative luminance of a 6-digit hex colour, 0-1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
