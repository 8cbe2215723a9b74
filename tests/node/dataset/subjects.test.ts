import { describe, expect, it } from 'vitest';
import type { Correction, NamedSubject } from '../../../src/core/correction.ts';
import { readCorrections, writeCorrections } from '../../../src/core/dataset/corrections-file.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { keptInputs } from '../../../src/core/dataset/kept.ts';
import { decodeProfile } from '../../../src/core/dataset/schema.ts';
import { READERS } from '../../../src/core/readers/list.ts';
import { codesAt } from '../readers/support.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const named = (name: string, ...ids: NamedSubject['ids']): NamedSubject => ({ name, ids });
const subject = (source: string, ...people: NamedSubject[]): Correction => ({
  ...{ kind: 'subject', file: source, people, made: '2026-11-20', note: null },
});
const read = (text: string, corrections: readonly Correction[], subjects: readonly string[] = []) =>
  extract([file('group.csv', text)], {
    asOf: '2026-11-20',
    today: '2026-11-20',
    corrections: { file: 'fix.json', list: corrections },
    subjects,
  });
const titles = ({ profiles }: ReturnType<typeof read>) =>
  profiles.map(({ profile, papers }) => [profile.name, papers.map(({ title }) => title.value).sort()]);

const GROUP = [
  'Title,Authors,Year',
  'One,"Mira Tanaka; Olu Adeyemi",2020',
  'Two,"Mira Tanaka; Bo Ek",2021',
  'Three,"Mira Tanaka; O. Adeyemi",2022',
  'Four,Bo Ek,2023',
  'Five,Cy Dal,2024',
].join('\n');

