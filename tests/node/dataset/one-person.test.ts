import { expect, describe, it } from 'vitest';
import type { Correction } from '../../../src/core/correction.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { libraryDocument } from '../../../src/core/dataset/library.ts';
import { decodeProfile } from '../../../src/core/dataset/schema.ts';

/** A work, as two databases have it: full names in order, numbers of Scopus beside them. */
interface Work {
  readonly title: string;
  readonly year: number;
  readonly authors: readonly string[];
}

const FULL: Record<string, { readonly name: string; readonly number: string }> = {
  tanaka: { name: 'Tanaka, Mira', number: '90001' },
  adeyemi: { name: 'Adeyemi, Olu', number: '90002' },
  ek: { name: 'Ek, Bo', number: '90003' },
  gil: { name: 'Gil, Ana', number: '90004' },
  lund: { name: 'Lund, Ida', number: '90005' },
};

const WORKS: readonly Work[] = [
  { title: 'Cheap Checkpoints for Very Long Training Runs', year: 2019, authors: ['tanaka', 'ek'] },
  { title: 'What the Tide Tables Leave Out, and Why', year: 2020, authors: ['adeyemi', 'tanaka'] },
  { title: 'Waves in Rooms without Any Windows at All', year: 2021, authors: ['gil', 'adeyemi', 'tanaka'] },
];

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** `Tanaka, Mira` as Scopus prints it. */
const short = (name: string) => name.replace(/, (.).*/, ' $1.');

const scopus = (works: readonly Work[], name = 'scopus.csv', number = (id: string) => id) =>
  file(
    name,
    [
      'Authors,Author full names,Author(s) ID,Title,Year,Source title,EID',
      ...works.map(({ title, year, authors }, i) => {
        const people = authors.map((key) => FULL[key]!);
        const cells = [
          people.map((one) => short(one.name)).join('; '),
          people.map((one) => `${one.name} (${number(one.number)})`).join('; '),
          people.map((one) => number(one.number)).join('; '),
          title,
          String(year),
          'Journal of Slow Things',
          `2-s2.0-8500000000${i}`,
        ];
        return cells.map((cell) => `"${cell}"`).join(',');
      }),
    ].join('\n'),
  );

const wos = (works: readonly Work[], name = 'savedrecs.txt') =>
  file(
    name,
    [
      'FN Clarivate Analytics Web of Science',
      'VR 1.0',
      ...works.map(({ title, year, authors }, i) => {
        const people = authors.map((key) => FULL[key]!.name);
        const initials = people.map((one) => one.replace(/, (.).*/, ', $1'));
        return [
          'PT J',
          `AU ${initials.join('\n   ')}`,
          `AF ${people.join('\n   ')}`,
          `TI ${title}`,
          'SO JOURNAL OF SLOW THINGS',
          `PY ${year}`,
          `UT WOS:00000000000000${i}`,
          'ER',
          '',
        ].join('\n');
      }),
      'EF',
    ].join('\n'),
  );

const read = (files: readonly ReturnType<typeof file>[], list: readonly Correction[] = []) =>
  extract(files, { asOf: '2026-11-20', today: '2026-11-20', corrections: { file: 'fix.json', list } });

const shape = ({ profiles }: ReturnType<typeof read>) =>
  profiles.map(({ profile, papers }) => [profile.name, papers.length, profile.sources.length]);

