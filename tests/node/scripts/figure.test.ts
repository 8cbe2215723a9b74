import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, run } from './run.ts';

const DATA = join('node_modules', '.cache', 'oeuvre', 'figure-test-data');
const figure = (...args: string[]) => run('figure', '--data', DATA, ...args);

beforeAll(() => void run('preprocess', '--out', DATA, 'seeds'));

describe('npm run figure', () => {
  it('writes an SVG of the size asked for, the same bytes each time', () => {
    const out = join(folder(), 'timeline.svg');
    const args = ['--author', 'yangrui-chen', '--chart', 'timeline', '--width', '183mm', '--out', out];
    expect(figure(...args)).toMatchObject({ status: 0, stderr: '' });
    const svg = readFileSync(out, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="183mm"/);
    figure(...args);
    expect(readFileSync(out, 'utf8')).toBe(svg);
  });

  it('leaves the data out on request', () => {
    const out = join(folder(), 'a.svg');
    const args = ['--author', 'yangrui-chen', '--chart', 'timeline', '--out', out];
    figure(...args);
    expect(readFileSync(out, 'utf8')).toContain('oeuvre-figure:');
    expect(figure(...args, '--carry', 'no')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).not.toContain('oeuvre-figure:');
  });

  it('draws the view of a link', () => {
    const out = join(folder(), 'a.svg');
    const view = '#/author/yangrui-chen?years=2024-2026';
    figure('--author', 'yangrui-chen', '--chart', 'timeline', '--view', view, '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('6 of 8');
  });

  it('writes a PNG of 300 dpi whose pixels and physical size agree', () => {
    const out = join(folder(), 'a.png');
    figure('--author', 'yangrui-chen', '--chart', 'categories', '--width', '89mm', '--out', out);
    const png = readFileSync(out);
    expect(png.readUInt32BE(16)).toBe(Math.round((89 / 25.4) * 300));
    const at = png.indexOf('pHYs');
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([11811, 11811, 1]);
  });

  it('compares the authors in the order in which they are given', () => {
    const out = join(folder(), 'a.svg');
    const chosen = ['--author', 'yangrui-chen', '--author', 'fan-mo'];
    expect(figure(...chosen, '--chart', 'authors', '--out', out)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toContain('Authors compared: Yangrui Chen and Fan Mo');
  });

  it.each(['png', 'pdf'])(
    'shows letters of other faces in a %s, and says which letters no face has',
    (format) => {
      const inputs = folder({
        'a.txt':
          'Mira Tanaka\n\n1 Paper\n\nLGMar 4, 2024\nA Title\n\nMira Tanaka, 陈 小明, Ada 㚤\n\nWe show it here.\n',
      });
      const data = folder();
      run('preprocess', '--out', data, inputs);
      const out = join(folder(), `a.${format}`);
      const { status, stderr } = run(
        'figure',
        ...['--data', data, '--author', 'mira-tanaka', '--chart', 'coauthors', '--out', out],
      );
      expect(status).toBe(0);
      expect(stderr).toContain('no face here has 㚤:');
      expect(stderr).not.toContain('陈');
    },
  );

  it('writes the words and the numbers of a figure', () => {
    const [words, numbers] = [join(folder(), 'a.md'), join(folder(), 'a.csv')];
    for (const out of [words, numbers])
      expect(figure('--author', 'yangrui-chen', '--chart', 'categories', '--out', out)).toMatchObject({
        status: 0,
        stderr: '',
      });
    expect(readFileSync(words, 'utf8')).toContain('**Papers of Yangrui Chen by category, 2019–2026.** n = 8');
    expect(readFileSync(numbers, 'utf8')).toContain('\r\ncs.LG,Machine Learning,4,50\r\n');
  });

  it('packs the figures of a list', () => {
    const path = folder({
      'list.json': JSON.stringify({ figures: [{ author: 'yangrui-chen', chart: 'timeline', rule: 'hrb' }] }),
    });
    const out = join(path, 'evidence', 'pack.zip');
    const { stdout, stderr } = figure('--list', join(path, 'list.json'), '--pack', out);
    expect(stdout).toContain(`wrote ${out}`);
    expect(stderr).toContain('HRB (Ireland): ');
    expect(readFileSync(out).toString('latin1', 0, 2)).toBe('PK');
  });

  it.each([
    [2, '--pack packs the figures of a --list', ['--pack', 'a.zip', '--author', 'a']],
    [2, '--author is missing', ['--chart', 'timeline', '--out', 'a.svg']],
    [2, '--chart is one of timeline', ['--author', 'a', '--chart', 'pie', '--out', 'a.svg']],
    [
      2,
      'several --author are compared by --chart authors',
      ['--author', 'a', '--author', 'b', '--chart', 'timeline', '--out', 'a.svg'],
    ],
    [2, 'ends in .svg, .pdf, .png', ['--author', 'a', '--chart', 'timeline', '--out', 'a.gif']],
    [
      2,
      '--width: "wide" is no length',
      ['--author', 'a', '--chart', 'timeline', '--out', 'a.svg', '--width', 'wide'],
    ],
    [1, 'no author nobody', ['--author', 'nobody', '--chart', 'timeline', '--out', 'a.svg']],
    [1, 'No publication data', ['--author', 'fan-mo', '--chart', 'timeline', '--out', 'a.svg']],
    [1, 'no dataset in', ['--data', 'nowhere', '--author', 'a', '--chart', 'timeline', '--out', 'a.svg']],
  ])('ends with %i and says "%s"', (status, message, args) => {
    const result = figure(...args);
    expect(result.stderr).toContain(message);
    expect(result.status).toBe(status);
  });
});
