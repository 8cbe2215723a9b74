import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { Dataset } from '../../../src/core/model.ts';

/** A name of a byline, with what may stand beside it. */
interface Named {
  readonly name: string;
  readonly at?: string;
  readonly orcid?: string;
}

const named = (name: Named | string): Named => (typeof name === 'string' ? { name } : name);
const SUBJECT = 'Adeyemi, Olu';
/** Titles that nobody takes for one another. */
const TITLES = ['A Guide to Slow Data Loaders in Cold Rooms', 'Why Checkpoints of Long Runs Are Never Read'];

/** Works of Olu Adeyemi as PubMed saves them, each with these further authors. */
const nbib = (...lists: readonly (readonly (Named | string)[])[]) =>
  lists
    .map((names, i) =>
      [
        `PMID- ${i + 1}`,
        `TI  - ${TITLES[i]}.`,
        'DP  - 2024',
        `FAU - ${SUBJECT}`,
        ...names
          .map(named)
          .flatMap(({ name, at, orcid }) => [
            `FAU - ${name}`,
            ...(orcid ? [`AUID- ORCID: ${orcid}`] : []),
            ...(at ? [`AD  - ${at}`] : []),
          ]),
        '',
      ].join('\n'),
    )
    .join('\n');

/** The same as RIS, which has names only. */
const ris = (...lists: readonly (readonly string[])[]) =>
  lists
    .map((names, i) =>
      [
        'TY  - JOUR',
        `TI  - ${TITLES[i]}`,
        'PY  - 2024',
        ...[SUBJECT, ...names].map((name) => `AU  - ${name}`),
        'ER  - ',
      ].join('\n'),
    )
    .join('\n');

const filesOf = (texts: readonly string[]) =>
  texts.map((text, i) => ({ name: `${i}.txt`, bytes: new TextEncoder().encode(text) }));

/** Documents that are all of Olu Adeyemi. */
const read = (...texts: readonly string[]) =>
  extract(filesOf(texts), {
    asOf: null,
    today: '2026-11-20',
    subjects: ['Olu Adeyemi'],
    settings: { sources: Object.fromEntries(texts.map((_, i) => [`${i}.txt`, { person: 'olu' }])) },
  });

/** Everyone on the works of the only profile but its subject and the given others. */
function peopleOf({ profiles }: Dataset, others: readonly string[] = []) {
  expect(profiles).toHaveLength(1);
  const { people, profile } = profiles[0]!;
  return people.filter(({ id, name }) => id !== profile.subject && !others.includes(name));
}

/** Whether those who are left are one person, asked about by a rule, or two. */
function outcome(dataset: Dataset, others: readonly string[] = []): string {
  const people = peopleOf(dataset, others);
  if (people.length === 1) return 'same';
  expect(people).toHaveLength(2);
  const ids = people.map(({ id }) => id);
  const asked = dataset.suggestions.find(
    (item) => item.kind === 'same-coauthor' && item.people.every(({ id }) => ids.includes(id)),
  );
  return asked?.kind === 'same-coauthor' ? `suggest ${asked.rule}` : 'no';
}

const UNIV = 'Invented University, Sampletown, Japan';
const LAB = 'Kestrel Laboratory, Invented University, Sampletown 123-4567, Japan.';
const OTHERS = ['Eva Ruiz', 'Ben Okafor'];

describe('pairs of names on the papers of one subject', () => {
  const openAlex = JSON.stringify([
    {
      id: 'https://openalex.org/W9',
      title: TITLES[1],
      publication_year: 2024,
      authorships: [
        { author: { display_name: 'Olu Adeyemi' } },
        { author: { display_name: 'Yulong Ao' }, raw_affiliation_strings: [LAB] },
      ],
    },
  ]);
  test('Ao, Yulong and Yulong Ao with an affiliation in common are one (N9, N6)', () => {
    expect(outcome(read(nbib([{ name: 'Ao, Yulong', at: UNIV }]), openAlex))).toBe('same');
    expect(outcome(read(nbib(['Ao, Yulong']), openAlex))).toBe('suggest N6');
  });

  test.each<[string, string, string]>([
    ['Ao Yulong', 'Yulong Ao', 'suggest N9'],
    ['Y. Ao', 'Yulong Ao', 'suggest N8'],
    ['Yulong Ao', 'Yanlong Ao', 'no'],
    ['Y. Chen', 'Yanghua Chen', 'suggest N8'],
    ['Wei Wang 0001', 'Wei Wang 0002', 'no'],
    ['Jörg Müller', 'Joerg Mueller', 'suggest N10'],
    ['Jörg Müller', 'Jorg Muller', 'same'],
    ['Martin Luther King', 'Martin Luther King Jr.', 'suggest N11'],
    ['John Smith Jr.', 'John Smith Sr.', 'no'],
    ['Seed', 'Seed', 'same'],
    ['Seed', 'ByteDance Seed', 'suggest N13'],
  ])('%s and %s with nothing else: %s', (a, b, expected) => {
    expect(outcome(read(ris([a], [b])))).toBe(expected);
    expect(outcome(read(ris([b], [a])))).toBe(expected);
  });

  test('other given names and other suffixes stay apart, whatever is shared', () => {
    const shared = (name: string) => [{ name, at: UNIV }, ...OTHERS];
    const pair = (a: string, b: string) => outcome(read(nbib(shared(a), shared(b))), OTHERS);
    expect(pair('Ao, Yulong', 'Ao, Yanlong')).toBe('no');
    expect(pair('Wang, Wei 0001', 'Wang, Wei 0002')).toBe('no');
    expect(pair('Smith, John Jr', 'Smith, John Sr')).toBe('no');
  });

  test('Seed on two papers is one group', () => {
    expect(peopleOf(read(ris(['Seed'], ['Seed']))).map(({ kind }) => kind)).toEqual(['team']);
  });

  test('Y. Chen and Yangrui Chen in one place of one byline in two sources are one (N5)', () => {
    const dataset = read(ris(['Chen, Y.']), nbib(['Chen, Yangrui']));
    expect(dataset.profiles[0]!.papers).toHaveLength(1);
    expect(peopleOf(dataset).map(({ name }) => name)).toEqual(['Yangrui Chen']);
  });

  test('Shen Yan twice on one paper is two, also of one affiliation (N0)', () => {
    const twice = { name: 'Yan, Shen', at: UNIV };
    expect(outcome(read(nbib([twice, twice])))).toBe('no');
  });

  test('Wei Wang is one with an affiliation or two co-authors, else is asked about (N6)', () => {
    const wang = (at: string, ...names: string[]) => [{ name: 'Wang, Wei', at }, ...names];
    const elsewhere = 'Other Institute of Technology, Sampletown, Japan';
    expect(outcome(read(nbib(wang(UNIV), wang(LAB))))).toBe('same');
    expect(outcome(read(nbib(wang(UNIV), wang(elsewhere))))).toBe('suggest N6');
    expect(outcome(read(nbib(wang('', 'Ruiz, Eva'), wang('', 'Ruiz, Eva'))), OTHERS)).toBe('suggest N6');
    const both = ['Ruiz, Eva', 'Okafor, Ben'];
    expect(outcome(read(nbib(wang('', ...both), wang('', ...both))), OTHERS)).toBe('same');
  });

  test('two ORCIDs of one name are two, also of one affiliation (N2)', () => {
    const list = (orcid: string) => [{ name: 'Ruiz, Eva', at: UNIV, orcid }];
    expect(outcome(read(nbib(list('0000-0002-1825-0097'), list('0000-0002-1694-233X'))))).toBe('no');
  });

  test('Hai-Tao Zheng and Haitao Zheng with an affiliation in common are one (N10)', () => {
    const zheng = (name: string, at: string) => [{ name, at }];
    expect(outcome(read(nbib(zheng('Zheng, Hai-Tao', UNIV), zheng('Zheng, Haitao', LAB))))).toBe('same');
    expect(outcome(read(nbib(zheng('Zheng, Hai-Tao', ''), zheng('Zheng, Haitao', ''))))).toBe('suggest N10');
  });
});

