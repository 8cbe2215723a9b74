import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder, run } from './run.ts';

const DATA = join('node_modules', '.cache', 'oeuvre', 'single-test-data');
const single = (...args: string[]) => run('single', '--data', DATA, ...args);

beforeAll(() => void run('preprocess', '--out', DATA, 'seeds'));

describe('npm run single', () => {
  it('writes one page with the chosen records, the same bytes each time', () => {
    const out = join(folder(), 'deep', 'page.html');
    const args = ['--author', 'yangrui-chen', '--author', 'fan-mo', '--view', '#/x?years=2024-2026'];
    expect(single(...args, '--out', out)).toMatchObject({ status: 0 });
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('{"start":"#/compare?author=yangrui-chen&author=fan-mo&years=2024-2026"');
    expect(html).toContain('Yangrui Chen');
    expect(html).not.toMatch(/yulong/i);
    single(...args, '--out', out);
    expect(readFileSync(out, 'utf8')).toBe(html);
  });

  it('needs no other file, and its policy lets only its own script and style in', () => {
    const out = join(folder(), 'page.html');
    single('--author', 'yangrui-chen', '--out', out);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('{"start":"#/author/yangrui-chen"');
    expect(html).not.toMatch(/<link rel="stylesheet"|<script[^>]* src=|url\((?!data:)["']?[./h]/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    for (const [, tag, text] of html.matchAll(
      /<(style|script type="module")>([\s\S]*?)<\/(?:style|script)>/g,
    ))
      expect(policy, tag).toContain(`'sha256-${createHash('sha256').update(text!).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'self'|unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it.each([
    [[], '--author is missing'],
    [['--author', 'yangrui-chen'], '--out is a file that ends in .html'],
    [['--author', 'yangrui-chen', '--out', 'a.pdf'], '--out is a file that ends in .html'],
    [['--authors', 'x'], "Unknown option '--authors'"],
  ])('%j is wrong usage', (args, message) => {
    const { status, stderr } = single(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('usage: npm run single');
  });

  it('names the authors there are, and writes nothing', () => {
    const out = join(folder(), 'page.html');
    const { status, stderr } = single('--author', 'nobody', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('no author nobody in the dataset; there are: fan-mo, yangrui-chen, yulong-ao');
    expect(existsSync(out)).toBe(false);
  });

  it('says where there is no dataset', () => {
    const { status, stderr } = run(
      'single',
      ...['--data', folder(), '--author', 'a', '--out', join(folder(), 'a.html')],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('run npm run preprocess first');
  });
});
