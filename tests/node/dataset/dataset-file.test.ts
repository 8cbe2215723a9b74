import { describe, expect, it } from 'vitest';
import { demoFiles } from '../../../scripts/demo/files.ts';
import { readInputs } from '../../../scripts/inputs.ts';
import { datasetFile } from '../../../src/core/dataset/dataset-file.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { Dataset } from '../../../src/core/model.ts';

const AT = { asOf: '2026-11-20', today: '2026-11-20' } as const;
const { files, settings } = readInputs(['seeds']);
const SEEDS = extract(files, { ...AT, settings });
const encode = (text: string) => new TextEncoder().encode(text);
const file = (text: string, name = 'library.json') => ({ name, bytes: encode(text) });
const read = (text: string) => extract([file(text)], { asOf: null, today: '2027-01-01' });
const changed = (change: (dataset: { [key: string]: unknown }) => void) => {
  const copy = JSON.parse(datasetFile(SEEDS));
  change(copy);
  return JSON.stringify(copy);
};

describe('a dataset in one file', () => {
  it('comes back as it was', () => {
    expect(read(datasetFile(SEEDS))).toEqual(SEEDS);
  });

  it('of fictional authors comes back as it was, and says that they are', () => {
    const made = demoFiles({ authors: 3, papers: 12, seed: 1, asOf: AT.asOf });
    const demo = extract(
      made.map(({ name, text }) => ({ name, bytes: encode(text) })),
      { ...AT, fictional: true },
    );
    expect(datasetFile(demo)).toContain('"fictional":true');
    expect(read(datasetFile(demo))).toEqual(demo);
  });

  it('may be set out anew, and begin with a byte order mark', () => {
    const text = JSON.stringify(JSON.parse(datasetFile(SEEDS)), null, 2);
    expect(read(`\ufeff${text}`)).toEqual(SEEDS);
  });

  it('joins documents, and another dataset; the same profile counts once', () => {
    const [first, ...rest] = files;
    const some = extract(rest, { ...AT, settings });
    const both = extract([first!, file(datasetFile(some))], { ...AT, settings });
    expect(both.sources).toHaveLength(SEEDS.sources.length);
    expect(both.palette).toEqual(SEEDS.palette);
    const again = extract([file(datasetFile(SEEDS), 'a.json'), file(datasetFile(SEEDS), 'b.json')], AT);
    expect(again.profiles).toEqual(SEEDS.profiles);
    expect(again.issues.filter(({ code }) => code === 'DATASET_TWICE')).toHaveLength(SEEDS.profiles.length);
  });

  it('gives another person of the same id an id of their own', () => {
    const other: Dataset = JSON.parse(JSON.stringify(SEEDS).replaceAll(SEEDS.sources[0]!.id, 'ffffffffffff'));
    const both = extract([file(datasetFile(SEEDS), 'a.json'), file(datasetFile(other), 'b.json')], AT);
    const ids = both.profiles.map(({ profile }) => profile.id);
    expect(ids.filter((id) => id.endsWith('-ffffff'))).not.toHaveLength(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what cannot be used', () => {
  const profile = (dataset: { [key: string]: unknown }) => (dataset['profiles'] as Dataset['profiles'])[0]!;
  it.each([
    ['cut', datasetFile(SEEDS).slice(0, -40), 'damaged or cut'],
    [
      'of another schema',
      changed((dataset) => (dataset['schema'] = 2)),
      'has schema 2; this Oeuvre reads schema 1',
    ],
    ['without a part', changed((dataset) => delete dataset['palette']), 'not valid at palette'],
    [
      'with an id that leaves its folder',
      changed((dataset) => Object.assign(profile(dataset).profile, { id: '../x' })),
      '"../x" cannot be the id of a profile',
    ],
    [
      'with two profiles of one id',
      changed((dataset) => (dataset['profiles'] as unknown[]).push(profile(dataset))),
      'two profiles have the id',
    ],
    [
      'without its people',
      changed((dataset) => Object.assign(profile(dataset), { people: [] })),
      'names a person',
    ],
    [
      'without sources',
      changed((dataset) => Object.assign(profile(dataset), { sources: [] })),
      'names a source',
    ],
  ])('a dataset %s', (_, text, message) => {
    const { profiles, issues } = read(text);
    expect(profiles).toEqual([]);
    expect(issues).toMatchObject([{ code: 'DATASET_INVALID', severity: 'error', file: 'library.json' }]);
    expect(issues[0]!.message).toContain(message);
  });

  it('leaves the documents beside it alone', () => {
    const { profiles, issues } = extract([...files, file('{"format":"oeuvre-dataset"')], { ...AT, settings });
    expect(profiles).toEqual(SEEDS.profiles);
    expect(issues.map(({ code }) => code)).toContain('DATASET_INVALID');
  });
});
