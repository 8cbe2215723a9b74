import type { PaperRecord } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { plainMarkup } from '../text/markup.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { bibliographyOf, paperOf, type Placed } from './bibliography.ts';
import { jsonReader } from './json-reader.ts';
import { listOrOne, placedAt, placedOf, recordsOf, reportUnused, writtenAt } from './json-records.ts';
import { member, spanOf, textOf, type JsonValue } from './json-value.ts';

const EXAMPLE = `{
  "result": {
    "query": "author:Mira_Tanaka:",
    "status": { "@code": "200", "text": "OK" },
    "hits": {
      "@total": "2",
      "hit": [
        {
          "@id": "9000011",
          "info": {
            "authors": { "author": [
              { "@pid": "900/0001", "text": "Mira Tanaka" },
              { "@pid": "900/0002", "text": "Olu Adeyemi" }
            ] },
            "title": "Kestrel: Cheap Checkpoints for Long Training Runs.",
            "venue": "Journal of Invented Systems",
            "year": "2024",
            "type": "Journal Articles",
            "key": "journals/jis/TanakaA24",
            "doi": "10.5555/KESTREL.1"
          }
        },
        {
          "@id": "9000012",
          "info": {
            "authors": { "author": { "@pid": "900/0001", "text": "Mira Tanaka" } },
            "title": "A Field Guide to Slow Data Loaders.",
            "venue": "Proceedings of the Invented Workshop",
            "year": "2023",
            "type": "Conference and Workshop Papers",
            "key": "conf/inv/Tanaka23"
          }
        }
      ]
    }
  }
}`;

/** Tells people of one name apart; their pid does so as well. */
const HOMONYM = /\s+\d{4}$/;

/** Hits of the search for publications. */
export const dblpJson = jsonReader({
  id: 'dblp-json',
  label: 'Publications found on DBLP (JSON)',
  example: EXAMPLE,
  marks: /"@pid"\s*:|"result"\s*:\s*\{[^[\]]{0,2000}"(?:@code|@total|hits)"\s*:/,
  error: (value) => {
    const status = member(value, 'result', 'status');
    return status && !member(value, 'result', 'hits') && writtenAt(status, '@code') !== '200'
      ? writtenAt(status, 'text', '@code') || 'failed'
      : null;
  },
  read(values, context, report) {
    const shape = {
      lists: ['result.hits.hit', 'hits.hit', 'hit'],
      totals: ['result.hits.@total', 'hits.@total'],
    };
    const papers = recordsOf(values, shape, report).flatMap((hit) => {
      const info = member(hit, 'info') ?? hit;
      if (writtenAt(info, 'title') !== '') return [readInfo(info)];
      reportUnused(hit, null, 'not a publication', report);
      return [];
    });
    const profile = papers.length > 0 ? bibliographyOf(papers, context, report) : null;
    return profile ? [profile] : [];
  },
});

function readInfo(info: JsonValue): PaperRecord {
  const authors = member(info, 'authors', 'author');
  const title = placedAt(info, 'title');
  const links = listOrOne(member(info, 'ee')).map((link) => plainMarkup(textOf(link) ?? ''));
  return paperOf({
    head: placedAt(info, 'key') ?? title ?? { text: '', span: spanOf(info) },
    title: title && { ...title, text: withoutPeriod(title.text) },
    date: placedAt(info, 'year'),
    venue: readVenue(info),
    type: writtenAt(info, 'type') || null,
    authors: authors && bylineOf(listOrOne(authors).flatMap(readAuthor), spanOf(authors)),
    identifiers: [
      identifier('dblp', writtenAt(info, 'key')),
      ...[plainMarkup(writtenAt(info, 'doi')), ...links].flatMap(identifiersOfDoi),
      ...links.map((link) => identifier('arxiv', link)),
      // The volume of a preprint is its number on arXiv.
      identifier('arxiv', /^abs\/(.+)/.exec(writtenAt(info, 'volume'))?.[1] ?? ''),
    ],
  });
}

/** A work in a series has several venues. */
function readVenue(info: JsonValue): Placed | null {
  const [first, ...others] = listOrOne(member(info, 'venue')).flatMap((venue) => placedOf(venue) ?? []);
  return first ? { ...first, text: [first, ...others].map(({ text }) => text).join('; ') } : null;
}

/** A name without the number that tells homonyms apart: it is no part of the name. */
function readAuthor(author: JsonValue): NamedAuthor[] {
  const name = placedOf(author) ?? placedAt(author, 'text');
  const ids = [identifier('dblp', writtenAt(author, '@pid'))];
  return name ? [{ ...name, text: plainMarkup(name.text).replace(HOMONYM, ''), ids }] : [];
}

const withoutPeriod = (title: string) => title.replace(/(?<![.\s])\.\s*$/, '');
