import type { PaperCategory, PaperRecord, Sourced } from '../model.ts';
import { resolveCodes } from '../taxonomy/resolve.ts';
import { affiliation } from '../text/affiliations.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { plainLatex } from '../text/latex-letters.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { bibliographyOf, dateOf, paperOf, type Placed } from './bibliography.ts';
import { finestDate } from './finest-date.ts';
import { jsonReader } from './json-reader.ts';
import {
  citationsAt,
  listOrOne,
  placedAt,
  placedOf,
  recordsOf,
  reportUnused,
  writtenAt,
} from './json-records.ts';
import { firstMember, spanOf, type JsonValue } from './json-value.ts';
import type { ReadContext } from './types.ts';

const EXAMPLE = `{
  "responseHeader": { "status": 0 },
  "response": {
    "numFound": 2,
    "start": 0,
    "docs": [
      {
        "bibcode": "2024JInvS...1....1T",
        "author": ["Tanaka, Mira", "Adeyemi, Olu"],
        "title": ["Kestrel: Cheap Checkpoints for Long Training Runs"],
        "pub": "Journal of Invented Systems",
        "pubdate": "2024-03-04",
        "doctype": "article",
        "doi": ["10.5555/kestrel.1"],
        "citation_count": 31
      },
      {
        "bibcode": "2023inv..work....2T",
        "author": ["Tanaka, Mira"],
        "title": ["A Field Guide to Slow Data Loaders"],
        "pub": "Proceedings of the Invented Workshop",
        "pubdate": "2023-00-00",
        "doctype": "inproceedings",
        "citation_count": 0
      }
    ]
  }
}`;

/** Papers from the search of the Astrophysics Data System, whole or reduced by a script. */
export const adsJson = jsonReader({
  id: 'ads-json',
  label: 'Papers from NASA ADS (JSON)',
  example: EXAMPLE,
  marks: /"bibcode"\s*:|"pubdate"\s*:\s*"\d{4}-\d\d-\d\d"|"error"\s*:\s*\{[^{}]*"msg"\s*:/,
  error: (value) => writtenAt(value, 'error.msg', 'error') || null,
  read(values, context, report) {
    const shape = { lists: ['response.docs', 'docs'], totals: ['response.numFound', 'numFound'] };
    const papers = recordsOf(values, shape, report).flatMap((record) => {
      if (writtenAt(record, 'title', 'bibcode') !== '') return [readDoc(record, context)];
      reportUnused(record, null, 'neither a title nor a bibcode', report);
      return [];
    });
    const profile = papers.length > 0 ? bibliographyOf(papers, context, report) : null;
    return profile ? [profile] : [];
  },
});

function readDoc(doc: JsonValue, context: ReadContext): PaperRecord {
  const authors = firstMember(doc, ['author', 'authors']);
  const dates = [placedAt(doc, 'year'), placedAt(doc, 'pubdate', 'date')];
  const count = firstMember(doc, ['citation_count', 'num_citations', 'citations']);
  const abstract = placedAt(doc, 'abstract');
  const title = placedAt(doc, 'title');
  return paperOf({
    head: placedAt(doc, 'bibcode', 'title') ?? { text: '', span: spanOf(doc) },
    title: title && latex(title),
    // Months and days that are not known are written 00.
    date: finestDate(dates.flatMap((date) => (date ? dateOf(date) : []))),
    venue: placedAt(doc, 'pub', 'pub_raw'),
    abstract: abstract && /^not available\b/i.test(abstract.text) ? null : abstract,
    type: writtenAt(doc, 'doctype') || null,
    authors: authors && bylineOf(namesIn(doc), spanOf(authors)),
    citations: citationsAt(count, 'NASA ADS', context),
    categories: arxivClasses(doc),
    tags: textsAt(doc, 'keyword').map(stated),
    identifiers: identifiersOf(doc),
  });
}

/** A list beside the names has the addresses of each, parted by semicolons; `-` where none is known. */
function namesIn(doc: JsonValue): NamedAuthor[] {
  const names = textsAt(doc, 'author', 'authors').map(latex);
  const addresses = textsAt(doc, 'aff').map(({ text }) => text.split(/;\s*/).map((at) => affiliation(at)));
  if (addresses.length !== names.length) return names;
  return names.map((name, i) => ({ ...name, affiliations: addresses[i]! }));
}

const latex = (placed: Placed): Placed => ({ ...placed, text: plainLatex(placed.text) });

const textsAt = (doc: JsonValue, ...names: readonly string[]) =>
  listOrOne(firstMember(doc, names)).flatMap((text) => placedOf(text) ?? []);

const stated = ({ text, span }: Placed): Sourced<string> => ({
  value: text,
  raw: text,
  span,
  basis: 'stated',
  reason: null,
});

function arxivClasses(doc: JsonValue): PaperCategory[] {
  const classes = textsAt(doc, 'arxiv_class');
  const resolved = resolveCodes(classes.map(({ text }) => text));
  return classes.map(({ text, span }) => ({ ...resolved.get(text)!, span }));
}

/** `identifier` repeats all of them in one list, `arXiv:2405.00001` and `2024arXiv240500001T` among them. */
const identifiersOf = (doc: JsonValue) => [
  identifier('ads', writtenAt(doc, 'bibcode', 'url')),
  ...textsAt(doc, 'doi').flatMap(({ text }) => identifiersOfDoi(text)),
  identifier('arxiv', writtenAt(doc, 'arxiv', 'eprint_id')),
  ...textsAt(doc, 'identifier').flatMap(({ text }) => [
    ...identifiersOfDoi(text),
    /^arxiv:/i.test(text) ? identifier('arxiv', text) : null,
  ]),
];
