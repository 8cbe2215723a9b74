import { describe, expect, it } from 'vitest';
import { EVERYTHING, select } from '../../../src/core/analysis/selection.ts';
import { coauthorGraph } from '../../../src/core/analysis/coauthors.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { buildLibrary, libraryDocument } from '../../../src/core/dataset/library.ts';
import { decodeProfile } from '../../../src/core/dataset/schema.ts';
import type { IdentifierKind, Paper, ProfileDocument } from '../../../src/core/model.ts';
import { paperBy, recordOf } from '../analysis/coauthor-papers.ts';

/** A profile; its papers are `id: names`, and a name is the id of a person in it. */
function profile(id: string, name: string, papers: Readonly<Record<string, readonly string[]>>) {
  return profileOf(
    id,
    name,
    Object.entries(papers).map(([paper, names]) => {
      const truncated = names.at(-1) === '…';
      const own = paperBy(paper, names.slice(0, truncated ? -1 : undefined), name, { truncated });
      return titled(own, `The long and telling title of ${paper}`);
    }),
  );
}

const titled = (paper: Paper, title: string): Paper => ({
  ...paper,
  title: { ...paper.title, value: title },
});

function profileOf(id: string, name: string, papers: readonly Paper[]): ProfileDocument {
  const document = recordOf(papers, name);
  return { ...document, profile: { ...document.profile, id } };
}

const namesOn = ({ papers, people }: ProfileDocument, paper: string) =>
  papers
    .find(({ id }) => id === paper)!
    .authors!.slots.map((slot) => people.find(({ id }) => id === slot.person)!.id);

/** Gives a person of a document identifiers, as some sources do. */
const withIds = (
  document: ProfileDocument,
  name: string,
  ids: Readonly<Partial<Record<IdentifierKind, string>>>,
): ProfileDocument => ({
  ...document,
  people: document.people.map((person) =>
    person.id === name
      ? {
          ...person,
          ids: Object.entries(ids).map(([kind, value]) => ({ kind: kind as IdentifierKind, value })),
        }
      : person,
  ),
});

