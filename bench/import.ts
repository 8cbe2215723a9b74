import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { READERS } from '../src/core/readers/list.ts';
import { bibliography, WRITERS } from './bibliography.ts';
import { median, spread } from './stats.ts';

interface Run {
  readonly works: number;
  /** ms */
  readonly cpu: number;
  /** MB */
  readonly peak: number;
}

const ROUNDS = 3;
/** Reader of a format → the parser that only takes the text apart; null where there is none to compare with. */
const PEERS: Readonly<Record<string, string | null>> = {
  'scopus-csv': 'papaparse',
  ris: null,
  bibtex: 'bibtex-parser',
  'openalex-works': 'JSON.parse',
};
const CASE = fileURLToPath(new URL('import-case.ts', import.meta.url));

const run = (way: string, file: string): Run =>
  JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=12000', '--import', 'tsx', CASE, way, file], {
      encoding: 'utf8',
    }),
  );

/** Each way once a round, in processes of their own. */
function compare(ways: readonly string[], file: string, megabytes: number): void {
  const runs = new Map<string, Run[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round++) for (const way of ways) runs.get(way)!.push(run(way, file));
  for (const [way, all] of runs) {
    const speeds = all.map(({ cpu }) => megabytes / (cpu / 1000));
    const peak = median(all.map((each) => each.peak)).toFixed(0);
    console.log(
      `  ${way.padEnd(14)} ${spread(speeds, 1).padStart(20)} MB/s  ${peak.padStart(5)} MB at most  ${all[0]!.works} works`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'oeuvre-bench-'));
try {
  const size = Number(process.argv[2] ?? 10_000);
  const works = bibliography(size);
  for (const [format, peer] of Object.entries(PEERS)) {
    const text = WRITERS[format]!(works);
    const megabytes = Buffer.byteLength(text) / 1e6;
    const file = join(folder, format);
    writeFileSync(file, text);
    const ours = READERS.some(({ id }) => id === format) ? ['reader', 'extract'] : [];
    console.log(
      `${format}: ${size} works, ${megabytes.toFixed(1)} MB; per second of CPU, ${ROUNDS} runs each`,
    );
    compare([...ours, ...(peer === null ? [] : [peer])], file, megabytes);
  }
} finally {
  rmSync(folder, { recursive: true });
}
