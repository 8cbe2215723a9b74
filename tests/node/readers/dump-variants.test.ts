import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT, codesAt, readFixture, textOf } from './support.ts';

const papersOf = (name: string, context = {}) => readFixture(name, context).profiles[0]!.papers;
const printed = (name: string) =>
  papersOf(name).map(({ categories }) => categories.map((one) => one.printed));

describe('header', () => {
  test('needs no badge, citations or scores', () => {
    const [profile] = readFixture('dump-minimal-header').profiles;
    expect(profile!.badge).toBeNull();
    expect(profile!.stated.map(({ kind, number }) => [kind, number.value])).toEqual([
      ['h-index', 19],
      ['papers', 1],
    ]);
    expect(profile!.listCount!.value).toBe(1);
  });

  test('reports three counts that disagree', () => {
    const { issues } = readFixture('dump-count-mismatch');
    const [mismatch] = issues.filter(({ code }) => code === 'COUNT_MISMATCH');
    expect(mismatch).toMatchObject({
      message: 'papers: 30 stated, 3 in the heading, 1 listed',
      span: { line: 6, start: 0, end: 1 },
    });
  });

  test('a known capture date silences the question for it', () => {
    const { issues } = readFixture('dump-minimal-header', { capturedOn: '2026-02-01' });
    expect(codesAt(issues)).toEqual(['STATED_H_EXCEEDS_LISTED@3']);
  });
});

describe('head line', () => {
  test('takes glued badges apart, also one that starts like the month', () => {
    expect(printed('dump-glued-badges')).toEqual([['DC', 'AI'], ['MA'], ['LG']]);
    expect(papersOf('dump-glued-badges').map(({ siteScore }) => siteScore?.value ?? null)).toEqual([
      null,
      7,
      null,
    ]);
  });

  test('keeps "Code" behind the date as a tag', () => {
    const paper = papersOf('dump-glued-badges')[2]!;
    expect(paper.date.iso).toBe('2025-05-09');
    expect(paper.tags).toMatchObject([{ value: 'Code', span: { line: 21, start: 13, end: 17 } }]);
  });

  test('reads lower-case and full codes, and counts an alias under its canonical category', () => {
    const ids = papersOf('dump-codes-of-physics').map(({ categories }) =>
      categories.map(({ id, basis }) => [id, basis]),
    );
    expect(ids).toEqual([
      [['hep-th', 'unique-code']],
      [
        ['quant-ph', 'unique-code'],
        ['cond-mat.mtrl-sci', 'unique-code'],
      ],
      [
        ['cs.LG', 'full-code'],
        ['math.CV', 'full-code'],
      ],
      [['cs.IT', 'alias']],
    ]);
  });

  test('keeps an unknown badge as printed', () => {
    const { profiles, issues } = readFixture('dump-unknown-badge');
    expect(profiles[0]!.papers[0]!.categories).toMatchObject([
      { id: 'cs.LG' },
      { id: 'ZZ', printed: 'ZZ', basis: 'unresolved', candidates: [] },
    ]);
    expect(codesAt(issues)).toContain('BADGE_UNKNOWN@5');
  });

  test('reads a badge by its company, but only where one archive has it', () => {
    const categories = papersOf('dump-ambiguous-badges').flatMap((paper) => paper.categories);
    expect(categories.map(({ id, basis }) => [id, basis])).toEqual([
      ['cs.LG', 'unique-code'],
      ['PR', 'unresolved'],
      ['cs.CV', 'context'],
    ]);
  });
});

describe('dates', () => {
  test('a day that does not exist leaves the paper undated', () => {
    const { profiles, issues } = readFixture('dump-impossible-date');
    expect(profiles[0]!.papers.map(({ date }) => [date.iso, date.precision])).toEqual([
      [null, 'none'],
      ['2024-02-29', 'day'],
    ]);
    expect(codesAt(issues)).toEqual(['DATE_INVALID@5', 'NO_CAPTURE_DATE@file']);
  });

  test('a date after the as-of date is kept and reported', () => {
    const { profiles, issues } = readFixture('dump-date-after-as-of');
    expect(profiles[0]!.papers[0]!.date.iso).toBe('2026-12-24');
    expect(codesAt(issues)).toContain('DATE_IN_FUTURE@5');
  });

  test('a year that is not printed: several fit, one fits, none fits', () => {
    const { profiles, issues } = readFixture('dump-year-not-printed');
    const dates = profiles[0]!.papers.map(({ date }) => [date.iso, date.precision, date.yearCandidates]);
    expect(dates.slice(1)).toEqual([
      [null, 'month-day', [2024, 2025, 2026]],
      ['2024-02-29', 'day', [2024]],
      [null, 'none', []],
    ]);
    expect(codesAt(issues)).toEqual([
      'DATE_INVALID@26',
      'NO_CAPTURE_DATE@file',
      'YEAR_INFERRED@19',
      'YEAR_UNRESOLVED@12',
    ]);
  });

  test('a capture date settles the year', () => {
    const dates = papersOf('dump-year-not-printed', { capturedOn: '2025-06-30' }).map(({ date }) => date.iso);
    expect(dates).toEqual(['2023-06-01', '2025-05-09', null, null]);
  });
});

