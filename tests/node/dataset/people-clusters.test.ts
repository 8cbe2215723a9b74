import { expect, test } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';

/** People of an author called Olu Adeyemi, whose works have these lists of further authors. */
function peopleOf(...lists: readonly (readonly string[])[]) {
  const text = lists
    .map((names, i) =>
      ['TY  - JOUR', `TI  - A Work of Its Own Kind, Number ${i + 1}`, 'PY  - 2024', 'AU  - Adeyemi, Olu']
        .concat(
          names.map((name) => `AU  - ${name}`),
          'ER  - ',
        )
        .join('\n'),
    )
    .join('\n');
  const bytes = new TextEncoder().encode(text);
  const [profile] = extract([{ name: 'a.ris', bytes }], { asOf: null, today: '2026-11-20' }).profiles;
  return profile!.people
    .filter(({ id }) => id !== profile!.profile.subject)
    .map(({ variants }) => variants.join(' | '));
}

test('a telling full name is one person, in all its spellings (N6, N10)', () => {
  expect(peopleOf(['Wilmowsky, Anne-Marie'], ['Wilmowsky, Anne Marie'], ['Anne-Marie Wilmowsky'])).toEqual([
    'Anne Marie Wilmowsky | Anne-Marie Wilmowsky | Wilmowsky, Anne Marie | Wilmowsky, Anne-Marie',
  ]);
});

test('a name that thousands bear is one person only with two shared co-authors (N6)', () => {
  const others = ['Ruiz, Eva', 'Okafor, Ben'];
  expect(
    peopleOf(['Wei Wang', ...others], ['Wei Wang', ...others]).filter((name) => name === 'Wei Wang'),
  ).toHaveLength(1);
  expect(
    peopleOf(['Wei Wang', 'Ruiz, Eva'], ['Wei Wang', 'Ruiz, Eva']).filter((name) => name === 'Wei Wang'),
  ).toHaveLength(2);
});

test('initials are no full name, and two slots of one list are two people (N8, N0)', () => {
  expect(peopleOf(['Wilmowsky, A.'], ['Wilmowsky, Anne'])).toHaveLength(2);
  expect(peopleOf(['Shen Yan', 'Shen Yan'])).toHaveLength(2);
});

test('lists of 7,456 names are taken whole, without a copy of the list for each name on it', () => {
  const digits = 'abcdefghij';
  const word = (n: number) => [...String(n)].map((digit) => digits[Number(digit)]).join('');
  const team = Array.from({ length: 7456 }, (_, i) => `K${word(i)}ova, M${word(i * 7)}na`);
  // Twelve lists with a copy for each name are 667 million entries: more than a process may hold.
  expect(peopleOf(...Array.from({ length: 12 }, () => team))).toHaveLength(7456);
}, 60_000);
