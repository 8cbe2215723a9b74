import { describe, expect, test } from 'vitest';
import { systemNames } from '../../../src/core/readers/systems.ts';
import { codesAt, readFixture } from './support.ts';

const bioOf = (name: string) => readFixture(name).profiles[0]!;

describe('role line', () => {
  test('is cut at the last " at "; the other reading is kept', () => {
    const { role } = bioOf('bio-several-at').bio!;
    expect(role!.position.value).toBe('Head of Training at Scale');
    expect(role!.organisation!.value).toBe('Northwind Labs');
    expect(role!.otherReadings).toEqual([
      { position: 'Head of Training', organisation: 'Scale at Northwind Labs' },
    ]);
    expect(codesAt(readFixture('bio-several-at').issues)).toEqual(['ROLE_AMBIGUOUS@2']);
  });

  test('is not cut inside the name of a university', () => {
    const { role } = bioOf('bio-other-words').bio!;
    expect(role!.position.value).toBe('Professor');
    expect(role!.organisation!.value).toBe('University of California at Berkeley');
  });

  test('a sentence is no role, and "Topic" at the end no talk', () => {
    const { profiles, issues } = readFixture('bio-no-role-no-talk');
    expect(profiles[0]!.bio!.role).toBeNull();
    expect(profiles[0]!.bio!.about).toHaveLength(1);
    expect(profiles[0]!.talks).toEqual([]);
    expect(codesAt(issues)).toEqual(['ROLE_MISSING@2', 'TALK_WITHOUT_TITLE@3']);
  });
});

test('claims in other words', () => {
  const claims = bioOf('bio-other-words').bio!.claims.map(
    ({ kind, value, qualifier, organisation, year, count }) => [
      ...[kind, value, qualifier ?? organisation],
      ...(year ? [year] : []),
      ...(count ? [`${count.comparator} ${count.value}`] : []),
    ],
  );
  expect(claims).toEqual([
    ['role', 'professor of computer science', 'Harbour University'],
    ['education', 'Institute of Science and Technology', 'PhD in Computer Science', 2011],
    ['employer', 'Northwind Labs', 'previously'],
    ['employer', 'Acme, Inc', 'previously'],
    ['publications', 'over 120 peer-reviewed papers', null, '> 120'],
    ['patents', '12 patents', null, '= 12'],
    ['award', 'Ada Example Award', null, 2019],
    ['activity', 'area chair for several conferences', null],
    ['project', 'TensorKite', 'core developer'],
  ]);
});

describe('talk', () => {
  test('an outline of one line an item; a number that ends a sentence is none of it', () => {
    const [talk] = bioOf('bio-other-words').talks;
    expect(talk!.title.value).toBe('What a Talk Is Made Of');
    expect(talk!.outline.map(({ value }) => value)).toEqual([
      'Set-up',
      'Results for small machines',
      'Outlook',
    ]);
    expect(talk!.outline[1]!.span).toEqual({ source: 's0', line: 10, start: 3, end: 14 });
    expect(talk!.abstract!.value).toMatch(/of version 2\. It then draws conclusions\.$/);
  });

  test('one numbered item is no outline', () => {
    const [talk] = bioOf('bio-several-at').talks;
    expect(talk!.outline).toEqual([]);
    expect(talk!.abstract!.value).toBe('There is 1. one item, which is no outline.');
  });

  test('two talks of one person', () => {
    const { talks } = bioOf('bio-two-talks');
    expect(talks.map(({ title, abstract }) => [title.value, abstract!.value])).toEqual([
      ['First Talk', 'The first abstract.'],
      ['Second Talk', 'The second abstract.'],
    ]);
  });
});

describe('system names', () => {
  const found = (text: string) => systemNames(text).map(({ name }) => name);

  test('are told by capitals inside, acronyms at the end, underscores', () => {
    expect(found('FlagScale, vLLM, VeRL-FL, Megatron-LM-FL, torch\\_musa and PyTorch-based code')).toEqual([
      ...['FlagScale', 'vLLM', 'VeRL-FL', 'Megatron-LM-FL', 'torch\\_musa', 'PyTorch'],
    ]);
  });

  test('are not ordinary words, compounds or acronyms', () => {
    expect(found('Multi-Chip Large-Model training of MoE, LLMs and AI on non-CUDA, Multi-GPU R&D')).toEqual(
      [],
    );
  });
});
