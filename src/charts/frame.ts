import { fitText, textWidth, wrapText, type Weight } from '../scene/text.ts';
import type { Shape, TextShape, Words } from '../scene/types.ts';
import type { Frame, FramePart } from './types.ts';

/** One entry of a legend: a small sample of the mark and its name. */
export interface LegendItem {
  readonly label: string;
  /** `swatch` filled square, `dot` filled circle, `ring` outlined circle, `dashed-ring`, `hatch`, `line`, `dashed` line, `diamond`. */
  readonly sample: 'swatch' | 'dot' | 'ring' | 'dashed-ring' | 'hatch' | 'line' | 'dashed' | 'diamond';
  readonly colour: string;
  /** Radius of a dot in px, where sizes mean something. */
  readonly radius?: number;
}

/** What stands around every plot, on screen and in exports alike. */
export interface Furniture extends Words {
  readonly legend: readonly LegendItem[];
}

export interface Furnished {
  readonly words: Words;
  readonly header: readonly Shape[];
  /** y at which the plot may begin. */
  readonly top: number;
  /** Height that the footer takes. */
  readonly footerHeight: number;
  /** The footer's shapes, with its top edge at `y`. */
  footer(y: number): readonly Shape[];
}

/** Distance in px that everything keeps from the edge of its frame. */
export function margin(frame: Frame): number {
  return frame.fontSize * 0.5;
}

/** Lays out title, subtitle, legend (wrapping), notes and source line for a frame; nothing overlaps or leaves it. */
export function furnish(frame: Frame, furniture: Furniture): Furnished {
  const { legend: items, ...words } = furniture;
  const shows = (part: FramePart) => !frame.without?.includes(part);
  const head = heading(frame, shows('title') ? words.title : '', shows('subtitle') ? words.subtitle : '');
  const legend = legendRows(frame, shows('legend') ? items : [], head.bottom);
  const small = frame.fontSize * 0.85;
  const width = frame.width - 2 * margin(frame);
  const source = shows('source') ? words.source : words.warning;
  const said = [...(shows('notes') ? words.notes : []), ...(source ? [source] : [])];
  const lines = said.flatMap((note) => wrapText(note, small, width));
  const lineHeight = small * 1.35;
  return {
    words,
    header: [
      ...(head.shapes.length ? [{ type: 'group', name: 'heading', children: head.shapes } as const] : []),
      ...(legend.shapes.length ? [{ type: 'group', name: 'legend', children: legend.shapes } as const] : []),
    ],
    // Without words, the plot keeps the same distance from every edge.
    top: head.shapes.length + legend.shapes.length ? legend.bottom + frame.fontSize * 0.5 : margin(frame),
    footerHeight: lines.length
      ? lines.length * lineHeight + margin(frame) + frame.fontSize * 0.5
      : margin(frame),
    footer: (y) =>
      lines.length
        ? [
            {
              type: 'group',
              name: 'notes',
              children: lines.map((text, i) => ({
                type: 'text',
                x: margin(frame),
                y: y + frame.fontSize * 0.5 + lineHeight * i + small,
                text,
                size: small,
                fill: frame.theme.muted,
              })),
            },
          ]
        : [],
  };
}

