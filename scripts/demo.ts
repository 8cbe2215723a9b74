import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../src/core/dataset/extract.ts';
import { isWritable, writeDataset } from './dataset-folder.ts';
import { ABOUT, demoFiles } from './demo/files.ts';
import { readInputs } from './inputs.ts';

const USAGE = `usage: npm run demo -- [--authors N] [--papers M] [--seed S] [--out DIR]
  --authors  authors of the made-up department; default: 12
  --papers   papers of an author in mid-career; default: 60
  --seed     another number, another department; default: 1
  --out      folder of the dataset; default: public/data-demo`;

const SOURCES = 'demo';
/** Fixed, so that the same arguments give the same bytes on any day. */
const AS_OF = '2026-11-20';

/** Writes made-up documents into demo/ and extracts them like any others. 0: done; 2: wrong usage. */
function main(argv: string[]): 0 | 2 {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(argv);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  rmSync(SOURCES, { recursive: true, force: true });
  mkdirSync(SOURCES, { recursive: true });
  const { authors, papers, seed, out } = options;
  for (const { name, text } of demoFiles({ authors, papers, seed, asOf: AS_OF }))
    writeFileSync(join(SOURCES, name), text);
  const { files, settings } = readInputs([SOURCES]);
  const dataset = extract(files, { asOf: AS_OF, today: AS_OF, settings, fictional: true });
  writeDataset(out, dataset);
  const written = dataset.profiles.reduce((sum, document) => sum + document.papers.length, 0);
  console.log(`wrote ${files.length} documents to ${SOURCES}`);
  console.log(`wrote ${dataset.profiles.length} fictional profiles with ${written} papers to ${out}`);
  return 0;
}

/** Parses the arguments. Throws an Error with a sentence for the user. */
function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: { authors: text, papers: text, seed: text, out: text },
  });
  const out = values.out ?? 'public/data-demo';
  if (!isOurs(SOURCES))
    throw new Error(`${SOURCES} holds files that no demo has written, so it is left alone`);
  if (!isWritable(out)) throw new Error(`--out holds files but no dataset, so it is left alone: ${out}`);
  return {
    authors: whole('--authors', values.authors ?? '12', 1),
    papers: whole('--papers', values.papers ?? '60', 1),
    seed: whole('--seed', values.seed ?? '1', 0),
    out,
  };
}

/** Whether a folder is missing, empty, or of an earlier run. */
function isOurs(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  const settings = join(folder, 'sources.json');
  return existsSync(settings) && readFileSync(settings, 'utf8').includes(ABOUT);
}

function whole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`${name} is a whole number from ${least} up: ${value}`);
  return number;
}

process.exitCode = main(process.argv.slice(2));
