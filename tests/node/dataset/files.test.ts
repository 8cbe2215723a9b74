import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeDataset } from '../../../src/core/dataset/encode.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import {
  decodeIndex,
  decodeManifest,
  decodeProfile,
  decodeReport,
} from '../../../src/core/dataset/schema.ts';
import { readSettings } from '../../../src/core/dataset/settings.ts';

const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`seeds/${name}`)) }));
const dataset = extract(SEEDS, { asOf: '2026-11-20', today: '2026-11-20' });
const files = encodeDataset(dataset);
const json = (path: string) =>
  JSON.parse(files.find((file) => file.path === path)!.text) as Record<string, unknown>;
const ok = <T>(decoded: { ok: true; value: T } | { ok: false; message: string }): T => {
  if (!decoded.ok) throw new Error(decoded.message);
  return decoded.value;
};

describe('a dataset on disk', () => {
  it('comes back as it was', () => {
    const manifest = ok(decodeManifest(json('manifest.json')));
    const { profiles } = ok(decodeIndex(json(manifest.index)));
    expect(profiles.map(({ path }) => ok(decodeProfile(json(path))))).toEqual(dataset.profiles);
    const { sources, issues, suggestions } = dataset;
    expect(ok(decodeReport(json(manifest.report)))).toEqual({ sources, issues, suggestions });
  });

  it('ends with the manifest, whose counts are those of the data', () => {
    expect(files.at(-1)!.path).toBe('manifest.json');
    expect(json('manifest.json')['counts']).toMatchObject({ profiles: 3, papers: 8, sources: 3 });
  });

  it('has the same bytes in every run', () => {
    expect(encodeDataset(extract([...SEEDS].reverse(), { asOf: '2026-11-20', today: '2031-01-01' }))).toEqual(
      files,
    );
  });

  it('says in the index who a number is from, and knows no number it was not given', () => {
    const manifest = ok(decodeManifest(json('manifest.json')));
    const [mo, chen] = ok(decodeIndex(json(manifest.index))).profiles;
    expect(chen).toMatchObject({
      papers: { value: 8, basis: 'computed' },
      citations: { value: 864, basis: 'stated' },
      hIndex: { value: 29, basis: 'stated' },
      topCategories: ['cs.LG', 'cs.DC', 'cs.CL'],
    });
    expect(chen!.years.map(({ papers }) => papers)).toEqual([1, 0, 1, 0, 0, 2, 3, 1]);
    expect(mo).toMatchObject({
      papers: null,
      citations: null,
      hIndex: null,
      years: [],
      organisation: 'Moore Threads',
    });
  });
});

describe('a file that is not of this schema is refused with a sentence', () => {
  const refused = (decoded: { ok: boolean; message?: string }) => (decoded.ok ? 'accepted' : decoded.message);

  it('another version', () => {
    expect(refused(decodeManifest({ ...json('manifest.json'), schema: 2 }))).toMatch(
      /schema 2.*reads schema 1/,
    );
  });
  it('a missing field, by its place', () => {
    const { asOf: _, ...rest } = json('manifest.json');
    expect(refused(decodeManifest(rest))).toMatch(/manifest is not valid at asOf/);
  });
  it('a path that leaves the folder', () => {
    expect(refused(decodeManifest({ ...json('manifest.json'), index: '../../etc/passwd' }))).toMatch(
      /at index/,
    );
  });
  it.each([null, [], 'text', 4])('%j', (value) => {
    for (const decode of [decodeManifest, decodeIndex, decodeReport, decodeProfile])
      expect(refused(decode(value))).toMatch(/not valid/);
  });
});

describe('sources.json', () => {
  it('is used as far as it goes', () => {
    const { settings, issues } = readSettings(
      '{"asOf":"2026-11-20","sources":{"a.txt":{"person":"x"}}}',
      's.json',
    );
    expect(issues).toEqual([]);
    expect(settings).toEqual({ asOf: '2026-11-20', sources: { 'a.txt': { person: 'x' } } });
  });
  it.each(['{', '{"asOf":"soon"}', '{"sources":{"a.txt":{"persona":"x"}}}'])(
    '%s is an issue, not a crash',
    (text) => {
      const { settings, issues } = readSettings(text, 's.json');
      expect(settings).toEqual({ sources: {} });
      expect(issues.map(({ code }) => code)).toEqual(['SETTINGS_INVALID']);
    },
  );
});
