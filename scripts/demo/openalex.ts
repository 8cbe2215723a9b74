import type { Chance } from './chance.ts';
import type { Topic } from './fields.ts';
import { bylineOf } from './names.ts';
import type { Scholar } from './people.ts';
import type { Work } from './works.ts';

/** Answers list this many authors; larger lists are cut, but for works that were asked for by themselves. */
const LISTED = 100;
const ASKED_FOR = 300;
const WINDOW_YEARS = 10;
const at = (path: string) => `https://openalex.org/${path}`;

/** The works of one author as an answer of OpenAlex, newest first, one a line. */
export function openAlexAnswer(works: readonly Work[], asOf: string, chance: Chance): string {
  const newest = [...works].sort((a, b) => (a.date > b.date ? -1 : 1));
  const meta = { count: works.length, db_response_time_ms: 1, page: 1, per_page: 200 };
  const thisYear = Number(asOf.slice(0, 4));
  const results = newest.map((work) => JSON.stringify(answerWork(work, thisYear, chance)));
  return `{"meta":${JSON.stringify(meta)},"results":[\n${results.join(',\n')}\n]}\n`;
}

function answerWork(work: Work, thisYear: number, chance: Chance) {
  const isCut = work.authors.length > LISTED && work.authors.length !== ASKED_FOR;
  const listed = isCut ? work.authors.slice(0, LISTED) : work.authors;
  return {
    id: at(work.id),
    doi: `https://doi.org/10.5555/${work.id.toLowerCase()}`,
    title: work.title,
    display_name: work.title,
    publication_year: Number(work.date.slice(0, 4)),
    publication_date: work.date,
    type: work.type,
    primary_location: {
      source: { display_name: work.venue, type: work.type === 'preprint' ? 'repository' : 'journal' },
    },
    authorships: listed.map((author, i) => authorship(author, i, listed.length, chance)),
    is_authors_truncated: isCut,
    primary_topic: topic(work.topics[0]!),
    topics: work.topics.map(topic),
    cited_by_count: work.cited.reduce((sum, { count }) => sum + count, 0),
    counts_by_year: work.cited
      .filter(({ year }) => year > thisYear - WINDOW_YEARS)
      .map(({ year, count }) => ({ year, cited_by_count: count }))
      .reverse(),
    citation_normalized_percentile: { value: work.percentile },
    is_retracted: work.isRetracted,
    abstract_inverted_index: invert(work.abstract),
  };
}

const authorship = ({ id, name }: Scholar, index: number, length: number, chance: Chance) => ({
  author_position: index === 0 ? 'first' : index === length - 1 ? 'last' : 'middle',
  author: { id: at(id), display_name: name, orcid: null },
  raw_author_name: bylineOf(name, chance),
});

const topic = ({ id, name, subfield, field, domain }: Topic) => ({
  id: at(id),
  display_name: name,
  subfield: { id: at(`subfields/${subfield[0]}`), display_name: subfield[1] },
  field: { id: at(`fields/${field[0]}`), display_name: field[1] },
  domain: { id: at(`domains/${domain[0]}`), display_name: domain[1] },
});

/** Words with the places at which they stand. */
function invert(text: string): Record<string, number[]> {
  const index = new Map<string, number[]>();
  text.split(' ').forEach((word, i) => index.set(word, [...(index.get(word) ?? []), i]));
  return Object.fromEntries(index);
}
