import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { codesAt, CONTEXT } from './support.ts';

const read = (text: string) => readDocument(text, CONTEXT);
const papers = (text: string) => read(text).profiles.flatMap((profile) => profile.papers);
const entry = (fields: string, type = 'article', key = 'a') =>
  `@${type}{${key},\n  author = {Tanaka, Mira},\n  title = {A Title of Some Length},\n${fields}\n}\n`;
const paper = (fields: string, type?: string, key?: string) => papers(entry(fields, type, key))[0]!;
const names = (authors: string) => paperBy(authors)!.authors!.slots.map(({ name }) => name);
const paperBy = (authors: string) =>
  papers(`@misc{a, title = {T}, author = {${authors}}}\n@misc{b, author = {Tanaka, Mira}}`)[0];

describe('values', () => {
  test('braces, quotation marks, numbers, macros, what # joins', () => {
    const [work] = papers(
      '@String{ jis = "Journal of " # {Invented Systems} }\n@preamble{ "\\newcommand{\\x}{y}" }\n' +
        '@ARTICLE(key, AUTHOR = "Tanaka, Mira", Title = "On {"}quotes{"} and {Nested {Braces}}", ' +
        'journal = JIS # ", Series B", year = 2024, month = "9~" # mar)',
    );
    expect(work).toMatchObject({
      head: { value: 'key' },
      title: { value: 'On "quotes" and Nested Braces', raw: 'On {"}quotes{"} and {Nested {Braces}}' },
      venue: { value: 'Journal of Invented Systems, Series B' },
      date: { iso: '2024-03-09', precision: 'day', raw: '2024 9 mar' },
      type: 'article',
    });
  });

  test('every value leads to its characters', () => {
    const text = entry('  journal = {Annals},\n  year = {2024}');
    const { title, venue, date, authors, head } = papers(`% a comment\n${text}`)[0]!;
    expect(
      [head, title, venue!, date, authors!.slots[0]!].map(({ span }) => [span.line, span.start, span.end]),
    ).toEqual([
      [2, 9, 10],
      [4, 11, 33],
      [5, 13, 19],
      [6, 10, 14],
      [3, 12, 24],
    ]);
  });

  test('a macro that nothing defines stands for itself and is reported', () => {
    const { profiles, issues } = read(entry('  journal = annals, year = 2024'));
    expect(profiles[0]!.papers[0]!.venue!.value).toBe('annals');
    expect(codesAt(issues)).toEqual(['MACRO_UNKNOWN@4']);
  });

  test('capitals are never changed, braces and TeX are not shown', () => {
    expect(
      papers('@misc{a, author={Tanaka, Mira}, title={{BGL}: {GPU-Efficient} {\\it Training} on MXNet}}'),
    ).toMatchObject([{ title: { value: 'BGL: GPU-Efficient Training on MXNet' } }]);
  });

  test('commands of journals of astronomy', () => {
    expect(paper('journal = {\\apjl}').venue).toMatchObject({
      value: 'The Astrophysical Journal Letters',
      raw: '\\apjl',
    });
  });
});

