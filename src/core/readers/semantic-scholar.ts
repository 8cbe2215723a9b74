import type { Identifier, ProfileRecord, Sourced } from '../model.ts';
import { identifier } from '../text/identifiers.ts';
import type { AssignedSubject } from './assigned-subject.ts';
import type { Owner } from './bibliography-owner.ts';
import { bibliographyOf } from './bibliography.ts';
import { jsonReader } from './json-reader.ts';
import { listOrOne, recordsOf, reportUnused, writtenAt } from './json-records.ts';
import { readStated, type StatedNumbers } from './json-stated.ts';
import {
  excerptOf,
  firstMember,
  isList,
  member,
  numberOf,
  sourcedAt,
  spanOf,
  textOf,
  type JsonValue,
} from './json-value.ts';
import type { Report } from './report.ts';
import { authorNumber, fieldsOfStudy, readPaper } from './semantic-scholar-paper.ts';
import { checkNumbers } from './stated-checks.ts';
import type { ReadContext } from './types.ts';

const EXAMPLE = `{
  "authorId": "9000001",
  "name": "Mira Tanaka",
  "paperCount": 2,
  "citationCount": 31,
  "hIndex": 1,
  "papers": [
    {
      "paperId": "90000000000000000000000000000000000000a1",
      "externalIds": { "DOI": "10.5555/kestrel.1", "CorpusId": 9000011 },
      "title": "Kestrel: Cheap Checkpoints for Long Training Runs",
      "venue": "Journal of Invented Systems",
      "year": 2024,
      "publicationDate": "2024-03-04",
      "publicationTypes": ["JournalArticle"],
      "citationCount": 31,
      "authors": [{ "authorId": "9000001", "name": "Mira Tanaka" }, { "authorId": "9000002", "name": "Olu Adeyemi" }]
    },
    {
      "paperId": "90000000000000000000000000000000000000a2",
      "title": "A Field Guide to Slow Data Loaders",
      "venue": "Proceedings of the Invented Workshop",
      "year": 2023,
      "publicationDate": null,
      "citationCount": 0,
      "authors": [{ "authorId": "9000001", "name": "Mira Tanaka" }]
    }
  ]
}`;

const STATED: StatedNumbers = [
  ['h-index', 'h-index', ['hIndex']],
  ['papers', 'papers', ['paperCount']],
  ['citations', 'citations', ['citationCount']],
];

/** Papers or authors of the Graph API: an author with papers, a list of papers, one paper. */
export const semanticScholar = jsonReader({
  id: 'semantic-scholar',
  label: 'Papers of one author from Semantic Scholar (JSON)',
  example: EXAMPLE,
  marks:
    /"(?:paperId|authorId)"\s*:|^\s*\{\s*(?:"code"\s*:\s*"?\d+"?\s*,\s*)?"(?:error|message)"\s*:\s*"[^"]*"\s*(?:,\s*"code"\s*:\s*"?\d+"?\s*)?\}/,
  error: (value) => {
    const isRecord = member(value, 'paperId') ?? member(value, 'authorId') ?? member(value, 'data');
    return isRecord ? null : writtenAt(value, 'error', 'message') || null;
  },
  read(values, context, report) {
    const shape = { lists: ['data', 'recommendedPapers'], totals: ['total'] };
    const records = recordsOf(values, shape, report);
    if (!report.issues.some(({ code }) => code === 'COUNT_MISMATCH'))
      reportNext(values, records.length, report);
    const links = records.filter(isLink);
    if (links[0])
      reportUnused(links[0], null, `one of ${links.length} that a paper cites, or that cite it`, report);
    const [papers, authors]: [JsonValue[], JsonValue[]] = [[], []];
    for (const record of records) {
      const isAuthor = writtenAt(record, 'authorId', 'hIndex', 'paperCount') !== '';
      if (writtenAt(record, 'paperId', 'title') !== '') papers.push(record);
      else if (isAuthor) authors.push(record);
      else if (!isLink(record)) reportUnused(record, null, 'neither a paper nor an author', report);
    }
    return profilesOf(papers, authors, context, report);
  },
});

/** Lists of references and of citations are of papers that stand in no one's record. */
const isLink = (record: JsonValue) => firstMember(record, ['citedPaper', 'citingPaper']) !== null;

