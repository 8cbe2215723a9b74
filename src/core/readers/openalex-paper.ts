import type { Identifier, PaperRecord, Sourced } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { plainMarkup } from '../text/markup.ts';
import { readableTex } from '../text/tex.ts';
import {
  entries,
  firstMember,
  flagOf,
  items,
  member,
  nameSpan,
  numberOf,
  sourcedAt,
  spanOf,
  textOf,
  type JsonValue,
} from './json-value.ts';
import { readAuthors } from './openalex-authors.ts';
import { readCitations, readPercentile, type Window } from './openalex-counts.ts';
import { readWorkDate } from './openalex-date.ts';
import { openAlexId } from './openalex-records.ts';
import type { Topic } from './openalex-topics.ts';

const VENUES = ['primary_location.source.display_name', 'host_venue.display_name', 'venue'];

/** What a work needs to know of the whole document. */
export interface AnswerFacts {
  readonly window: Window | null;
  readonly capturedOn: string | null;
}

/** Makes the record of one work. */
export function readWork(work: JsonValue, topics: readonly Topic[], facts: AnswerFacts): PaperRecord {
  const id = firstMember(work, ['id', 'openalex_id', 'title', 'display_name']) ?? work;
  return {
    head: sourcedAt(id, openAlexId(work) ?? textOf(id) ?? ''),
    title: readTitle(work),
    date: readWorkDate(work),
    categories: topics.map(({ category }) => category),
    authors: readAuthors(work),
    abstract: readAbstract(work),
    siteScore: null,
    tags: [],
    citations: readCitations(work, facts),
    percentile: readPercentile(work),
    venue: sourcedText(firstMember(work, VENUES)),
    type: flagOf(member(work, 'is_paratext')) ? 'paratext' : textOf(member(work, 'type')),
    identifiers: readIdentifiers(work),
    isRetracted: flagOf(member(work, 'is_retracted')),
  };
}

function readTitle(work: JsonValue): Sourced<string> {
  const title = sourcedText(firstMember(work, ['title', 'display_name']));
  if (title) return title;
  const { start, ...place } = spanOf(work);
  const span = { ...place, start, end: start };
  return { value: 'Untitled', raw: '', span, basis: 'inferred', reason: 'no title is given' };
}

function sourcedText(value: JsonValue | null): Sourced<string> | null {
  const text = textOf(value);
  return value && text !== null ? sourcedAt(value, readableTex(plainMarkup(text))) : null;
}

/** The abstract, put together from its index of words, or as it is where an answer has plain text. */
function readAbstract(work: JsonValue): Sourced<string> | null {
  const index = member(work, 'abstract_inverted_index');
  const words = entries(index).flatMap(([word, places]) =>
    items(places).map((place) => ({ word, at: numberOf(place) ?? 0 })),
  );
  if (!index || words.length === 0) return sourcedText(member(work, 'abstract'));
  const text = words
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(' ');
  return {
    ...sourcedAt(index, readableTex(plainMarkup(text)), nameSpan(index)),
    basis: 'computed',
    reason: 'put together from an index of its words: close to the original, not equal to it',
  };
}

function readIdentifiers(work: JsonValue): Identifier[] {
  const text = (...names: string[]) => {
    const value = firstMember(work, names);
    return textOf(value) ?? numberOf(value)?.toString() ?? '';
  };
  const id = openAlexId(work);
  const found = [
    ...(id === null ? [] : [{ kind: 'openalex', value: id } as const]),
    ...identifiersOfDoi(text('doi', 'ids.doi', 'link')),
    identifier('pmid', text('ids.pmid', 'pmid')),
    identifier('pmcid', text('ids.pmcid', 'pmcid')),
    identifier('mag', text('ids.mag', 'mag')),
    ...items(member(work, 'locations')).map((location) =>
      identifier('arxiv', textOf(member(location, 'landing_page_url')) ?? ''),
    ),
  ].flatMap((found) => found ?? []);
  return found.filter(
    ({ kind, value }, i) => found.findIndex((other) => other.kind === kind && other.value === value) === i,
  );
}
