import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/core/correction.ts';
import { datasetFile } from '../../../src/core/dataset/dataset-file.ts';
import { extract, type ExtractOptions } from '../../../src/core/dataset/extract.ts';
import type { Dataset, ProfileDocument } from '../../../src/core/model.ts';

const AT = { asOf: '2026-11-20', today: '2026-11-20' } as const;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const work = (number: number, title: string, names: readonly string[]) => ({
  id: `W${number}`,
  title: `${title} of a matter that takes more words`,
  publication_year: 2018 + number,
  cited_by_count: number,
  authorships: names.map((name, i) => ({ author: { id: i === 0 ? 'A9' : null, display_name: name } })),
});
const FIRST = file(
  'first.json',
  JSON.stringify([work(1, 'First study', ['Zoe Subject', 'Y. Gil', 'Ana Gil'])]),
);
const SECOND = file('second.json', JSON.stringify([work(2, 'Second essay', ['Zoe Subject', 'Bo Ek'])]));
const THIRD = file('third.json', JSON.stringify([work(3, 'Third report', ['Zoe Subject', 'Bo Ek'])]));

const made = { made: '2026-11-19', note: null, profile: 'zoe-subject' };
const RENAMED: Correction = {
  kind: 'rename-person',
  ...made,
  person: { id: 'bo-ek', name: 'Bo Ek' },
  name: 'Bo Ekström',
};
const LEFT_OUT: Correction = {
  kind: 'exclude-paper',
  ...made,
  paper: { id: '', title: '', identifiers: [{ kind: 'openalex', value: 'W2' }] },
  reason: 'not hers',
};
const APART: Correction = {
  kind: 'keep-people-apart',
  ...made,
  people: [
    { id: 'y-gil', name: 'Y. Gil' },
    { id: 'ana-gil', name: 'Ana Gil' },
  ],
};
const decided = (...list: Correction[]): ExtractOptions => ({ ...AT, corrections: { file: 'c.json', list } });
const exported = (dataset: Dataset, name = 'library.json') => file(name, datasetFile(dataset));
const only = ({ profiles }: Dataset): ProfileDocument => {
  expect(profiles).toHaveLength(1);
  return profiles[0]!;
};
const names = ({ people }: ProfileDocument) => people.map(({ name }) => name).sort();

describe('corrections in an exported dataset', () => {
  const plain = extract([FIRST, SECOND, THIRD], AT);

  it('come back with it; those that change nothing, such as a pair kept apart, too', () => {
    const corrected = extract([FIRST, SECOND, THIRD], decided(RENAMED, LEFT_OUT, APART));
    const again = extract([exported(corrected)], AT);
    expect(again).toEqual(corrected);
    expect(again.corrections).toEqual([RENAMED, LEFT_OUT, APART]);
  });

  it('are not carried out twice where they are done already', () => {
    const corrected = extract([FIRST, SECOND, THIRD], decided(RENAMED, LEFT_OUT, APART));
    const again = extract([exported(corrected)], decided());
    expect(again.profiles).toEqual(corrected.profiles);
    expect(again.corrections).toEqual(corrected.corrections);
    expect(again.issues.filter(({ code }) => code.startsWith('CORRECTION_'))).toEqual([]);
  });

  it('are handed on beside records as their sources have them, and can be left out again', () => {
    const page = { ...plain, corrections: [RENAMED, LEFT_OUT] };
    const read = extract([exported(page)], { ...AT, onlyReading: true });
    expect(read.profiles).toEqual(plain.profiles);
    const onTheCommandLine = only(extract([exported(page)], decided()));
    expect(onTheCommandLine.corrections).toEqual([RENAMED, LEFT_OUT]);
    expect(names(onTheCommandLine)).toContain('Bo Ekström');
    expect(onTheCommandLine.papers).toHaveLength(2);
  });

  it('join those of the command line, and say nothing twice', () => {
    const page = { ...plain, corrections: [RENAMED] };
    const again = extract([exported(page)], decided({ ...RENAMED, made: '2026-11-20' }, APART));
    expect(again.corrections).toHaveLength(2);
    expect(only(again).corrections).toHaveLength(1);
  });
});

describe('an exported dataset beside the documents it was made of', () => {
  it.each([
    ['all of them', [FIRST, SECOND], [FIRST, SECOND]],
    ['some of them', [FIRST, SECOND], [FIRST]],
    ['more than them', [FIRST], [FIRST, SECOND]],
    ['one of them and another', [FIRST, SECOND], [SECOND, THIRD]],
  ])('%s doubles nobody and nothing', (_, before, now) => {
    const all = [...new Set([...before, ...now])];
    const both = only(extract([...now, exported(extract(before, AT))], AT));
    const fresh = only(extract(all, AT));
    expect(both.papers.map(({ id }) => id)).toEqual(fresh.papers.map(({ id }) => id));
    expect(names(both)).toEqual(names(fresh));
    expect([...both.profile.sources]).toEqual([...fresh.profile.sources]);
  });

  it('takes its corrections along', () => {
    const corrected = extract([FIRST, SECOND], decided(RENAMED, LEFT_OUT));
    const both = only(extract([FIRST, SECOND, exported(corrected)], decided()));
    expect(names(both)).toEqual(names(only(corrected)));
    expect(both.papers).toEqual(only(corrected).papers);
  });

  it('does not bring back a profile that was made one with another', () => {
    const other = file(
      'other.json',
      JSON.stringify([
        {
          ...work(4, 'Other thing', ['Z. Subject']),
          authorships: [{ author: { id: 'A7', display_name: 'Z. Subject' } }],
        },
      ]),
    );
    const merge: Correction = {
      kind: 'merge-profiles',
      made: made.made,
      note: null,
      profiles: ['zoe-subject', 'z-subject'],
    };
    const merged = extract([FIRST, other], decided(merge));
    const both = only(extract([FIRST, other, exported(merged)], decided()));
    expect(both.papers.map(({ id }) => id)).toEqual(only(merged).papers.map(({ id }) => id));
  });
});
