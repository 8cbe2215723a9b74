import { chance } from './graph.ts';

/** A made-up work of a made-up bibliography. */
interface Work {
  readonly number: number;
  readonly title: string;
  readonly venue: string;
  readonly abstract: string;
  readonly year: number;
  readonly cited: number;
  readonly authors: readonly { readonly family: string; readonly given: string; readonly id: number }[];
}

const SYLLABLES = 'ka lo mi re tu va ne so di pa fu gi ha je ko le mu no pi ra se ti vo za'.split(' ');
const INITIALS = 'ABCDEFGHIJKLMNOPRSTUVWZ';

/** Works on one theme by many people, a third of them by few: the shape of a search in a database. Always the same. */
export function bibliography(size: number): readonly Work[] {
  const next = chance(11);
  const below = (count: number) => Math.floor(next() * count);
  const word = (syllables: number) =>
    Array.from({ length: syllables }, () => SYLLABLES[below(SYLLABLES.length)]!).join('');
  const words = Array.from({ length: 12_000 }, () => word(2 + below(3)));
  const sentence = (length: number) =>
    Array.from({ length }, () => words[Math.floor(words.length * next() ** 2)]!).join(' ');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const people = Array.from({ length: Math.max(50, Math.round(size * 0.6)) }, (_, id) => ({
    family: capital(word(3)),
    given: `${capital(word(2))} ${INITIALS[below(INITIALS.length)]!}.`,
    id,
  }));
  const venues = Array.from({ length: 400 }, () => `Journal of ${capital(word(2))} ${capital(word(3))}`);
  return Array.from({ length: size }, (_, number) => ({
    number,
    title: capital(sentence(7 + below(7))),
    venue: venues[below(venues.length)]!,
    abstract: `${capital(sentence(60 + below(80)))}.`,
    year: 1996 + below(30),
    cited: Math.floor(400 * next() ** 6),
    authors: [
      ...new Set(
        Array.from({ length: 1 + below(7) }, () => people[Math.floor(people.length * next() ** 3)]!),
      ),
    ],
  }));
}

/** Texts of the same works in each format, by the id of the format's reader. */
export const WRITERS: Readonly<Record<string, (works: readonly Work[]) => string>> = {
  'scopus-csv': scopusCsv,
  ris: (works) => works.map(risRecord).join('\n'),
  bibtex: (works) => works.map(bibtexEntry).join('\n'),
  'openalex-works': (works) =>
    JSON.stringify({ meta: { count: works.length }, results: works.map(openAlexWork) }),
};

function scopusCsv(works: readonly Work[]): string {
  const columns = [
    ...[
      'Authors',
      'Author full names',
      'Author(s) ID',
      'Title',
      'Year',
      'Source title',
      'Volume',
      'Cited by',
    ],
    ...['DOI', 'Link', 'Abstract', 'Author Keywords', 'Document Type', 'Source', 'EID'],
  ];
  const rows = works.map(({ number, title, venue, abstract, year, cited, authors }) => [
    authors.map(({ family, given }) => `${family} ${given[0]}.`).join('; '),
    authors.map(({ family, given, id }) => `${family}, ${given} (${57_000_000_000 + id})`).join('; '),
    authors.map(({ id }) => 57_000_000_000 + id).join('; '),
    title,
    year,
    venue,
    number % 90,
    cited,
    `10.5555/bench.${number}`,
    `https://www.scopus.com/inward/record.uri?eid=2-s2.0-${85_000_000_000 + number}`,
    abstract,
    title.split(' ').slice(0, 4).join('; '),
    'Article',
    'Scopus',
    `2-s2.0-${85_000_000_000 + number}`,
  ]);
  return [columns, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}

const risRecord = ({ number, title, venue, abstract, year, cited, authors }: Work) =>
  [
    'TY  - JOUR',
    ...authors.map(({ family, given }) => `AU  - ${family}, ${given}`),
    `TI  - ${title}`,
    `JO  - ${venue}`,
    `PY  - ${year}`,
    `DO  - 10.5555/bench.${number}`,
    `AB  - ${abstract}`,
    `N1  - Export Date: 20 November 2026; Cited By: ${cited}`,
    'ER  - ',
    '',
  ].join('\n');

const bibtexEntry = ({ number, title, venue, abstract, year, authors }: Work) =>
  `@article{w${number},
  author = {${authors.map(({ family, given }) => `${family}, ${given}`).join(' and ')}},
  title = {{${title}}},
  journal = {${venue}},
  year = {${year}},
  doi = {10.5555/bench.${number}},
  abstract = {${abstract}}
}
`;

const openAlexWork = ({ number, title, venue, abstract, year, cited, authors }: Work) => ({
  id: `https://openalex.org/W${4_000_000_000 + number}`,
  doi: `https://doi.org/10.5555/bench.${number}`,
  title,
  publication_date: `${year}-0${1 + (number % 9)}-15`,
  type: 'article',
  primary_location: { source: { display_name: venue } },
  authorships: authors.map(({ family, given, id }) => ({
    author_position: 'middle',
    author: { id: `https://openalex.org/A${5_000_000_000 + id}`, display_name: `${given} ${family}` },
    institutions: [],
  })),
  primary_topic: {
    id: `https://openalex.org/T${10_000 + (number % 40)}`,
    display_name: `Topic ${number % 40}`,
    field: { id: 'https://openalex.org/fields/17', display_name: 'Computer Science' },
  },
  cited_by_count: cited,
  counts_by_year: [{ year: 2026, cited_by_count: cited >> 1 }],
  abstract_inverted_index: placesOfWords(abstract),
});

function placesOfWords(text: string): Readonly<Record<string, readonly number[]>> {
  const places: Record<string, number[]> = {};
  text.split(' ').forEach((word, i) => (places[word] ??= []).push(i));
  return places;
}
