import { expect, test } from 'vitest';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { AuthorSlotRecord } from '../../../src/core/model.ts';
import { readDocument } from '../../../src/core/readers/index.ts';
import { CONTEXT } from './support.ts';

const slotsIn = (text: string) => readDocument(text, CONTEXT).profiles[0]!.papers[0]!.authors!.slots;
/** Names, each with its affiliations and their numbers. */
const written = (slots: readonly AuthorSlotRecord[]) =>
  slots.map(({ name, affiliations }) =>
    [
      name,
      ...(affiliations ?? []).map((own) => [own.name, ...own.ids.map((id) => `${id.kind} ${id.value}`)]),
    ].map((part) => (typeof part === 'string' ? part : part.join('; '))),
  );
const rows = (...lines: (readonly string[])[]) => lines.map((cells) => cells.join('\t')).join('\n');
const quoted = (...lines: (readonly string[])[]) =>
  lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');

const SAMPLETOWN = 'Invented Univ, Sampletown, Japan';

/** One work by Tanaka and Adeyemi in every format that ties affiliations to names. */
test.each<[string, string, readonly (readonly string[])[]]>([
  [
    'OpenAlex: institutions, else addresses',
    JSON.stringify({
      id: 'https://openalex.org/W1',
      title: 'A Work',
      authorships: [
        {
          author: { display_name: 'Mira Tanaka' },
          institutions: [
            {
              id: 'https://openalex.org/I7',
              display_name: 'Invented University',
              ror: 'https://ror.org/02r0e4h09',
            },
          ],
          raw_affiliation_strings: [SAMPLETOWN],
        },
        {
          author: { display_name: 'Olu Adeyemi' },
          institutions: [],
          raw_affiliation_strings: [`${SAMPLETOWN}. olu@invented.example`],
        },
        { author: { display_name: 'Ben Okafor' }, institutions: [] },
      ],
    }),
    [
      ['Mira Tanaka', 'Invented University; ror 02r0e4h09; openalex I7'],
      ['Olu Adeyemi', `${SAMPLETOWN}.`],
      ['Ben Okafor'],
    ],
  ],
  [
    'PubMed (XML)',
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A Work</ArticleTitle>
<AuthorList>
<Author><LastName>Tanaka</LastName><ForeName>Mira</ForeName><AffiliationInfo><Affiliation>${SAMPLETOWN}. Electronic address: mira@invented.example.</Affiliation><Identifier Source="RINGGOLD">4242</Identifier></AffiliationInfo><AffiliationInfo><Affiliation>Kestrel Labs.</Affiliation></AffiliationInfo></Author>
<Author><LastName>Adeyemi</LastName><ForeName>Olu</ForeName></Author>
</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    [['Mira Tanaka', `${SAMPLETOWN}.; ringgold 4242`, 'Kestrel Labs.'], ['Olu Adeyemi']],
  ],
  [
    'PubMed (nbib)',
    [
      'PMID- 1',
      'TI  - A Work.',
      'FAU - Tanaka, Mira',
      'AU  - Tanaka M',
      `AD  - ${SAMPLETOWN},`,
      '      Asia.',
    ]
      .concat([
        'AD  - Kestrel Labs. mira@invented.example.',
        'FAU - Adeyemi, Olu',
        'FED - Editor, Eda',
        'AD  - Elsewhere.',
      ])
      .join('\n'),
    [['Mira Tanaka', `${SAMPLETOWN}, Asia.`, 'Kestrel Labs.'], ['Olu Adeyemi']],
  ],
  [
    'Crossref',
    JSON.stringify({
      DOI: '10.5555/w.1',
      title: ['A Work'],
      'container-title': ['Annals'],
      'is-referenced-by-count': 3,
      author: [
        {
          given: 'Mira',
          family: 'Tanaka',
          affiliation: [
            { name: 'Invented &amp; Sons', id: [{ id: 'https://ror.org/02r0e4h09', 'id-type': 'ROR' }] },
            { name: 'Kestrel Labs' },
          ],
        },
        { given: 'Olu', family: 'Adeyemi', affiliation: [] },
      ],
    }),
    [['Mira Tanaka', 'Invented & Sons; ror 02r0e4h09', 'Kestrel Labs'], ['Olu Adeyemi']],
  ],
  [
    'Web of Science (plain text)',
    [
      'FN Clarivate Analytics Web of Science',
      'VR 1.0',
      'PT J',
      'AU Tanaka, M',
      '   Adeyemi, O',
      'AF Tanaka, Mira',
      '   Adeyemi, Olu',
      'TI A Work',
      `C1 [Tanaka, Mira; Adeyemi, Olu] ${SAMPLETOWN}.`,
      '   [Adeyemi, Olu] Kestrel Labs, Westport,',
      '   Chile.',
      'EM mira@invented.example',
      'ER',
      'EF',
    ].join('\n'),
    [
      ['Mira Tanaka', SAMPLETOWN],
      ['Olu Adeyemi', SAMPLETOWN, 'Kestrel Labs, Westport, Chile'],
    ],
  ],
  [
    'Web of Science (table), short names in brackets',
    rows(
      ['PT', 'AU', 'AF', 'TI', 'SO', 'C1', 'PY'],
      [
        'J',
        'Tanaka, M; Adeyemi, O',
        'Tanaka, Mira; Adeyemi, Olu',
        'A Work',
        'Annals',
        `[Tanaka, M.] ${SAMPLETOWN}.; [Adeyemi, O.] Kestrel Labs.`,
        '2024',
      ],
    ),
    [
      ['Mira Tanaka', SAMPLETOWN],
      ['Olu Adeyemi', 'Kestrel Labs'],
    ],
  ],
  [
    'Web of Science, an address without names: it is nobody’s in particular',
    rows(
      ['PT', 'AU', 'AF', 'TI', 'SO', 'C1', 'PY'],
      ['J', 'Tanaka, M', 'Tanaka, Mira', 'A Work', 'Annals', SAMPLETOWN, '2024'],
    ),
    [['Mira Tanaka']],
  ],
  [
    'Scopus',
    quoted(
      ['Authors', 'Author full names', 'Title', 'Year', 'Source title', 'Authors with affiliations', 'EID'],
      [
        'Tanaka M.; Adeyemi O.',
        'Tanaka, Mira (90000000001); Adeyemi, Olu (90000000002)',
        'A Work',
        '2024',
        'Annals',
        `Tanaka M., ${SAMPLETOWN}; Adeyemi, O., Kestrel Labs, Westport`,
        '2-s2.0-90000000001',
      ],
    ),
    [
      ['Mira Tanaka', SAMPLETOWN],
      ['Olu Adeyemi', 'Kestrel Labs, Westport'],
    ],
  ],
  [
    'Scopus, where the list does not fit the names',
    quoted(
      ['Authors', 'Title', 'Year', 'Source title', 'Authors with affiliations', 'EID'],
      [
        'Tanaka M.; Adeyemi O.',
        'A Work',
        '2024',
        'Annals',
        `Okafor B., ${SAMPLETOWN}; Adeyemi O.`,
        '2-s2.0-9000001',
      ],
    ),
    [['M. Tanaka'], ['O. Adeyemi']],
  ],
  [
    'arXiv',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><id>http://arxiv.org/api/x</id>
<entry><id>http://arxiv.org/abs/2403.99001v2</id><title>A Work</title>
<author><name>Mira Tanaka</name><arxiv:affiliation>Invented Univ</arxiv:affiliation></author>
<author><name>Olu Adeyemi</name></author></entry></feed>`,
    [['Mira Tanaka', 'Invented Univ'], ['Olu Adeyemi']],
  ],
  [
    'ADS',
    JSON.stringify({
      response: {
        numFound: 1,
        docs: [
          {
            bibcode: '2024JInvS...1....1T',
            title: ['A Work'],
            author: ['Tanaka, Mira', 'Adeyemi, Olu'],
            aff: [`${SAMPLETOWN}; Kestrel Labs`, '-'],
            pubdate: '2024-03-00',
          },
        ],
      },
    }),
    [['Mira Tanaka', SAMPLETOWN, 'Kestrel Labs'], ['Olu Adeyemi']],
  ],
  [
    'Semantic Scholar',
    JSON.stringify({
      paperId: 'a'.repeat(40),
      title: 'A Work',
      year: 2024,
      authors: [
        { authorId: '1', name: 'Mira Tanaka', affiliations: ['Invented Univ'] },
        { authorId: '2', name: 'Olu Adeyemi', affiliations: [] },
      ],
    }),
    [['Mira Tanaka', 'Invented Univ'], ['Olu Adeyemi']],
  ],
])('affiliations of %s', (_, text, expected) => {
  expect(written(slotsIn(text))).toEqual(expected);
  for (const slot of slotsIn(text)) expect(slot.affiliations).not.toEqual([]);
});

test('are those of the version that has them, with numbers before without, and stay out of any e-mail address', () => {
  const work = (source: string) => source.replace('A Work', 'A Guide to Slow Data Loaders in Cold Rooms');
  const files = [
    `TY  - JOUR\nTI  - A Work\nPY  - 2024\nDO  - 10.5555/w.1\nAU  - Tanaka, M.\nAU  - Adeyemi, O.\nER  - \n`,
    `PMID- 1\nTI  - A Work.\nDP  - 2024\nLID - 10.5555/w.1 [doi]\nFAU - Tanaka, Mira\nAD  - ${SAMPLETOWN}. m@x.example\nFAU - Adeyemi, Olu\nAD  - Kestrel Labs.\n`,
    JSON.stringify({
      DOI: '10.5555/w.1',
      title: ['A Work'],
      'is-referenced-by-count': 3,
      issued: { 'date-parts': [[2024]] },
      author: [
        {
          given: 'M.',
          family: 'Tanaka',
          affiliation: [{ name: 'Invented U', id: [{ id: 'https://ror.org/02r0e4h09', 'id-type': 'ROR' }] }],
        },
        { given: 'O.', family: 'Adeyemi', affiliation: [] },
      ],
    }),
  ].map((text, i) => ({ name: `${i}`, bytes: new TextEncoder().encode(work(text)) }));
  const dataset = extract(files, {
    asOf: null,
    today: '2026-11-20',
    subjects: ['Mira Tanaka'],
    settings: { sources: Object.fromEntries(files.map(({ name }) => [name, { person: 'mira' }])) },
  });
  expect(dataset.profiles[0]!.papers.map(({ authors }) => written(authors!.slots))).toEqual([
    [
      ['Mira Tanaka', 'Invented U; ror 02r0e4h09'],
      ['Olu Adeyemi', 'Kestrel Labs.'],
    ],
  ]);
  expect(JSON.stringify(dataset.profiles[0]!.papers)).not.toContain('@');
});

test('equal ones of a list are one object', () => {
  const names = ['Mira Tanaka', 'Olu Adeyemi', 'Ben Okafor'];
  const affiliation = [{ name: SAMPLETOWN }, { name: 'Kestrel Labs' }];
  const [first, second, third] = slotsIn(
    JSON.stringify({
      DOI: '10.5555/w.1',
      title: ['A Work'],
      'container-title': ['Annals'],
      'is-referenced-by-count': 3,
      author: names.map((name, i) => ({
        given: name,
        family: 'X',
        affiliation: i < 2 ? affiliation : affiliation.slice(1),
      })),
    }),
  );
  expect(second!.affiliations).toBe(first!.affiliations);
  expect(third!.affiliations![0]).toBe(first!.affiliations![1]);
});
