import type { Font, GlyphRun } from 'fontkit';
import { placedRuns, type PlacedRun } from '../scene/placed.ts';
import { figureFont } from '../scene/pdf.ts';
import type { Run } from '../scene/runs.ts';
import type { SvgText } from '../scene/svg.ts';
import type { Weight } from '../scene/text.ts';
import type { Shape, TextShape } from '../scene/types.ts';
import type { Letters } from './letters.ts';

/** Reads a font and shapes its letters; `create` of fontkit. */
export type Shaper = (bytes: Uint8Array) => Font;

const LETTER = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

/**
 * Sets letters of other faces as outlines, for a rasteriser that mixes faces badly and does not shape all
 * scripts: they stand as they do in a PDF. Texts of the figure face alone are left to it.
 */
export function outlining(
  shaper: Shaper,
  faces: readonly Uint8Array[],
  { fonts, split }: Pick<Letters, 'fonts' | 'split'>,
): SvgText {
  const all = new Map<string, Font>();
  faces.forEach((face, i) => all.set(figureFont(i ? 600 : 400), shaper(face)));
  for (const { id, bytes } of fonts) all.set(id, shaper(bytes));
  const fontOf = (run: Run, weight: Weight) => all.get(run.font?.id ?? figureFont(weight))!;
  return (shape) => {
    if (!split(shape.text).some(({ font }) => font)) return null;
    const runs = placedRuns(shape, split, (run, size, weight) => {
      const font = fontOf(run, weight);
      return (font.layout(run.text).advanceWidth / font.unitsPerEm) * size;
    });
    return runs.map((run) => drawn(run, shape, fontOf(run, shape.weight ?? 400)));
  };
}

/** The figure face stays text, without blanks at its ends: an SVG would drop those at its beginning. */
function drawn(run: PlacedRun, shape: TextShape, font: Font): Shape {
  if (run.font)
    return { type: 'path', d: outline(font.layout(run.text), run.x, shape, font), fill: shape.fill };
  const text = run.text.trimStart();
  const blanks = font.layout(run.text.slice(0, run.text.length - text.length)).advanceWidth;
  return { ...shape, text, x: run.x + (blanks / font.unitsPerEm) * shape.size, anchor: 'start' };
}

function outline({ glyphs, positions }: GlyphRun, x: number, { y, size }: TextShape, font: Font): string {
  const scale = size / font.unitsPerEm;
  let at = x;
  return glyphs
    .map(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const place = (value: number, axis: number) =>
        axis % 2 ? y - (value + yOffset) * scale : at + (value + xOffset) * scale;
      const d = path.commands
        .map(({ command, args }) => LETTER[command] + args.map(place).join(' '))
        .join('');
      at += xAdvance * scale;
      return d;
    })
    .join('');
}