describe('whose record a bibliography is', () => {
  it('is found out: who stands on most works, and on how many', () => {
    const { profiles } = read(GROUP, []);
    expect(profiles).toMatchObject([
      { profile: { names: [{ value: 'Mira Tanaka', basis: 'computed', reason: 'stands on 3 of 5 works' }] } },
    ]);
  });

  it('is what a person says: one has all works, those that do not name them by membership', () => {
    const correction = subject('group.csv', named('Olu Adeyemi'));
    const { profiles, issues } = read(GROUP, [correction]);
    expect(profiles).toHaveLength(1);
    const [{ profile, papers, corrections }] = profiles as [(typeof profiles)[0]];
    expect(profile.names).toMatchObject([
      {
        value: 'Olu Adeyemi',
        span: { line: 2 },
        basis: 'inferred',
        reason: 'said by a person; stands on 2 of 5 works',
      },
    ]);
    const listed = papers.filter(({ subjectEvidence }) => subjectEvidence === 'listed');
    expect(listed.map(({ title }) => title.value).sort()).toEqual(['One', 'Three']);
    expect(papers).toHaveLength(5);
    expect(corrections).toEqual([correction]);
    expect(codesAt(issues.filter(({ code }) => code.startsWith('SUBJECT')))).toEqual(
      [3, 5, 6].map((line) => `SUBJECT_NOT_IN_LISTED_AUTHORS@${line}`),
    );
  });

  it('may be several people: each has the works that name them, and the rest is counted once', () => {
    const dataset = read(GROUP, [subject('group.csv', named('Olu Adeyemi'), named('Bo Ek'))]);
    expect(titles(dataset)).toEqual([
      ['Bo Ek', ['Four', 'Two']],
      ['Olu Adeyemi', ['One', 'Three']],
    ]);
    const left = dataset.issues.filter(({ code }) => code === 'SUBJECTS_NOT_LISTED');
    expect(left).toMatchObject([
      {
        severity: 'warning',
        span: { line: 6 },
        excerpt: 'Five',
        message: '1 of 5 works name none of "Olu Adeyemi", "Bo Ek"; they do not count',
      },
    ]);
  });

  it('keeps apart people who stand first on the same work, also without Latin letters', () => {
    const text = 'Title,Authors,Year\nOne,"陈宇; 王伟",2020\nTwo,"陈宇; 王伟",2021';
    const { profiles } = read(text, [subject('group.csv', named('陈宇'), named('王伟'))]);
    expect(profiles.map(({ profile, papers }) => [profile.name, papers.length]).sort()).toEqual([
      ['王伟', 2],
      ['陈宇', 2],
    ]);
    expect(new Set(profiles.map(({ profile }) => profile.id)).size).toBe(2);
  });

  it('puts a note on a work with everyone who has it, and once in the whole', () => {
    const text = `${GROUP}\nSix,"Olu Adeyemi; Bo Ek",someday\nSeven,Bo Ek,`;
    const { profiles, issues } = read(text, [subject('group.csv', named('Olu Adeyemi'), named('Bo Ek'))]);
    const dates = (all: typeof issues) => codesAt(all.filter(({ code }) => code.startsWith('DATE_')));
    expect(profiles.map((document) => dates(document.issues))).toEqual([
      ['DATE_INVALID@7', 'DATE_MISSING@8'],
      ['DATE_INVALID@7'],
    ]);
    expect(dates(issues)).toEqual(['DATE_INVALID@7', 'DATE_MISSING@8']);
  });

  it('is said clearly to be nobody on the works', () => {
    const { profiles, issues } = read(GROUP, [subject('group.csv', named('Zoe Nobody'))]);
    expect(profiles).toMatchObject([{ profile: { name: 'Zoe Nobody' }, papers: [{}, {}, {}, {}, {}] }]);
    expect(issues.find(({ code }) => code === 'SUBJECT_NOT_FOUND')).toMatchObject({
      severity: 'warning',
      span: { line: 2 },
      message: '"Zoe Nobody" stands on none of the 5 works; all 5 are taken as theirs',
    });
    const several = read(GROUP, [subject('group.csv', named('Zoe Nobody'), named('Bo Ek'))]);
    expect(titles(several)).toEqual([['Bo Ek', ['Four', 'Two']]]);
    expect(several.issues.find(({ code }) => code === 'SUBJECT_NOT_FOUND')?.message).toContain(
      'no work is taken as theirs',
    );
  });

  it('makes a list readable that names nobody', () => {
    const text = 'Title,Year\nOne,2020\nTwo,2021';
    expect(read(text, []).profiles).toEqual([]);
    expect(titles(read(text, [], ['Mira Tanaka']))).toEqual([['Mira Tanaka', ['One', 'Two']]]);
  });

  it('takes names of other works for theirs only where they can be nobody else', () => {
    const text = 'Title,Authors,Year\nOne,"Mira Tanaka; Mika Tanaka",2020\nTwo,M. Tanaka,2021';
    const { profiles } = read(text, [subject('group.csv', named('Mira Tanaka'), named('Mika Tanaka'))]);
    expect(profiles.map(({ papers }) => papers.map(({ title }) => title.value))).toEqual([['One'], ['One']]);
    const short = 'Title,Authors,Year\nOne,"M Tanaka; O Adeyemi",2020';
    const [document] = read(short, [subject('group.csv', named('Mira Tanaka'))]).profiles;
    expect(document!.papers).toMatchObject([{ subjectPosition: 1, subjectEvidence: 'listed' }]);
  });

  it('joins the records of two documents where a number says that they are one', () => {
    const orcid = { kind: 'orcid', value: '0000-0002-1825-0097' } as const;
    const files = [file('a.csv', GROUP), file('b.csv', 'Title,Authors,Year\nSix,O. Adeyemi,2025')];
    const list = ['a.csv', 'b.csv'].map((name) => subject(name, named('Olu Adeyemi', orcid)));
    const { profiles } = extract(files, {
      asOf: '2026-11-20',
      today: '2026-11-20',
      corrections: { file: 'fix.json', list },
    });
    expect(profiles).toHaveLength(1);
    expect(profiles[0]!.papers).toHaveLength(6);
    expect(profiles[0]!.corrections).toEqual(list);
  });
});

