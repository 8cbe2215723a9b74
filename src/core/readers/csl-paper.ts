import type { Identifier, PaperDate, PaperRecord, Sourced } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { readNotes } from '../text/notes.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import {
  firstMember,
  flagOf,
  items,
  member,
  numberOf,
  spanOf,
  textOf,
  type JsonValue,
} from './json-value.ts';
import type { NotedPaper } from './own-records.ts';
import { citedInNotes } from './cited-note.ts';
import type { ReadContext } from './types.ts';

/** Whose a count is that stands in a note and does not say it. */
const COUNTED_IN_NOTE = 'Note "Cited By"';

/** Makes the record of one item. */
export function paperOfItem(item: JsonValue, context: ReadContext): NotedPaper {
  const id = firstMember(item, ['id', 'DOI', 'title']) ?? item;
  const authors = member(item, 'author');
  const notes = notesOf(item);
  const note = placed(member(item, 'note'));
  const paper: PaperRecord = {
    ...paperOf({
      head: { text: wordOf(id), span: spanOf(id) },
      title: placed(member(item, 'title')),
      date: dateIn(item, notes),
      venue: placed(member(item, 'container-title')),
      abstract: placed(member(item, 'abstract')),
      type: notes.get('type') ?? textOf(member(item, 'type')),
      authors: authors && bylineOf(items(authors).map(nameOf), spanOf(authors)),
      citations:
        note && citedInNotes([{ ...note, text: note.text.replaceAll('\n', '; ') }], context, COUNTED_IN_NOTE),
      identifiers: identifiersOf(item, notes),
    }),
    tags: keywordsOf(item),
  };
  return { paper, notes: readNotes(note ? [note.text] : []), span: note?.span ?? paper.head.span };
}

/** A text, or a number as one. */
const wordOf = (value: JsonValue | null) => (textOf(value) ?? numberOf(value)?.toString() ?? '').trim();

function placed(value: JsonValue | null): Placed | null {
  const text = textOf(value);
  return value && text !== null ? { text, span: spanOf(value) } : null;
}

/** Lines `Key: value` of a note: there reference managers keep what CSL has no field for. */
function notesOf(item: JsonValue): ReadonlyMap<string, string> {
  const lines = (textOf(member(item, 'note')) ?? '').matchAll(/^\s*([A-Za-z][\w -]*?)\s*:\s*(\S.*?)\s*$/gm);
  return new Map([...lines].map(([, key, value]) => [key!.toLowerCase(), value!]));
}

/** Parts of a name as `Family, Suffix, Given`, particles where they are read out. A `literal` may be a group. */
function nameOf(name: JsonValue): NamedAuthor {
  const part = (key: string) => wordOf(member(name, key));
  const join = (...parts: string[]) => parts.filter(Boolean).join(' ');
  const family = join(part('non-dropping-particle'), part('family'));
  const given = join(part('given'), part('dropping-particle'));
  const whole = [family, part('suffix'), given].filter(Boolean).join(', ');
  return {
    text: family === '' ? part('literal') || given || wordOf(name) : whole,
    span: spanOf(name),
    ids: [identifier('orcid', part('ORCID'))],
    ...(family !== '' && given !== '' ? { kind: 'person' as const } : {}),
  };
}

/** Parts of a date may be texts; two of them are a range. */
function dateIn(item: JsonValue, notes: ReadonlyMap<string, string>): PaperDate | null {
  const issued = member(item, 'issued');
  const text = issued ? issuedText(issued) : '';
  const noted = notes.get('issued');
  const place = text === '' && noted !== undefined ? member(item, 'note') : issued;
  if (!place) return null;
  const date = dateOf({ text: text === '' ? (noted ?? '') : text, span: spanOf(place) });
  const said = issued && member(issued, 'circa');
  // CSL has a flag here; exporters also write it as a number or a word.
  const circa = flagOf(said) ?? (numberOf(said) !== 0 && wordOf(said) !== '');
  return circa && date.iso !== null ? { ...date, basis: 'parsed', reason: 'an approximate date' } : date;
}

function issuedText(issued: JsonValue): string {
  const dates = items(member(issued, 'date-parts'))
    .map((date) => items(date).map(wordOf).filter(Boolean))
    .filter((parts) => parts.length > 0);
  const season = wordOf(member(issued, 'season'));
  if (dates.length === 1 && dates[0]!.length === 1 && season !== '')
    return `${dates[0]![0]}${/^[1-4]$/.test(season) ? `-2${season}` : ` ${season}`}`;
  if (dates.length > 0) return dates.map((parts) => parts.join('-')).join('/');
  return wordOf(firstMember(issued, ['raw', 'literal'])) || wordOf(issued);
}

function identifiersOf(item: JsonValue, notes: ReadonlyMap<string, string>): (Identifier | null)[] {
  const of = (name: string) => wordOf(member(item, name)) || (notes.get(name.toLowerCase()) ?? '');
  const number = of('number');
  return [
    ...identifiersOfDoi(of('DOI')),
    ...identifiersOfDoi(of('URL')),
    identifier('arxiv', of('URL')),
    identifier('arxiv', of('arXiv').replace(/\s*\[.*$/, '')),
    /^arxiv:/i.test(number) ? identifier('arxiv', number.replace(/\s*\[.*$/, '')) : null,
    identifier('pmid', of('PMID')),
    identifier('pmcid', of('PMCID')),
    identifier('ads', notes.get('ads bibcode') ?? ''),
  ];
}

/** `keyword` is one text, `categories` a list: both are words of the source for a work as a whole. */
function keywordsOf(item: JsonValue): Sourced<string>[] {
  const keyword = placed(member(item, 'keyword'));
  const words = keyword
    ? keyword.text.split(keyword.text.includes(';') ? ';' : ',').map((text) => ({ text, span: keyword.span }))
    : [];
  const categories = items(member(item, 'categories')).flatMap((category) => placed(category) ?? []);
  return [...words, ...categories]
    .map(({ text, span }) => ({ text: text.trim(), span }))
    .filter(({ text }, i, all) => text !== '' && all.findIndex((other) => other.text.trim() === text) === i)
    .map(({ text, span }) => ({ value: text, raw: text, span, basis: 'stated', reason: null }));
}
