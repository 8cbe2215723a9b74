import { beforeAll, describe, expect, test } from 'vitest';
import { drawCanvas } from '../../../src/scene/canvas.ts';
import { renderSvg } from '../../../src/scene/svg.ts';
import type { Scene, Shape } from '../../../src/scene/types.ts';
import { loadFace } from './face.ts';

const SCALE = 2;

const sceneOf = (shapes: readonly Shape[]): Scene => ({
  width: 200,
  height: 120,
  background: '#ffffff',
  title: 'A & <B>',
  description: ']]> \u0007',
  words: { title: '', subtitle: '', notes: [], source: '' },
  shapes,
  brush: null,
});

const stroke = { stroke: '#244f59', strokeWidth: 2 } as const;
const text = { type: 'text', fill: '#1b2430', size: 12 } as const;

/** Every primitive and every kind of paint. */
const PRIMITIVES: readonly Shape[] = [
  { type: 'rect', x: 5, y: 5, width: 30, height: 20, fill: '#4269b0', fillOpacity: 0.5 },
  {
    type: 'rect',
    x: 40.5,
    y: 5.25,
    width: 30,
    height: 20,
    rx: 4,
    fill: '#bc6806',
    ...stroke,
    strokeOpacity: 0.6,
  },
  { type: 'circle', cx: 90, cy: 15, r: 9.5, fill: '#027e5a', ...stroke },
  { type: 'circle', cx: 115, cy: 15, r: 8, ...stroke, dash: [3, 2] },
  { type: 'line', x1: 130, y1: 5, x2: 195, y2: 25, ...stroke, strokeWidth: 5, lineCap: 'round' },
  { type: 'path', d: 'M5,40Q20,20,35,40C45,60,55,20,65,45L65,60L5,60Z', fill: '#b5698a', ...stroke },
  { type: 'path', d: 'M75,40A15,10,30,1,1,100,55A15,10,30,0,0,75,40Z', fill: '#84925a' },
  { type: 'path', d: 'M120,40L150,60M150,40L120,60', ...stroke },
  {
    type: 'group',
    name: 'texts',
    children: [
      { ...text, x: 5, y: 80, text: 'Emu3 & Ω ≤ Ж' },
      { ...text, x: 195, y: 80, text: 'AVATAR To', anchor: 'end', weight: 600 },
      { ...text, x: 100, y: 105, text: 'in the middle · 2024–2026', anchor: 'middle', size: 9.33 },
    ],
  },
];

type Pixels = Uint8ClampedArray;

function context(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = 200 * SCALE;
  canvas.height = 120 * SCALE;
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

const read = ({ getImageData, canvas }: CanvasRenderingContext2D, on: CanvasRenderingContext2D): Pixels =>
  getImageData.call(on, 0, 0, canvas.width, canvas.height).data;

function canvasPixels(scene: Scene): Pixels {
  const on = context();
  drawCanvas(scene, on, SCALE);
  return read(on, on);
}

/** The face travels inside: an image does not see the fonts of its page. */
async function svgPixels(scene: Scene): Promise<Pixels> {
  const rules = await Promise.all(['400', '600'].map(faceRule));
  const svg = renderSvg(scene).replace('<title', `<style>${rules.join('')}</style><title`);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  // The first drawing may come before the face inside is read.
  await new Promise((done) => setTimeout(done, 200));
  const on = context();
  on.drawImage(image, 0, 0, 200 * SCALE, 120 * SCALE);
  return read(on, on);
}

async function faceRule(weight: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(`/fonts/arimo-${weight}.woff2`)).arrayBuffer());
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}

/** Share of pixels that differ by more than `tolerance` in one channel. */
function difference(a: Pixels, b: Pixels, tolerance = 48): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > tolerance)) count++;
  return count / (a.length / 4);
}

beforeAll(loadFace);

test('every primitive is drawn', () => {
  const empty = canvasPixels(sceneOf([]));
  for (const shape of PRIMITIVES)
    expect(difference(canvasPixels(sceneOf([shape])), empty)).toBeGreaterThan(0.001);
});

describe('canvas and SVG draw the same', () => {
  test.each(PRIMITIVES.map((shape) => [shape.type, shape] as const))('%s', async (_, shape) => {
    const scene = sceneOf([shape]);
    expect(difference(canvasPixels(scene), await svgPixels(scene))).toBeLessThan(0.0005);
  });

  test('the whole scene', async () => {
    const scene = sceneOf(PRIMITIVES);
    expect(difference(canvasPixels(scene), await svgPixels(scene))).toBeLessThan(0.001);
  });
});

test('the context is left as it was found', () => {
  const on = context();
  drawCanvas(sceneOf(PRIMITIVES), on, SCALE);
  expect(on.getTransform().isIdentity).toBe(true);
  expect(on.globalAlpha).toBe(1);
});

test('the SVG is well-formed XML, whatever the data holds', () => {
  const names = [
    '<i>',
    '&amp;',
    ']]>',
    '"quoted"',
    '\u0000\u000b',
    '\ud83d',
    '\udc00x',
    '陈',
    'مرحبا',
    '\ufffe',
  ];
  const shapes = names.map((name): Shape => ({ ...text, x: 0, y: 10, text: name, full: name }));
  const svg = new DOMParser().parseFromString(
    renderSvg(sceneOf([...PRIMITIVES, ...shapes])),
    'image/svg+xml',
  );
  expect(svg.querySelector('parsererror')).toBeNull();
  expect(svg.documentElement.getAttribute('role')).toBe('img');
  expect(svg.querySelector('title')?.textContent).toBe('A & <B>');
});
