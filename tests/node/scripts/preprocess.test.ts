import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from './run.ts';

const BIO = 'Ada Example\nEngineer at Example Works\nShe builds engines.\nTopic\nA talk\nAbout engines.\n';

/** Path → bytes of every file below a folder. */
const contents = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(path.length), readFileSync(file, 'utf8')])
    .sort();

describe('npm run preprocess', () => {
  it('reads the seeds, prints a line a source, and every issue with its line', () => {
    const out = folder();
    const { status, stdout, stderr } = run('preprocess', '--out', out, 'seeds');
    expect(status).toBe(0);
    expect(stdout).toContain('seeds/002_aee06866c4fcc426.txt: profile-dump, 1 profile, 8 papers, ');
    expect(stdout).toContain('seeds/000_8088f510eabce8e2.txt: speaker-bio, 1 profile, 0 papers, ');
    expect(stdout).toContain('as of 2026-11-20');
    expect(stderr).toMatch(/^seeds\/002_aee06866c4fcc426\.txt:4: warning STATED_H_EXCEEDS_LISTED /m);
    expect(stderr).toMatch(/^seeds\/002_aee06866c4fcc426\.txt: info NO_CAPTURE_DATE /m);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  it('writes the same bytes again, and removes what it no longer uses', () => {
    const out = folder();
    run('preprocess', '--out', out, 'seeds');
    const first = contents(out);
    run('preprocess', '--out', out, 'seeds');
    expect(contents(out)).toEqual(first);
    run('preprocess', '--out', out, folder({ 'bio.txt': BIO }));
    expect(readdirSync(join(out, 'profiles'))).toEqual([expect.stringMatching(/^ada-example\./)]);
  });

  it('leaves out a file that is too large for the memory of the run, and says so', () => {
    const inputs = folder({ 'bio.txt': BIO, 'large.csv': '' });
    // A file with a hole takes no room on the disk.
    truncateSync(join(inputs, 'large.csv'), 2 ** 31);
    const { status, stdout, stderr } = run('preprocess', '--out', folder(), inputs);
    expect(status).toBe(1);
    expect(stdout).toContain('bio.txt: speaker-bio, 1 profile');
    expect(stderr).toMatch(/large\.csv: error SOURCE_TOO_LARGE the file has 2147 MB, /);
  });

  it('replays corrections, and tells which of them have no target', () => {
    const target = { id: 'none', title: 'Virtual Width Networks', identifiers: [] };
    const decision = { kind: 'exclude-paper', profile: 'yangrui-chen', made: '2026-11-20', reason: 'a try' };
    const corrections = [
      { ...decision, paper: target },
      { ...decision, paper: { ...target, id: 'gone', title: 'Gone' } },
    ];
    const fixes = join(folder({ 'fix.json': JSON.stringify({ schema: 1, corrections }) }), 'fix.json');
    const { status, stdout, stderr } = run('preprocess', '--corrections', fixes, '--out', folder(), 'seeds');
    expect(status).toBe(0);
    expect(stdout).toContain('profile-dump, 1 profile, 7 papers, ');
    expect(stderr).toContain('info PAPER_EXCLUDED does not count: a try');
    expect(stderr).toContain(`${fixes}: warning CORRECTION_UNUSED left out: "Gone" (a try): no such paper`);
    expect(run('preprocess', '--corrections', 'no-such-file', 'seeds').status).toBe(2);
  });

  it('reads by what people said of columns and of whose record it is', () => {
    const decision = { made: '2026-11-20', note: null };
    const corrections = [
      {
        ...{ kind: 'columns', header: ['Werk', 'Wer', 'Wann'], ...decision },
        meanings: ['title', 'authors', 'year'],
      },
      { kind: 'subject', file: 'own.csv', people: [{ name: 'Bo Ek' }], ...decision },
      { kind: 'columns', header: ['Gone'], meanings: ['title'], ...decision },
    ];
    const rows = 'Werk,Wer,Wann\nOne,Cy Dal; Bo Ek,2020\nTwo,Cy Dal; Mira Tanaka,2021\n';
    const inputs = folder({ 'own.csv': rows, 'others.csv': `${rows}Three,Cy Dal,2022\n` });
    const fixes = join(folder({ 'fix.json': JSON.stringify({ schema: 1, corrections }) }), 'fix.json');
    const out = folder();
    const { status, stdout, stderr } = run(
      'preprocess',
      ...['--corrections', fixes, '--subject', 'Mira Tanaka', '--subject', 'Bo Ek'],
      ...['--out', out, inputs],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('own.csv: table, 1 profile, 2 papers, ');
    expect(stdout).toContain('others.csv: table, 2 profiles, 2 papers, ');
    expect(stderr).toMatch(/others\.csv:4: warning SUBJECTS_NOT_LISTED 1 of 3 works name none of /);
    expect(stderr).toContain(
      `${fixes}: warning CORRECTION_UNUSED columns taken as title: "Gone": no table has this header`,
    );
    expect(run('preprocess', '--subject', ' ', inputs).status).toBe(2);
  });

  it('ends with 1 when an input is missing, empty or unknown, and writes the others', () => {
    const out = folder();
    const inputs = folder({ 'bio.txt': BIO, 'empty.txt': '', 'letter.txt': 'Dear all,\n' });
    const { status, stderr } = run('preprocess', '--out', out, inputs, join(inputs, 'gone.txt'));
    expect(status).toBe(1);
    expect(stderr).toContain(`${join(inputs, 'empty.txt')}: error SOURCE_EMPTY `);
    expect(stderr).toContain(`${join(inputs, 'letter.txt')}:1: error SOURCE_UNKNOWN `);
    expect(stderr).toContain(`${join(inputs, 'gone.txt')}: error SOURCE_MISSING `);
    expect(readdirSync(join(out, 'profiles'))).toHaveLength(1);
  });

  it('leaves an old dataset as it was when nothing could be read', () => {
    const out = folder();
    run('preprocess', '--out', out, 'seeds');
    const before = contents(out);
    expect(run('preprocess', '--out', out, join(out, 'gone.txt')).status).toBe(1);
    expect(contents(out)).toEqual(before);
  });

  it('refuses a folder that holds something else', () => {
    for (const [name, content] of [
      ['thesis.txt', 'mine'],
      ['manifest.json', '{"name":"an app"}'],
    ] as const) {
      const out = folder({ [name]: content });
      const { status, stderr } = run('preprocess', '--out', out, 'seeds');
      expect(status).toBe(2);
      expect(stderr).toContain('left alone');
      expect(contents(out)).toHaveLength(1);
    }
  });

  it.each([['--as-of', 'soon'], ['--as-of', '2026-02-30'], ['--colour']])(
    'ends with 2 on %s %s',
    (...args) => {
      const { status, stderr } = run('preprocess', '--out', folder(), ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('usage: npm run preprocess');
    },
  );

  it('skips README, dotfiles and sources.json in folders, and obeys sources.json', () => {
    const inputs = folder({
      'a.txt': BIO,
      'b.txt': BIO.replace('Example Works', 'Example Labs'),
      'README.md': '# About',
      '.hidden': 'x',
      'sources.json': '{"asOf":"2025-05-05","sources":{"a.txt":{"person":"ada"},"b.txt":{"person":"ada"}}}',
    });
    const { status, stdout } = run('preprocess', '--out', folder(), '--json', inputs);
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as { asOf: string; sources: { profiles: number }[] };
    expect(report.asOf).toBe('2025-05-05');
    expect(report.sources).toHaveLength(2);
  });
});
