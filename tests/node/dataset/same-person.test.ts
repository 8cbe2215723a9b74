import { describe, expect, test } from 'vitest';
import { comparePeople, NO_CONTEXT, type PairContext } from '../../../src/core/dataset/same-person.ts';

const inEgo: Partial<PairContext> = { sameSubject: true };
const withAffiliation = { ...inEgo, sharedAffiliation: true };

/** The pairs of the reference. */
test.each<[string, string, Partial<PairContext>, 'same' | 'suggest' | 'no']>([
  ['Ao, Yulong', 'Yulong Ao', withAffiliation, 'same'],
  ['Ao Yulong', 'Yulong Ao', {}, 'suggest'],
  ['Y. Ao', 'Yulong Ao', {}, 'suggest'],
  ['Yulong Ao', 'Yanlong Ao', inEgo, 'no'],
  ['Y. Chen', 'Yangrui Chen', { sameSlot: true }, 'same'],
  ['Y. Chen', 'Yanghua Chen', {}, 'suggest'],
  ['Shen Yan', 'Shen Yan', { ...withAffiliation, samePaper: true }, 'no'],
  ['Wei Wang 0001', 'Wei Wang 0002', withAffiliation, 'no'],
  ['Wei Wang', 'Wei Wang', { ...inEgo, sharedCoauthors: 1 }, 'suggest'],
  ['Jörg Müller', 'Joerg Mueller', inEgo, 'suggest'],
  ['Jörg Müller', 'Jorg Muller', inEgo, 'same'],
  ['Jan van der Berg', 'Jan Vanderberg', {}, 'suggest'],
  ['Martin Luther King', 'Martin Luther King Jr.', inEgo, 'suggest'],
  ['John Smith Jr.', 'John Smith Sr.', inEgo, 'no'],
  ['Seed', 'Seed', inEgo, 'same'],
  ['Seed', 'ByteDance Seed', inEgo, 'suggest'],
  ['Mira Tanaka', 'Mira Tanaka', { ...withAffiliation, orcid: 'different' }, 'no'],
  ['Hai-Tao Zheng', 'Haitao Zheng', withAffiliation, 'same'],
])('%s and %s', (a, b, context, outcome) => {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ])
    expect(comparePeople(x!, y!, { ...NO_CONTEXT, ...context }).outcome).toBe(outcome);
});

describe('rules', () => {
  const verdict = (a: string, b: string, context: Partial<PairContext>) =>
    comparePeople(a, b, { ...NO_CONTEXT, ...context });

  test('N1: equal ORCIDs merge, unless the names speak against it', () => {
    expect(verdict('Y. Ao', 'Yulong Ao', { orcid: 'same' })).toEqual({ outcome: 'same', rule: 'N1' });
    expect(verdict('Eva Ruiz', 'Yulong Ao', { orcid: 'same' })).toEqual({ outcome: 'suggest', rule: 'N1' });
  });

  test('N3: the number of a provider merges, but not two slots of one paper nor two ORCIDs', () => {
    expect(verdict('Eva Ruiz', 'Eva Ruiz-Lopez', { provider: 'same' }).outcome).toBe('same');
    expect(verdict('Eva Ruiz', 'Eva Ruiz', { provider: 'same', samePaper: true }).outcome).toBe('no');
    expect(verdict('Eva Ruiz', 'Eva Ruiz', { provider: 'same', orcid: 'different' }).outcome).toBe('no');
  });

  test('N4: two numbers of one provider stay apart; a full name and two co-authors ask', () => {
    expect(
      verdict('Eva Ruiz', 'Eva Ruiz', { provider: 'different', sharedCoauthors: 2, ...inEgo }).outcome,
    ).toBe('suggest');
    expect(
      verdict('Eva Ruiz', 'Eva Ruiz', { provider: 'different', sharedCoauthors: 1, ...inEgo }).outcome,
    ).toBe('no');
  });

  test('N6: a telling full name merges within one subject; one that thousands bear needs more', () => {
    expect(verdict('Benedikta Wilmowsky', 'Benedikta Wilmowsky', inEgo).outcome).toBe('same');
    expect(verdict('Yang Yang', 'Yang Yang', inEgo).outcome).toBe('suggest');
    expect(verdict('Yang Yang', 'Yang Yang', { ...inEgo, sharedCoauthors: 2 }).outcome).toBe('same');
    expect(verdict('Nguyen Van Anh', 'Nguyen Van Anh', inEgo).outcome).toBe('suggest');
  });

  test('N7: an equal name of two subjects only asks', () => {
    expect(verdict('Benedikta Wilmowsky', 'Benedikta Wilmowsky', { sharedCoauthors: 5 }).outcome).toBe(
      'suggest',
    );
  });

  test('N8: initials merge only with two co-authors and an affiliation', () => {
    expect(
      verdict('B. Wilmowsky', 'Benedikta Wilmowsky', { ...withAffiliation, sharedCoauthors: 2 }).outcome,
    ).toBe('same');
    expect(verdict('B. Wilmowsky', 'Benedikta Wilmowsky', { ...inEgo, sharedCoauthors: 9 }).outcome).toBe(
      'suggest',
    );
    expect(verdict('AG Meyer', 'Austin G. Meyer', inEgo).outcome).toBe('suggest');
    expect(verdict('B. Wilmowsky', 'B. Wilmowsky', inEgo).outcome).toBe('suggest');
  });

  test('N12: another script only asks', () => {
    expect(verdict('Chen Yangrui', '陈阳锐', inEgo).outcome).toBe('suggest');
  });

  test('N13: a team is not a person', () => {
    expect(verdict('ATLAS Collaboration', 'Atlas Smith', inEgo).outcome).toBe('no');
    expect(verdict('ATLAS Collaboration', 'CMS Collaboration', inEgo).outcome).toBe('no');
  });
});
