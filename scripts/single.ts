import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetOf } from '../src/core/dataset/dataset-of.ts';
import { fillSingle } from '../src/core/dataset/single.ts';
import { buildSingle, TEMPLATE } from './build/single.ts';
import { openDataset } from './dataset-folder.ts';
import { ROOT } from './lib/run.mjs';

const USAGE = `usage: npm run single -- --author ID [--author ID...] --out FILE.html
  --author ID   whose records are inside; the page opens at the author, or at the comparison of several
  --out FILE    ends in .html
  --view QUERY  the part of the page's address after "?": selection and options
  --data DIR    the dataset; default: public/data`;

/** What the page is built from: one that is older is built again. */
const SOURCES = ['src', 'scripts/build', 'public/fonts', 'index.html', 'package-lock.json'];

/** A mistake in the arguments: printed with the usage. */
class UsageError extends Error {}

async function main(argv: string[]): Promise<void> {
  const { authors, out, query, data } = parse(argv);
  const { manifest, rows, profile, report } = openDataset(data);
  const documents = authors.map((author) => {
    const row = rows.find(({ id }) => id === author);
    if (row) return profile(row);
    throw new Error(`no author ${author} in the dataset; there are: ${rows.map(({ id }) => id).join(', ')}`);
  });
  const { suggestions } = report();
  const dataset = datasetOf(documents, { palette: manifest.palette, suggestions });
  const html = fillSingle(await template(), dataset, startOf(authors, query));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, html);
  console.log(`wrote ${out}, ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`);
}

/** @throws UsageError */
function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  const options = { author: { ...text, multiple: true }, out: text, view: text, data: text } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args: argv, options }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { author = [], out = '', view = '', data = 'public/data' } = values;
  if (!author.length) throw new UsageError('--author is missing');
  if (!out.toLowerCase().endsWith('.html')) throw new UsageError('--out is a file that ends in .html');
  return { authors: [...new Set(author)], out, query: view.replace(/^[^?]*\?/, ''), data };
}

/** The address of the author's page, or of the comparison of several, with a view. */
function startOf(authors: readonly string[], query: string): string {
  const [first = '', ...others] = authors.map(encodeURIComponent);
  if (!others.length) return `#/author/${first}${query && `?${query}`}`;
  const pairs = [first, ...others].map((author) => `author=${author}`);
  return `#/compare?${[...pairs, query].filter(Boolean).join('&')}`;
}

/** The page without data; built where it is missing or older than what it is made from. */
async function template(): Promise<string> {
  const path = join(ROOT, 'dist', TEMPLATE);
  const built = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
  if (built === null || built < Math.max(...SOURCES.map((source) => changedAt(join(ROOT, source))))) {
    console.error(
      `building dist/${TEMPLATE}, which is ${built === null ? 'missing' : 'older than its sources'}`,
    );
    await buildSingle(path);
  }
  return readFileSync(path, 'utf8');
}

/** When a file, or the latest of a folder, was changed. */
function changedAt(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`single: ${(error as Error).message}`);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
