import type { PaperDate, PaperRecord } from '../model.ts';
import { affiliation, institutionId } from '../text/affiliations.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { plainMarkup, unescapedMarkup } from '../text/markup.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import { finestDate } from './finest-date.ts';
import { citationsAt, listOrOne, placedAt, writtenAt } from './json-records.ts';
import { items, member, numberOf, spanOf, textOf, type JsonValue } from './json-value.ts';
import type { ReadContext } from './types.ts';

/**
 * Dates of publication. `issued` is the earlier of print and online; `created` is when the DOI was registered
 * and says nothing of the work.
 */
const DATES = ['issued', 'published', 'published-print', 'published-online', 'posted'];
/** Tags of running text that end a line of it. */
const BLOCK_END = /<\/(?:jats:)?(?:title|p|sec|list-item)>/gi;

/** Makes the record of one work. */
export function readCrossrefWork(work: JsonValue, context: ReadContext): PaperRecord {
  const authors = member(work, 'author');
  const doi = placedAt(work, 'DOI');
  return paperOf({
    head: doi ?? placedAt(work, 'title') ?? { text: '', span: spanOf(work) },
    title: unescaped(placedAt(work, 'title')),
    date: readDate(work),
    venue: unescaped(placedAt(work, 'container-title', 'short-container-title', 'event.name')),
    abstract: withoutHeading(unescaped(placedAt(work, 'abstract'))),
    type: writtenAt(work, 'subtype', 'type') || null,
    authors: authors && bylineOf(items(authors).flatMap(readAuthor), spanOf(authors)),
    citations: citationsAt(member(work, 'is-referenced-by-count'), 'Crossref', context),
    identifiers: doi ? identifiersOfDoi(doi.text) : [],
    isRetracted: isRetracted(work),
  });
}

/** One to three parts, which may be texts, or a single null where nothing is known. */
function readDate(work: JsonValue): PaperDate | null {
  const dates = DATES.flatMap((name): PaperDate[] => {
    const list = member(work, name, 'date-parts');
    const [parts] = list ? items(list) : [];
    const numbers = items(parts ?? null).map(numberOf);
    const known = numbers.slice(0, numbers.includes(null) ? numbers.indexOf(null) : 3);
    if (!parts || known.length === 0) return [];
    const text = known.map((part) => String(part).padStart(2, '0')).join('-');
    const isPosted = writtenAt(work, 'type') === 'posted-content';
    return [dateOf({ text, span: spanOf(parts) }, isPosted ? 'first-posted' : 'published')];
  });
  return finestDate(dates);
}

/** A person in parts, any of which may be missing, or a group by its name. */
function readAuthor(author: JsonValue): NamedAuthor[] {
  const parts = ['given', 'family', 'suffix'].map((part) => writtenAt(author, part).trim());
  const person = parts.filter(Boolean).join(' ');
  const text = unescaped({ text: person || writtenAt(author, 'name'), span: spanOf(author) })!;
  const kind = person === '' ? 'team' : 'person';
  const ids = [identifier('orcid', writtenAt(author, 'ORCID'))];
  return [
    { ...text, kind, ids, affiliations: listOrOne(member(author, 'affiliation')).map(readAffiliation) },
  ];
}

/** A name, and since 2022 perhaps numbers with it. */
const readAffiliation = (place: JsonValue) =>
  affiliation(
    plainMarkup(readable(writtenAt(place, 'name'))),
    listOrOne(member(place, 'id')).map((id) => institutionId(writtenAt(id, 'id-type'), writtenAt(id, 'id'))),
  );

function unescaped<Text extends Placed | null>(placed: Text): Text {
  return placed && { ...placed, text: readable(placed.text) };
}

const readable = (text: string) => unescapedMarkup(text).replace(BLOCK_END, '$& ');

const withoutHeading = (placed: Placed | null): Placed | null =>
  placed && {
    ...placed,
    text: placed.text.replace(/^\s*<(jats:)?title>\s*(?:abstract|summary)\s*<\/\1?title>/i, ''),
  };

/** A work says that another notice has retracted it; that it retracts another one says nothing of itself. */
const isRetracted = (work: JsonValue) =>
  listOrOne(member(work, 'updated-by')).some((update) =>
    /^retraction$/i.test(textOf(member(update, 'type')) ?? ''),
  )
    ? true
    : null;
