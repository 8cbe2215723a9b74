import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/core/correction.ts';
import { applyCorrections } from '../../../src/core/dataset/corrections.ts';
import { readCorrections, writeCorrections } from '../../../src/core/dataset/corrections-file.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { decodeProfile } from '../../../src/core/dataset/schema.ts';
import { paperTarget } from '../../../src/core/dataset/suggest-works.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';

const works = (owner: string, number: string, lists: readonly (readonly string[])[]) =>
  JSON.stringify(
    lists.map(([title, ...names], i) => ({
      id: `W${number}${i + 1}`,
      title: `${title} of a matter that takes more words`,
      publication_year: 2018 + i,
      cited_by_count: i + 1,
      authorships: [
        { author: { id: `A${number}`, display_name: owner } },
        ...names.map((name) => ({ author: { id: null, display_name: name } })),
      ],
    })),
  );
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const FILES = [
  file(
    'zoe.json',
    works('Zoe Subject', '9', [
      ['First study', 'Y. Chen', 'Ana Gil'],
      ['Second essay', 'Yangrui Chen', 'Bo Ek'],
      ['Third report', 'Ana Gil', 'Cy Dal'],
    ]),
  ),
  file(
    'zara.json',
    works('Zara Subject', '8', [
      ['First study', 'Ana Gil'],
      ['Other thing', 'Bo Ek'],
    ]),
  ),
];
const options = { asOf: '2026-11-20', today: '2026-11-20' };
const { profiles: DOCUMENTS } = extract(FILES, options);
const zoe = DOCUMENTS.find(({ profile }) => profile.id === 'zoe-subject')!;
const paper = (start: string) => paperTarget(zoe.papers.find(({ title }) => title.value.startsWith(start))!);
const person = (name: string) => ({ id: zoe.people.find((one) => one.name === name)!.id, name });
const base = { profile: 'zoe-subject', made: '2026-11-20', note: null };

const chens: Correction = {
  ...base,
  kind: 'merge-people',
  people: [person('Y. Chen'), person('Yangrui Chen')],
};
const apart: Correction = { ...chens, kind: 'keep-people-apart' };
const oneWork: Correction = { ...base, kind: 'merge-papers', papers: [paper('First'), paper('Second')] };
const leaveOut: Correction = { ...base, kind: 'exclude-paper', paper: paper('Third'), reason: 'not hers' };
const dated: Correction = { ...base, kind: 'date-paper', paper: paper('First'), date: '2017-05' };
const renamed: Correction = {
  ...base,
  kind: 'rename-person',
  person: person('Ana Gil'),
  name: 'Ana Gil Ruiz',
};
const split: Correction = {
  ...base,
  kind: 'split-person',
  person: person('Ana Gil'),
  papers: [paper('Third')],
};
const oneAuthor: Correction = {
  kind: 'merge-profiles',
  profiles: ['zara-subject', 'zoe-subject'],
  made: '2026-11-20',
  note: null,
};

const apply = (...corrections: Correction[]) => {
  const { documents, issues, left } = applyCorrections(DOCUMENTS, corrections, 'fix.json');
  return {
    documents,
    left,
    document: documents.find(({ profile }) => profile.id === 'zoe-subject')!,
    codes: issues.map(({ code }) => code),
    issues,
  };
};
const titles = ({ papers }: ProfileDocument) => papers.map(({ title }) => title.value.split(' ')[0]);
const names = ({ people }: ProfileDocument) => people.map(({ name }) => name).sort();

