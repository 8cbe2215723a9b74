import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart, ChartInput } from '../../../src/charts/types.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';
import { DEFAULT_VIEW } from '../../../src/core/view.ts';
import { figureScene, figureSvg, GENERATED, prepare, type Figure } from '../../../src/figures/figure.ts';
import { makeFigure } from '../../../src/figures/make.ts';
import { figureName } from '../../../src/figures/name.ts';
import { DEFAULT_FIGURE, formatFigureSettings, type FigureSettings } from '../../../src/figures/settings.ts';
import { rasterise } from '../../../src/figures/rasterise.ts';
import { leaves, marks, texts } from '../../../src/scene/bounds.ts';
import { makeDocument } from '../charts/documents.ts';

const asset = (path: string) => new Uint8Array(readFileSync(new URL(`../../../${path}`, import.meta.url)));
const fonts = [400, 600].map((weight) => asset(`public/fonts/arimo-${weight}.ttf`));

/** Its text stands in the upper left; a scene half as high as it is wide unless a height is asked for. */
const chart: Chart = {
  id: 'sample',
  title: 'Sample',
  about: 'A sample.',
  options: [],
  missing: () => null,
  scene: (_, { width, height, fontSize, theme }) => ({
    width,
    height: height ?? width / 2,
    background: theme.background,
    title: 'Sample <1> & "2"',
    description: 'One line.',
    words: { title: '', subtitle: '', notes: [], source: '' },
    shapes: [
      {
        type: 'text',
        x: 10,
        y: 20,
        text: 'Emu3 Ω Ж ≤ → ü',
        full: 'Emu3 & more',
        size: fontSize * 1.25,
        fill: theme.ink,
        weight: 600,
      },
      { type: 'text', x: 10, y: 60, text: 'regular', size: fontSize, fill: theme.ink },
    ],
    brush: null,
  }),
  table: () => ({ caption: '', columns: [], rows: [] }),
  description: () => 'One line.',
};
const input = {} as ChartInput;
const sceneWith = (settings: FigureSettings) => figureScene({ chart, input, settings, texts: GENERATED });
const svgOf = (settings: FigureSettings) => figureSvg(sceneWith(settings), chart);

beforeAll(() => initWasm(asset('node_modules/@resvg/resvg-wasm/index_bg.wasm')));

describe('figureScene', () => {
  test('is 183 mm wide with 7 pt text by default', () => {
    const scene = sceneWith(DEFAULT_FIGURE);
    expect(scene.width).toBeCloseTo((183 / 25.4) * 96, 9);
    expect(scene.shapes[1]).toMatchObject({ size: expect.closeTo((7 / 72) * 96, 9) });
    expect(scene.background).toBe('#ffffff');
  });

  test('takes a height and the dark theme', () => {
    const scene = sceneWith({ ...DEFAULT_FIGURE, heightMm: 50.8, theme: 'dark' });
    expect(scene.height).toBe(192);
    expect(scene.background).not.toBe('#ffffff');
  });
});

