import type { PaperCategory, PaperRecord } from '../model.ts';
import { candidatesOf } from '../taxonomy/taxonomy.ts';
import { resolveCodes } from '../taxonomy/resolve.ts';
import { affiliation } from '../text/affiliations.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { distinctCategories } from './bibliography-categories.ts';
import { bibliographyOf, dateOf, paperOf, type Placed } from './bibliography.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';
import { reportUnusedElement, xmlRoots, xmlStarts } from './xml-documents.ts';
import {
  element,
  elements,
  nested,
  placedAttribute,
  placedText,
  textIn,
  type XmlElement,
} from './xml-value.ts';

const EXAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>http://arxiv.org/api/invented</id>
  <entry>
    <id>http://arxiv.org/abs/2403.99001v2</id>
    <published>2024-03-04T10:00:00Z</published>
    <updated>2024-06-01T10:00:00Z</updated>
    <title>Kestrel: Cheap Checkpoints for
  Long Training Runs</title>
    <summary>  Long runs fail often.</summary>
    <author><name>Mira Tanaka</name></author>
    <author><name>Olu Adeyemi</name></author>
    <arxiv:doi>10.5555/kestrel.1</arxiv:doi>
    <arxiv:journal_ref>Journal of Invented Systems</arxiv:journal_ref>
    <arxiv:primary_category term="cs.DC"/>
    <category term="cs.DC"/>
    <category term="cs.LG"/>
  </entry>
  <entry>
    <id>http://arxiv.org/abs/2302.99002v1</id>
    <published>2023-02-01T10:00:00Z</published>
    <title>A Field Guide to Slow Data Loaders</title>
    <author><name>Mira Tanaka</name></author>
    <arxiv:primary_category term="cs.DC"/>
    <category term="cs.DC"/>
  </entry>
</feed>`;

const FORMAT = { roots: ['feed'], mark: /\barxiv\.org\// };

/** Answers of the interface of arXiv: a feed of its preprints. */
export const arxivAtom: Reader = {
  id: 'arxiv-atom',
  label: 'Preprints of one author from arXiv (Atom)',
  example: EXAMPLE,
  starts: (lines) => xmlStarts(lines, FORMAT),
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const feeds = xmlRoots(block, FORMAT, report);
    const entries = feeds.flatMap((feed) => nested(feed, ['entry']));
    const papers = entries.flatMap((entry) => readEntry(entry, report) ?? []);
    for (const feed of feeds)
      if (elements(feed, 'entry').length === 0)
        reportUnusedElement(feed, 'the answer lists no preprints', report);
    checkCount(feeds, entries.length, report);
    const profile = bibliographyOf(papers, context, report);
    return { profiles: profile ? [profile] : [], issues: report.issues };
  },
};

function readEntry(entry: XmlElement, report: Report): PaperRecord | null {
  const text = (...path: string[]) => placedText(element(entry, ...path));
  const id = text('id');
  const [title, summary] = [text('title'), text('summary')];
  if (id && /\/api\/errors/.test(id.text)) {
    const words = (summary ?? title ?? id).text;
    report.at('ANSWER_IS_ERROR', (summary ?? id).span, words, `arXiv answered with an error: ${words}`);
    return null;
  }
  const head = id ?? title;
  if (!head) {
    reportUnusedElement(entry, 'neither an id nor a title', report);
    return null;
  }
  const names = elements(entry, 'author').flatMap((author) => nameOf(author) ?? []);
  const posted = text('published');
  return paperOf({
    head,
    title,
    date: posted && dateOf(dayOf(posted), 'first-posted'),
    abstract: summary,
    venue: text('journal_ref'),
    authors: names[0] ? bylineOf(names, names[0].span) : null,
    categories: categoriesOf(entry),
    identifiers: [
      identifier('arxiv', id?.text ?? ''),
      ...elements(entry, 'doi').flatMap((doi) => identifiersOfDoi(placedText(doi)?.text ?? '')),
      ...elements(entry, 'link')
        .filter(({ attributes }) => attributes['title'] === 'doi')
        .flatMap((link) => identifiersOfDoi(link.attributes['href'] ?? '')),
    ],
  });
}

function nameOf(author: XmlElement): NamedAuthor | null {
  const name = placedText(element(author, 'name'));
  return (
    name && { ...name, affiliations: elements(author, 'affiliation').map((at) => affiliation(textIn(at))) }
  );
}

/** The day of a moment: `2024-03-04` of `2024-03-04T10:00:00Z`. */
const dayOf = ({ text, span }: Placed): Placed =>
  /^\d{4}-\d\d-\d\dT/.test(text)
    ? { text: text.slice(0, 10), span: { ...span, end: span.start + 10 } }
    : { text, span };

/** The primary category first. Classes of the ACM and of mathematics stand among them; they are no categories of arXiv. */
function categoriesOf(entry: XmlElement): PaperCategory[] {
  const placed = [...elements(entry, 'primary_category'), ...elements(entry, 'category')]
    .flatMap((category) => placedAttribute(category, 'term') ?? [])
    .filter(({ text }) => candidatesOf(text).includes(text));
  const codes = resolveCodes(placed.map(({ text }) => text));
  return distinctCategories(placed.map(({ text, span }) => ({ ...codes.get(text)!, span })));
}

/** A feed says how many preprints there are; it holds as many as were asked for. */
function checkCount(feeds: readonly XmlElement[], listed: number, report: Report): void {
  const stated = feeds.flatMap((feed) => placedText(element(feed, 'totalResults')) ?? []);
  const total = stated.find(({ text }) => /^\d+$/.test(text) && Number(text) > listed);
  if (total)
    report.at(
      'COUNT_MISMATCH',
      total.span,
      total.text,
      `the answer is a part: ${listed} of ${total.text} preprints`,
    );
}