describe('a correction', () => {
  it('makes two people one, on every paper and in the network', () => {
    const { document, codes } = apply(chens);
    expect(codes).toEqual([]);
    expect(document.people).toHaveLength(zoe.people.length - 1);
    expect(document.network.nodes).toHaveLength(document.people.length);
    const [chen] = document.people.filter(({ variants }) => variants.includes('Yangrui Chen'));
    expect(chen).toMatchObject({ variants: ['Y. Chen', 'Yangrui Chen'], evidence: 'joined by hand' });
    const slots = document.papers.flatMap(({ authors }) => authors!.slots);
    expect(slots.filter((slot) => slot.person === chen!.id)).toHaveLength(2);
    expect(document.corrections).toEqual([chens]);
  });

  it('does not make one of two who stand in one list of authors (N0)', () => {
    const both: Correction = { ...chens, people: [person('Yangrui Chen'), person('Bo Ek')] };
    expect(apply(both)).toMatchObject({ codes: ['CORRECTION_CONFLICT'], document: zoe });
  });

  it('makes two papers one work, whose citations are not added', () => {
    const { document } = apply(oneWork);
    expect(titles(document)).toHaveLength(2);
    const [work] = document.papers;
    expect(work!.versions).toHaveLength(2);
    expect(work!.citations!.count).toBe(2);
    expect(work!.authors!.slots.every(({ person: id }) => document.people.some((one) => one.id === id))).toBe(
      true,
    );
    expect(decodeProfile(JSON.parse(JSON.stringify(document))).ok).toBe(true);
  });

  it('leaves a paper out, and says so', () => {
    const { document } = apply(leaveOut);
    expect(titles(document)).toEqual(['First', 'Second']);
    expect(names(document)).not.toContain('Cy Dal');
    expect(document.issues.at(-1)).toMatchObject({
      code: 'PAPER_EXCLUDED',
      message: 'does not count: not hers',
    });
  });

  it('leaves a work out with all that is one work with it, each record told', () => {
    const first: Correction = { ...leaveOut, kind: 'exclude-paper', paper: paper('First') };
    const { document, codes } = apply(oneWork, first);
    expect(codes).toEqual([]);
    expect(titles(document)).toEqual(['Third']);
    const told = document.issues.filter(({ code }) => code === 'PAPER_EXCLUDED');
    expect(told.map(({ excerpt }) => excerpt!.split(' ')[0])).toEqual(['First', 'Second']);
  });

  it('sets a date, and says that it was set', () => {
    expect(apply(dated).document.papers[0]!.date).toMatchObject({
      iso: '2017-05',
      precision: 'month',
      basis: 'inferred',
      reason: 'set by hand on 2026-11-20',
    });
    expect(apply({ ...dated, date: '2027' }).codes).toEqual(['CORRECTION_UNUSED']);
  });

  it('renames a person, and a category', () => {
    expect(names(apply(renamed).document)).toContain('Ana Gil Ruiz');
    const category: Correction = {
      kind: 'rename-category',
      category: 'x.Y',
      name: 'Why',
      made: '2026-11-20',
      note: null,
    };
    expect(apply(category).codes).toEqual(['CORRECTION_UNUSED']);
    const known = { ...zoe, categories: [{ id: 'x.Y', name: 'x.Y', path: [] }] };
    expect(applyCorrections([known], [category], '').documents[0]!.categories[0]!.name).toBe('Why');
  });

  it('makes one person two', () => {
    const { document } = apply(split);
    expect(names(document).filter((name) => name === 'Ana Gil')).toHaveLength(2);
    const third = document.papers.find(({ title }) => title.value.startsWith('Third'))!;
    expect(third.authors!.slots[1]!.person).not.toBe(person('Ana Gil').id);
  });

  it('makes two of one who was joined by hand before', () => {
    const [chen] = apply(chens).document.people.filter(({ variants }) => variants.length === 2);
    const other: Correction = {
      ...base,
      kind: 'split-person',
      person: { id: chen!.id, name: chen!.name },
      papers: [paper('Second')],
    };
    const { document, codes } = apply(chens, other);
    expect(codes).toEqual([]);
    const all = document.people.filter(({ variants }) => variants.some((name) => name.endsWith('Chen')));
    expect(all.map(({ variants }) => variants)).toEqual(
      expect.arrayContaining([['Y. Chen'], ['Yangrui Chen']]),
    );
    expect(all).toHaveLength(2);
  });

  it('makes two profiles one, each work once', () => {
    const { documents } = apply(oneAuthor, leaveOut);
    expect(documents).toHaveLength(1);
    expect(documents[0]!.profile).toMatchObject({ id: 'zara-subject', names: [{}, {}] });
    expect(titles(documents[0]!).sort()).toEqual(['First', 'Other', 'Second']);
    expect(documents[0]!.papers.every(({ subjectPosition }) => subjectPosition === 1)).toBe(true);
    expect(documents[0]!.corrections).toEqual([oneAuthor, leaveOut]);
  });

  it('without a target is reported', () => {
    const gone: Correction = { ...dated, paper: { id: 'p0', title: 'Gone', identifiers: [] } };
    expect(apply(gone).issues).toMatchObject([
      { code: 'CORRECTION_UNUSED', file: 'fix.json', message: '"Gone" is of 2017-05: no such paper' },
    ]);
    expect(apply({ ...dated, profile: 'nobody' }).left).toEqual([
      { correction: { ...dated, profile: 'nobody' }, why: 'there is no author nobody' },
    ]);
  });

  it('finds a paper by its identifiers or its title where the id is another', () => {
    const { identifiers, title } = paper('First');
    expect(apply({ ...dated, paper: { id: 'p0', title: '', identifiers } }).codes).toEqual([]);
    expect(apply({ ...dated, paper: { id: 'p0', title, identifiers: [] } }).codes).toEqual([]);
  });

  it('is overruled by a later one that says otherwise', () => {
    expect(apply(chens, apart)).toMatchObject({ codes: ['CORRECTION_CONFLICT'], document: zoe });
    expect(apply(apart, chens).document.people).toHaveLength(zoe.people.length - 1);
    expect(apply(dated, { ...dated, made: '2026-11-21' }).codes).toEqual([]);
  });
});

