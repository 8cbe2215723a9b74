import type { AuthorListOf, AuthorSlotRecord, PaperDate, PaperRecord } from '../model.ts';
import { affiliation, institutionId } from '../text/affiliations.ts';
import { identifier } from '../text/identifiers.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { distinctCategories } from './bibliography-categories.ts';
import { finestDate } from './finest-date.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import { isRetractedType, meshCategory, orcidIn, pubmedIds, pubmedTitle, pubmedType } from './pubmed.ts';
import { element, elements, placedText, placeOf, textIn, type XmlElement } from './xml-value.ts';

/** An article: what indexers wrote about it, and what publishers sent beside it. */
export function readArticle(citation: XmlElement, data: XmlElement | null): PaperRecord {
  const article = element(citation, 'Article');
  const journal = element(article, 'Journal');
  const title =
    placedText(element(article, 'ArticleTitle')) ?? placedText(element(article, 'VernacularTitle'));
  const types = elements(element(article, 'PublicationTypeList'), 'PublicationType').map(textIn);
  const dates = [element(journal, 'JournalIssue', 'PubDate'), element(article, 'ArticleDate')];
  const pmid = placedText(element(citation, 'PMID'));
  const corrections = elements(element(citation, 'CommentsCorrectionsList'), 'CommentsCorrections');
  const isRetracted = corrections.some(({ attributes }) => attributes['RefType'] === 'RetractionIn');
  return paperOf({
    head: pmid ?? headOf(citation),
    title: title && pubmedTitle(title),
    date: finestDate(dates.flatMap((date) => dateIn(date) ?? [])),
    venue:
      placedText(element(journal, 'Title')) ??
      placedText(element(journal, 'ISOAbbreviation')) ??
      placedText(element(citation, 'MedlineJournalInfo', 'MedlineTA')),
    abstract: abstractIn(element(article, 'Abstract')),
    type: pubmedType(types),
    isRetracted: isRetracted ? true : isRetractedType(types),
    authors: authorsIn(elements(article, 'AuthorList')),
    categories: distinctCategories(
      elements(element(citation, 'MeshHeadingList'), 'MeshHeading').flatMap(majorTopic),
    ),
    identifiers: [
      identifier('pmid', pmid?.text ?? ''),
      ...elements(article, 'ELocationID').flatMap((id) =>
        pubmedIds(id.attributes['EIdType'] ?? '', textIn(id)),
      ),
      ...articleIds(element(data, 'ArticleIdList')),
    ],
  });
}

/** A book, or a chapter of one. */
export function readBook(document: XmlElement): PaperRecord {
  const book = element(document, 'Book');
  const chapter = placedText(element(document, 'ArticleTitle'));
  const whole = placedText(element(book, 'BookTitle'));
  const title = chapter ?? whole;
  const pmid = placedText(element(document, 'PMID'));
  const lists = [...elements(document, 'AuthorList'), ...elements(book, 'AuthorList')];
  return paperOf({
    head: pmid ?? headOf(document),
    title: title && pubmedTitle(title),
    date: dateIn(element(book, 'PubDate')),
    venue: chapter ? whole : null,
    abstract: abstractIn(element(document, 'Abstract')),
    type: pubmedType(elements(document, 'PublicationType').map(textIn)),
    authors: authorsIn(lists.filter(({ attributes }) => attributes['Type'] !== 'editors')),
    identifiers: [identifier('pmid', pmid?.text ?? ''), ...articleIds(element(document, 'ArticleIdList'))],
  });
}

const headOf = (record: XmlElement): Placed => ({ text: record.name, span: placeOf(record) });

const articleIds = (list: XmlElement | null) =>
  elements(list, 'ArticleId').flatMap((id) => pubmedIds(id.attributes['IdType'] ?? '', textIn(id)));

/** Year, month and day, a season, or a text such as `1998 Dec-1999 Jan`. */
function dateIn(date: XmlElement | null): PaperDate | null {
  const parts = ['MedlineDate', 'Year', 'Season', 'Month', 'Day'].flatMap(
    (name) => placedText(element(date, name)) ?? [],
  );
  return parts[0] ? dateOf({ text: parts.map(({ text }) => text).join(' '), span: parts[0].span }) : null;
}

/** Parts of an abstract have names of their own: `METHODS`. */
function abstractIn(abstract: XmlElement | null): Placed | null {
  const parts = elements(abstract, 'AbstractText');
  const text = parts
    .map((part) => [part.attributes['Label'], textIn(part)].filter(Boolean).join(': '))
    .join(' ');
  return parts[0] && text.trim() ? { text, span: placeOf(parts[0]) } : null;
}

function authorsIn(lists: readonly XmlElement[]): AuthorListOf<AuthorSlotRecord> | null {
  const names = lists.flatMap((list) => elements(list, 'Author')).flatMap((author) => nameOf(author) ?? []);
  const isCut = lists.some(({ attributes }) => attributes['CompleteYN'] === 'N');
  return names[0] ? bylineOf(names, names[0].span, isCut) : null;
}

function nameOf(author: XmlElement): NamedAuthor | null {
  // Names that were corrected stay in the record as invalid.
  if (author.attributes['ValidYN'] === 'N') return null;
  const group = placedText(element(author, 'CollectiveName'));
  const affiliations = elements(author, 'AffiliationInfo').map(affiliationIn);
  if (group) return { ...group, kind: 'team', affiliations };
  const family = placedText(element(author, 'LastName'));
  const given = placedText(element(author, 'ForeName')) ?? placedText(element(author, 'Initials'));
  const known = family ?? given;
  if (!known) return null;
  const parts = [family, given, placedText(element(author, 'Suffix'))];
  return {
    text: parts.flatMap((part) => part?.text ?? []).join(', '),
    span: known.span,
    kind: 'person',
    ids: elements(author, 'Identifier')
      .filter(({ attributes }) => attributes['Source'] === 'ORCID')
      .map((id) => orcidIn(textIn(id))),
    affiliations,
  };
}

function affiliationIn(info: XmlElement) {
  const ids = elements(info, 'Identifier').map((id) =>
    institutionId(id.attributes['Source'] ?? '', textIn(id)),
  );
  return affiliation(placedText(element(info, 'Affiliation'))?.text ?? '', ids);
}

/** A heading is a major topic where it, or one of its aspects, is marked so. */
function majorTopic(heading: XmlElement) {
  const name = placedText(element(heading, 'DescriptorName'));
  const isMajor = elements(heading).some(({ attributes }) => attributes['MajorTopicYN'] === 'Y');
  return name && isMajor ? [meshCategory(name)] : [];
}