describe('entries', () => {
  test('may lack authors, abstract or title', () => {
    const { profiles, issues } = readFixture('dump-missing-parts');
    const shape = profiles[0]!.papers.map(({ title, authors, abstract }) => [
      title.raw,
      authors?.slots.length ?? null,
      abstract !== null,
    ]);
    expect(shape).toEqual([
      ['Neither Authors nor Abstract', null, false],
      ['No Authors', null, true],
      ['No Abstract', 2, false],
      ['', 2, true],
      ['One Author', 1, true],
    ]);
    expect(codesAt(issues).filter((code) => code.startsWith('ENTRY'))).toEqual([
      'ENTRY_WITHOUT_ABSTRACT@14',
      'ENTRY_WITHOUT_ABSTRACT@6',
      'ENTRY_WITHOUT_AUTHORS@6',
      'ENTRY_WITHOUT_AUTHORS@9',
      'ENTRY_WITHOUT_TITLE@18',
    ]);
  });

  test('a whole list of authors has a total, a cut one only a least', () => {
    const totals = papersOf('dump-missing-parts').flatMap(({ authors }) =>
      authors ? [[authors.truncated, authors.total, authors.totalMin]] : [],
    );
    expect(totals).toEqual([
      [false, 2, 2],
      [true, null, 3],
      [false, 1, 1],
    ]);
  });

  test('need no blank lines between their parts', () => {
    const [profile] = readFixture('dump-no-blank-lines').profiles;
    expect(profile!.badge!.id).toBe('cs.LG');
    expect(
      profile!.papers.map(({ title, authors, abstract }) => [title.value, authors!.raw, abstract!.value]),
    ).toEqual([
      ['First of Two', 'Ines Okafor, Tomas Lind et al.', 'The first abstract has no blank line above it.'],
      ['Second of Two', 'Tomas Lind, Ines Okafor', 'The second abstract neither.'],
    ]);
  });

  test('wrapped lines are joined by one blank', () => {
    const [paper] = papersOf('dump-wrapped-lines');
    expect(paper!.title.value).toBe('A Title That Somebody Saved with a Narrow Column');
    expect(paper!.abstract!.value).toBe(
      'The abstract was wrapped when it was saved, over three lines. ' +
        'A second paragraph, which is long enough to be text, belongs to it too.',
    );
    expect(paper!.abstract!.span).toMatchObject({ line: 11, start: 0 });
  });

  test('names with suffixes, particles and other scripts', () => {
    const names = papersOf('dump-names-that-are-hard').map(({ authors }) =>
      authors!.slots.map(({ name, kind }) => `${name} (${kind})`),
    );
    expect(names).toEqual([
      [
        'John Smith, Jr. (person)',
        'Ines Okafor (person)',
        'Jan van der Berg (person)',
        'The Atlas Collaboration (team)',
      ],
      ['Łukasz Øster (person)', '陈扬锐 (person)', 'Jean-Luc O’Neil (person)'],
    ]);
  });
});

test('lines that fit nothing are reported, wherever they stand', () => {
  const { profiles, issues } = readFixture('dump-stray-lines');
  const stray = issues.filter(({ code }) => code === 'LINE_UNPARSED');
  expect(stray.map(({ span, excerpt }) => [span!.line, excerpt])).toEqual([
    [1, 'Cookie notice'],
    [7, 'Follow this author'],
    [19, '42'],
    [21, 'arXiv:2605.0896280.12 citations'],
  ]);
  expect(profiles[0]!.name.value).toBe('Ines Okafor');
  expect(profiles[0]!.papers[0]!.abstract!.value).toBe('The abstract of the only entry ends here.');
});

test('several people in one document', () => {
  const seed = textOf('seeds/002_aee06866c4fcc426.txt');
  const text = [seed, textOf('tests/fixtures/dump-missing-parts.txt'), seed].join('\n\n');
  const { profiles } = readDocument(text, CONTEXT);
  expect(profiles.map(({ name, papers }) => [name.value, papers.length])).toEqual([
    ['Yangrui Chen', 8],
    ['Ines Okafor', 5],
    ['Yangrui Chen', 8],
  ]);
});

test('no-break spaces and blanks at line ends do not move a place', () => {
  const text =
    'Ines Okafor \n\n1\u00a0Paper\n\n \u00a0LGMay\u00a05, 2024  \nA\u00a0Title\n\nInes\u00a0Okafor, Tomas Lind\n\nWe say little here.\n';
  const [paper] = readDocument(text, CONTEXT).profiles[0]!.papers;
  expect(paper!.head).toMatchObject({ raw: 'LGMay\u00a05, 2024', span: { line: 5, start: 2, end: 15 } });
  expect(paper!.title).toMatchObject({ value: 'A Title', raw: 'A\u00a0Title' });
  expect(paper!.authors!.slots[1]).toMatchObject({
    name: 'Tomas Lind',
    span: { line: 8, start: 13, end: 23 },
  });
});
