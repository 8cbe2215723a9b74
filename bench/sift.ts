import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chance } from './graph.ts';

type Kind = '300 rows' | 'all rows';

const SIZES = process.argv[2] ? [Number(process.argv[2])] : [250_000, 1_000_000, 2_000_000];
const KINDS: readonly Kind[] = ['300 rows', 'all rows'];
const PEOPLE = 300_000;
const SYLLABLES = 'ka lo mi re tu va ne so di pa fu gi ha je ko le mu no pi ra se ti vo za'.split(' ');
const CASE = fileURLToPath(new URL('sift-case.ts', import.meta.url));

/** Writes a made-up table of so many rows; one person stands on 300 of them, or on all. Always the same. */
function writeTable(file: string, rows: number, kind: Kind): void {
  const next = chance(5);
  const below = (count: number) => Math.floor(next() * count);
  const word = (syllables: number) =>
    Array.from({ length: syllables }, () => SYLLABLES[below(SYLLABLES.length)]!).join('');
  const name = () => word(2).replace(/^./, (letter) => letter.toUpperCase());
  const people = Array.from({ length: PEOPLE }, () => `${name()}${word(2)}, ${name()} ${name()[0]}.`);
  const words = Array.from({ length: 8000 }, () => word(2 + below(3)));
  const sentence = (length: number) => Array.from({ length }, () => words[below(words.length)]!).join(' ');
  const out = openSync(file, 'w');
  writeSync(out, 'Title,Authors,Year,Journal,DOI,Cited by,Keywords,Abstract\n');
  for (let row = 0; row < rows;) {
    const lines: string[] = [];
    for (const end = Math.min(rows, row + 10_000); row < end; row++) {
      const authors = Array.from({ length: 1 + below(6) }, () => people[below(people.length)]!);
      if (kind === 'all rows' || row % (rows / 300) < 1) authors.unshift('Example, Ada Q.');
      lines.push(
        `${sentence(9)},"${authors.join('; ')}",${1996 + (row % 30)},Journal of ${words[row % 400]},` +
          `10.5555/bench.${row},${row % 90},${words[row % 70]}; ${words[row % 90]},"${sentence(30)}, and ""more""."\n`,
      );
    }
    writeSync(out, lines.join(''));
  }
  closeSync(out);
}

const folder = mkdtempSync(join(tmpdir(), 'oeuvre-bench-'));
try {
  console.log('| Rows | Of the author | MB | Seconds | of CPU | MB/s of CPU | MB at most |');
  for (const rows of SIZES)
    for (const kind of KINDS) {
      const file = join(folder, 'table.csv');
      writeTable(file, rows, kind);
      const megabytes = statSync(file).size / 1e6;
      const args = ['--import', 'tsx', CASE, '--out', join(folder, 'out'), file];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
      const { wall, cpu, peak } = JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, number>;
      const numbers = [megabytes, wall! / 1000, cpu! / 1000, megabytes / (cpu! / 1000), peak!];
      console.log(`| ${rows} | ${kind} | ${numbers.map((number) => number.toFixed(1)).join(' | ')} |`);
    }
} finally {
  rmSync(folder, { recursive: true });
}
