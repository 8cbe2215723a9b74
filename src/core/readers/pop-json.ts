import type { PaperRecord } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { bylineOf } from './bibliography-authors.ts';
import { bibliographyOf, paperOf } from './bibliography.ts';
import { namesBetween } from './csv-authors.ts';
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
import { member, spanOf, textOf, type JsonValue } from './json-value.ts';
import type { ReadContext } from './types.ts';

const EXAMPLE = `[
  {
    "article_url": "https://example.org/kestrel",
    "authors": ["M Tanaka", "O Adeyemi"],
    "cites": 31,
    "cites_url": "https://scholar.google.com/scholar?cites=1",
    "doi": "10.5555/kestrel.1",
    "ecc": 31,
    "rank": 1,
    "source": "Journal of Invented Systems",
    "title": "Kestrel: Cheap Checkpoints for Long Training Runs",
    "uid": "GS:1",
    "use": 1,
    "year": 2024
  },
  {
    "authors": ["M Tanaka"],
    "cites": 0,
    "ecc": 0,
    "rank": 2,
    "source": "Proceedings of the Invented Workshop",
    "title": "A Field Guide to Slow Data Loaders",
    "type": "CITATION",
    "uid": "GS:2",
    "use": 1,
    "year": 2023
  }
]`;

/** Results of the program Publish or Perish. */
export const popJson = jsonReader({
  id: 'pop-json',
  label: 'Publish or Perish (JSON)',
  example: EXAMPLE,
  marks: /"(?:article_url|cites_url|ecc)"\s*:|"uid"\s*:\s*"GS:/,
  error: () => null,
  read(values, context, report) {
    const records = recordsOf(values, { lists: ['results'] }, report);
    const source = countSource(records);
    const papers = records.flatMap((record) => {
      const title = writtenAt(record, 'title');
      const isUsed = writtenAt(record, 'use') !== '0';
      if (title !== '' && isUsed) return [readResult(record, source, context)];
      reportUnused(record, title || null, isUsed ? 'no title' : 'switched off in the program', report);
      return [];
    });
    const profile = papers.length > 0 ? bibliographyOf(papers, context, report) : null;
    return profile ? [profile] : [];
  },
});

/** The program asks several databases: only ids and links tell which. */
function countSource(records: readonly JsonValue[]): string {
  const marks = records
    .flatMap((record) => [writtenAt(record, 'uid'), writtenAt(record, 'cites_url')])
    .filter(Boolean);
  const isScholar = marks.length === 0 || marks.some((mark) => /^GS:|scholar\.google/.test(mark));
  return isScholar ? 'Google Scholar via Publish or Perish' : 'Publish or Perish';
}

function readResult(record: JsonValue, source: string, context: ReadContext): PaperRecord {
  const authors = member(record, 'authors');
  const names = listOrOne(authors).flatMap((name) => placedOf(name) ?? []);
  const year = placedAt(record, 'year');
  const type = writtenAt(record, 'type');
  const url = writtenAt(record, 'article_url');
  return paperOf({
    head: placedAt(record, 'uid', 'title') ?? { text: '', span: spanOf(record) },
    title: placedAt(record, 'title'),
    // A year of 0 means that none is known.
    date: year && Number(year.text) !== 0 ? year : null,
    venue: placedAt(record, 'source'),
    abstract: placedAt(record, 'abstract'),
    type: type || null,
    authors:
      authors && bylineOf(textOf(authors) === null ? names : namesBetween(names[0]!, ','), spanOf(authors)),
    citations: citationsAt(member(record, 'cites'), source, context),
    identifiers: [
      ...identifiersOfDoi(writtenAt(record, 'doi')),
      ...identifiersOfDoi(url),
      identifier('arxiv', url),
    ],
    isRetracted: /\bretracted\b/i.test(type) ? true : null,
  });
}