describe('a replay', () => {
  const all = [chens, oneWork, leaveOut, dated, renamed, oneAuthor];

  it('of the same list a second time changes nothing', () => {
    const once = applyCorrections(DOCUMENTS, all, '');
    const twice = applyCorrections(once.documents, all, '');
    expect(twice.documents).toEqual(once.documents);
    expect(twice.issues).toEqual([]);
  });

  it('in another order gives the same papers and people', () => {
    const [there] = applyCorrections(DOCUMENTS, all, '').documents;
    const [back] = applyCorrections(DOCUMENTS, [...all].reverse(), '').documents;
    expect({ ...back, corrections: [] }).toEqual({ ...there, corrections: [] });
  });

  it('happens on every import, and closes what was suggested', () => {
    const before = extract(FILES, options);
    const after = extract(FILES, { ...options, corrections: { file: 'fix.json', list: [chens] } });
    expect(before.suggestions).toHaveLength(1);
    expect(after.suggestions).toEqual([]);
    expect(after.profiles).toEqual(applyCorrections(before.profiles, [chens], '').documents);
    const rejected = extract(FILES, { ...options, corrections: { file: 'fix.json', list: [apart] } });
    expect(rejected.suggestions).toEqual([]);
    expect(rejected.profiles).toEqual(before.profiles);
  });

  const anyPerson = fc.constantFrom(...zoe.people.map(({ id, name }) => ({ id, name })), {
    id: 'x',
    name: 'X',
  });
  const anyPaper = fc.constantFrom(...zoe.papers.map(paperTarget), { id: 'x', title: 'X', identifiers: [] });
  const anyCorrection: fc.Arbitrary<Correction> = fc
    .oneof(
      fc.record({
        kind: fc.constantFrom('merge-people' as const, 'keep-people-apart' as const),
        people: fc.tuple(anyPerson, anyPerson),
      }),
      fc.record({
        kind: fc.constantFrom('merge-papers' as const, 'keep-papers-apart' as const),
        papers: fc.tuple(anyPaper, anyPaper),
      }),
      fc.record({ kind: fc.constant('exclude-paper' as const), paper: anyPaper, reason: fc.string() }),
      fc.record({
        kind: fc.constant('split-person' as const),
        person: anyPerson,
        papers: fc.array(anyPaper),
      }),
      fc.record({ kind: fc.constant('rename-person' as const), person: anyPerson, name: fc.string() }),
      fc.record({ kind: fc.constant('date-paper' as const), paper: anyPaper, date: fc.constant('2019') }),
    )
    .map((change): Correction => ({ ...base, ...change }));

  it('of anything never throws, and loses no paper in silence', () => {
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 8 }), (list) => {
        const { document } = apply(...list);
        const heads = document.papers.flatMap(({ head, versions }) =>
          versions.length ? versions.map((version) => version.head.span.start) : head.span.start,
        );
        const out = document.issues.filter(({ code }) => code === 'PAPER_EXCLUDED').length;
        expect(heads.length + out).toBe(zoe.papers.length);
        const people = new Set(document.people.map(({ id }) => id));
        expect(people.size).toBe(document.people.length);
        for (const { authors } of document.papers) {
          const ids = authors!.slots.map((slot) => slot.person);
          expect(ids.every((id) => people.has(id))).toBe(true);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('a file of corrections', () => {
  it('is read as it was written', () => {
    const all = [chens, apart, oneWork, leaveOut, dated, renamed, split, oneAuthor];
    expect(readCorrections(writeCorrections(all), 'fix.json')).toEqual({ corrections: all, issues: [] });
  });

  it('tells what is wrong, and where; the rest is used', () => {
    const text = JSON.stringify({ schema: 1, corrections: [{ ...dated, date: 'May' }, chens] });
    const { corrections, issues } = readCorrections(text, 'fix.json');
    expect(corrections).toEqual([chens]);
    expect(issues[0]!.message).toBe(
      'correction 1 was not used: date: a date is like 2024, 2024-05 or 2024-05-09',
    );
    expect(readCorrections('{', 'fix.json').issues).toMatchObject([{ code: 'CORRECTIONS_INVALID' }]);
    expect(readCorrections('{"schema":2}', 'fix.json').issues[0]!.message).toMatch(/^schema: /);
  });
});