describe('names', () => {
  test.each([
    ['von der Berg, Anna and Mira Tanaka', ['Anna von der Berg', 'Mira Tanaka']],
    ['King, Jr., Martin', ['Martin King Jr.']],
    [
      '{{Barniol Duran}}, Rodolfo and {Miller-Jones}, James C.~A.',
      ['Rodolfo Barniol Duran', 'James C. A. Miller-Jones'],
    ],
    [
      'Garc{\\\'\\i}a, J. and Tem\\"{u}r, Bu\\u{g}ra and Erd{\\H{o}}s, P.',
      ['J. García', 'Buğra Temür', 'P. Erdős'],
    ],
    ['Ao Yulong', ['Ao Yulong']],
    ['Brand, Anna\n   and  Sand, Andy', ['Anna Brand', 'Andy Sand']],
    ['Tanaka, M.; Adeyemi, O.', ['M. Tanaka', 'O. Adeyemi']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('"and others" cuts the list and is nobody', () => {
    expect(paperBy('Tanaka, Mira and others')!.authors).toMatchObject({
      slots: [{ name: 'Mira Tanaka' }],
      truncated: true,
      total: null,
      totalMin: 2,
    });
  });

  test('a name in braces is a group, and "and" in it parts nothing', () => {
    expect(paperBy('{ByteDance Seed} and {Barnes and Noble} and Tanaka, Mira')!.authors!.slots).toMatchObject(
      [
        { name: 'ByteDance Seed', kind: 'team' },
        { name: 'Barnes and Noble', kind: 'team' },
        { name: 'Mira Tanaka', kind: 'person' },
      ],
    );
  });

  test('where every name of a file is in braces, they say nothing', () => {
    const [work] = papers('@misc{a, title = {T}, author = {{Mira Tanaka} and {Olu Adeyemi}}}');
    expect(work!.authors!.slots.map(({ kind }) => kind)).toEqual(['person', 'person']);
  });
});

describe('dates', () => {
  test.each([
    ['year = 2024, month = apr', '2024-04'],
    ['year = {2024}, month = {April}', '2024-04'],
    ['year = 2024, month = 4, day = 9', '2024-04-09'],
    ['date = {2024}', '2024'],
    ['date = {2024-05}', '2024-05'],
    ['date = {2024-05-09}', '2024-05-09'],
    ['date = {2024-21}', '2024'],
    ['date = {2024-05/2024-07}', '2024'],
    ['date = {1998?}', '1998'],
    ['date = {2024}, year = 2024, month = may', '2024-05'],
    ['year = 2016, month = {2016-06-03T00:00:00}', '2016-06-03'],
  ])('%s', (fields, iso) => {
    expect(paper(fields).date.iso).toBe(iso);
  });

  test('a year that is none is kept as it is written', () => {
    const { profiles, issues } = read(entry('year = {in press}'));
    expect(profiles[0]!.papers[0]!.date).toMatchObject({ iso: null, precision: 'none', raw: 'in press' });
    expect(codesAt(issues)).toEqual(['DATE_INVALID@4']);
  });
});

describe('identifiers and categories', () => {
  test.each([
    ['doi = {https://doi.org/10.1007/978-3\\_5}', ['doi 10.1007/978-3_5']],
    ['url = {doi:<a href="https://doi.org/10.5555/X.1">10.5555/X.1</a>}', ['doi 10.5555/x.1']],
    ['eprint = {2405.00001v2}, archivePrefix = {arXiv}', ['arxiv 2405.00001']],
    ['eprint = {0601001}, archiveprefix = {arXiv}, primaryclass = {astro-ph}', ['arxiv astro-ph/0601001']],
    ['journal = {arXiv preprint arXiv:2405.00001}', ['arxiv 2405.00001']],
    ['eprint = {123456}, eprinttype = {pubmed}', ['pmid 123456']],
    ['Unique-ID = {{WOS:000123456700001}}', ['wos 000123456700001']],
    ['adsurl = {https://ui.adsabs.harvard.edu/abs/2023A%26A...671A..12B}', ['ads 2023A&A...671A..12B']],
    [
      'url = {https://www.scopus.com/inward/record.uri?eid=2-s2.0-85000000001&x=1}',
      ['scopus 2-s2.0-85000000001'],
    ],
  ])('%s', (fields, ids) => {
    expect(paper(fields).identifiers.map(({ kind, value }) => `${kind} ${value}`)).toEqual(ids);
  });

  test('keys that are bibcodes or keys of DBLP', () => {
    expect(paper('', 'article', '2023MNRAS.520.5192B').identifiers).toEqual([
      { kind: 'ads', value: '2023MNRAS.520.5192B' },
    ]);
    expect(paper('', 'article', 'DBLP:conf/x/TanakaA24').identifiers).toEqual([
      { kind: 'dblp', value: 'conf/x/TanakaA24' },
    ]);
  });

  test('the class of arXiv under its canonical name, others not', () => {
    const ids = (fields: string) => paper(fields).categories.map(({ id, basis }) => [id, basis]);
    expect(ids('eprint={2405.00001}, archiveprefix={arXiv}, primaryclass={cs.LG}')).toEqual([
      ['cs.LG', 'full-code'],
    ]);
    expect(ids('eprint={2405.00001}, eprinttype={arxiv}, eprintclass={math.IT}')).toEqual([
      ['cs.IT', 'alias'],
    ]);
    expect(ids('eprint={2405.00001}, archiveprefix={arXiv}, primaryclass={68T05}')).toEqual([]);
    expect(ids('eprint={1}, archiveprefix={HAL}, primaryclass={cs.LG}')).toEqual([]);
  });
});

describe('what databases add', () => {
  test('Scopus: the count in a note, with the day of the export', () => {
    const { citations, type } = paper(
      'note = {Cited by: 1,012; Export Date: 18 November 2019}, source = {Scopus}, type = {Conference paper}',
    );
    expect(citations).toMatchObject({ count: 1012, source: 'Scopus', asOf: '2019-11-18' });
    expect(type).toBe('Conference paper');
    expect(paper('note = {Best paper}').citations).toBeNull();
  });

  test('Web of Science: counts, categories, numbers of people by name', () => {
    const { profiles } = read(
      '@article{ WOS:000123456700001,\nAuthor = {Tanaka, Mira and Adeyemi, Olu},\nTitle = {{A Title}},\n' +
        'Type = {{Meeting Abstract}},\nYear = {{2024}},\nMonth = {{MAR 4}},\nTimes-Cited = {{0}},\n' +
        'Unique-ID = {{WOS:000123456700001}},\nWeb-of-Science-Categories = {{Computer Science, Theory \\& Methods; Optics}},\n' +
        'ResearcherID-Numbers = {{Tanaka, Mira/A-1234-2010\n   Adeyemi, Olu/B-1234-2010}},\n' +
        'ORCID-Numbers = {{Adeyemi, Olu/0000-0002-1825-0097}},\n}',
    );
    const [work] = profiles[0]!.papers;
    expect(work).toMatchObject({
      title: { value: 'A Title' },
      type: 'Meeting Abstract',
      date: { iso: '2024-03-04' },
      citations: { count: 0, source: 'Web of Science (TC)', asOf: null, span: { line: 7 } },
      categories: [{ printed: 'Computer Science, Theory & Methods' }, { id: 'wos/optics' }],
    });
    expect(work!.authors!.slots.map(({ ids }) => ids.map(({ value }) => value))).toEqual([
      ['A-1234-2010'],
      ['B-1234-2010', '0000-0002-1825-0097'],
    ]);
    expect(profiles[0]!.categories).toContainEqual({ id: 'wos/optics', name: 'Optics', path: [] });
  });

  test('keywords are tags', () => {
    expect(paper('keywords = {training, {GPU} kernels}').tags.map(({ value }) => value)).toEqual([
      'training',
      'GPU kernels',
    ]);
  });

  test.each(['misc', 'software', 'dataset', 'phdthesis'])('@%s keeps its type', (type) => {
    expect(paper('type = {Kind of it}', type).type).toBe(type);
  });
});

test('crossref: the volume gives what it says of the volume, and is no work itself', () => {
  const { profiles, issues } = read(
    '@inproceedings{a, author = {Tanaka, Mira}, title = {Own}, crossref = {Vol}}\n' +
      '@proceedings{vol, title = {Proceedings of X}, year = 2023, editor = {Holm, Jens}, doi = {10.5555/vol}}',
  );
  expect(profiles[0]!.papers).toMatchObject([
    { title: { value: 'Own' }, venue: { value: 'Proceedings of X' }, date: { iso: '2023' }, identifiers: [] },
  ]);
  expect(codesAt(issues)).toEqual(['RECORD_UNUSED@2']);
});

describe('damage', () => {
  const after = '@misc{next, author = {Tanaka, Mira}, title = {Next}, year = 2023}\n';
  const titles = (text: string) => papers(text).map(({ title, date }) => [title.value, date.iso]);

  test.each([
    ['a brace is missing', '@misc{a,\n author = {Tanaka, Mira},\n title = {First,\n year = {2024}\n}\n', 1],
    [
      'a quotation mark is missing',
      '@misc{a,\n author = {Tanaka, Mira},\n title = "First,\n year = {2024}\n}\n',
      1,
    ],
    ['the end is missing', '@misc{a,\n author = {Tanaka, Mira},\n title = {First},\n year = {2024}\n', 1],
    ['a brace too many', '@misc{a,\n author = {Tanaka, Mira},\n title = {First}},\n year = {2024}\n}\n', 1],
    [
      'words between fields',
      '@misc{a,\n author = {Tanaka, Mira},\n title = {First}, oh no,\n year = {2024}\n}\n',
      1,
    ],
    ['a comma is missing', '@misc{a,\n author = {Tanaka, Mira}\n title = {First}\n year = {2024}\n}\n', 0],
    ['no key', '@misc{\n author = {Tanaka, Mira},\n title = {First},\n year = {2024}\n}\n', 0],
  ])('%s: the entry and the next one are read', (_, text, broken) => {
    expect(titles(`${text}\n${after}`)).toEqual([
      ['First', '2024'],
      ['Next', '2023'],
    ]);
    expect(codesAt(read(`${text}\n${after}`).issues)).toEqual(broken ? ['ENTRY_BROKEN@1'] : []);
  });

  test('comments say nothing; other text between entries is reported with its place', () => {
    const { profiles, issues } = read(
      `% Encoding: UTF-8\n@comment{jabref-meta: a{b}c;}\n@comment{\n@misc{old, title = {Old}}\n}\n${after}\nsome words\n% more\n${after}`,
    );
    expect(profiles[0]!.papers.map(({ title }) => title.value)).toEqual(['Next', 'Next']);
    expect(codesAt(issues).filter((code) => code.startsWith('LINE'))).toEqual(['LINE_UNPARSED@8']);
  });

  test('a comment that is not closed ends with its line', () => {
    expect(titles(`${after}@comment{ open\n@comment{ and again\n${after}`)).toEqual([
      ['Next', '2023'],
      ['Next', '2023'],
    ]);
  });
});

describe('what exports have', () => {
  const issuesOf = (text: string) => read(text).issues.map(({ code, message }) => `${code}: ${message}`);

  test('Scopus: lines above the entries, of which one dates the counts', () => {
    const text = `\nScopus\nEXPORT DATE: 18 November 2024\n\n${entry('year = 2020, note = {Cited by: 12}')}`;
    expect(papers(text)[0]!.citations).toMatchObject({ count: 12, source: 'Scopus', asOf: '2024-11-18' });
    expect(issuesOf(text)).toEqual([]);
  });

  test('Web of Science: a field whose name has blanks, and the first day online where there is no year', () => {
    const [older, newer] = papers(
      entry('Early Access Date = {{JUN 2021}},\nTimes-Cited = {{3}}') +
        entry('EarlyAccessDate = {OCT 2022}', 'article', 'b'),
    );
    expect([older!.date.iso, older!.citations!.count, newer!.date.iso]).toEqual(['2021-06', 3, '2022-10']);
    expect(issuesOf(entry('Early Access Date = {{JUN 2021}}'))).toEqual([]);
  });

  test('Web of Science by way of a reference manager: its count in a note', () => {
    const note = 'annote = {Times Cited in Web of Science Core Collection: 1,204\nTotal Times Cited: 1300}';
    expect(paper(`year = 2020, ${note}`).citations).toMatchObject({
      count: 1204,
      source: 'Web of Science (TC)',
    });
    expect(paper('year = 2020, note = {Total Times Cited: 5}').citations).toBeNull();
  });

  test('entries without keys, and comments far above the first', () => {
    const text = `%@String{old = {x}}\n\n%% more\n\n@Article{,\n author = {Tanaka, Mira},\n title = {First},\n year = 2020\n}\n`;
    expect(papers(text)).toMatchObject([{ title: { value: 'First' }, head: { value: '@article' } }]);
    expect(issuesOf(text)).toEqual([]);
  });

  test('fields that somebody has made comments of', () => {
    const text = entry('  //doi = {10.5555/kestrel.1},\n  year = {2024}');
    expect(papers(text)[0]).toMatchObject({ identifiers: [], date: { iso: '2024' } });
    expect(issuesOf(text)).toEqual([]);
  });

  test('lines between entries are one note, and so is a macro that is missing all over', () => {
    const macro = (key: string) => entry('journal = jis, year = 2020', 'article', key);
    expect(issuesOf(`${macro('a')}\nArticle{,\nauthor = {},\nyear = {}\n${macro('b')}`)).toEqual([
      'LINE_UNPARSED: a text between entries, 3 lines of it',
      'MACRO_UNKNOWN: "jis" is not defined',
    ]);
  });

  test('a line of an abstract that reads like the header of a table takes nothing away', () => {
    const abstract =
      'screened by\n title, abstract, full text and year\n and, so, it, went\n in, the, end, too';
    const text = entry(`abstract = {We\n${abstract}}, year = 2020`) + entry('year = 2021', 'article', 'b');
    expect(read(text).format).toBe('bibtex');
    expect(papers(text).map(({ date }) => date.iso)).toEqual(['2020', '2021']);
  });

  test.each([
    ['maths between two dollars', '{The $$\\phi $$ Detector}', 'The ϕ Detector'],
    ['maths between brackets', '{A \\(\\lambda\\)-Tuner}', 'A λ-Tuner'],
    ['a root over an index', '{Pairs at $\\sqrt{s_{NN}}$ = 2 TeV}', 'Pairs at √(s_(NN)) = 2 TeV'],
    ['words between angle brackets', '{On "<the Use of Angles">}', 'On "<the Use of Angles">'],
  ])('%s', (_, title, shown) => {
    expect(papers(`@misc{a, author = {Tanaka, Mira}, title = ${title}}`)[0]!.title.value).toBe(shown);
  });

  test.each([
    ['initials that read like a suffix', 'Pardo, JR', ['JR Pardo']],
    ['a suffix', 'Pardo, Jr., J.', ['J. Pardo Jr.']],
    ['semicolons that were left', 'Adeyemi, O.; and Tanaka, M.;', ['O. Adeyemi', 'M. Tanaka']],
    ['an accent on a dotless letter', String.raw`D\'\iaz, Beno\^\it`, ['Benoît Díaz']],
    ['a group with its name turned round', 'Team, Kestrel', ['Kestrel Team']],
  ])('%s', (_, authors, shown) => {
    expect(names(authors)).toEqual(shown);
  });

  test('the DOI of an erratum is not that of the work, and resolvers have many names', () => {
    const doi = (text: string) => paper(`doi = {${text}}`).identifiers;
    const own = [{ kind: 'doi', value: '10.5555/kestrel.1' }];
    expect(doi('10.5555/kestrel.1, 10.5555/kestrel.2')).toEqual(own);
    expect(doi('http://doi.acm.org/10.5555/kestrel.1')).toEqual(own);
    expect(doi('https://doi-org.library.example/10.5555/kestrel.1')).toEqual(own);
  });
});
