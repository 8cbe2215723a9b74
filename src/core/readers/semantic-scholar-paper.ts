import type { PaperDate, PaperRecord } from '../model.ts';
import { affiliation } from '../text/affiliations.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { assignedSubject, type AssignedSubject } from './assigned-subject.ts';
import { bylineOf } from './bibliography-authors.ts';
import { dateOf, paperOf } from './bibliography.ts';
import { finestDate } from './finest-date.ts';
import { citationsAt, listOrOne, placedAt, placedOf, writtenAt } from './json-records.ts';
import { member, spanOf, textOf, type JsonValue } from './json-value.ts';
import type { Report } from './report.ts';
import type { ReadContext } from './types.ts';

/** The number of an author record or of the author of a byline; null where it has none. */
export const authorNumber = (author: JsonValue): string | null => writtenAt(author, 'authorId') || null;

/** Makes the record of one paper. */
export function readPaper(paper: JsonValue, context: ReadContext, report: Report): PaperRecord {
  const authors = member(paper, 'authors');
  const types = listOrOne(member(paper, 'publicationTypes')).flatMap((type) => textOf(type) ?? []);
  return paperOf({
    head: placedAt(paper, 'paperId', 'title') ?? { text: '', span: spanOf(paper) },
    title: placedAt(paper, 'title'),
    date: readDate(paper, report),
    venue: placedAt(paper, 'venue', 'publicationVenue.name', 'journal.name'),
    abstract: placedAt(paper, 'abstract'),
    type: types.length > 0 ? types.join(', ') : null,
    authors: authors && bylineOf(listOrOne(authors).flatMap(readAuthor), spanOf(authors)),
    citations: citationsAt(member(paper, 'citationCount'), 'Semantic Scholar', context),
    categories: fieldsOfStudy(paper).map(({ category }) => category),
    identifiers: readIdentifiers(paper),
  });
}

/** Fields of study: those with their source, each once whoever has assigned it, else the bare names. */
export function fieldsOfStudy(paper: JsonValue): AssignedSubject[] {
  const sourced = listOrOne(member(paper, 's2FieldsOfStudy')).map((field) => member(field, 'category'));
  const fields = sourced.length > 0 ? sourced : listOrOne(member(paper, 'fieldsOfStudy'));
  const placed = fields.flatMap((field) => placedOf(field) ?? []);
  const byName = new Map(placed.toReversed().map((field) => [field.text, field]));
  return [...byName.values()].toReversed().map(({ text, span }) => assignedSubject(text, span, 's2'));
}

function readAuthor(author: JsonValue) {
  const name = placedAt(author, 'name');
  const affiliations = listOrOne(member(author, 'affiliations')).map((at) => affiliation(textOf(at) ?? ''));
  return name ? [{ ...name, ids: [identifier('s2', authorNumber(author) ?? '')], affiliations }] : [];
}

/** The day where it is of the same year. Where it is not, the year counts and the day is reported. */
function readDate(paper: JsonValue, report: Report): PaperDate | null {
  const [year, day] = ['year', 'publicationDate'].map((name) => placedAt(paper, name));
  const date = finestDate([year, day].flatMap((written) => (written ? dateOf(written) : [])));
  if (year && day && !day.text.startsWith(year.text))
    report.at(
      'DATES_DIFFER',
      day.span,
      day.text,
      `${day.text} is not of the year ${year.text}, which is taken`,
    );
  return date;
}

const readIdentifiers = (paper: JsonValue) => {
  const external = (name: string) => writtenAt(paper, `externalIds.${name}`);
  return [
    identifier('s2', writtenAt(paper, 'paperId')),
    ...identifiersOfDoi(external('DOI')),
    identifier('arxiv', external('ArXiv')),
    identifier('dblp', external('DBLP')),
    identifier('pmid', external('PubMed')),
    identifier('pmcid', external('PubMedCentral')),
    identifier('mag', external('MAG')),
  ];
};
