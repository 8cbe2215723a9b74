import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { Paper } from '../../../src/core/model.ts';

interface Sketch {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly year?: number | null;
  readonly doi?: string;
  readonly type?: string;
  readonly cited?: number;
  readonly more?: readonly string[];
}

const TITLE = 'Kestrel: Cheap Checkpoints for Long Training Runs';
const AUTHORS = ['Tanaka, Mira', 'Adeyemi, Olu'];

const ris = (...records: readonly Sketch[]) =>
  records
    .map(({ title = TITLE, authors = AUTHORS, year = 2024, doi, type = 'JOUR', cited, more = [] }) =>
      [
        `TY  - ${type}`,
        `TI  - ${title}`,
        ...authors.map((name) => `AU  - ${name}`),
        ...(year === null ? [] : [`PY  - ${year}`]),
        ...(doi ? [`DO  - ${doi}`] : []),
        ...(cited === undefined ? [] : [`N1  - Cited By: ${cited}`]),
        ...more,
        'ER  - ',
      ].join('\n'),
    )
    .join('\n\n');

function read(...records: readonly Sketch[]) {
  // A further work, so that the author is the same whatever the others say.
  const more = { title: 'Another Work That Has Nothing to Do with It', doi: '10.5555/other' };
  const text = ris(...records, more, { ...more, title: `${more.title} at All`, doi: '10.5555/third' });
  const bytes = new TextEncoder().encode(text);
  const { profiles } = extract([{ name: 'a.ris', bytes }], { asOf: null, today: '2026-11-20' });
  const [{ papers, issues }] = profiles as [(typeof profiles)[number]];
  const own = papers.filter(({ title }) => !title.value.startsWith('Another Work'));
  return { papers: own, codes: issues.map(({ code }) => code) };
}

const count = (...records: readonly Sketch[]) => read(...records).papers.length;

describe('two records are one work', () => {
  test('with an equal identifier, whatever their titles', () => {
    expect(
      count(
        { doi: '10.5555/a' },
        { doi: 'https://doi.org/10.5555/A', title: 'Kestrel, Renamed for Print Again' },
      ),
    ).toBe(1);
  });

  test('with equal titles and authors and two years between them, not with three', () => {
    expect(count({ year: 2021, doi: '10.5555/a' }, { year: 2023, doi: '10.5555/b' })).toBe(1);
    expect(count({ year: 2021 }, { year: 2024 })).toBe(2);
  });

  test('when half of the authors agree and the first does not', () => {
    expect(count({}, { authors: ['Adeyemi, Olu', 'Tanaka, Mira'] })).toBe(1);
    expect(count({}, { authors: ['Okafor, Ben', 'Ruiz, Eva'] })).toBe(2);
  });
});

describe('names of one author', () => {
  test.each([
    ['in the other order', 'Ao Yulong', 'Yulong Ao'],
    ['with and without initials', 'Foreman-Mackey, Daniel', 'Foreman-Mackey, D.'],
    ['with a particle', 'van der Berg, Jan', 'Jan van der Berg'],
    ['with one of two family names', 'Camps Par\u00e9, Rafael', 'Camps, Rafael'],
    ['with an entity', 'Kr&ouml;ger, Peer', 'Kr\u00f6ger, Peer'],
  ])('%s', (_, a, b) => {
    expect(count({ authors: [a] }, { authors: [b] })).toBe(1);
  });

  test('another initial is left to a person', () => {
    const { papers, codes } = read({ authors: ['Wang, Wei'] }, { authors: ['Wang, Lin'] });
    expect(papers).toHaveLength(2);
    expect(codes).toContain('WORKS_ALIKE');
  });

  test('one of three is left to a person, as in the yearly column of an editor', () => {
    const column = (...others: string[]) => ({ authors: ['Ross, Ken', ...others] });
    const { papers, codes } = read(column('Okafor, Ben', 'Ruiz, Eva'), column('Ek, Bo', 'Dal, Cy'));
    expect(papers).toHaveLength(2);
    expect(codes).toContain('WORKS_ALIKE');
  });

  test('two collaborations are two', () => {
    expect(count({ authors: ['ATLAS Collaboration'] }, { authors: ['CMS Collaboration'] })).toBe(2);
  });
});

describe('an identifier', () => {
  test('is that of the volume where neither titles nor authors agree: nobody is joined', () => {
    const doi = '10.5555/supplement.3';
    const { papers, codes } = read(
      { doi, title: 'Liraglutide in mice that were fed on fat', authors: ['Tanaka, Mira'] },
      { doi, title: 'Cardiac effects after an infarction of rats', authors: ['Ruiz, Eva'] },
    );
    expect(papers).toHaveLength(2);
    expect(codes).toContain('WORKS_ALIKE');
  });

  test('of a version is that of the work', () => {
    const doi = '10.5555/m9.archive.9000001';
    expect(count({ doi, title: 'Metadata' }, { doi: `${doi}.v2`, title: 'Metadata' })).toBe(1);
    expect(count({ doi, title: 'Metadata' }, { doi: `${doi}2`, title: 'Metadata' })).toBe(2);
  });
});

