import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/core/model.ts';
import { bibtex } from '../../../src/core/writers/bibtex.ts';
import { writtenAlone } from '../../../src/core/writers/written-papers.ts';
import { makeDocument, type PaperSketch } from '../charts/documents.ts';

const papersOf = (sketches: readonly PaperSketch[], name = 'Ana Gil') =>
  makeDocument({ name, papers: sketches, network: false }).papers;
const context = { sources: [{ id: 'aaaaaaaaaaaa', name: 'profile_1.txt' }], fictional: false };
const written = (papers: readonly Paper[], changes = {}) =>
  bibtex(papers.map(writtenAlone), { ...context, ...changes });
const paperOf = (sketch: PaperSketch, changes: Partial<Paper> = {}): Paper => ({
  ...papersOf([sketch])[0]!,
  ...changes,
});
const sourced = (value: string) => ({ ...paperOf({}).title, value });

describe('an entry', () => {
  test('of a paper with nothing but a title, a day and a complete list', () => {
    const paper = paperOf({ title: 'Emu3 & Friends', date: '2024-05-09', authors: ['Bo Li'] });
    expect(written([paper])).toBe(
      [
        '@misc{gil2024emu3,',
        '  author = {Ana Gil and Bo Li},',
        '  title = {{Emu3 \\& Friends}},',
        '  year = 2024,',
        '  month = may,',
        '  day = 9,',
        '  keywords = {cs.LG},',
        '  annote = {Given Type: -; Date Kind: first-posted; Category: cs.LG; Read From: profile\\_1.txt, line 1},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('of an article with a venue has journal, identifiers and the address of its DOI', () => {
    const paper = paperOf(
      { title: 'Waves' },
      {
        type: 'article',
        venue: sourced('Journal of Rooms & Halls'),
        identifiers: [
          { kind: 'doi', value: '10.1000/a_b{c}' },
          { kind: 'arxiv', value: '2605.08962' },
        ],
      },
    );
    const text = written([paper]);
    expect(text).toMatch(/^@article\{gil2024waves,/);
    expect(text).toContain('  journal = {Journal of Rooms \\& Halls},');
    // Verbatim fields keep the underscore; braces would end them.
    expect(text).toContain('  doi = {10.1000/a_b%7Bc%7D},');
    expect(text).toContain('  eprint = {2605.08962},\n  archiveprefix = {arXiv},\n  primaryclass = {cs.LG},');
    expect(text).toContain('  url = {https://doi.org/10.1000/a_b%7Bc%7D},');
  });

  test('of a preprint on arXiv is no article, though the source calls arXiv its venue', () => {
    const text = written([
      paperOf(
        {},
        {
          type: 'article',
          venue: sourced('arXiv (Cornell University)'),
          identifiers: [{ kind: 'arxiv', value: '2401.00001' }],
        },
      ),
    ]);
    expect(text).toMatch(/^@misc/);
    expect(text).toContain('  howpublished = {arXiv (Cornell University)},');
    expect(text).toContain('  url = {https://arxiv.org/abs/2401.00001},');
  });

  test('without a year has none, and says so', () => {
    const text = written([paperOf({ title: 'Undated', date: null })]);
    expect(text).toMatch(/^@misc\{gilundatedundated,/);
    expect(text).not.toMatch(/year =|month =/);
    expect(text).toContain('  note = {Undated},');
  });

  test('of a year alone has no month; an inferred year, a retraction and made-up data are said', () => {
    const text = written([{ ...paperOf({ date: '2021', inferred: true }), isRetracted: true }], {
      fictional: true,
    });
    expect(text).toMatch(/^% Fictional data\.\n\n@misc/);
    expect(text).toContain('  note = {Fictional data. Retracted. Year inferred},');
    expect(text).toMatch(/ {2}annote = \{Data: fictional; .*Retracted: yes; /);
  });
});

describe('names', () => {
  const authorOf = (name: string, more: PaperSketch = {}) =>
    /author = (.*),/.exec(written(papersOf([more], name)))![1];

  test.each([
    ['Gil, Ana', '{Gil, Ana}'],
    ['Ana Gil', '{Ana Gil}'],
    ['van der Waals, J. D.', '{van der Waals, J. D.}'],
    ['Sammy Davis, Jr.', '{Sammy {Davis, Jr.}}'],
    ['陳大文', '{陳大文}'],
    ['Research and Development', '{Research {and} Development}'],
  ])('%s', (name, expected) => expect(authorOf(name)).toBe(expected));

  test('a cut list ends with "others"', () => {
    expect(authorOf('Ana Gil', { authors: ['Bo Li'], cut: true })).toBe('{Ana Gil and Bo Li and others}');
  });
});

test('what TeX reads as a command is escaped, and braces stay balanced', () => {
  const text = written([paperOf({ title: '50% of $5 in {C#}_1: \\alpha^2 ~ "x"\n(new)' })]);
  expect(text).toContain(
    'title = {{50\\% of \\$5 in \\textbraceleft{}C\\#\\textbraceright{}\\_1: \\textbackslash{}alpha\\textasciicircum{}2 \\textasciitilde{} "x" (new)}}',
  );
  // BibTeX counts every brace, escaped or not.
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

describe('keys', () => {
  const keysOf = (papers: readonly Paper[]) =>
    [...written(papers).matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
  const same = ['w1', 'w2', 'w3'].map((id) => ({ id, title: 'A Survey', date: '2024-05-09' }));

  test('are told apart by letters that do not depend on the order of the papers', () => {
    const papers = papersOf(same);
    expect(keysOf(papers)).toEqual(['gil2024survey-a', 'gil2024survey-b', 'gil2024survey-c']);
    expect(keysOf([...papers].reverse())).toEqual(['gil2024survey-c', 'gil2024survey-b', 'gil2024survey-a']);
  });

  test('are unique beyond the alphabet, and plain ASCII for any script', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `w${i}`, title: '深層学習', date: '2024' }));
    const keys = keysOf(papersOf(many, 'Åsa Łuk-Öhman'));
    expect(new Set(keys).size).toBe(60);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
    expect(keys).toContain('lukohman2024-a');
  });
});
