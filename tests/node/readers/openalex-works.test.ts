import { describe, expect, it } from 'vitest';
import type { PaperRecord, ProfileRecord, Sourced, Span } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import type { ReadContext } from '../../../src/core/readers/types.ts';
import { CONTEXT, codesAt, textOf } from './support.ts';

const TEXT = textOf('tests/fixtures/openalex-every-trap.json');
const read = (text: string, context: Partial<ReadContext> = {}) =>
  readDocument(text, { ...CONTEXT, capturedOn: '2026-11-18', ...context });
const json = (content: unknown) => JSON.stringify(content);
const { profiles, issues } = read(TEXT);
const profile = profiles[0]!;
const [heron, untitled, data] = profile.papers as [PaperRecord, PaperRecord, PaperRecord];

/** A work by the people numbered, as reduced as can be. */
const work = (id: number, authors: readonly number[], more: object = {}) => ({
  id: `https://openalex.org/W${id}`,
  title: `Work ${id}`,
  publication_year: 2020,
  authorships: authors.map((author) => ({
    author: { id: `https://openalex.org/A${author}`, display_name: `Author ${author}` },
  })),
  ...more,
});

describe('whose record it is', () => {
  it('is that of the author on most works, whatever the case of the id', () => {
    expect(profile.name).toMatchObject({ value: 'Ilse Varga', basis: 'computed' });
    expect(profile.ids).toEqual([
      { kind: 'openalex', value: 'A9100000001' },
      { kind: 'orcid', value: '0000-0002-1825-0097' },
    ]);
  });

  it.each([
    [
      'on fewer than half of the works',
      [work(1, [1, 2]), work(2, [3]), work(3, [1]), work(4, [4]), work(5, [5])],
    ],
    ['as many times as another', [work(1, [1, 2]), work(2, [1, 2])]],
  ])('is marked where the first stands %s', (_, works) => {
    const { profiles, issues } = read(json({ results: works }));
    expect(profiles[0]!.name).toMatchObject({ value: 'Author 1', basis: 'inferred' });
    expect(issues.map(({ code }) => code)).toContain('SUBJECT_UNCLEAR');
  });

  it('is that of the author record, which gives the stated numbers', () => {
    const author = {
      id: 'https://openalex.org/A2',
      display_name: 'Author Two',
      works_count: 70,
      cited_by_count: 900,
      summary_stats: { h_index: 12, i10_index: 14 },
    };
    const { profiles, issues } = read(
      `${json(author)}\n${json(work(1, [1, 2]))}\n${json(work(2, [1, 2]))}\n`,
    );
    expect(profiles).toHaveLength(1);
    expect(profiles[0]!.name.value).toBe('Author Two');
    expect(profiles[0]!.stated.map(({ kind, number }) => [kind, number.value])).toEqual([
      ['h-index', 12],
      ['i10-index', 14],
      ['papers', 70],
      ['citations', 900],
    ]);
    // Two works are listed: neither 70 works nor an h-index of 12 can be theirs.
    expect(issues.map(({ code }) => code)).toEqual(['COUNT_MISMATCH', 'STATED_H_EXCEEDS_LISTED']);
  });
});

describe('a work', () => {
  it('has title, venue, type and date', () => {
    expect(heron.title).toMatchObject({
      value: 'Counting Ardea at Night & by Day',
      raw: 'Counting <i>Ardea</i> at Night &amp; by Day',
    });
    expect(heron.venue!.value).toBe('Journal of Imaginary Ornithology');
    expect(heron).toMatchObject({ type: 'article', isRetracted: false });
    expect(heron.date).toMatchObject({ iso: '2019-05-17', precision: 'day', kind: 'published' });
  });

  it('keeps its identifiers in their normal form', () => {
    expect(heron.identifiers).toEqual([
      { kind: 'openalex', value: 'W9100000011' },
      { kind: 'doi', value: '10.5555/heron.2019.x' },
      { kind: 'pmid', value: '99000001' },
      { kind: 'pmcid', value: 'PMC99000002' },
      { kind: 'mag', value: '9100000011' },
      { kind: 'arxiv', value: '1902.99999' },
    ]);
  });

  it('has topics with their way from domain to subfield, and no concepts beside them', () => {
    expect(heron.categories.map(({ id }) => id)).toEqual(['T19001', 'T19002']);
    expect(profile.categories[0]).toEqual({
      id: 'T19001',
      name: 'Night Birds',
      path: [
        { id: 'domains/1', name: 'Life Sciences' },
        { id: 'fields/11', name: 'Agricultural and Biological Sciences' },
        { id: 'subfields/1105', name: 'Ecology and Evolution' },
      ],
    });
  });

  it('has concepts where it has no topic, and a note', () => {
    expect(untitled.categories.map(({ id }) => id)).toEqual(['C9001']);
    expect(data.categories).toEqual([]);
  });

  it('has citations by year: years left out inside the window are none, the rest came before it', () => {
    expect(heron.citations).toMatchObject({
      count: 40,
      source: 'OpenAlex',
      asOf: '2026-11-18',
      byYear: [
        { year: 2021, count: 3 },
        { year: 2024, count: 9 },
        { year: 2026, count: 5 },
      ],
      window: { first: 2017, last: 2026 },
    });
    expect(untitled.citations).toMatchObject({ count: 0, byYear: [] });
    expect(read(TEXT, { capturedOn: null }).profiles[0]!.papers[0]!.citations!.asOf).toBeNull();
  });

  it('has the percentile that the source calculated', () => {
    expect(heron.percentile).toMatchObject({ value: 57, source: 'OpenAlex' });
    expect(data.percentile).toBeNull();
  });

  it('has its abstract put back in order', () => {
    expect(heron.abstract).toMatchObject({
      value: 'We count herons. Then We recount herons.',
      basis: 'computed',
    });
    expect(data.abstract).toBeNull();
  });

  it('takes January 1st as a year', () => {
    expect(untitled.date).toMatchObject({ iso: '2021', precision: 'year', raw: '2021-01-01' });
    expect(untitled.date.reason).toMatch(/only the year/);
  });
});

