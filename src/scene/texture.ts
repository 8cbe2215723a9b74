import { boxOf, polygonOf, textBox, within, type Box } from './bounds.ts';
import { SYMBOL_AREA, symbolOf } from './symbol.ts';
import type { Theme } from './theme.ts';
import { INKED, PLAIN, stepOf, TEXTURES, tile, type Point, type Texture } from './tile.ts';
import type { CircleShape, PathShape, RectShape, Scene, Shape } from './types.ts';

/** Narrower areas are filled: a pattern in them would be noise. */
const LEAST_SIDE = 2;

/** Width of a pattern's lines as a part of their distance, and of its dots. */
const LINE = 0.3;
const DOT = 0.5;

/** Distance of dots as a part of that of lines. */
const CLOSER = 0.85;

type Area = RectShape | CircleShape | PathShape;

/**
 * The same scene with a texture in each area of a hue and a symbol for each dot, so that categories are told apart
 * without colours. Marks stay where they are. Dots of all colours shrink alike, so that areas still compare.
 */
export function textured(scene: Scene, theme: Theme): Scene {
  return { ...scene, shapes: all(scene.shapes, theme) };
}

const all = (shapes: readonly Shape[], theme: Theme): readonly Shape[] =>
  shapes.flatMap((shape, i) => redrawn(shape, shapes[i + 1], theme));

function redrawn(shape: Shape, next: Shape | undefined, theme: Theme): readonly Shape[] {
  if (shape.type === 'group') return [{ ...shape, children: all(shape.children, theme) }];
  if (shape.type === 'text' || shape.type === 'line' || !shape.fill || shape.fillOpacity === 0)
    return [shape];
  if (isDot(shape) && !isCut(shape, next)) return [symbol(shape, theme)];
  const texture = isUnderText(shape, next) ? null : textureOf(shape, theme);
  return texture ? filled(shape, texture, theme) : [shape];
}

function textureOf({ type, fill }: Area, theme: Theme): Texture | null {
  if (type === 'rect' && fill === theme.other) return PLAIN;
  // Ink is told from the darkest step of a ramp.
  if (type === 'rect' && fill === theme.ink) return INKED;
  return TEXTURES[theme.hues.indexOf(fill!)] ?? null;
}

const isDot = (shape: Area): shape is CircleShape | RectShape =>
  shape.type === 'circle' ||
  (shape.type === 'rect' &&
    shape.rx !== undefined &&
    Math.abs(2 * shape.rx - shape.width) < 1e-6 &&
    Math.abs(shape.width - shape.height) < 1e-6);

/** A number is read on an even ground only. */
const isUnderText = (area: Area, next: Shape | undefined) =>
  area.type === 'rect' && next?.type === 'text' && within(textBox(next), area);

/** Whether parts of further categories lie on a dot: they carry no mark of their own. */
function isCut(dot: CircleShape | RectShape, next: Shape | undefined): boolean {
  return dot.mark !== undefined && next?.type === 'path' && !next.mark;
}

/** A dot as the symbol of its hue; of a dot that is an outline, the outline. */
function symbol(dot: CircleShape | RectShape, theme: Theme): Shape {
  const { cx, cy, r } =
    dot.type === 'circle' ? dot : { cx: dot.x + dot.width / 2, cy: dot.y + dot.height / 2, r: dot.width / 2 };
  const hue = theme.hues.indexOf(dot.fill === theme.background ? (dot.stroke ?? '') : dot.fill!);
  const { fill, stroke, strokeWidth, strokeOpacity, dash, mark } = dot;
  const rest = Object.fromEntries(
    Object.entries({ fill, stroke, strokeWidth, strokeOpacity, dash, mark }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const corners = hue < 0 ? null : symbolOf(hue, [cx, cy], Math.PI * r ** 2 * SYMBOL_AREA);
  return corners
    ? { type: 'path', d: outlineOf(corners), at: [cx, cy], ...rest }
    : { type: 'circle', cx, cy, r: r * Math.sqrt(SYMBOL_AREA), ...rest };
}

/** An area in its ground, and over it the lines of its texture. */
function filled(area: Area, texture: Texture, theme: Theme): readonly Shape[] {
  const corners = polygonOf(area);
  const box = boxOf(corners);
  const side = Math.min(box.width, box.height);
  const isPaper = texture.ground === 'paper';
  if (side < LEAST_SIDE || (!isPaper && texture.pattern === 'none')) return [area];
  const step = stepOf(side) * (texture.pattern === 'dots' ? CLOSER : 1);
  const strokeWidth = step * (texture.pattern === 'dots' ? DOT : LINE);
  const d = tile(corners, texture, { step, width: strokeWidth });
  const stroke = isPaper ? area.fill! : theme.background;
  const pattern: readonly Shape[] = d ? [{ type: 'path', d, stroke, strokeWidth }] : [];
  if (!isPaper) return [area, ...pattern];
  const edge = stepOf(side) * LINE;
  const outline: Shape = {
    type: 'path',
    d: outlineOf(inset(corners, box, edge / 2)),
    stroke,
    strokeWidth: edge,
  };
  return [{ ...area, fill: theme.background }, ...pattern, outline];
}

/** Corners drawn together around the middle of their box, so that a line on them stays in it. */
function inset(corners: readonly Point[], { x, y, width, height }: Box, by: number): readonly Point[] {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const [shrinkX, shrinkY] = [1 - (2 * by) / width, 1 - (2 * by) / height];
  return corners.map(([cx, cy]) => [middleX + (cx - middleX) * shrinkX, middleY + (cy - middleY) * shrinkY]);
}

const outlineOf = (corners: readonly Point[]) => `M${corners.map(([x, y]) => `${x},${y}`).join('L')}Z`;
