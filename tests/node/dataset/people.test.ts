import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import { NO_SETTINGS } from '../../../src/core/dataset/settings.ts';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const run = (...files: ReturnType<typeof file>[]) =>
  extract(files, { asOf: '2026-11-20', today: '2026-11-20', settings: NO_SETTINGS });

/** Author slots as `number name` or `name`. */
const works = (...lists: string[][]) =>
  JSON.stringify(
    lists.map((names, i) => ({
      id: `W${i + 1}`,
      title: `Study number ${i + 1}`,
      publication_year: 2020 + i,
      authorships: names.map((text) => {
        const [, id = null, name] = /^(A\d+)? ?(.+)$/.exec(text)!;
        return { author: { id, display_name: name } };
      }),
    })),
  );
const peopleOf = (text: string) => {
  const [document] = run(file('works.json', text)).profiles;
  return document!.people.map(({ id, name }) => [id, name]);
};

describe('people of numbered lists', () => {
  it('one number is one person, whatever the name', () => {
    const [document] = run(
      file('a.json', works(['A1 Ana Gil', 'A2 Bo Ek'], ['A1 Ana Gil', 'A2 B. Ek'])),
    ).profiles;
    expect(document!.people).toMatchObject([
      { id: 'a1', ids: [{ kind: 'openalex', value: 'A1' }] },
      { id: 'a2', variants: ['B. Ek', 'Bo Ek'], evidence: 'same OpenAlex id in 2 papers of one profile' },
    ]);
    expect(document!.papers.map(({ subjectPosition }) => subjectPosition)).toEqual([1, 1]);
  });

  it('two numbers are two people, and a note says so', () => {
    const { profiles, issues } = run(
      file('a.json', works(['A1 Ana Gil', 'A2 Wei Wang'], ['A1 Ana Gil', 'A3 Wei Wang'])),
    );
    expect(profiles[0]!.people.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
    expect(issues.filter(({ code }) => code === 'SAME_NAME_TWO_IDS')).toMatchObject([
      { message: 'A2 and A3 are both called "Wei Wang"; they are kept apart' },
    ]);
  });

  it('a bare name is the one numbered person of that name, and nobody where there are two', () => {
    expect(peopleOf(works(['A1 Ana Gil', 'A2 Wei Wang'], ['A1 Ana Gil', 'Wei Wang']))).toHaveLength(2);
    expect(
      peopleOf(
        works(['A1 Ana Gil', 'A2 Wei Wang'], ['A1 Ana Gil', 'A3 Wei Wang'], ['A1 Ana Gil', 'Wei Wang']),
      ),
    ).toEqual([
      ['a1', 'Ana Gil'],
      ['a2', 'Wei Wang'],
      ['a3', 'Wei Wang'],
      ['wei-wang', 'Wei Wang'],
    ]);
  });

  it('a number that stands twice in one list is two people', () => {
    expect(peopleOf(works(['A1 Ana Gil', 'A2 Bo Ek', 'A2 Bo Ek'], ['A1 Ana Gil']))).toHaveLength(3);
  });

  it("someone of the author's name with another number is someone else", () => {
    const [document] = run(file('a.json', works(['A1 Ana Gil'], ['A1 Ana Gil'], ['A9 Ana Gil']))).profiles;
    expect(document!.papers.map(({ subjectPosition }) => subjectPosition)).toEqual([1, 1, null]);
  });
});

describe('one author in two files', () => {
  const page = (from: number, id = 'A1') =>
    JSON.stringify(
      [from, from + 1].map((n) => ({
        id: `W${n}`,
        title: `Study number ${n}`,
        publication_year: 2020,
        authorships: [{ author: { id, display_name: 'Ana Gil' } }],
      })),
    );

  it('is one profile by the number, and a work in both counts once', () => {
    const { profiles, issues } = run(file('1.json', page(1)), file('2.json', page(2)));
    expect(profiles.map(({ papers, sources }) => [papers.length, sources.length])).toEqual([[3, 2]]);
    expect(issues.map(({ code }) => code).filter((code) => code !== 'NO_CAPTURE_DATE')).toEqual([
      'RECORD_REPEATED',
    ]);
  });

  it('is two profiles by the name alone, and a suggestion that says that the numbers differ', () => {
    const { profiles, suggestions } = run(file('1.json', page(1)), file('2.json', page(1, 'A2')));
    expect(profiles).toHaveLength(2);
    expect(suggestions).toMatchObject([{ evidence: expect.stringMatching(/their author ids differ$/) }]);
  });
});

describe('the file with every trap', () => {
  const dataset = run(
    file('t.json', new Uint8Array(readFileSync('tests/fixtures/openalex-every-trap.json'))),
  );
  const [document] = dataset.profiles;

  it('has names for its categories that no taxonomy knows', () => {
    expect(document!.categories.map(({ id, name }) => [id, name])).toEqual([
      ['C9001', 'Biology'],
      ['T19001', 'Night Birds'],
      ['T19002', 'Counting Methods'],
    ]);
  });

  it('files every issue with the profile', () => {
    expect(document!.issues).toHaveLength(dataset.issues.length);
  });
});

it('made-up data is marked', () => {
  const text = works(['A1 Ana Gil']);
  expect(run(file('a.json', text)).profiles[0]!.fictional).toBe(false);
  const made = extract([file('a.json', text)], { asOf: null, today: '2026-11-20', fictional: true });
  expect([made.fictional, made.profiles[0]!.fictional]).toEqual([true, true]);
});