describe('an author list', () => {
  it('calls people as the source does and keeps the byline', () => {
    expect(heron.authors!.slots.map(({ name, printed }) => [name, printed])).toEqual([
      ['Ilse Varga', 'Varga, I.'],
      ['Wei Wang', null],
      ['Wei Wang', 'Wang Wei'],
    ]);
    expect(heron.authors).toMatchObject({ truncated: false, total: 3, totalMin: 3 });
  });

  it('is in the order of the byline, and cut where the answer says so', () => {
    expect(untitled.authors!.slots.map(({ name }) => name)).toEqual(['Ilse Varga', 'Jo Okafor']);
    expect(untitled.authors).toMatchObject({ truncated: true, total: null, totalMin: 3 });
  });

  it('of exactly 100 names is taken as cut where the answer does not say', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    const list = (authors: number[], more?: object) =>
      read(json([work(1, authors, more)])).profiles[0]!.papers[0]!.authors!;
    expect(list(hundred)).toMatchObject({ truncated: true, total: null, totalMin: 100 });
    expect(list(hundred, { is_authors_truncated: false })).toMatchObject({ truncated: false, total: 100 });
    expect(list(hundred.slice(1))).toMatchObject({ truncated: false, total: 99 });
  });

  it('may hold a team, and a person without a number', () => {
    expect(data.authors!.slots).toMatchObject([{ kind: 'team', ids: [] }]);
  });

  it('gives nobody the number that stands for deleted records', () => {
    const { papers } = read(json([work(1, [9999999999, 5])])).profiles[0]!;
    expect(papers[0]!.authors!.slots.map(({ ids }) => ids.length)).toEqual([0, 1]);
  });
});

it('says what is odd, and where', () => {
  expect(codesAt(issues)).toEqual(
    [
      'AUTHORS_TRUNCATED@74',
      'CATEGORIES_OUTDATED@80',
      'COUNT_MISMATCH@2',
      'DATE_IN_FUTURE@88',
      'ENTRY_WITHOUT_TITLE@68',
      'GROUP_AUTHOR_SUSPECTED@91',
      'RECORD_FLAGGED@67',
      'RECORD_FLAGGED@87',
      'SUBJECT_NOT_IN_LISTED_AUTHORS@90',
      'YEAR_COUNTS_DIFFER@94',
    ].sort(),
  );
});

it('points every value to its characters', () => {
  const lines = TEXT.split('\n');
  let checked = 0;
  const check = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { raw, span } = value as Partial<Sourced<unknown>>;
    const isList = 'slots' in value;
    if (typeof raw === 'string' && span && !isList) {
      expect(at(lines, span)).toBe(raw);
      checked += 1;
    }
    Object.values(value).forEach(check);
  };
  check(profile);
  expect(checked).toBeGreaterThan(12);
});

const at = (lines: readonly string[], { line, start, end }: Span) => lines[line - 1]!.slice(start, end);
const titles = ({ papers }: ProfileRecord) => papers.map(({ title }) => title.value);