describe('papers', () => {
  const ana = profile('ana-gil', 'Ana Gil', { p1: ['Ana Gil', 'Bo Li', '…'], p2: ['Ana Gil'] });
  const cai = profile('cai-wu', 'Cai Wu', { p1: ['Ana Gil', 'Bo Li', 'Cai Wu'] });
  const document = libraryDocument([ana, cai]);

  it('of several profiles are there once, with the complete list', () => {
    expect(document.papers.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(document.papers[0]!.authors!.slots.map(({ name }) => name)).toEqual([
      'Ana Gil',
      'Bo Li',
      'Cai Wu',
    ]);
    expect(document.papers[0]!.authors!.truncated).toBe(false);
  });

  it('keep the longer list where both are cut', () => {
    const long = profile('cai-wu', 'Cai Wu', { p1: ['Ana Gil', 'Bo Li', 'Di Xu', '…'] });
    const { papers } = libraryDocument([ana, long]);
    expect(papers[0]!.authors!.slots).toHaveLength(3);
    expect(papers[0]!.authors!.truncated).toBe(true);
  });

  it('have no subject, and neither has the document', () => {
    expect(document.profile).toMatchObject({ id: 'library', name: 'All authors', subject: null, stated: [] });
    for (const { subjectPosition, authors } of document.papers) {
      expect(subjectPosition).toBeNull();
      expect(authors!.slots.some(({ isSubject }) => isSubject)).toBe(false);
    }
  });

  it('are a valid document', () => {
    expect(decodeProfile(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
  });

  const alone = (id: string, name: string, title: string, year: number, ids: Paper['identifiers'] = []) =>
    profileOf(id, name, [
      { ...titled(paperBy('p1', ['Ana Gil', 'Bo Li'], name, { year }), title), identifiers: ids },
    ]);

  it('of one title that every journal prints are two, each with its own id', () => {
    const two = [alone('ana-gil', 'Ana Gil', 'Editorial', 2020), alone('bo-li', 'Bo Li', 'Editorial', 2020)];
    expect(libraryDocument(two).papers.map(({ id }) => id)).toEqual(['p1', 'p1-bo-li']);
  });

  it('are one where one page has the preprint and the other what was published, with both numbers', () => {
    const title = 'Kestrel: Cheap Checkpoints for Long Training Runs';
    const { papers } = libraryDocument([
      alone('ana-gil', 'Ana Gil', title, 2023, [{ kind: 'doi', value: '10.5555/kestrel.1' }]),
      alone('bo-li', 'Bo Li', title.toUpperCase(), 2021, [{ kind: 'arxiv', value: '2112.00001' }]),
    ]);
    expect(papers).toHaveLength(1);
    expect(papers[0]!.date.iso).toBe('2021');
    expect(papers[0]!.identifiers.map(({ kind }) => kind)).toEqual(['doi', 'arxiv']);
  });

  it('of a short title are one where two pages say the same of it', () => {
    const ana = alone('ana-gil', 'Ana Gil', 'Kestrel', 2020);
    expect(libraryDocument([ana, alone('bo-li', 'Bo Li', 'Kestrel', 2020)]).papers).toHaveLength(1);
    expect(libraryDocument([ana, alone('bo-li', 'Bo Li', 'Kestrel', 2021)]).papers).toHaveLength(2);
  });

  it('that a page keeps apart stay apart, whatever another page has', () => {
    const doi = [{ kind: 'doi', value: '10.5555/kestrel.1' }] as const;
    const title = 'Kestrel: Cheap Checkpoints for Long Training Runs';
    const [one, other] = [alone('bo-li', 'Bo Li', title, 2020, doi), alone('bo-li', 'Bo Li', title, 2020)];
    const both = { ...one, papers: [...one.papers, { ...other.papers[0]!, id: 'p2' }] };
    expect(libraryDocument([alone('ana-gil', 'Ana Gil', title, 2020, doi), both]).papers).toHaveLength(2);
  });

  it('do not depend on the order of the profiles', () => {
    expect(buildLibrary([cai, ana])).toEqual(buildLibrary([ana, cai]));
  });
});

describe('people', () => {
  it('are one by the same place in equally long lists, with both spellings and the evidence (N5)', () => {
    const { document, standings } = buildLibrary([
      profile('ana-gil', 'Ana Gil', { p1: ['Ana Gil', 'Y. Chen'] }),
      profile('bo-li', 'Bo Li', { p1: ['Ana Gil', 'Yangrui Chen'], p2: ['Bo Li', 'Yangrui Chen'] }),
    ]);
    expect(namesOn(document, 'p1')[1]).toBe(namesOn(document, 'p2')[1]);
    const chen = standings.find(({ person }) => person.variants.includes('Y. Chen'))!;
    expect(chen.person.variants).toEqual(['Y. Chen', 'Yangrui Chen']);
    expect(chen.person.evidence).toContain('same place in equally long author lists of one paper');
    expect(chen.profiles).toEqual(['ana-gil', 'bo-li']);
    expect(chen.own).toEqual([]);
  });

  it('are not one at the same place of lists of other length, nor with other names', () => {
    const people = (first: readonly string[], second: readonly string[]) =>
      buildLibrary([
        profile('ana-gil', 'Ana Gil', { p1: first, p2: ['Ana Gil', 'Eve Ray'] }),
        profile('bo-li', 'Bo Li', { p1: second, p3: ['Bo Li', 'Eve Ray'] }),
      ]);
    const cut = people(['Ana Gil', 'Eve Ray', '…'], ['Ana Gil', 'Eve Ray', 'Bo Li']);
    expect(namesOn(cut.document, 'p2')[1]).not.toBe(namesOn(cut.document, 'p3')[1]);
    expect(cut.namesApart).toBe(1);
    const other = people(['Ana Gil', 'Eve Ray'], ['Ana Gil', 'Ada Ray']);
    expect(namesOn(other.document, 'p2')[1]).not.toBe(namesOn(other.document, 'p3')[1]);
  });

  it('are never one by name alone (N7); equal names are counted', () => {
    const { document, namesApart } = buildLibrary([
      profile('ana-gil', 'Ana Gil', { p1: ['Ana Gil', 'Wei Wang'] }),
      profile('bo-li', 'Bo Li', { p2: ['Bo Li', 'Wei Wang'], p3: ['Bo Li', 'Seed'] }),
    ]);
    expect(document.people.filter(({ name }) => name === 'Wei Wang').map(({ id }) => id)).toEqual([
      'ana-gil:Wei Wang',
      'bo-li:Wei Wang',
    ]);
    expect(namesApart).toBe(1);
  });

  it('who have a profile bear its id, also in the longer list of another profile', () => {
    const { document, standings } = buildLibrary([
      profile('ana-gil', 'Ana Gil', { p1: ['Bo Li', 'Cai Wu', 'Ana Gil', 'Di Xu'] }),
      profile('cai-wu', 'Cai Wu', { p1: ['Bo Li', 'Cai Wu', '…'] }),
    ]);
    expect(namesOn(document, 'p1')).toEqual(['ana-gil:Bo Li', 'cai-wu', 'ana-gil', 'ana-gil:Di Xu']);
    expect(standings.map(({ person, own }) => [person.id, own])).toEqual([
      ['ana-gil', ['ana-gil']],
      ['cai-wu', ['cai-wu']],
    ]);
  });

  it('of whom "et al." hides the name keep their papers: a tie without a place', () => {
    const document = libraryDocument([profile('ana-gil', 'Ana Gil', { p1: ['Bo Li', 'Cai Wu', '…'] })]);
    expect(document.papers[0]).toMatchObject({
      claimedBy: ['ana-gil'],
      subjectEvidence: 'profile-membership',
    });
    const { edges } = coauthorGraph(document.papers, document.people, null);
    const ties = edges.map(({ a, b, complete }) => `${a} ${b} ${complete}`);
    expect(ties).toContain('ana-gil ana-gil:Bo Li false');
    expect(ties).toHaveLength(3);
    expect(select(document.papers, { ...EVERYTHING, people: ['ana-gil'] })).toHaveLength(1);
  });

  it('are one by an equal identifier (N3), and two by different ones even at the same place (N2)', () => {
    const ana = profile('ana-gil', 'Ana Gil', { p1: ['Ana Gil', 'Eve Ray'] });
    const bo = profile('bo-li', 'Bo Li', { p2: ['Bo Li', 'Eva Ray'] });
    const one = libraryDocument([
      withIds(ana, 'Eve Ray', { openalex: 'A1' }),
      withIds(bo, 'Eva Ray', { openalex: 'A1' }),
    ]);
    expect(namesOn(one, 'p1')[1]).toBe(namesOn(one, 'p2')[1]);
    expect(one.people.find(({ id }) => id === 'ana-gil:Eve Ray')!.evidence).toContain('equal openalex A1');
    const same = profile('bo-li', 'Bo Li', { p1: ['Ana Gil', 'Eve Ray'], p2: ['Bo Li', 'Eve Ray'] });
    const two = libraryDocument([
      withIds(ana, 'Eve Ray', { orcid: '0000-0002-1825-0097' }),
      withIds(same, 'Eve Ray', { orcid: '0000-0001-5109-3700' }),
    ]);
    expect(namesOn(two, 'p1')[1]).not.toBe(namesOn(two, 'p2')[1]);
  });

  it('are not one through a chain that puts one person on two places of a paper (N0)', () => {
    // p1 joins both pages' "A. Ray"; the third page's list would make her the first and the second of p2.
    const document = libraryDocument([
      profile('a', 'Ana Gil', { p1: ['Ana Gil', 'A. Ray'], p2: ['A. Ray', 'Ada Ray'] }),
      profile('b', 'Bo Li', { p1: ['Ana Gil', 'Ada Ray'], p3: ['Bo Li', 'Ada Ray'] }),
      profile('c', 'Cai Wu', { p2: ['Cai Wu', 'Ada Ray'], p3: ['Bo Li', 'Ada Ray'] }),
    ]);
    expect(new Set(namesOn(document, 'p2')).size).toBe(2);
  });

  it('nobody is in an empty library', () => {
    const { document, standings, namesApart } = buildLibrary([]);
    expect([document.papers, document.people, standings, namesApart]).toEqual([[], [], [], 0]);
  });
});

it('no profile takes the id of the library', () => {
  const bytes = new TextEncoder().encode(
    'Library\nHead of Reading at Books\n\nAbout\n\nShe reads.\n\nTopic\n\nOn reading\n\nAbstract\n\nA talk.\n',
  );
  const { profiles } = extract([{ name: 'bio.txt', bytes }], { asOf: null, today: '2026-11-20' });
  expect(profiles.map(({ profile: { id } }) => id)).toEqual([expect.stringMatching(/^library-[0-9a-f]{6}$/)]);
});