interface Block {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

/** The title, and the subtitle on the same line where it fits, else under it. */
function heading(frame: Frame, title: string, subtitle: string): Block {
  const { fontSize, theme } = frame;
  const [left, width] = [margin(frame), frame.width - 2 * margin(frame)];
  if (!title && !subtitle) return { shapes: [], bottom: left };
  const size = title ? fontSize * 1.25 : fontSize;
  const baseline = left + size;
  const head = shortened(
    { type: 'text', x: left, y: baseline, text: title, size, fill: theme.ink, weight: 600 },
    width,
  );
  const beside = title ? left + textWidth(head.text, size, 600) + fontSize * 0.75 : left;
  const fits = beside + textWidth(subtitle, fontSize) <= left + width;
  const under = fits ? [subtitle] : wrapText(subtitle, fontSize, width, 2);
  const last = fits ? baseline : baseline + under.length * fontSize * 1.4;
  const lines = under.map((text, i): TextShape => ({
    type: 'text',
    x: fits ? beside : left,
    y: fits ? baseline : baseline + (i + 1) * fontSize * 1.4,
    text,
    size: fontSize,
    fill: theme.muted,
    ...(text.endsWith('…') && text !== subtitle ? { full: subtitle } : {}),
  }));
  return { shapes: [head, ...lines].filter(({ text }) => text), bottom: last + fontSize * 0.5 };
}

/** A text cut to a width, with the whole of it kept. */
export function shortened(shape: TextShape, width: number): TextShape {
  const weight: Weight = shape.weight ?? 400;
  const text = fitText(shape.text, shape.size, width, weight);
  return text === shape.text ? shape : { ...shape, text, full: shape.full ?? shape.text };
}

function legendRows(frame: Frame, items: readonly LegendItem[], top: number): Block {
  const { fontSize, theme } = frame;
  const [left, right] = [margin(frame), frame.width - margin(frame)];
  const lineHeight = fontSize * 1.5;
  let [x, row] = [left, 0];
  const shapes = items.flatMap((item): Shape[] => {
    const isLong = item.sample === 'line' || item.sample === 'dashed' || isTwofold(item, theme);
    const usual = fontSize * (isLong ? 1.6 : 0.8);
    const sampleWidth = Math.max(usual, 2 * (item.radius ?? 0));
    const before = sampleWidth + fontSize * 0.4;
    if (x > left && x + before + textWidth(item.label, fontSize) > right) [x, row] = [left, row + 1];
    const y = top + row * lineHeight + fontSize * 1.15;
    const text = {
      type: 'text',
      x: x + before,
      y,
      text: item.label,
      size: fontSize,
      fill: theme.ink,
    } as const;
    const label = shortened(text, right - x - before);
    const middle = y - fontSize * 0.36;
    const shown = isTwofold(item, theme)
      ? twofold(item, x, middle, fontSize)
      : sample(item, x, middle, sampleWidth, fontSize);
    x += before + textWidth(label.text, fontSize) + fontSize * 1.2;
    return label.text ? [...shown, label] : shown;
  });
  return { shapes, bottom: items.length ? top + (row + 1) * lineHeight : top };
}

/** Whether areas and dots of a hue look different, so that a sample shows both. */
const isTwofold = ({ sample: kind, colour }: LegendItem, { id, hues }: Frame['theme']) =>
  id === 'print' && kind === 'swatch' && hues.includes(colour);

/** A swatch and a dot side by side. */
function twofold(item: LegendItem, x: number, y: number, em: number): Shape[] {
  const part = em * 0.8;
  return [...sample(item, x, y, part, em), ...sample({ ...item, sample: 'dot' }, x + part, y, part, em)];
}

/** A sample of a mark, its left edge at `x` and its middle at `y`. */
function sample(
  { sample: kind, colour, radius }: LegendItem,
  x: number,
  y: number,
  width: number,
  em: number,
): Shape[] {
  const middle = x + width / 2;
  const half = width / 2;
  const stroke = { stroke: colour, strokeWidth: em * 0.12 };
  switch (kind) {
    case 'swatch':
      return [{ type: 'rect', x, y: y - half, width, height: width, fill: colour }];
    case 'hatch':
      return [
        { type: 'rect', x, y: y - half, width, height: width, stroke: colour, strokeWidth: em * 0.06 },
        {
          type: 'path',
          d: hatch(x, y - half, width, width, width / 3),
          stroke: colour,
          strokeWidth: em * 0.06,
        },
      ];
    case 'dot':
      return [{ type: 'circle', cx: middle, cy: y, r: radius ?? half * 0.85, fill: colour }];
    case 'ring':
      return [{ type: 'circle', cx: middle, cy: y, r: half * 0.75, ...stroke }];
    case 'dashed-ring':
      return [{ type: 'circle', cx: middle, cy: y, r: half * 0.75, ...stroke, dash: [em * 0.22, em * 0.16] }];
    case 'diamond':
      return [
        {
          type: 'path',
          d: `M${middle},${y - half}L${middle + half},${y}L${middle},${y + half}L${middle - half},${y}Z`,
          fill: colour,
        },
      ];
    case 'line':
      return [{ type: 'line', x1: x, y1: y, x2: x + width, y2: y, ...stroke }];
    case 'dashed':
      return [{ type: 'line', x1: x, y1: y, x2: x + width, y2: y, ...stroke, dash: [em * 0.35, em * 0.25] }];
  }
}

/**
 * Hatching of a rectangle as line segments in one path: the unfinished year. Needs no pattern definition.
 * Lines rise to the right at 45°, `step` px apart along the edges; empty for a rectangle without area.
 */
export function hatch(x: number, y: number, width: number, height: number, step: number): string {
  let d = '';
  for (let reach = step / 2; reach < width + height; reach += step) {
    const low = Math.max(0, reach - height);
    const high = Math.min(reach, width);
    if (high > low) d += `M${x + low},${y + reach - low}L${x + high},${y + reach - high}`;
  }
  return width > 0 && height > 0 ? d : '';
}