describe('the shapes in which answers are saved', () => {
  const works = [work(1, [1]), work(2, [1, 2]), work(3, [1])];
  const expected = ['Work 1', 'Work 2', 'Work 3'];
  const answer = (results: unknown[], count = 3) => ({ meta: { count }, results });

  it.each([
    ['an answer', json(answer(works))],
    ['an answer, indented', JSON.stringify(answer(works), null, 2)],
    ['a list', json(works)],
    ['JSON Lines', works.map(json).join('\n')],
    ['pages set end to end', json(answer(works.slice(0, 2))) + json(answer(works.slice(2)))],
    ['pages a line each', `${json(answer(works.slice(0, 2)))}\n${json(answer(works.slice(2)))}\n`],
  ])('%s', (_, text) => {
    const { format, profiles, issues } = read(text);
    expect(format).toBe('openalex-works');
    expect(profiles.map(titles)).toEqual([expected]);
    expect(issues).toEqual([]);
  });

  it('overlapping pages: a work counts once', () => {
    const { profiles, issues } = read(json(answer(works.slice(0, 2))) + json(answer(works.slice(1))));
    expect(profiles.map(titles)).toEqual([expected]);
    expect(issues.map(({ code }) => code)).toEqual(['RECORD_REPEATED']);
  });

  it('one work, whose authors all stand on as many: the first is taken, and marked', () => {
    const { profiles, issues } = read(json(work(7, [4, 5])));
    expect(profiles.map(({ name }) => name.value)).toEqual(['Author 4']);
    expect(issues.map(({ code }) => code)).toEqual(['SUBJECT_UNCLEAR']);
  });

  it('an answer reduced to other names and bare lists of authors', () => {
    const reduced = {
      openalex_id: 'https://openalex.org/W5',
      title: 'A Reduced Work',
      authors: ['Ana Gil', 'Bo Lind‐Ek'],
      year: 2025,
      type: 'article',
      venue: 'Annals of Nowhere',
      link: 'https://doi.org/10.5555/Reduced',
      cited_by_count_total: 33,
      citations_by_year: [{ year: 2025, cited_by_count: 2 }],
    };
    const [paper] = read(json([reduced, { ...reduced, openalex_id: 'W6', authors: ['Ana Gil'] }]))
      .profiles[0]!.papers;
    expect(paper).toMatchObject({
      date: { iso: '2025', precision: 'year' },
      venue: { value: 'Annals of Nowhere' },
      citations: { count: 33, byYear: [{ year: 2025, count: 2 }] },
      identifiers: [
        { kind: 'openalex', value: 'W5' },
        { kind: 'doi', value: '10.5555/reduced' },
      ],
      authors: { slots: [{ name: 'Ana Gil', ids: [] }, { name: 'Bo Lind‐Ek' }], total: 2 },
    });
  });

  it('few fields: what is not given is null, not zero', () => {
    const [paper] = read(json({ meta: { count: 1, db_response_time_ms: 3 }, results: [work(1, [1])] }))
      .profiles[0]!.papers;
    const { citations, percentile, venue, type, isRetracted, abstract } = paper!;
    expect([citations, percentile, venue, type, isRetracted, abstract]).toEqual(Array(6).fill(null));
  });
});

describe('what is no record', () => {
  it('an error that was saved instead of an answer', () => {
    const text = json({
      error: 'Invalid query parameters error.',
      message: 'athor.id is not a valid field.',
    });
    const { format, profiles, issues } = read(text);
    expect({ format, profiles }).toEqual({ format: 'openalex-works', profiles: [] });
    expect(issues).toMatchObject([{ code: 'ANSWER_IS_ERROR', severity: 'error', span: { line: 1 } }]);
    expect(issues[0]!.message).toContain('athor.id is not a valid field.');
  });

  it('an answer without works', () => {
    const { profiles, issues } = read(json({ meta: { count: 0, db_response_time_ms: 3 }, results: [] }));
    expect(profiles).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['RECORD_UNUSED']);
  });

  it('something else among the works is reported, and the works are read', () => {
    const other = { id: 'https://openalex.org/I123', display_name: 'Example University' };
    const { profiles, issues } = read(json([work(1, [1]), other, work(2, [1])]));
    expect(profiles.map(titles)).toEqual([['Work 1', 'Work 2']]);
    expect(issues.map(({ code }) => code)).toEqual(['RECORD_UNUSED']);
  });

  it('a download that was cut off: what arrived is read', () => {
    const text = JSON.stringify([work(1, [1]), work(2, [1]), work(3, [1])], null, 1);
    const { profiles, issues } = read(text.slice(0, text.indexOf('Work 3')));
    expect(titles(profiles[0]!)).toEqual(expect.arrayContaining(['Work 1', 'Work 2']));
    expect(issues.map(({ code }) => code)).toContain('JSON_BROKEN');
  });

  it('a text of many megabytes that never ends', () => {
    const { profiles, issues } = read(`{"authorships": "${'x'.repeat(16e6)}`);
    expect(profiles).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('JSON_BROKEN');
  });

  it('JSON of other sources, and brackets without end, are not taken', () => {
    for (const text of ['{"message":{"items":[]}}', '[1, 2', `${'['.repeat(50_000)}"authorships":`])
      expect(read(text).format).toBeNull();
  });
});

it.each([
  ['2021-02-30', 2021, '2021', ['DATE_INVALID']],
  ['soon', null, null, ['DATE_INVALID']],
  [null, 2022, '2022', []],
  [null, null, null, ['DATE_MISSING']],
  ['2026-11-21', null, '2026-11-21', ['DATE_IN_FUTURE']],
  [null, 2027, '2027', ['DATE_IN_FUTURE']],
  [null, 2026, '2026', []],
])('date %s, year %s', (publication_date, publication_year, iso, codes) => {
  const { profiles, issues } = read(json([work(1, [1], { publication_date, publication_year })]));
  expect(profiles[0]!.papers[0]!.date.iso).toBe(iso);
  expect(issues.map(({ code }) => code)).toEqual(codes);
});