describe('exports of two databases of one person', () => {
  const both = [scopus(WORKS), wos(WORKS)];

  it('are one record: in the same place of the same works (N5)', () => {
    const { profiles, suggestions, issues } = read(both);
    expect(shape({ profiles } as ReturnType<typeof read>)).toEqual([['Mira Tanaka', 3, 2]]);
    const [{ profile, people }] = profiles as [(typeof profiles)[0]];
    const subject = people.find(({ id }) => id === profile.subject)!;
    expect(subject.ids).toEqual([{ kind: 'scopus', value: '90001' }]);
    expect(subject.evidence).toMatch(/^same place in equally long author lists of 3 papers/);
    expect(suggestions).toEqual([]);
    const [told, ...more] = issues.filter(({ code }) => code === 'PROFILES_LINKED');
    expect(more).toEqual([]);
    expect(told!.message).toMatch(/read as one author with \S+ .*: same place in .* 3 papers$/);
    expect(told!.span).not.toBeNull();
    expect(decodeProfile(JSON.parse(JSON.stringify(profiles[0])))).toMatchObject({ ok: true });
  });

  it('are one whatever the order of the files, and of what they are called', () => {
    expect(read(both.toReversed())).toEqual(read(both));
    const renamed = [scopus(WORKS, 'z.csv'), wos(WORKS, 'a.txt')];
    expect(shape(read(renamed))).toEqual([['Mira Tanaka', 3, 2]]);
  });

  it('are two again where a person keeps them apart, and what was decided of either still holds', () => {
    const profiles = read(both).profiles[0]!.profile.parts as [string, string];
    const when = { made: '2026-11-21', note: null };
    const apart = read(both, [{ kind: 'keep-profiles-apart', profiles, ...when }]);
    expect(shape(apart)).toEqual([
      ['Mira Tanaka', 3, 1],
      ['Mira Tanaka', 3, 1],
    ]);
    expect(apart.profiles.map(({ profile }) => profile.id)).toEqual([...profiles].sort());
    expect(apart.suggestions).toEqual([]);
    const { id, title, identifiers } = apart.profiles[0]!.papers[0]!;
    const paper = { id, title: title.value, identifiers };
    const out: Correction = {
      kind: 'exclude-paper',
      profile: profiles[0],
      paper,
      reason: 'not hers',
      ...when,
    };
    const merged = read(both, [{ kind: 'merge-profiles', profiles, ...when }, out]);
    expect(shape(merged)).toEqual([['Mira Tanaka', 2, 2]]);
    expect(merged.issues.filter(({ code }) => code.startsWith('CORRECTION'))).toEqual([]);
  });

  it('are two where but one work is shared, or the lists are not equally long', () => {
    const alone = { ...WORKS[0]!, authors: ['tanaka'] };
    expect(shape(read([scopus([alone, ...WORKS.slice(1)]), wos([alone])]))).toHaveLength(2);
    const longer = WORKS.map((work, i) => ({ ...work, authors: [...work.authors, i ? 'lund' : 'gil'] }));
    expect(shape(read([scopus(WORKS), wos(longer)]))).toHaveLength(2);
  });

  it('are two where the works name one person in two places, or their numbers differ', () => {
    const pairs = WORKS.map((work) => ({ ...work, authors: ['tanaka', 'ek'] }));
    const own = [{ title: 'A Field Guide to Very Slow Data Loaders', year: 2022, authors: ['ek'] }];
    // Bo Ek has a work more, so each export is of another of the two who wrote the rest together.
    expect(
      shape(read([scopus([...pairs, { ...own[0]!, authors: ['tanaka'] }]), wos([...pairs, ...own])])),
    ).toEqual([
      ['Bo Ek', 4, 1],
      ['Mira Tanaka', 4, 1],
    ]);
    const other = scopus(WORKS, 'other.csv', (number) => `7${number}`);
    expect(shape(read([scopus(WORKS), other]))).toHaveLength(2);
  });
});

const bib = (name: string, ...entries: readonly (readonly [title: string, authors: string])[]) =>
  file(
    name,
    entries
      .map(
        ([title, authors], i) =>
          `@article{k${i},\n  title = {${title}},\n  author = {${authors}},\n  year = {2020}\n}`,
      )
      .join('\n\n'),
  );

