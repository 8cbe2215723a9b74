import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { CHARTS } from '../src/charts/list.ts';
import type { ChartInput } from '../src/charts/types.ts';
import { decodeView } from '../src/core/view.ts';
import { DEFAULT_FIGURE, figureSvg, type FigureSettings } from '../src/figures/figure.ts';
import { parseLength } from '../src/figures/length.ts';
import { rasterise } from '../src/figures/rasterise.ts';
import { missingCharacters } from '../src/scene/text.ts';
import { openDataset } from './dataset-folder.ts';

const USAGE = `usage: npm run figure -- --author ID --chart ID --out FILE.svg|FILE.png
  --author ID      again for each author to compare (--chart authors)
  --width LENGTH   such as 89mm, 183mm, 7in, 500px, 300pt; default: 183mm
  --height LENGTH  default: what the chart needs
  --font PT        5 to 12; default: 7
  --theme NAME     light or dark; default: light
  --dpi N          150 to 1200, PNG only; default: 300
  --view QUERY     the part of the page's address after "?": selection and options
  --data DIR       the dataset; default: public/data`;

const FONTS = ['400', '600'].map((weight) => `../public/fonts/arimo-${weight}.ttf`);

/** A mistake in the arguments: printed with the usage. */
class UsageError extends Error {}

/** Writes one figure. Throws an Error with a sentence for the user. */
async function main(argv: string[]): Promise<void> {
  const args = parse(argv);
  const input = chartInput(args);
  const reason = args.chart.missing(input);
  if (reason !== null) throw new Error(reason);
  const svg = figureSvg(args.chart, input, args.settings);
  writeFileSync(args.out, args.format === 'svg' ? svg : await png(svg, args.settings.widthMm, args.dpi));
  console.log(`wrote ${args.out}`);
}

function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  let values: { author?: string[] } & {
    [name in 'chart' | 'out' | 'width' | 'height' | 'font' | 'theme' | 'dpi' | 'view' | 'data']?: string;
  };
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        author: { ...text, multiple: true },
        chart: text,
        out: text,
        width: text,
        height: text,
        font: text,
        theme: text,
        dpi: text,
        view: text,
        data: text,
      },
    }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { author: authors = [], out = '', theme = DEFAULT_FIGURE.theme } = values;
  const chart = CHARTS.find(({ id }) => id === values.chart);
  const format = /\.(svg|png)$/i.exec(out)?.[1]?.toLowerCase();
  if (!authors.length) throw new UsageError('--author is missing');
  if (!chart) throw new UsageError(`--chart is one of ${CHARTS.map(({ id }) => id).join(', ')}`);
  if (authors.length > 1 && chart.id !== 'authors')
    throw new UsageError(`several --author are compared by --chart authors, not by ${chart.id}`);
  if (!format) throw new UsageError('--out is a file that ends in .svg or .png');
  if (theme !== 'light' && theme !== 'dark') throw new UsageError(`--theme is light or dark, not ${theme}`);
  const settings: FigureSettings = {
    widthMm: length('--width', values.width) ?? DEFAULT_FIGURE.widthMm,
    heightMm: length('--height', values.height),
    fontPt: number('--font', values.font, 5, 12) ?? DEFAULT_FIGURE.fontPt,
    theme,
  };
  return {
    authors,
    chart,
    out,
    format,
    settings,
    dpi: number('--dpi', values.dpi, 150, 1200) ?? 300,
    view: decodeView((values.view ?? '').replace(/^[^?]*\?/, '')),
    data: values.data ?? 'public/data',
  };
}

function length(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  try {
    return parseLength(value);
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}`);
  }
}

function number(name: string, value: string | undefined, least: number, most: number): number | null {
  if (value === undefined) return null;
  const parsed = Number(value);
  if (!(parsed >= least && parsed <= most))
    throw new UsageError(`${name} is a number from ${least} to ${most}: ${value}`);
  return parsed;
}

function chartInput({ authors, chart, view, data }: ReturnType<typeof parse>): ChartInput {
  const { manifest, rows, profile } = openDataset(data);
  const documents = authors.map((author) => {
    const row = rows.find(({ id }) => id === author);
    if (row) return profile(row);
    throw new Error(`no author ${author} in ${data}; there are: ${rows.map(({ id }) => id).join(', ')}`);
  });
  return {
    document: documents[0]!,
    others: documents.slice(1),
    selection: view.selection,
    palette: manifest.palette,
    options: view.options[chart.id] ?? {},
    compare: view.compare,
    path: view.path,
    pins: view.pins,
  };
}

async function png(svg: string, widthMm: number, dpi: number): Promise<Uint8Array> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const missing = missingCharacters(svg.replace(/\s+/g, ' '));
  if (missing.length)
    console.error(
      `figure: the figure face lacks ${missing.join(' ')}; in a PNG they are boxes, in an SVG they are not`,
    );
  const fonts = FONTS.map((path) => new Uint8Array(readFileSync(new URL(path, import.meta.url))));
  return rasterise(Resvg, svg, { widthMm, dpi, fonts });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`figure: ${(error as Error).message}`);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
