import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CHARTS } from '../src/charts/list.ts';
import { decodeView } from '../src/core/view.ts';
import { figureCsv } from '../src/figures/csv.ts';
import { GENERATED, prepare, type Figure } from '../src/figures/figure.ts';
import { makeFigure } from '../src/figures/make.ts';
import {
  FIGURE_FORMATS,
  FIGURE_KEYS,
  formatFigureSettings,
  parseFigureSettings,
} from '../src/figures/settings.ts';
import { wordsMarkdown } from '../src/figures/words.ts';
import { openDataset } from './dataset-folder.ts';
import { ENGINES } from './figure-engines.ts';
import { readFigureList, type FigureOrder } from './figure-list.ts';
import { writePack } from './figure-pack.ts';
import { VERSION } from '../src/figures/version.ts';

const FORMATS = FIGURE_FORMATS.filter((format) => format !== 'webp');

/** Texts that go with a figure. */
const TEXTS: Readonly<Record<string, (figure: Figure) => string>> = {
  csv: (figure) => figureCsv(prepare(figure)),
  md: (figure) => wordsMarkdown(prepare(figure), VERSION),
};

const ENDINGS = [...FORMATS, ...Object.keys(TEXTS)].map((format) => `.${format}`);

const USAGE = `usage: npm run figure -- --author ID --chart ID --out FILE
       npm run figure -- --list FILE.json [--pack OUT.zip]
  --author ID      again for each author to compare (--chart authors)
  --chart ID       ${CHARTS.map(({ id }) => id).join(', ')}
  --out FILE       ends in ${ENDINGS.join(', ')}; .csv holds the numbers, .md caption, alt text and methods
  --view QUERY     the part of the page's address after "?": selection, options, settings of the figure
  --data DIR       the dataset; default: public/data
  --pack FILE      all figures of the list as one zip with captions, numbers, papers and a manifest
  --list FILE      many figures: {"defaults": {...}, "figures": [{"author": "ID", "chart": "ID", "out": "FILE"}, ...]},
                   with the names of these options as keys; files are named from where the list is
${FIGURE_KEYS.map(({ key, expects }) => `  --${key.padEnd(14)} ${expects}`).join('\n')}`;

/** A mistake in the arguments: printed with the usage. */
class UsageError extends Error {}

type Args = { readonly [name: string]: string | string[] | undefined };

/** Writes one figure, or each figure of a list. Gives the number of those that could not be made. */
async function main(argv: string[]): Promise<number> {
  const { data = 'public/data', list, pack, ...order } = parse(argv);
  if (pack !== undefined && list === undefined) throw new UsageError('--pack packs the figures of a --list');
  if (list === undefined) {
    await write(order as FigureOrder, openDataset(String(data)));
    return 0;
  }
  if (order.out ?? order.chart ?? order.author)
    throw new UsageError('--list holds authors, charts and files: give the list or one figure');
  const orders = readFigureList(String(list), order as FigureOrder);
  const dataset = openDataset(String(data));
  if (pack !== undefined) {
    const figures = orders.map((each) => figureOf({ ...each, out: 'figure.svg' }, dataset));
    return writePack(String(pack), figures);
  }
  let failed = 0;
  for (const [i, each] of orders.entries()) {
    try {
      await write(each, dataset, `${i + 1}/${orders.length} `);
    } catch (error) {
      failed += 1;
      console.error(
        `figure: ${list}: figure ${i + 1} of ${orders.length} (${each.out}): ${(error as Error).message}`,
      );
    }
  }
  return failed;
}

function parse(argv: string[]): Args {
  const text = { type: 'string' } as const;
  const names = ['chart', 'out', 'view', 'data', 'list', 'pack', ...FIGURE_KEYS.map(({ key }) => key)];
  try {
    return parseArgs({
      args: argv,
      options: {
        author: { ...text, multiple: true },
        ...Object.fromEntries(names.map((name) => [name, text])),
      },
    }).values as Args;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function write(
  order: FigureOrder,
  dataset: ReturnType<typeof openDataset>,
  progress = '',
): Promise<void> {
  const figure = figureOf(order, dataset);
  const { bytes, notices } = await fileOf(figure, order.out!);
  mkdirSync(dirname(order.out!), { recursive: true });
  writeFileSync(order.out!, bytes);
  for (const notice of notices) console.error(`figure: ${order.out}: ${notice}`);
  console.log(`${progress}wrote ${order.out}`);
}

/** The file that its name asks for: a figure, or a text that goes with it. */
async function fileOf(figure: Figure, out: string) {
  const text = TEXTS[endingOf(out)];
  if (!text) return makeFigure(figure, ENGINES);
  const { chart, input, notices } = prepare(figure);
  const reason = chart.missing(input);
  if (reason !== null) throw new Error(reason);
  return { bytes: text(figure), notices };
}

const endingOf = (file: string) => file.toLowerCase().replace(/^.*\./s, '');

/** @throws UsageError, or an Error where the dataset does not have what is asked for. */
function figureOf(order: FigureOrder, { manifest, rows, profile }: ReturnType<typeof openDataset>): Figure {
  const { author: authors = [], chart, out = '', view: query = '', ...texts } = order;
  if (!authors.length) throw new UsageError('--author is missing');
  if (!CHARTS.some(({ id }) => id === chart))
    throw new UsageError(`--chart is one of ${CHARTS.map(({ id }) => id).join(', ')}`);
  if (authors.length > 1 && chart !== 'authors')
    throw new UsageError(`several --author are compared by --chart authors, not by ${chart}`);
  if (!ENDINGS.includes(`.${endingOf(out)}`))
    throw new UsageError(`--out is a file that ends in ${ENDINGS.join(', ')}`);
  const format = FORMATS.find((candidate) => candidate === endingOf(out)) ?? 'svg';
  const view = decodeView(query.replace(/^[^?]*\?/, ''));
  const options = { ...view.options, figure: settings({ ...view.options.figure, ...texts, format }) };
  const [first, ...others] = authors.map((author) => {
    const row = rows.find(({ id }) => id === author);
    if (row) return profile(row);
    throw new Error(`no author ${author} in the dataset; there are: ${rows.map(({ id }) => id).join(', ')}`);
  });
  return {
    chart: chart!,
    documents: [first!, ...others],
    palette: manifest.palette,
    view: { ...view, options },
    texts: GENERATED,
  };
}

function settings(texts: Readonly<Record<string, string>>) {
  try {
    return formatFigureSettings(parseFigureSettings(texts));
  } catch (error) {
    throw new UsageError(`--${(error as Error).message}`);
  }
}

try {
  const failed = await main(process.argv.slice(2));
  if (failed) process.exitCode = 1;
} catch (error) {
  console.error(`figure: ${(error as Error).message}`);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