test('Jan van der Berg and Jan Vanderberg of two documents are asked about', () => {
  const works = (name: string) => [0, 1].map((i) => ris([]).replace(TITLES[0]!, `${name} ${i}`)).join('\n');
  const own = (name: string) => works(name).replaceAll(SUBJECT, name);
  const files = filesOf([own('Jan van der Berg'), own('Jan Vanderberg')]);
  const { profiles, suggestions } = extract(files, { asOf: null, today: '2026-11-20' });
  expect(profiles.map(({ profile }) => profile.name).sort()).toEqual(['Jan Vanderberg', 'Jan van der Berg']);
  expect(suggestions.map(({ kind }) => kind)).toEqual(['same-person']);
});

describe('initials and a full name', () => {
  const both = ['Ruiz, Eva', 'Okafor, Ben'];
  const short = { name: 'Chen, Y', at: UNIV };
  const full = { name: 'Chen, Yangrui', at: LAB };

  test('are one with two co-authors and an affiliation in common (N8)', () => {
    for (const text of [nbib([short, ...both], [full, ...both]), nbib([full, ...both], [short, ...both])]) {
      const [person, ...more] = peopleOf(read(text), OTHERS);
      expect(more).toEqual([]);
      expect(person).toMatchObject({
        id: 'yangrui-chen',
        name: 'Yangrui Chen',
        evidence:
          'same full name or initials with the same co-authors and affiliation in 2 papers of one profile',
      });
    }
  });

  test('also where the full name has a number', () => {
    const numbered = { ...full, orcid: '0000-0002-1825-0097' };
    const people = peopleOf(read(nbib([short, ...both], [numbered, ...both])), OTHERS);
    expect(people.map(({ id }) => id)).toEqual(['orcid-0000-0002-1825-0097']);
  });

  test('are asked about with one of both', () => {
    const { at: _, ...nowhere } = short;
    expect(outcome(read(nbib([nowhere, ...both], [full, ...both])), OTHERS)).toBe('suggest N8');
    expect(outcome(read(nbib([short, both[0]!], [full, both[0]!])), OTHERS)).toBe('suggest N8');
  });

  test('are not one where two full names fit, the author of the record among them, or where both stand', () => {
    const other = { name: 'Chen, Yanghua', at: UNIV };
    const count = (text: string) => peopleOf(read(text), OTHERS).length;
    expect(count(nbib([short, ...both], [full, other, ...both]))).toBe(3);
    expect(count(nbib([short, full, ...both], [full, ...both]))).toBe(2);
    const ofSubject = { name: 'Adeyemi, O', at: UNIV };
    const namesake = { name: 'Adeyemi, Ola', at: UNIV };
    expect(count(nbib([ofSubject, ...both], [namesake, ...both]))).toBe(2);
  });
});

describe('names in two scripts', () => {
  const two = nbib(['Chen, Yangrui', 'Ruiz, Eva']);
  const chinese = ris(['陈阳锐', 'Ruiz, Eva'], ['陈阳锐']);

  test('in one place of one byline are asked about, and not one (N12)', () => {
    expect(outcome(read(two, chinese), OTHERS)).toBe('suggest N12');
  });

  test('in other places are not asked about', () => {
    const moved = ris(['Ruiz, Eva', '陈阳锐'], ['陈阳锐']);
    expect(outcome(read(two, moved), OTHERS)).toBe('no');
  });
});
