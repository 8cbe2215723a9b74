import { createCanvas } from '@napi-rs/canvas';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import * as vega from 'vega';
import { ENGINES } from '../scripts/figure-engines.ts';
import type { Paper } from '../src/core/model.ts';

const WIDTH = (183 / 25.4) * 96;
const HEIGHT = 300;

interface Point {
  readonly date: Date;
  readonly citations: number;
}

/** What the timeline draws: a mark a paper. */
export const pointsOf = (papers: readonly Paper[]): readonly Point[] =>
  papers.map(({ date, citations }) => ({
    date: new Date(date.iso!),
    citations: citations?.count ?? 0,
  }));

/** Observable Plot on a document without a browser, then the rasteriser that Oeuvre uses. */
export async function plot(points: readonly Point[], dpi: number): Promise<Uint8Array> {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    document: document as unknown as Document,
    width: WIDTH,
    height: HEIGHT,
    y: { type: 'sqrt', grid: true },
    marks: [Plot.dot(points, { x: 'date', y: 'citations', r: 2, fill: '#1f77b4', fillOpacity: 0.7 })],
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return rasterised(svg.outerHTML, dpi);
}

const SPEC = (points: readonly Point[]): vega.Spec => ({
  width: WIDTH - 60,
  height: HEIGHT - 50,
  padding: 5,
  data: [{ name: 'papers', values: points.map((point) => ({ ...point })) }],
  scales: [
    { name: 'x', type: 'utc', domain: { data: 'papers', field: 'date' }, range: 'width' },
    { name: 'y', type: 'sqrt', domain: { data: 'papers', field: 'citations' }, range: 'height' },
  ],
  axes: [
    { orient: 'bottom', scale: 'x' },
    { orient: 'left', scale: 'y', grid: true, title: 'citations' },
  ],
  marks: [
    {
      type: 'symbol',
      from: { data: 'papers' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'date' },
          y: { scale: 'y', field: 'citations' },
          size: { value: 13 },
          fill: { value: '#1f77b4' },
          fillOpacity: { value: 0.7 },
        },
      },
    },
  ],
});

const viewOf = (points: readonly Point[]) => new vega.View(vega.parse(SPEC(points)), { renderer: 'none' });

/** Vega's own SVG, then the rasteriser that Oeuvre uses. */
export const vegaSvg = async (points: readonly Point[], dpi: number): Promise<Uint8Array> =>
  rasterised(await viewOf(points).toSVG(), dpi);

/** Vega on a native canvas. */
export async function vegaCanvas(points: readonly Point[], dpi: number): Promise<Uint8Array> {
  const scale = dpi / 96;
  const canvas = createCanvas(Math.round(WIDTH * scale), Math.round(HEIGHT * scale));
  await viewOf(points).toCanvas(scale, { externalContext: canvas.getContext('2d') });
  return canvas.encode('png');
}

async function rasterised(svg: string, dpi: number): Promise<Uint8Array> {
  const [Resvg, fontBuffers] = await Promise.all([ENGINES.rasteriser(), ENGINES.faces()]);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round((183 / 25.4) * dpi) },
    font: { fontBuffers: [...fontBuffers], defaultFontFamily: 'Arimo' },
  }).render();
  return picture.asPng();
}
