import type { BrushArea } from '../../scene/types.ts';

export type Years = readonly [number, number];

/** A drag shorter than this, in px, is a click. */
export const DRAG_START = 4;

export function inArea({ x, y, width, height }: BrushArea, px: number, py: number): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** A place as shares of a region's width and height, kept inside it. */
export function shareOf(
  { x, y, width, height }: Pick<BrushArea, 'x' | 'y' | 'width' | 'height'>,
  px: number,
  py: number,
): readonly [number, number] {
  const inside = (share: number) => Math.min(Math.max(share, 0), 1);
  return [inside((px - x) / width), inside((py - y) / height)];
}

/** The years between two places of a drag, snapped to whole years. */
export function yearsBetween({ bands }: BrushArea, from: number, to: number): Years | null {
  const first = yearAt(bands, Math.min(from, to));
  const last = yearAt(bands, Math.max(from, to));
  return first === null || last === null ? null : [first, last];
}

function yearAt(bands: BrushArea['bands'], x: number): number | null {
  const band = bands.find(([, , end]) => x <= end) ?? bands.at(-1);
  return band?.[0] ?? null;
}
