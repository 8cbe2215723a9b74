import { describe, expect, it } from 'vitest';
import { demoFiles } from '../../../scripts/demo/files.ts';
import { encodeDataset } from '../../../src/core/dataset/encode.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { decodeManifest, decodeProfile } from '../../../src/core/dataset/schema.ts';
import { readSettings } from '../../../src/core/dataset/settings.ts';
import { run } from './run.ts';

const AS_OF = '2026-11-20';
const make = (seed: number) => demoFiles({ authors: 12, papers: 12, seed, asOf: AS_OF });
const files = make(1);
const { settings, issues: unused } = readSettings(files.at(-1)!.text, 'sources.json');
const dataset = extract(
  files.slice(0, -1).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
  { asOf: null, today: '2030-01-01', settings, fictional: true },
);
const papers = dataset.profiles.flatMap((document) => document.papers);

describe('a made-up department', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(make(1)).toEqual(files);
    expect(make(2)).not.toEqual(files);
  });

  it('is one profile an author, the two of one name apart', () => {
    expect(unused).toEqual([]);
    expect(dataset.profiles).toHaveLength(12);
    expect(dataset.profiles.filter(({ profile }) => profile.name === 'Robin Fableton')).toHaveLength(2);
    expect(dataset.profiles.filter(({ profile }) => profile.sources.length === 2)).toHaveLength(2);
  });

  it('is read without anything unread, and has the shape of a dataset', () => {
    const codes = dataset.issues.map(({ code }) => code);
    for (const code of ['LINE_UNPARSED', 'RECORD_UNUSED', 'JSON_BROKEN', 'SUBJECT_UNCLEAR', 'COUNT_MISMATCH'])
      expect(codes).not.toContain(code);
    const encoded = encodeDataset(dataset);
    for (const { path, text } of encoded.filter(({ path }) => path.startsWith('profiles/')))
      expect([path, decodeProfile(JSON.parse(text))]).toMatchObject([path, { ok: true }]);
    const manifest = decodeManifest(JSON.parse(encoded.at(-1)!.text));
    expect(manifest).toMatchObject({ ok: true, value: { fictional: true, asOf: AS_OF } });
  });

  it('has what real records have and charts must survive', () => {
    const some = (test: (paper: (typeof papers)[number]) => boolean) => papers.filter(test).length > 0;
    expect(some(({ authors }) => authors?.total === 300)).toBe(true);
    expect(some(({ authors }) => authors?.truncated === true && authors.slots.length === 100)).toBe(true);
    expect(some(({ authors }) => authors?.slots.some(({ kind }) => kind === 'team') ?? false)).toBe(true);
    expect(some(({ date }) => date.iso === null)).toBe(true);
    expect(some(({ date }) => date.precision === 'year')).toBe(true);
    expect(some(({ date }) => (date.iso ?? '') > AS_OF)).toBe(true);
    expect(some(({ isRetracted }) => isRetracted === true)).toBe(true);
    const ofTypes = (versions: (typeof papers)[number]['versions']) =>
      versions
        .map(({ type }) => type)
        .sort()
        .join();
    expect(some(({ type, versions }) => type === 'article' && ofTypes(versions) === 'article,preprint')).toBe(
      true,
    );
  });

  it('has citations that came in ten years at most, and more before', () => {
    const counted = papers.flatMap(({ citations }) => citations ?? []);
    const received = counted.map(({ byYear }) => byYear!.reduce((sum, { count }) => sum + count, 0));
    expect(counted.every(({ count }, i) => received[i]! <= count)).toBe(true);
    expect(counted.some(({ count }, i) => received[i]! < count)).toBe(true);
    expect(counted.every(({ byYear }) => byYear!.every(({ year }) => year > 2016 && year <= 2026))).toBe(
      true,
    );
  });
});

it.each([['--authors', '0'], ['--seed', 'x'], ['--papers', '1.5'], ['--colour']])(
  'npm run demo ends with 2 on %s %s',
  (...args) => {
    const { status, stderr } = run('demo', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain('usage: npm run demo');
  },
);
