import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorrections } from '../src/core/dataset/corrections-file.ts';
import { extract } from '../src/core/dataset/extract.ts';
import { formatIssues } from '../src/core/issues.ts';
import type { Dataset, Issue } from '../src/core/model.ts';
import { isIsoDate } from '../src/core/text/dates.ts';
import { isWritable, writeDataset } from './dataset-folder.ts';
import { readInputs } from './inputs.ts';

const USAGE = `usage: npm run preprocess -- [--as-of YYYY-MM-DD] [--corrections FILE] [--subject NAME...]
                             [--out DIR] [--json] [PATH...]
  PATH           files or folders; default: seeds
  --out          folder of the dataset; default: public/data
  --as-of        no date may be later; default: sources.json beside the files, else today
  --corrections  what people decided, as saved on the Data page
  --subject      whose record every list of works is; again for several people
  --json         print the report as JSON`;

const PROGRESS_MS = 1000;

/** Runs the extraction. 0: everything read; 1: some input was not; 2: wrong usage. */
function main(argv: string[]): 0 | 1 | 2 {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(argv);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const { files, settings, issues: unread, paths } = readInputs(options.paths);
  const today = new Date().toISOString().slice(0, 10);
  const { corrections: list, issues: invalid } = options.corrections;
  const dataset = extract(files, {
    asOf: options.asOf,
    today,
    settings,
    corrections: { file: options.corrections.file, list },
    subjects: options.subjects,
    onProgress: progress(),
  });
  const issues = [
    ...unread,
    ...invalid,
    ...dataset.issues.map((item) => ({ ...item, file: paths.get(item.file) ?? item.file })),
  ];
  const failed = issues.some(({ severity }) => severity === 'error');
  const written = dataset.profiles.length > 0;
  if (written) writeDataset(options.out, dataset);
  const lines = sourceLines(dataset, issues, paths);
  if (options.json) {
    const report = { out: written ? options.out : null, asOf: dataset.asOf, sources: lines, issues };
    console.log(JSON.stringify(report, null, 2));
  } else {
    for (const { path, format, profiles, papers, issues: n } of lines)
      console.log(
        `${path}: ${format ?? 'not read'}, ${plural(profiles, 'profile')}, ${plural(papers, 'paper')}, ${plural(n, 'issue')}`,
      );
    console.log(
      written
        ? `wrote ${options.out} as of ${dataset.asOf}`
        : `no profile was found, so ${options.out} is as it was`,
    );
    for (const line of formatIssues(issues)) console.error(line);
  }
  return failed || !written ? 1 : 0;
}

/** Parses the arguments. Throws an Error with a sentence for the user. */
function parse(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      corrections: { type: 'string' },
      subject: { type: 'string', multiple: true },
      out: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !isIsoDate(asOf)) throw new Error(`--as-of is not a date like 2026-11-20: ${asOf}`);
  const out = values.out ?? 'public/data';
  if (!isWritable(out)) throw new Error(`--out holds files but no dataset, so it is left alone: ${out}`);
  const subjects = (values.subject ?? []).map((name) => name.trim());
  if (subjects.includes('')) throw new Error('--subject is a name');
  return {
    asOf,
    subjects: [...new Set(subjects)],
    out,
    json: values.json ?? false,
    corrections: correctionsOf(values.corrections ?? null),
    paths: positionals.length ? positionals : ['seeds'],
  };
}

/** Throws an Error with a sentence for the user where there is no such file. */
function correctionsOf(file: string | null) {
  if (file === null) return { file: '', corrections: [], issues: [] };
  try {
    return { file, ...readCorrections(readFileSync(file, 'utf8'), file) };
  } catch {
    throw new Error(`--corrections cannot be read: ${file}`);
  }
}

/** What was read, a row a source, in the order of their names. */
function sourceLines(dataset: Dataset, issues: readonly Issue[], paths: ReadonlyMap<string, string>) {
  return dataset.sources.map(({ id, name, format }) => {
    const papers = dataset.profiles.flatMap((document) =>
      document.papers.filter(({ head }) => head.span.source === id),
    );
    const profiles = dataset.profiles.filter(({ profile }) => profile.sources.includes(id));
    const path = paths.get(name) ?? name;
    return {
      path,
      format,
      profiles: profiles.length,
      papers: papers.length,
      issues: issues.filter(({ file }) => file === path).length,
    };
  });
}

/** A line on stderr at most once a second, so that a long run is seen to go on. */
function progress(): (done: number, total: number) => void {
  let last = Date.now();
  return (done, total) => {
    if (Date.now() - last < PROGRESS_MS) return;
    last = Date.now();
    console.error(`read ${done} of ${total} documents`);
  };
}

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

process.exitCode = main(process.argv.slice(2));
