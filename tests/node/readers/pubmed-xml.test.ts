import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/readers/index.ts';
import { nbib } from '../../../src/core/readers/nbib.ts';
import { pubmedXml } from '../../../src/core/readers/pubmed-xml.ts';
import { CONTEXT } from './support.ts';

interface Parts {
  readonly article?: string;
  readonly citation?: string;
  readonly data?: string;
  readonly authors?: string;
  readonly cut?: boolean;
}
const TANAKA = '<Author><LastName>Tanaka</LastName><ForeName>Mira</ForeName></Author>';
const record = ({ article = '', citation = '', data = '', authors = TANAKA, cut = false }: Parts) =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">90000009</PMID>\n<Article>${article}` +
  `<AuthorList CompleteYN="${cut ? 'N' : 'Y'}">${authors}</AuthorList></Article>${citation}</MedlineCitation>` +
  `<PubmedData>${data}</PubmedData></PubmedArticle>`;
const read = (text: string) => readDocument(`<PubmedArticleSet>${text}</PubmedArticleSet>`, CONTEXT);
const paper = (parts: Parts) => read(record(parts)).profiles[0]!.papers[0]!;
const dated = (parts: string) =>
  paper({ article: `<Journal><JournalIssue><PubDate>${parts}</PubDate></JournalIssue></Journal>` }).date;

test('titles of mixed content, translated titles, abstracts in parts', () => {
  const title = (text: string) => paper({ article: `<ArticleTitle>${text}</ArticleTitle>` }).title.value;
  expect(title('Uptake of H<sub>2</sub>O in <i>Lactuca sativa</i>.')).toBe('Uptake of H2O in Lactuca sativa');
  expect(title('[On slow loaders].')).toBe('On slow loaders');
  expect(title('M&uuml;ller &amp; sons.')).toBe('Müller & sons');
  const { abstract } = paper({
    article:
      '<Abstract><AbstractText Label="AIM">To see.</AbstractText>\n<AbstractText Label="RESULT">Seen <b>it</b>.</AbstractText></Abstract>',
  });
  expect(abstract!.value).toBe('AIM: To see. RESULT: Seen it.');
});

test('people, groups, corrected names, suffixes and iDs', () => {
  const { authors } = paper({
    authors:
      '<Author ValidYN="Y"><LastName>Tanaka</LastName><ForeName>Mira</ForeName><Initials>M</Initials>' +
      '<Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>' +
      '<AffiliationInfo><Affiliation>Institute. mira@invented.example</Affiliation></AffiliationInfo></Author>' +
      '<Author ValidYN="N"><LastName>Adeyeni</LastName><ForeName>Olu</ForeName></Author>' +
      '<Author><LastName>King</LastName><Initials>M</Initials><Suffix>Jr</Suffix></Author>' +
      '<Author><LastName>Suharto</LastName></Author>' +
      '<Author><CollectiveName>Invented Study</CollectiveName></Author>',
  });
  expect(authors!.slots.map(({ name, kind, ids }) => [name, kind, ids.map(({ value }) => value)])).toEqual([
    ['Mira Tanaka', 'person', ['0000-0002-1825-0097']],
    ['M King Jr', 'person', []],
    ['Suharto', 'person', []],
    ['Invented Study', 'team', []],
  ]);
  expect(authors).toMatchObject({ truncated: false, total: 4 });
  expect(JSON.stringify(authors)).not.toContain('@');
});

test('a list that is not complete', () => {
  expect(paper({ cut: true }).authors).toMatchObject({ truncated: true, total: null, totalMin: 2 });
});

test.each([
  ['<Year>2024</Year><Month>May</Month><Day>9</Day>', '2024-05-09'],
  ['<Year>2024</Year><Month>05</Month>', '2024-05'],
  ['<Year>2024</Year><Season>Spring</Season>', '2024'],
  ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', '1998'],
])('the date %s is %s', (parts, iso) => {
  expect(dated(parts).iso).toBe(iso);
});

