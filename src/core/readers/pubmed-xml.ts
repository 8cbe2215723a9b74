import type { PaperRecord } from '../model.ts';
import { bibliographyOf } from './bibliography.ts';
import { readArticle, readBook } from './pubmed-article.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';
import { reportUnusedElement, xmlRoots, xmlStarts } from './xml-documents.ts';
import { element, elements, nested, placeOf, textIn, type XmlElement } from './xml-value.ts';

const EXAMPLE = `<?xml version="1.0" ?>
<PubmedArticleSet>
  <PubmedArticle>
    <MedlineCitation>
      <PMID Version="1">90000001</PMID>
      <Article>
        <Journal>
          <JournalIssue><PubDate><Year>2024</Year><Month>Mar</Month><Day>04</Day></PubDate></JournalIssue>
          <Title>Journal of Invented Systems</Title>
        </Journal>
        <ArticleTitle>Kestrel: Cheap Checkpoints for Long Training Runs.</ArticleTitle>
        <AuthorList CompleteYN="Y">
          <Author ValidYN="Y"><LastName>Tanaka</LastName><ForeName>Mira</ForeName></Author>
          <Author ValidYN="Y"><LastName>Adeyemi</LastName><ForeName>Olu</ForeName></Author>
        </AuthorList>
        <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList>
      </Article>
    </MedlineCitation>
    <PubmedData>
      <ArticleIdList><ArticleId IdType="doi">10.5555/kestrel.1</ArticleId></ArticleIdList>
    </PubmedData>
  </PubmedArticle>
  <PubmedArticle>
    <MedlineCitation>
      <PMID Version="1">90000002</PMID>
      <Article>
        <Journal>
          <JournalIssue><PubDate><Year>2023</Year></PubDate></JournalIssue>
          <Title>Proceedings of the Invented Workshop</Title>
        </Journal>
        <ArticleTitle>A Field Guide to Slow Data Loaders.</ArticleTitle>
        <AuthorList CompleteYN="Y">
          <Author ValidYN="Y"><LastName>Tanaka</LastName><ForeName>Mira</ForeName></Author>
        </AuthorList>
        <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList>
      </Article>
    </MedlineCitation>
  </PubmedArticle>
</PubmedArticleSet>`;

const RECORDS = ['PubmedArticle', 'PubmedBookArticle'];
const FORMAT = { roots: ['PubmedArticleSet', ...RECORDS, 'eFetchResult'] };

/** Articles as PubMed answers them in XML. */
export const pubmedXml: Reader = {
  id: 'pubmed-xml',
  label: 'Records of PubMed (XML)',
  example: EXAMPLE,
  starts: (lines) => xmlStarts(lines, FORMAT),
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const roots = xmlRoots(block, FORMAT, report);
    const records = roots.flatMap((root) =>
      root.name === 'PubmedArticleSet' ? recordsIn(root, report) : [root],
    );
    const papers = records.flatMap((record) => readRecord(record, report) ?? []);
    const profile = bibliographyOf(papers, context, report);
    return { profiles: profile ? [profile] : [], issues: report.issues };
  },
};

function recordsIn(set: XmlElement, report: Report): XmlElement[] {
  const records = nested(set, RECORDS);
  const others = elements(set).filter(({ name }) => !RECORDS.includes(name));
  if (records.length + others.length === 0) reportUnusedElement(set, 'the answer lists no articles', report);
  return [...records, ...others];
}

function readRecord(record: XmlElement, report: Report): PaperRecord | null {
  if (record.name === 'eFetchResult') {
    const words = textIn(record);
    report.at('ANSWER_IS_ERROR', placeOf(record), words, `PubMed answered with an error: ${words}`);
    return null;
  }
  const citation = element(record, 'MedlineCitation');
  const book = element(record, 'BookDocument');
  if (record.name === 'PubmedArticle' && citation)
    return readArticle(citation, element(record, 'PubmedData'));
  if (record.name === 'PubmedBookArticle' && book) return readBook(book);
  reportUnusedElement(record, 'neither an article nor a part of a book', report);
  return null;
}
