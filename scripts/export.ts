import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetOf } from '../src/core/dataset/dataset-of.ts';
import type { Dataset } from '../src/core/model.ts';
import { WRITERS } from '../src/core/writers/list.ts';
import { openDataset } from './dataset-folder.ts';

const FORMATS = WRITERS.map(({ id }) => id).join(', ');

const USAGE = `usage: npm run export -- --format FORMAT [--author ID...] --out FILE
  --format FORMAT  ${FORMATS}
  --author ID      only this author; again for several; default: everyone
  --out FILE       what it does not hold is in docs/formats.md
  --data DIR       the dataset; default: public/data`;

/** A mistake in the arguments: printed with the usage. */
class UsageError extends Error {}

function main(argv: string[]): void {
  const { writer, authors, out, data } = parse(argv);
  const text = writer.write(read(data, authors));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text);
  console.log(`wrote ${out}, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`);
}

/** @throws UsageError */
function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  const options = { author: { ...text, multiple: true }, format: text, out: text, data: text } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args: argv, options }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { author = [], format, out, data = 'public/data' } = values;
  const writer = WRITERS.find(({ id }) => id === format);
  if (!writer) throw new UsageError(`--format is one of ${FORMATS}`);
  if (!out) throw new UsageError('--out is missing');
  return { writer, authors: [...new Set(author)], out, data };
}

/** The dataset of some authors, or the whole one. */
function read(data: string, authors: readonly string[]): Dataset {
  const { manifest, rows, profile, report } = openDataset(data);
  const { sources, issues, suggestions, ...decided } = report();
  const { palette, fictional, asOf } = manifest;
  if (!authors.length)
    return {
      ...{ schema: 1, fictional, asOf, profiles: rows.map(profile) },
      ...{ sources, issues, suggestions, palette, ...decided },
    };
  const documents = authors.map((author) => {
    const row = rows.find(({ id }) => id === author);
    if (row) return profile(row);
    throw new Error(`no author ${author} in the dataset; there are: ${rows.map(({ id }) => id).join(', ')}`);
  });
  return datasetOf(documents, { palette, suggestions, ...decided });
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`export: ${(error as Error).message}`);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
