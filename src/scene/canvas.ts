import { parsePath, withoutArcs } from './path.ts';
import { cleanText, FONT_FAMILY } from './text.ts';
import type { Paint, PathShape, Scene, Shape, TextShape } from './types.ts';

/** What is needed of a canvas' 2D context. */
export interface Context2D {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  globalAlpha: number;
  font: string;
  textRendering: 'auto' | 'optimizeSpeed' | 'optimizeLegibility' | 'geometricPrecision';
  textAlign: 'start' | 'center' | 'end' | 'left' | 'right';
  textBaseline: 'alphabetic' | 'top' | 'hanging' | 'middle' | 'ideographic' | 'bottom';
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  setLineDash(segments: number[]): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
}

/**
 * Paints a scene as the SVG shows it, `scale` device px to one of its own. The face must have been loaded.
 */
export function drawCanvas(scene: Scene, context: Context2D, scale = 1): void {
  context.save();
  context.scale(scale, scale);
  if (scene.background) {
    context.fillStyle = scene.background;
    context.fillRect(0, 0, scene.width, scene.height);
  }
  for (const shape of scene.shapes) draw(shape, context);
  context.restore();
}

function draw(shape: Shape, context: Context2D): void {
  if (shape.type === 'group') return shape.children.forEach((child) => draw(child, context));
  if (shape.type === 'text') return write(shape, context);
  context.beginPath();
  trace(shape, context);
  paint(shape, context);
}

function trace(shape: Exclude<Shape, { type: 'group' | 'text' }>, context: Context2D): void {
  switch (shape.type) {
    case 'rect':
      if (shape.rx) context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.rx);
      else context.rect(shape.x, shape.y, shape.width, shape.height);
      break;
    case 'circle':
      context.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
      context.closePath();
      break;
    case 'line':
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      break;
    case 'path':
      follow(shape, context);
  }
}

function follow({ d }: PathShape, context: Context2D): void {
  for (const segment of withoutArcs(parsePath(d))) {
    if (segment[0] === 'M') context.moveTo(segment[1], segment[2]);
    else if (segment[0] === 'L') context.lineTo(segment[1], segment[2]);
    else if (segment[0] === 'Q') context.quadraticCurveTo(segment[1], segment[2], segment[3], segment[4]);
    else if (segment[0] === 'C')
      context.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
    else context.closePath();
  }
}

function paint(shape: Paint, context: Context2D): void {
  if (shape.fill) {
    context.globalAlpha = shape.fillOpacity ?? 1;
    context.fillStyle = shape.fill;
    context.fill();
  }
  if (shape.stroke) {
    context.globalAlpha = shape.strokeOpacity ?? 1;
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.strokeWidth ?? 1;
    context.lineCap = shape.lineCap ?? 'butt';
    context.setLineDash([...(shape.dash ?? [])]);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function write(
  { text, x, y, size, weight = 400, anchor = 'start', fill }: TextShape,
  context: Context2D,
): void {
  context.font = `${weight} ${size}px ${FONT_FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.textBaseline = 'alphabetic';
  context.textRendering = 'geometricPrecision';
  context.fillStyle = fill;
  context.fillText(cleanText(text), x, y);
}
