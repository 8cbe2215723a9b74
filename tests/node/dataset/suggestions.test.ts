import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import { decide, openSuggestions, pairKeys, suggestWithin } from '../../../src/core/dataset/suggestions.ts';

/** One work a list of names after the subject's. */
const works = (lists: readonly (readonly string[])[]) =>
  JSON.stringify(
    lists.map((names, i) => ({
      id: `W${i + 1}`,
      title: `Study of everything number ${i + 1} and ${'abcdefghij'[i]}`,
      publication_year: 2020,
      authorships: ['Zoe Subject', ...names].map((text) => {
        const [, id = null, name] = /^(A\d+)? ?(.+)$/.exec(text)!;
        return { author: { id: name === 'Zoe Subject' ? 'A9' : id, display_name: name } };
      }),
    })),
  );
const read = (text: string) =>
  extract([{ name: 'works.json', bytes: new TextEncoder().encode(text) }], {
    asOf: '2026-11-20',
    today: '2026-11-20',
  });
const suggestionsOf = (...lists: readonly (readonly string[])[]) =>
  suggestWithin(read(works(lists)).profiles[0]!).flatMap((item) =>
    item.kind === 'same-coauthor'
      ? [`${item.rule} ${item.people.map(({ name }) => name).join(' | ')}; ${item.evidence}`]
      : [],
  );

describe('people of one profile who may be one', () => {
  it('short and full, where one full name fits (N8)', () => {
    expect(suggestionsOf(['Y. Chen'], ['Yangrui Chen'])).toEqual([
      'N8 Y. Chen | Yangrui Chen; one name is short for the other; no co-author in common',
    ]);
    expect(suggestionsOf(['Y. Chen'], ['Yangrui Chen'], ['Yanghua Chen'])).toEqual([]);
  });

  it('short for several, where two co-authors speak for one', () => {
    const found = suggestionsOf(
      ['Y. Chen', 'Ana Gil', 'Bo Ek'],
      ['Yangrui Chen', 'Ana Gil', 'Bo Ek'],
      ['Yanghua Chen'],
    );
    expect(found).toEqual([
      'N8 Y. Chen | Yangrui Chen; one name is short for the other; 2 co-authors in common',
    ]);
  });

  it('never two of one paper (N0)', () => {
    expect(suggestionsOf(['Y. Chen', 'Yangrui Chen'])).toEqual([]);
    expect(suggestionsOf(['Shen Yan', 'Shen Yan'])).toEqual([]);
  });

  it('a frequent name that too little speaks for (N6)', () => {
    expect(suggestionsOf(['Wei Wang', 'Ana Gil'], ['Wei Wang', 'Ana Gil'])).toEqual([
      'N6 Wei Wang | Wei Wang; the same name; one co-author in common',
    ]);
  });

  it('the other order (N9), an umlaut spelled out (N10), a suffix (N11), a part of a team (N13)', () => {
    const rulesOf = (a: string, b: string) => suggestionsOf([a], [b]).map((text) => text.slice(0, 3).trim());
    expect(rulesOf('Ao Yulong', 'Yulong Ao')).toEqual(['N9']);
    expect(rulesOf('Jörg Müller', 'Joerg Mueller')).toEqual(['N10']);
    expect(rulesOf('Martin Luther King', 'Martin Luther King Jr.')).toEqual(['N11']);
    expect(rulesOf('Seed', 'ByteDance Seed')).toEqual(['N13']);
    expect(rulesOf('John Smith Jr.', 'John Smith Sr.')).toEqual([]);
    expect(rulesOf('Yulong Ao', 'Yanlong Ao')).toEqual([]);
  });

  it('two numbers of one provider only where names are equal and two co-authors are shared (N4)', () => {
    expect(suggestionsOf(['A1 Ana Gil', 'Bo Ek', 'Cy Dal'], ['A2 Ana Gil', 'Bo Ek', 'Cy Dal'])).toEqual([
      'N4 Ana Gil | Ana Gil; the same name; 2 co-authors in common',
    ]);
    expect(suggestionsOf(['A1 Ana Gil', 'Bo Ek'], ['A2 Ana Gil', 'Bo Ek'])).toEqual([]);
  });
});

describe('papers of one profile that may be one work', () => {
  it('are those of nearly equal titles', () => {
    const titles = [
      'Scaling sparse language models to many experts with few tokens on small machines',
      'Scaling sparse language models to many experts with few tokens on small machine',
    ];
    const text = JSON.stringify(
      titles.map((title, i) => ({
        id: `W${i + 1}`,
        title: `${title} in ten words more for the key`,
        publication_year: 2020 + i,
        authorships: [{ author: { id: 'A9', display_name: 'Zoe Subject' } }],
      })),
    );
    const [found, ...others] = read(text).suggestions;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'same-work',
      profile: 'zoe-subject',
      evidence: 'nearly the same title and authors; 2020 and 2021',
    });
  });
});

describe('decisions', () => {
  const { suggestions } = read(works([['Y. Chen'], ['Yangrui Chen']]));

  it.each([true, false])('close a suggestion (%s)', (isOne) => {
    const made = decide(suggestions[0]!, isOne, '2026-11-20');
    expect(made.flatMap(pairKeys)).toEqual(pairKeys(suggestions[0]!));
    expect(openSuggestions(suggestions, made)).toEqual([]);
    expect(openSuggestions([...suggestions, ...suggestions], [])).toEqual(suggestions);
  });
});
