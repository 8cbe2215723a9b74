import { parsePath, withoutArcs } from './path.ts';
import { placedRuns } from './placed.ts';
import type { Run, Split } from './runs.ts';
import type { Weight } from './text.ts';
import type { Paint, PathShape, Scene, Shape, TextShape } from './types.ts';

interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly features: [];
}

/** What is needed of a page; a document of pdfkit is one. Sizes are pt. */
export interface PdfPage {
  rect(x: number, y: number, width: number, height: number): unknown;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): unknown;
  circle(x: number, y: number, radius: number): unknown;
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): unknown;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): unknown;
  closePath(): unknown;
  fillColor(colour: string, opacity: number): unknown;
  strokeColor(colour: string, opacity: number): unknown;
  lineWidth(width: number): unknown;
  lineCap(cap: 'butt' | 'round'): unknown;
  dash(length: number[]): unknown;
  undash(): unknown;
  fill(): unknown;
  stroke(): unknown;
  font(id: string): unknown;
  fontSize(size: number): unknown;
  widthOfString(text: string, options: TextOptions): number;
  text(text: string, x: number, y: number, options: TextOptions): unknown;
  markContent(tag: 'Span', options: { actual: string }): unknown;
  endMarkedContent(): unknown;
}

/** pt in a CSS px. */
export const PT_PER_PX = 0.75;

/** The name under which a document knows the figure face. */
export const figureFont = (weight: Weight) => `figure-${weight}`;

/** Whole runs are shaped at once, with the kerning that browsers and resvg use. */
const TEXT: TextOptions = { lineBreak: false, baseline: 'alphabetic', features: [] };

/** Paints a scene as the SVG shows it, on a page of its size. The fonts of its runs must be registered. */
export function drawPdf(scene: Scene, page: PdfPage, split: Split): void {
  if (scene.background) {
    page.rect(0, 0, scene.width * PT_PER_PX, scene.height * PT_PER_PX);
    page.fillColor(scene.background, 1);
    page.fill();
  }
  for (const shape of scene.shapes) draw(shape, page, split);
}

function draw(shape: Shape, page: PdfPage, split: Split): void {
  if (shape.type === 'group') return shape.children.forEach((child) => draw(child, page, split));
  if (shape.type === 'text') return write(shape, page, split);
  paint(shape, page, () => trace(shape, page));
}

function trace(shape: Exclude<Shape, { type: 'group' | 'text' }>, page: PdfPage): void {
  switch (shape.type) {
    case 'rect': {
      const [x, y, width, height] = inPt(shape.x, shape.y, shape.width, shape.height);
      if (shape.rx) page.roundedRect(x!, y!, width!, height!, shape.rx * PT_PER_PX);
      else page.rect(x!, y!, width!, height!);
      break;
    }
    case 'circle':
      page.circle(shape.cx * PT_PER_PX, shape.cy * PT_PER_PX, shape.r * PT_PER_PX);
      break;
    case 'line':
      page.moveTo(shape.x1 * PT_PER_PX, shape.y1 * PT_PER_PX);
      page.lineTo(shape.x2 * PT_PER_PX, shape.y2 * PT_PER_PX);
      break;
    case 'path':
      follow(shape, page);
  }
}

function follow({ d }: PathShape, page: PdfPage): void {
  for (const [command, ...numbers] of withoutArcs(parsePath(d))) {
    const [a, b, c, e, x, y] = inPt(...numbers);
    if (command === 'M') page.moveTo(a!, b!);
    else if (command === 'L') page.lineTo(a!, b!);
    else if (command === 'Q') page.quadraticCurveTo(a!, b!, c!, e!);
    else if (command === 'C') page.bezierCurveTo(a!, b!, c!, e!, x!, y!);
    else page.closePath();
  }
}

const inPt = (...px: number[]) => px.map((value) => value * PT_PER_PX);

/** Fill and stroke are two paths: painted as one, a translucent stroke would not show the fill under it. */
function paint(shape: Paint, page: PdfPage, outline: () => void): void {
  if (shape.fill) {
    outline();
    page.fillColor(shape.fill, shape.fillOpacity ?? 1);
    page.fill();
  }
  if (shape.stroke && shape.strokeWidth !== 0) {
    outline();
    page.strokeColor(shape.stroke, shape.strokeOpacity ?? 1);
    page.lineWidth((shape.strokeWidth ?? 1) * PT_PER_PX);
    page.lineCap(shape.lineCap ?? 'butt');
    if (shape.dash?.length) page.dash(inPt(...shape.dash));
    else page.undash();
    page.stroke();
  }
}

function write(shape: TextShape, page: PdfPage, split: Split): void {
  const { y, size, weight = 400, fill } = shape;
  const runs = placedRuns(shape, split, (run) => measureRun(page, run, size, weight));
  page.fillColor(fill, 1);
  for (const { x, text, says, font } of runs) {
    page.font(font?.id ?? figureFont(weight));
    page.fontSize(size * PT_PER_PX);
    // What the letters say, where their order does not tell.
    if (font?.reorders) page.markContent('Span', { actual: says });
    page.text(text, x * PT_PER_PX, y * PT_PER_PX, TEXT);
    if (font?.reorders) page.endMarkedContent();
  }
}

/** Width in px of a run as the engine shapes it. */
function measureRun(page: PdfPage, { text, font }: Run, size: number, weight: Weight): number {
  page.font(font?.id ?? figureFont(weight));
  page.fontSize(size * PT_PER_PX);
  return page.widthOfString(text, TEXT) / PT_PER_PX;
}
