import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, run } from './run.ts';

const DATA = join('node_modules', '.cache', 'oeuvre', 'export-test-data');
const exported = (...args: string[]) => run('export', '--data', DATA, ...args);

beforeAll(() => void run('preprocess', '--out', DATA, 'seeds'));

describe('npm run export', () => {
  it('writes everything as JSON, which preprocess reads back as it was', () => {
    const out = join(folder(), 'deep', 'all.json');
    expect(exported('--format', 'json', '--out', out)).toMatchObject({ status: 0 });
    const again = join(folder(), 'data');
    const { status, stdout } = run('preprocess', '--out', again, out);
    expect({ status, sources: stdout.split('\n').filter((line) => line.includes(' paper')) }).toMatchObject({
      status: 0,
      sources: [{}, {}, {}],
    });
    const rows = (path: string) => {
      const index = readdirSync(path).find((name) => name.startsWith('index.'))!;
      const { profiles } = JSON.parse(readFileSync(join(path, index), 'utf8'));
      return profiles.map((row: object) => ({ ...row, path: '' }));
    };
    expect(rows(again)).toEqual(rows(DATA));
  });

  it.each(['bibtex', 'ris', 'csl', 'csv'])('writes the papers of one author as %s', (format) => {
    const out = join(folder(), 'papers');
    expect(exported('--format', format, '--author', 'yangrui-chen', '--out', out)).toMatchObject({
      status: 0,
    });
    expect(readFileSync(out, 'utf8')).toContain('Yanghua Peng');
  });

  it.each([
    [['--out', 'a'], '--format is one of bibtex, ris, csl, csv, json'],
    [['--format', 'endnote', '--out', 'a'], '--format is one of bibtex, ris, csl, csv, json'],
    [['--format', 'ris'], '--out is missing'],
    [['--authors', 'x'], "Unknown option '--authors'"],
  ])('%j is wrong usage', (args, message) => {
    const { status, stderr } = exported(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('usage: npm run export');
  });

  it('names the authors there are, and writes nothing', () => {
    const out = join(folder(), 'a.ris');
    const { status, stderr } = exported('--format', 'ris', '--author', 'nobody', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('no author nobody in the dataset; there are: fan-mo, yangrui-chen, yulong-ao');
    expect(existsSync(out)).toBe(false);
  });
});
