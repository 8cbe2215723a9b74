import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, isFiltering, select, type Selection } from '../../../src/core/analysis/selection.ts';
import { extract } from '../../../src/core/dataset/extract.ts';

const name = '002_aee06866c4fcc426.txt';
const { profiles } = extract([{ name, bytes: new Uint8Array(readFileSync(`seeds/${name}`)) }], {
  asOf: '2026-11-20',
  today: '2026-11-20',
});
const { papers } = profiles[0]!;
const titles = (selection: Partial<Selection>) =>
  select(papers, { ...EVERYTHING, ...selection }).map(({ title }) => title.value.split(':')[0]);

describe('one selection', () => {
  it('is everything at first', () => {
    expect(isFiltering(EVERYTHING)).toBe(false);
    expect(titles({})).toHaveLength(8);
    expect(isFiltering({ ...EVERYTHING, paper: papers[0]!.id })).toBe(false);
  });

  it('takes a range of years with both ends', () => {
    expect(titles({ years: [2024, 2026] })).toHaveLength(6);
    expect(titles({ years: [2019, 2019] })).toEqual(['DL2']);
  });

  it('takes papers of any of the categories', () => {
    expect(titles({ categories: ['cs.CL', 'cs.CV'] })).toEqual(['Optimus', 'Seed1.5-VL Technical Report']);
  });

  it('takes papers on which all of the people stand: two are an edge', () => {
    expect(titles({ people: ['weiqi-feng'] })).toEqual(['Optimus']);
    expect(titles({ people: ['weiqi-feng', 'shaoyu-wang'] })).toEqual(['Optimus']);
    expect(titles({ people: ['weiqi-feng', 'dan-li'] })).toEqual([]);
  });

  it('finds every word anywhere, whatever its case and marks', () => {
    expect(titles({ text: 'BUBBLE  exploitation' })).toEqual(['Optimus']);
    expect(titles({ text: 'Shàoyu' })).toEqual(['Optimus']);
    expect(titles({ text: 'bubble kubernetes' })).toEqual([]);
    expect(titles({ text: ' ' })).toHaveLength(8);
  });

  it('combines its parts', () => {
    expect(titles({ years: [2025, 2026], categories: ['cs.DC'] })).toEqual(['OVERLORD', 'MegaScale-Omni']);
  });
});