describe('a folder of one work a file', () => {
  const OTHERS = ['Ek, Bo', 'Gil, Ana', 'Lund, Ida', 'Ruiz, Teo', 'Sato, Ren', 'Novak, Eva'];
  const folder = OTHERS.map((other, i) =>
    bib(`work-${i}/cite.bib`, [
      `${WORKS[0]!.title}, Part ${i + 1}`,
      i % 2 ? `${other} and Tanaka, Mira` : `Tanaka, Mira and ${other}`,
    ]),
  );

  it('is one record, of whom most works name', () => {
    const { profiles, issues, suggestions } = read(folder);
    expect(shape({ profiles } as ReturnType<typeof read>)).toEqual([['Mira Tanaka', 6, 6]]);
    for (const { basis, reason } of profiles[0]!.profile.names)
      expect({ basis, reason }).toEqual({ basis: 'inferred', reason: 'stands on 6 of 6 works of 6 files' });
    expect(profiles[0]!.papers.map(({ subjectPosition }) => subjectPosition).sort()).toEqual([
      1, 1, 1, 2, 2, 2,
    ]);
    const codes = issues.map(({ code }) => code);
    expect(codes.filter((code) => code === 'SUBJECT_UNCLEAR')).toEqual([]);
    expect(codes.filter((code) => code === 'SUBJECT_BY_FILES')).toHaveLength(6);
    expect(suggestions).toEqual([]);
    expect(read(folder.toReversed())).toEqual(read(folder));
  });

  it('has the works of a single author, too, and not those of others', () => {
    const alone = bib('alone/cite.bib', ['A Field Guide to Very Slow Data Loaders', 'Tanaka, Mira']);
    const strange = bib('strange/cite.bib', [
      'On the Naming of Nameless Things at Sea',
      'Berg, Uma and Diaz, Leo',
    ]);
    expect(shape(read([...folder, alone, strange]))).toEqual([
      ['Mira Tanaka', 7, 7],
      ['Uma Berg', 1, 1],
    ]);
  });

  it('belongs to the record of its author beside it', () => {
    const all = read([...folder, wos(WORKS)]);
    expect(shape(all)).toEqual([['Mira Tanaka', 9, 7]]);
  });

  it('stays doubtful where all works name the same two', () => {
    const pairs = folder.map(({ name }, i) =>
      bib(name, [`${WORKS[1]!.title}, Part ${i + 1}`, 'Ek, Bo and Tanaka, Mira']),
    );
    const { profiles, issues } = read(pairs);
    expect(shape({ profiles } as ReturnType<typeof read>)).toEqual([['Bo Ek', 6, 6]]);
    expect(issues.filter(({ code }) => code === 'SUBJECT_UNCLEAR')[0]!.message).toMatch(
      /and so does Mira Tanaka/,
    );
  });

  it('is two records where it is of two people', () => {
    const second = ['Ek, Bo', 'Gil, Ana', 'Lund, Ida'].map((other, i) =>
      bib(`second-${i}/cite.bib`, [`${WORKS[2]!.title}, Part ${i + 1}`, `${other} and Adeyemi, Olu`]),
    );
    expect(shape(read([...folder, ...second]))).toEqual([
      ['Mira Tanaka', 6, 6],
      ['Olu Adeyemi', 3, 3],
    ]);
  });
});

it('leaves records of two people two, and open whose a work of both is', () => {
  const titles = ['Kestrel', 'Osprey', 'Merlin'].map((word) => `${word}: Schedules for Machines That Sleep`);
  const mira = bib('mira.bib', ...titles.map((title) => [`${title} Early`, 'Tanaka, Mira'] as const));
  const olu = bib('olu.bib', ...titles.map((title) => [`${title} Late`, 'Adeyemi, Olu'] as const));
  const shared = bib('shared.bib', [
    'A Field Guide to Very Slow Data Loaders',
    'Adeyemi, Olu and Tanaka, Mira',
  ]);
  const { profiles, issues } = read([mira, olu, shared]);
  expect(profiles.filter(({ papers }) => papers.length === 3).map(({ profile }) => profile.name)).toEqual([
    'Mira Tanaka',
    'Olu Adeyemi',
  ]);
  expect(issues.filter(({ code }) => code === 'SUBJECT_UNCLEAR').map((one) => one.file)).toEqual([
    'shared.bib',
  ]);
});

it('joins a work of a page without bylines with that of its author in the library, not with a namesake of the title', () => {
  const [title] = WORKS.map((work) => work.title);
  const summary = {
    'put-code': 1,
    title: { title: { value: title } },
    'publication-date': { year: { value: '2020' } },
  };
  const person = {
    'orcid-identifier': { path: '0000-0002-1825-0097' },
    person: { name: { 'given-names': { value: 'Mira' }, 'family-name': { value: 'Tanaka' } } },
  };
  const works = { 'activities-summary': { works: { group: [{ 'work-summary': [summary] }] } } };
  const orcid = file('orcid.json', JSON.stringify({ ...person, ...works }));
  const papersWith = (author: string) =>
    libraryDocument(
      read([orcid, bib('other.bib', [title!, author], ['Another Study of Quite Other Things', author])])
        .profiles,
    ).papers;
  expect(papersWith('Tanaka, Mira')).toHaveLength(2);
  expect(papersWith('Berg, Uma')).toHaveLength(3);
});

it('an equal number joins documents that are kept under names of their own (N3)', () => {
  const author = (title: string) => ({
    ...{ authorId: '7000001', name: 'Mira Tanaka' },
    papers: [
      { paperId: 'a'.repeat(40), title, year: 2024, authors: [{ authorId: '7000001', name: 'M. Tanaka' }] },
    ],
  });
  const files = ['Cheap Checkpoints for Very Long Training Runs', 'What the Tide Tables Leave Out'].map(
    (title, i) => file(`${i}.json`, JSON.stringify(author(title)).replace('aaaa', `aaa${i}`)),
  );
  const sources = Object.fromEntries(files.map(({ name }) => [name, { person: name }]));
  const { profiles } = extract(files, { asOf: null, today: '2026-11-20', settings: { sources } });
  expect(profiles.map((document) => document.sources.length)).toEqual([2]);
});