describe('figureSvg', () => {
  test('has the physical size, whoever chose the height', () => {
    expect(svgOf(DEFAULT_FIGURE)).toContain('width="183mm" height="91.5mm" viewBox="0 0 691.654 345.827"');
    expect(svgOf({ ...DEFAULT_FIGURE, heightMm: 60 })).toContain('width="183mm" height="60mm"');
  });

  test('is the same every time, and self-contained', () => {
    const svg = svgOf(DEFAULT_FIGURE);
    expect(svgOf(DEFAULT_FIGURE)).toBe(svg);
    expect(svg).not.toMatch(/\b(class|style|href|src)=|url\(|var\(|foreignObject/);
  });
});

test('figureName', () => {
  const document = { profile: { id: 'yangrui-chen' } } as ProfileDocument;
  expect(figureName(document, { id: 'timeline' }, 'svg')).toBe('yangrui-chen-timeline.svg');
});

/** Dark pixels of an area given in px of the scene; resvg, as another program, also decodes the PNG. */
function darkPixels(png: Uint8Array, [x0, y0, x1, y1]: readonly [number, number, number, number]) {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const width = Buffer.from(png).readUInt32BE(16);
  const height = Buffer.from(png).readUInt32BE(20);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const scale = width / 691.654;
  let dark = 0;
  for (let y = Math.round(y0 * scale); y < y1 * scale; y++)
    for (let x = Math.round(x0 * scale); x < x1 * scale; x++) if (pixels[(y * width + x) * 4]! < 128) dark++;
  return dark;
}

describe('rasterise', () => {
  const svg = svgOf(DEFAULT_FIGURE);
  const at = (dpi: number) => rasterise(Resvg, svg, { widthMm: 183, dpi, fonts });

  test('is as wide as the resolution asks and says it', () => {
    const png = Buffer.from(at(300));
    expect(png.readUInt32BE(16)).toBe(2161);
    expect(png.toString('latin1', 37, 41)).toBe('pHYs');
    expect(png.readUInt32BE(41)).toBe(11811);
  });

  test('shows text of both weights', () => {
    const png = at(300);
    expect(darkPixels(png, [10, 8, 120, 24])).toBeGreaterThan(1000);
    expect(darkPixels(png, [10, 50, 60, 63])).toBeGreaterThan(300);
    expect(darkPixels(png, [200, 0, 600, 300])).toBe(0);
  });

  test('keeps the physical size of text at any resolution', () => {
    const areas = [300, 600].map((dpi) => darkPixels(at(dpi), [10, 8, 120, 24]) / dpi ** 2);
    expect(areas[0]! / areas[1]!).toBeCloseTo(1, 1);
  });

  test('shows the text that was shortened, not the whole that goes with it', () => {
    const bare = svg.replace('<title>Emu3 &amp; more</title>', '');
    expect(bare).not.toBe(svg);
    expect(rasterise(Resvg, bare, { widthMm: 183, dpi: 150, fonts })).toEqual(at(150));
  });

  test('without a face there would be no text: that is an error', () => {
    expect(() => rasterise(Resvg, svg, { widthMm: 183, dpi: 300, fonts: [] })).toThrow(/face/);
  });
});

describe('the geometry of a figure', () => {
  const document = makeDocument({
    papers: [{ date: '2019-03-04' }, { date: '2021', categories: ['cs.DC'] }, { date: null }],
  });
  const figure = (changes: Partial<FigureSettings>): Figure => ({
    chart: 'timeline',
    documents: [{ ...document, fictional: true }],
    palette: ['cs.LG', 'cs.DC'],
    view: {
      ...DEFAULT_VIEW,
      options: { figure: formatFigureSettings({ ...DEFAULT_FIGURE, ...changes }) },
    },
    texts: GENERATED,
  });
  const made = (changes: Partial<FigureSettings>) => figureScene(prepare(figure(changes)));

  test('does not know the resolution', () => {
    expect(made({ dpi: 1200 })).toEqual(made({ dpi: 150 }));
  });

  test('has no hairline under a quarter of a point, at 89 mm and 5 pt either', () => {
    const quarter = 96 / 72 / 4;
    for (const theme of ['light', 'print'] as const)
      for (const shape of leaves(made({ widthMm: 89, fontPt: 5, theme }).shapes))
        if (shape.type !== 'text' && shape.stroke) expect(shape.strokeWidth).toBeGreaterThanOrEqual(quarter);
  });

  test('print and a transparent ground change neither words nor marks', () => {
    const plain = made({});
    for (const changes of [
      { theme: 'print' },
      { transparent: true },
      { theme: 'print', transparent: true },
    ] as const) {
      const scene = made(changes);
      const said = texts(scene).map(({ text }) => text);
      expect(said).toEqual(expect.arrayContaining(texts(plain).map(({ text }) => text)));
      expect(marks(scene)).toEqual(marks(plain));
    }
    expect(made({ transparent: true }).background).toBeNull();
  });

  test('a figure without room for its chart is an error that says how high it must be', async () => {
    const unused = () => Promise.reject(new Error('nothing is drawn'));
    const engines = {
      rasteriser: unused,
      faces: unused,
      pdfWriter: unused,
      shaper: unused,
      faceFile: unused,
    };
    await expect(makeFigure(figure({ heightMm: 20 }), engines)).rejects.toThrow(/needs a height of \d+ mm/);
    expect(made({ heightMm: 20 }).notice).toMatch(/needs a height of \d+ mm/);
  });
});
