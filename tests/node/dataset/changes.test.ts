import { describe, expect, test } from 'vitest';
import { changedProfiles, profileChanges } from '../../../src/core/dataset/changes.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { keptInputs, type KeptFile } from '../../../src/core/dataset/kept.ts';
import { sha256Hex } from '../../../src/core/text/hash.ts';

/** A fictional profile page, as copied text. */
const page = (h: number, ...papers: readonly (readonly [title: string, date: string])[]) =>
  `Ada Example\n\nLG\nh-index${h}\n${papers.length}papers\n\n${papers.length} Papers\n\n` +
  papers.map(([title, date]) => `LG${date}\n${title}\n\nAda Example, Bo Sample\n\nWe study it.\n`).join('\n');
const ONE = ['A First Study of Several Examples', 'May 4, 2023'] as const;
const TWO = ['A Second Study of Several Examples', 'Jun 5, 2024'] as const;
const THREE = ['A Third Study of Several Examples', 'Jul 6, 2025'] as const;

/** A fictional export with identifiers and counts. */
const ris = (...works: readonly (readonly [title: string, doi: string, year: number, cited: number])[]) =>
  works
    .map(
      ([title, doi, year, cited]) =>
        `TY  - JOUR\nTI  - ${title}\nAU  - Example, Ada\nPY  - ${year}\nDO  - ${doi}\nN1  - Cited By: ${cited}\nER  - \n`,
    )
    .join('\n');

function kept(name: string, content: string, addedAt: string): KeptFile {
  const bytes = new TextEncoder().encode(content);
  return { name, bytes, addedAt, sha256: sha256Hex(bytes) };
}

function read(...files: readonly KeptFile[]) {
  const { files: inputs, settings } = keptInputs(files);
  return extract(inputs, { asOf: null, today: '2026-11-21', settings }).profiles;
}

const titles = (papers: readonly { title: { value: string } }[]) => papers.map(({ title }) => title.value);

describe('files that are kept', () => {
  const old = kept('ada.txt', page(1, ONE, TWO), '2026-11-20T10:00:00Z');
  const newer = kept('ada.txt', page(2, ONE, TWO, THREE), '2026-11-20T11:00:00Z');

  test('of one name are states of one export: nothing doubles, the newest is what is stated', () => {
    const [profile, ...others] = read(newer, old);
    expect(others).toEqual([]);
    expect(profile!.sources.map(({ name }) => name).sort()).toEqual(['ada (2).txt', 'ada.txt']);
    expect(titles(profile!.papers)).toEqual([ONE[0], TWO[0], THREE[0]]);
    const stated = profile!.profile.stated.map(({ kind, number }) => [kind, number.value]);
    expect(stated).toEqual([
      ['h-index', 2],
      ['papers', 3],
    ]);
    expect(read(old, newer)).toEqual([profile]);
  });

  test('of one name and two authors stay two authors', () => {
    const other = kept(
      'ada.txt',
      page(1, ONE, TWO).replace('Ada Example\n', 'Bo Sample\n'),
      '2026-11-21T10:00:00Z',
    );
    expect(read(old, other).map(({ profile }) => profile.name)).toEqual(['Ada Example', 'Bo Sample']);
  });

  test('have the as-of date of the day they came', () => {
    const [profile] = read(old, { ...newer, addedAt: '2026-11-21T00:00:00Z' });
    expect(profile!.sources.map(({ asOf }) => asOf).sort()).toEqual(['2026-11-20', '2026-11-21']);
  });

  test('a newer export mends dates and takes counts back', () => {
    const work = ['A First Study of Several Examples', '10.5555/one', 2023, 7] as const;
    const [profile] = read(
      kept('x.ris', ris(work), '2026-11-20T10:00:00Z'),
      kept('x.ris', ris([work[0], work[1], 2024, 5]), '2026-11-20T11:00:00Z'),
    );
    expect(profile!.papers.map(({ date, citations }) => [date.iso, citations?.count])).toEqual([['2024', 5]]);
  });
});

describe('what changed', () => {
  const before = read(
    kept(
      'x.ris',
      ris(
        ['A Study of Examples at Rest', '10.5555/a', 2023, 7],
        ['A Study of Examples in Motion', '10.5555/b', 2023, 1],
        ['A Study of Examples That Went Away', '10.5555/c', 2022, 0],
      ),
      '2026-10-01T10:00:00Z',
    ),
  );
  const after = read(
    kept(
      'x.ris',
      ris(
        ['A Study of Examples at Rest', '10.5555/a', 2023, 9],
        ['A Longer Study of Examples in Motion', '10.5555/b', 2024, 1],
        ['A Study of Examples That Are New', '10.5555/d', 2026, 0],
      ),
      '2026-11-20T10:00:00Z',
    ),
  );
  const changes = profileChanges(before[0]!, after[0]!);

  test('papers that are new and gone; one with another title is the same by its identifier', () => {
    expect(changes.added.map(({ title }) => title)).toEqual(['A Study of Examples That Are New']);
    expect(changes.gone.map(({ title }) => title)).toEqual(['A Study of Examples That Went Away']);
    expect(changes.titles).toMatchObject([
      { before: 'A Study of Examples in Motion', after: 'A Longer Study of Examples in Motion' },
    ]);
    expect(changes.dates).toMatchObject([{ before: '2023', after: '2024' }]);
  });

  test('citations with the day of each count', () => {
    expect(changes.citations).toMatchObject([
      {
        title: 'A Study of Examples at Rest',
        before: { count: 7, asOf: '2026-10-01' },
        after: { count: 9, asOf: '2026-11-20' },
      },
    ]);
  });

  test('nothing, where the record is the same, and of authors who are new', () => {
    expect(changedProfiles(before, before)).toEqual([]);
    expect(changedProfiles([], after)).toEqual([]);
  });

  test('numbers that the source states', () => {
    const [old] = read(kept('ada.txt', page(1, ONE), '2026-11-20T10:00:00Z'));
    const [now] = read(kept('ada.txt', page(3, ONE), '2026-11-21T10:00:00Z'));
    expect(profileChanges(old!, now!).stated).toEqual([{ label: 'h-index', before: '1', after: '3' }]);
  });
});
