import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/core/model.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import { titleKey } from '../../../src/core/text/title-key.ts';
import { WRITTEN, type Written } from './agreement-formats.ts';
import { WORKS, type Name, type Work } from './agreement-works.ts';
import { bytesOf, papersOf } from './fuzz-support.ts';

const read = (written: readonly Written[]) =>
  extract(
    written.map(({ format, text }) => ({ name: format, bytes: bytesOf(text) })),
    {
      asOf: null,
      today: '2026-11-20',
      settings: {
        asOf: null,
        sources: Object.fromEntries(written.map(({ format }) => [format, { person: 'tanaka' }])),
      },
    },
  );

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A work by the words of its title alone. */
const paperOf = (work: Work, papers: readonly Paper[]) =>
  papers.filter(({ title }) => plain(title.value) === plain(work.title));

const KINDS: readonly (readonly [Work['kind'], RegExp])[] = [
  ['conference', /conf|proceeding|congress/i],
  ['preprint', /preprint|posted|eprint|unpb/i],
  ['article', /article|jour/i],
];

/** A name as it should be shown, as far as a format can say it. */
function nameOf({ family, given, suffix = '', isGroup }: Name, names: Written['names']): string {
  if (isGroup) return family;
  const short = given.match(/(?<=^|[ -])\p{L}/gu)?.join('');
  return [names === 'full' ? given : short, family, names === 'full' ? suffix.replace('.', '') : '']
    .filter(Boolean)
    .join(' ');
}

/** Web of Science lists groups apart from people: then they come last. */
const namesOf = ({ names }: Work, format: string) =>
  format.startsWith('wos')
    ? [...names].sort((a, b) => Number(a.isGroup ?? false) - Number(b.isGroup ?? false))
    : names;

const cut = (work: Work, to: Written['date']) => {
  const [year, month, day] = work.date;
  const parts = to === 'year' ? [year] : [year, month, day];
  return (
    parts
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-') || null
  );
};

describe.each(WRITTEN.map((written) => [written.format, written] as const))('%s', (format, written) => {
  const dataset = read([written]);
  const papers = papersOf(dataset);
  const works = WORKS.filter(({ number }) => !written.lacks?.includes(number));

  test('is told, and every work is there once', () => {
    expect(dataset.sources.map((source) => source.format)).toEqual([format]);
    expect(papers.map(({ title }) => titleKey(title.value)).sort()).toEqual(
      works.map(({ title }) => titleKey(title)).sort(),
    );
  });

  test.each(works.map((work) => [work.title, work] as const))('%s', (title, work) => {
    const [paper] = paperOf(work, papers);
    expect.soft(paper!.title.value.normalize('NFKC').replace(/[“”]/g, '"')).toBe(title);
    expect.soft(paper!.date.iso ?? null).toBe(dateOf(work, written));
    if (written.says.includes('doi'))
      expect
        .soft(paper!.identifiers.find(({ kind }) => kind === (work.arxiv ? 'arxiv' : 'doi'))?.value)
        .toBe(work.arxiv ?? work.doi);
    if (written.says.includes('venue'))
      expect.soft(paper!.venue?.value.toLowerCase()).toBe(work.venue.toLowerCase());
    if (written.says.includes('citations')) expect.soft(paper!.citations?.count).toBe(work.cited);
    if (written.says.includes('kind'))
      expect.soft(KINDS.find(([, words]) => words.test(paper!.type ?? ''))?.[0]).toBe(work.kind);
    if (written.names !== 'none')
      expect
        .soft(paper!.authors?.slots.map(({ name }) => name.replace(/(?<=Jr)\./, '')))
        .toEqual(namesOf(work, format).map((name) => nameOf(name, written.names)));
  });
});

function dateOf(work: Work, { date, format }: Written) {
  const month = work.date.length === 2;
  // Where only a whole date or a year can be said, a month is left out, or its first day stands for it.
  if (format === 'semantic-scholar' && work.date.length < 3) return cut(work, 'year');
  return format === 'openalex-works' && month ? `${cut(work, date)}-01` : cut(work, date);
}

test('together they are the same works, each counted once', () => {
  const full = WRITTEN.filter(({ names }) => names === 'full');
  const dataset = read(full);
  const papers = papersOf(dataset);
  expect(dataset.profiles).toHaveLength(1);
  // Without a number, what has no year stays apart, and is suggested.
  const apart = papers.filter(({ versions }) => versions.length === 0);
  expect(apart.map(({ date }) => date.iso)).toEqual([null]);
  expect(dataset.suggestions.filter(({ kind }) => kind === 'same-work')).not.toEqual([]);
  const once = papers.filter((paper) => !apart.includes(paper));
  expect(once.map(({ title }) => plain(title.value)).sort()).toEqual(
    WORKS.map(({ title }) => plain(title)).sort(),
  );
});