describe('a correction of the subject', () => {
  const one = subject('group.csv', named('Bo Ek', { kind: 'orcid', value: '0000-0002-1825-0097' }));

  it('comes back from a file, and from a dataset', () => {
    expect(readCorrections(writeCorrections([one]), 'fix.json')).toEqual({ corrections: [one], issues: [] });
    const [document] = read(GROUP, [one]).profiles;
    expect(decodeProfile(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
  });

  it('is reported where it has nothing to say', () => {
    const bio =
      'Ada Example\nEngineer at Example Works\nShe builds engines.\nTopic\nA talk\nAbout engines.\n';
    const list = [subject('gone.csv', named('Bo Ek')), subject('group.csv', named('Bo Ek'))];
    const { profiles, issues } = read(bio, list);
    expect(profiles).toMatchObject([{ profile: { name: 'Ada Example' } }]);
    expect(issues.filter(({ code }) => code === 'CORRECTION_UNUSED').map(({ message }) => message)).toEqual([
      '"gone.csv" is the record of "Bo Ek": there is no such document',
      '"group.csv" is the record of "Bo Ek": the document says itself whose it is, or lists no works',
    ]);
  });

  it('stands for all states of one export, and beats what is said of the whole run', () => {
    const bytes = (text: string) => file('', text).bytes;
    const state = GROUP.replace(/^(?=[A-Z][a-z]+,["A-Z].*2)/gm, 'A Longer Study of Matters ');
    const kept = [state, `${state}\nSix,Bo Ek,2025`].map((text, i) => ({
      ...{ name: 'group.csv', bytes: bytes(text), sha256: `${i}`, addedAt: `2026-11-2${i}T00:00:00.000` },
    }));
    const { profiles } = extract(keptInputs(kept).files, {
      ...{ asOf: null, today: '2026-11-21', settings: keptInputs(kept).settings },
      corrections: { file: '', list: [subject('group.csv', named('Bo Ek'))] },
      subjects: ['Cy Dal'],
    });
    expect(profiles.map(({ profile, papers }) => [profile.name, papers.length])).toEqual([['Bo Ek', 6]]);
  });
});

describe.each(
  READERS.filter(({ id }) => !['profile-dump', 'speaker-bio'].includes(id)).map(
    (reader) => [reader.id, reader] as const,
  ),
)('%s', (_, { example }) => {
  const options = { asOf: '2026-11-20', today: '2026-11-20' };
  const files = [file('example', example)];

  it('is the record of another where a person says so, with all its works', () => {
    const [guess] = extract(files, options).profiles;
    const { profiles } = extract(files, { ...options, subjects: ['Zoe Nobody'] });
    expect(profiles).toMatchObject([{ profile: { name: 'Zoe Nobody', stated: [] } }]);
    expect(profiles[0]!.papers.map(({ id }) => id)).toEqual(guess!.papers.map(({ id }) => id));
  });

  it('keeps the numbers it states of the one who is named', () => {
    const [guess] = extract(files, options).profiles;
    const { profiles } = extract(files, { ...options, subjects: [guess!.profile.name] });
    expect(profiles).toMatchObject([{ profile: { id: guess!.profile.id, stated: guess!.profile.stated } }]);
    expect(profiles[0]!.papers.map(({ subjectPosition }) => subjectPosition)).toEqual(
      guess!.papers.map(({ subjectPosition }) => subjectPosition),
    );
  });
});

it('who is named for all documents at once is one author in them', () => {
  const entry = (title: string, year: number) =>
    `@article{k${year}, title={${title}}, author={Tanaka, Mira and Ek, Bo}, year={${year}}}`;
  const files = [
    entry('Cheap Checkpoints for Long Runs', 2019),
    entry('What Tide Tables Leave Out', 2020),
  ].map((text, i) => ({ name: `${i}.bib`, bytes: new TextEncoder().encode(text) }));
  const { profiles } = extract(files, { asOf: null, today: '2026-11-20', subjects: ['Bo Ek'] });
  expect(profiles.map(({ profile, papers }) => [profile.name, papers.length])).toEqual([['Bo Ek', 2]]);
});