test('the day of the electronic article, where it is in the time of the issue', () => {
  const { date } = paper({
    article:
      '<Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue></Journal>' +
      '<ArticleDate DateType="Electronic"><Year>2024</Year><Month>05</Month><Day>09</Day></ArticleDate>',
  });
  expect(date.iso).toBe('2024-05-09');
});

test('identifiers of the article, not of its references', () => {
  const { identifiers } = paper({
    article: '<ELocationID EIdType="doi">10.5555/ABC.1</ELocationID>',
    data:
      '<ArticleIdList><ArticleId IdType="pubmed">90000009</ArticleId><ArticleId IdType="pmc">PMC9000001</ArticleId>' +
      '<ArticleId IdType="doi">10.5555/abc.1</ArticleId></ArticleIdList>' +
      '<ReferenceList><Reference><ArticleIdList><ArticleId IdType="pubmed">1</ArticleId></ArticleIdList></Reference></ReferenceList>',
  });
  expect(identifiers.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'pmid 90000009',
    'doi 10.5555/abc.1',
    'pmcid PMC9000001',
  ]);
});

test('major topics, types and retractions', () => {
  const { categories, type, isRetracted, citations } = paper({
    article:
      '<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>' +
      '<PublicationType>Letter</PublicationType></PublicationTypeList>',
    citation:
      '<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="N">Soil</DescriptorName>' +
      '<QualifierName MajorTopicYN="Y">chemistry</QualifierName></MeshHeading>' +
      '<MeshHeading><DescriptorName MajorTopicYN="N">Humans</DescriptorName></MeshHeading></MeshHeadingList>' +
      '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"/></CommentsCorrectionsList>',
  });
  expect(categories.map(({ id }) => id)).toEqual(['Soil']);
  expect({ type, isRetracted, citations }).toEqual({ type: 'Letter', isRetracted: true, citations: null });
});

test('chapters of books; what is no article is reported', () => {
  const { profiles, issues } = read(
    '<PubmedBookArticle><BookDocument><PMID>7</PMID><Book><BookTitle>A Handbook</BookTitle><PubDate><Year>2020</Year></PubDate>' +
      '<AuthorList Type="editors"><Author><LastName>Editor</LastName></Author></AuthorList></Book>' +
      `<ArticleTitle>A Chapter</ArticleTitle><AuthorList Type="authors">${TANAKA}</AuthorList></BookDocument></PubmedBookArticle>\n` +
      '<DeleteCitation><PMID>8</PMID></DeleteCitation>',
  );
  expect(profiles[0]!.papers).toMatchObject([
    {
      title: { value: 'A Chapter' },
      venue: { value: 'A Handbook' },
      date: { iso: '2020' },
      authors: { total: 1 },
    },
  ]);
  expect(issues).toMatchObject([{ code: 'RECORD_UNUSED', span: { line: 2 }, excerpt: '<PMID>8</PMID>' }]);
});

test('an error message, and an answer without articles', () => {
  const error = readDocument(
    '<eFetchResult><ERROR>UID=x: cannot get document</ERROR></eFetchResult>',
    CONTEXT,
  );
  expect(error.issues).toMatchObject([{ code: 'ANSWER_IS_ERROR', span: { line: 1 } }]);
  expect(read('').issues.map(({ code }) => code)).toEqual(['RECORD_UNUSED']);
});

test('a record says the same in XML and in nbib', () => {
  const facts = (text: string) =>
    readDocument(text, CONTEXT).profiles[0]!.papers.map(
      ({ title, date, authors, venue, type, identifiers }) => ({
        title: title.value,
        date: date.iso,
        authors: authors!.slots.map(({ name, printed }) => [name, printed]),
        venue: venue!.value,
        type,
        identifiers,
      }),
    );
  expect(facts(pubmedXml.example)).toEqual(facts(nbib.example));
});