/** Pages are numbered: `next` is where the following one begins. */
function reportNext(values: readonly JsonValue[], listed: number, report: Report): void {
  const last = values.map((value) => member(value, 'next')).findLast((next) => next !== null);
  if (last && (numberOf(last) ?? 0) >= listed)
    report.at(
      'COUNT_MISMATCH',
      spanOf(last),
      `next: ${numberOf(last)}`,
      `the source has more than the ${listed} records listed; further pages are missing`,
    );
}

/** Authors with papers of their own, and papers that stand by themselves with the author whose they are. */
function profilesOf(
  papers: readonly JsonValue[],
  authors: readonly JsonValue[],
  context: ReadContext,
  report: Report,
): ProfileRecord[] {
  const hasPapers = (author: JsonValue) => listOrOne(member(author, 'papers')).length > 0;
  const bare = authors.filter((author) => !hasPapers(author));
  const owner = papers.length > 0 ? ownerAmong(bare, papers) : null;
  const [first] = papers.length === 0 ? bare : [];
  if (first) {
    const message = `${bare.length} ${bare.length === 1 ? 'author' : 'authors'} without papers`;
    report.at('WORKS_MISSING', spanOf(first), nameOf(first)?.value ?? excerptOf(first), message);
  }
  const profiles = [
    ...authors
      .filter((author) => hasPapers(author) || (papers.length === 0 && statedBy(author).length > 0))
      .map((author) => profileOf(listOrOne(member(author, 'papers')), author, context, report)),
    papers.length > 0 ? profileOf(papers, owner, context, report) : null,
  ];
  if (papers.length > 0)
    bare
      .filter((author) => author !== owner)
      .forEach((author) =>
        reportUnused(author, textOf(member(author, 'name')), 'not the author of the papers', report),
      );
  return profiles.flatMap((profile) => profile ?? []);
}

/** The author who stands on most of the papers; where no paper names anybody, the only one there is. */
function ownerAmong(authors: readonly JsonValue[], papers: readonly JsonValue[]): JsonValue | null {
  const bylines = papers.map((paper) => listOrOne(member(paper, 'authors')).map(authorNumber));
  if (bylines.every(({ length }) => length === 0)) return authors.length === 1 ? authors[0]! : null;
  const ranked = authors
    .map((author) => ({
      author,
      papers: bylines.filter((ids) => ids.includes(authorNumber(author))).length,
    }))
    .filter((candidate) => authorNumber(candidate.author) !== null && candidate.papers > 0)
    .sort((a, b) => b.papers - a.papers);
  return ranked[0]?.author ?? null;
}

function profileOf(
  papers: readonly JsonValue[],
  author: JsonValue | null,
  context: ReadContext,
  report: Report,
): ProfileRecord | null {
  const read = papers.map((paper) => readPaper(paper, context, report));
  const profile = bibliographyOf(read, context, report, author && ownerOf(author));
  if (!profile) {
    if (author) reportUnused(author, authorNumber(author), 'the author has no name', report);
    return null;
  }
  const subjects: AssignedSubject[] = papers.flatMap(fieldsOfStudy);
  const categories = new Map(subjects.map(({ definition }) => [definition.id, definition]));
  checkNumbers(profile, report);
  return { ...profile, categories: [...categories.values()] };
}

function ownerOf(author: JsonValue): Owner | null {
  const name = nameOf(author);
  if (!name) return null;
  const ids: (Identifier | null)[] = [
    identifier('s2', authorNumber(author) ?? ''),
    identifier('orcid', writtenAt(author, 'externalIds.ORCID')),
  ];
  return { name, ids: ids.flatMap((id) => id ?? []), stated: statedBy(author) };
}

const statedBy = (author: JsonValue) => readStated(author, STATED);

/** The name of an author record, or the one that its number has on a paper. */
function nameOf(author: JsonValue): Sourced<string> | null {
  const papers = listOrOne(member(author, 'papers'));
  const slots = papers.flatMap((paper) => listOrOne(member(paper, 'authors')));
  const same = slots.find((slot) => authorNumber(slot) === authorNumber(author));
  const name = member(author, 'name') ?? member(same ?? null, 'name');
  const text = textOf(name);
  return name && text !== null && !isList(name) ? sourcedAt(name, text) : null;
}
