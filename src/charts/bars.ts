import { countAxis, type CountScale } from '../scene/axis.ts';
import { textWidth } from '../scene/text.ts';
import type { Theme } from '../scene/theme.ts';
import type { MarkRef, Shape } from '../scene/types.ts';
import { hatch } from './frame.ts';
import { hairline } from './plot.ts';

/** One bar of papers: parts stacked from the base, over a ghost of all. */
export interface Bar {
  readonly x0: number;
  readonly x1: number;
  /** Papers whether selected or not: the height of the ghost. */
  readonly total: number;
  readonly parts: readonly { readonly colour: string; readonly value: number }[];
  readonly label: string;
  readonly unfinished: boolean;
  /** Null where there is no paper. */
  readonly mark: MarkRef | null;
}

export interface BarPanel {
  /** y of the base line, and of the value `max`. */
  readonly base: number;
  readonly top: number;
  readonly max: number;
  /** Size of labels in px. */
  readonly size: number;
  readonly theme: Theme;
}

/** Whether the labels of all bars fit side by side. */
export function labelsFit(bars: readonly Bar[], size: number): boolean {
  return bars.every(({ x0, x1, label }) => textWidth(label, size) <= x1 - x0 - 1);
}

/** Draws bars; with `labelled`, their labels on top (a zero stands on the base line). */
export function barShapes(bars: readonly Bar[], panel: BarPanel, labelled: boolean): readonly Shape[] {
  const { base, size, theme } = panel;
  return bars.flatMap((bar) => {
    const [left, width] = barRange(bar);
    const height = heightOf(bar.total, panel);
    const x = (bar.x0 + bar.x1) / 2;
    const fill = bar.parts.length ? theme.ink : theme.muted;
    const y = base - height - size * 0.35;
    const label: Shape = { type: 'text', x, y, text: bar.label, size, fill, anchor: 'middle' };
    return [...(bar.total ? stackShapes(bar, left, width, panel) : []), ...(labelled ? [label] : [])];
  });
}

/** How many labels of a count scale, at most three, stand clear of each other between two heights in px. */
export const ticksThatFit = (base: number, top: number, size: number) =>
  Math.min(3, Math.max(1, Math.floor((base - top) / (size * 1.2))));

/** Lines and labels of a count scale but for its zero, which is the axis and would meet the first year's label. */
export function countLines(scale: CountScale, x0: number, x1: number, { theme, size }: BarPanel): Shape {
  return countAxis({ ...scale, ticks: scale.ticks.filter((tick) => tick > 0) }, x0, x1, { theme, size });
}

/** Gaps between bars vanish before bars do. */
function barRange({ x0, x1 }: Bar): readonly [number, number] {
  const gap = Math.min(12, (x1 - x0) * 0.18);
  const width = Math.min(x1 - x0 - 2 * gap, 64);
  return [(x0 + x1 - width) / 2, width];
}

const heightOf = (value: number, { base, top, max }: BarPanel) => (max ? (value / max) * (base - top) : 0);

function stackShapes(bar: Bar, x: number, width: number, panel: BarPanel): readonly Shape[] {
  const { base, size, theme } = panel;
  const height = heightOf(bar.total, panel);
  const shapes: Shape[] = [{ type: 'rect', x, y: base - height, width, height, fill: theme.ghost }];
  let below = 0;
  for (const { colour, value } of bar.parts) {
    const part = heightOf(value, panel);
    shapes.push({
      type: 'rect',
      x,
      y: base - heightOf(below, panel) - part,
      width,
      height: part,
      fill: colour,
    });
    if (below)
      shapes.push(
        hairline(
          x,
          base - heightOf(below, panel),
          x + width,
          base - heightOf(below, panel),
          theme.background,
        ),
      );
    below += value;
  }
  if (bar.unfinished) {
    const d = hatch(x, base - height, width, height, Math.min(size * 0.5, width * 0.4));
    if (d)
      shapes.push({ type: 'path', d, stroke: theme.background, strokeWidth: Math.min(size, width) * 0.14 });
  }
  // The mark lies on top of what it stands for, so that it takes the pointer.
  if (bar.mark) {
    shapes.push({
      type: 'rect',
      x,
      y: base - height,
      width,
      height,
      fill: theme.background,
      fillOpacity: 0,
      mark: bar.mark,
    });
  }
  return shapes;
}