describe('two records stay two works', () => {
  test.each([
    ['a short title', 'Deep Networks'],
    ['a title that every journal prints', 'Editorial: the year in retrospect again'],
  ])('%s', (_, title) => {
    expect(count({ title }, { title, year: 2025 })).toBe(2);
  });

  test.each([
    ['parts', 'A Theory of Slow Loaders, Part I', 'A Theory of Slow Loaders, Part II'],
    [
      'a prefix',
      'MegaScale for Very Large Training Jobs',
      'MegaScale for Very Large Training Jobs on Omni Models',
    ],
    ['a correction', TITLE, `Correction to: ${TITLE}`],
    ['a correction behind the title', TITLE, `${TITLE}: Erratum`],
    [
      'lettered parts',
      'Slow loaders of large models on shared machines, part A',
      'Slow loaders of large models on shared machines, part B',
    ],
    ['other subtitles', 'Kestrel and the Checkpoints: Theory', 'Kestrel and the Checkpoints: Practice'],
    ['a title that every journal prints', 'Guest Editorial', 'Guest Editorial'],
  ])('%s', (_, a, b) => {
    const { papers, codes } = read({ title: a }, { title: b });
    expect(papers).toHaveLength(2);
    expect(codes).not.toContain('WORKS_ALIKE');
  });

  test('a dataset and its paper', () => {
    expect(count({ type: 'DATA' }, { type: 'JOUR' })).toBe(2);
  });

  test.each<[string, Partial<Sketch>, Partial<Sketch>]>([
    ['an unknown year', {}, { year: null }],
    [
      'a title that is nearly equal',
      { title: 'Kestrel: very cheap checkpoints for long training runs on many shared machines' },
      { title: 'Kestrel: cheap checkpoints for long training runs on many shared machines' },
    ],
    ['a title with two letters wrong', {}, { title: 'Kestrel: Cheap Chekpoints for Long Trainig Runs' }],
    ['a title without its subtitle', {}, { title: `${TITLE}: Lessons from Three Clusters` }],
    ['a title with a mark in brackets', {}, { title: `${TITLE} (Extended Abstract)` }],
    ['a short title of the same authors and year', { title: 'Kestrel' }, { title: 'Kestrel' }],
    ['a title of which the authors are not known', {}, { authors: [], doi: '10.5555/b' }],
  ])('%s is left to a person', (_, a, b) => {
    const { papers, codes } = read(a, b);
    expect(papers).toHaveLength(2);
    expect(codes).toContain('WORKS_ALIKE');
  });

  test('a chain whose ends lie too far apart', () => {
    expect(count({ year: 2020 }, { year: 2022 }, { year: 2024 })).toBe(2);
  });
});

describe('a work of several records', () => {
  const merged = (): Paper => {
    const { papers } = read(
      {
        year: 2021,
        more: ['UR  - https://arxiv.org/abs/2112.08541'],
        authors: ['Tanaka, M.', 'Adeyemi, O.'],
        cited: 30,
      },
      { year: 2023, doi: '10.5555/b', more: ['JO  - Annals', 'DA  - 2023/04/17/'], cited: 50 },
    );
    expect(papers).toHaveLength(1);
    return papers[0]!;
  };

  test('has the earliest year, all identifiers, and keeps what each record says', () => {
    const { date, identifiers, versions, venue } = merged();
    expect(date.iso).toBe('2021');
    expect(identifiers.map(({ value }) => value)).toEqual(['2112.08541', '10.5555/b']);
    expect(versions.map((version) => version.date.iso)).toEqual(['2021', '2023-04-17']);
    expect(venue!.value).toBe('Annals');
  });

  test('never adds citations: those who cite may cite both', () => {
    const { citations, versions } = merged();
    expect(citations!.count).toBe(50);
    expect(versions.map((version) => version.citations!.count)).toEqual([30, 50]);
  });

  test('shows the full name of a slot where one list has initials (N5)', () => {
    expect(merged().authors!.slots.map(({ name }) => name)).toEqual(['Mira Tanaka', 'Olu Adeyemi']);
  });
});

describe('thousands of records of one title', () => {
  const records = (sketch: (i: number) => Sketch) => Array.from({ length: 1000 }, (_, i) => sketch(i));

  test('are joined where they are one', () => {
    expect(count(...records((i) => ({ cited: i })))).toBe(1);
  });

  test('stay apart where they are not', () => {
    expect(count(...records((i) => ({ authors: [`Name${i}, Anna`] })))).toBe(1000);
    expect(count(...records(() => ({ title: 'Editorial' })))).toBe(1000);
  });
});
