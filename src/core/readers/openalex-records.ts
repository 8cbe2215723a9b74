import { reportUnused as reportRecord } from './json-records.ts';
import {
  type JsonValue,
  firstMember,
  isList,
  items,
  member,
  numberOf,
  spanOf,
  textOf,
} from './json-value.ts';
import { identifier } from '../text/identifiers.ts';
import type { Report } from './report.ts';

/** Names under which a record's own id stands, also in answers that a script has reduced. */
const ID_NAMES = ['id', 'openalex_id', 'ids.openalex'];
/** What only a work has. One is enough: answers may be reduced to any of them. */
const OF_WORKS = [
  'authorships',
  'authors',
  'publication_year',
  'publication_date',
  'year',
  'primary_location',
];
const OF_AUTHORS = ['works_count', 'summary_stats', 'last_known_institutions'];

/** What the values of one or several answers hold. */
export interface OpenAlexRecords {
  readonly works: readonly JsonValue[];
  readonly authors: readonly JsonValue[];
  /** The number of works that an answer says there are, as its largest page says. */
  readonly count: JsonValue | null;
}

/** The record's id as it is kept, `W2741809807`; null where it has none. */
export function openAlexId(record: JsonValue): string | null {
  return identifier('openalex', textOf(firstMember(record, ID_NAMES)) ?? '')?.value ?? null;
}

/** Sorts the values of a document into works and authors. What is neither is reported. */
export function sortRecords(values: readonly JsonValue[], report: Report): OpenAlexRecords {
  const [works, authors]: [JsonValue[], JsonValue[]] = [[], []];
  let count: JsonValue | null = null;
  for (const value of values) {
    const stated = member(value, 'meta', 'count');
    if (stated && (numberOf(stated) ?? 0) > (numberOf(count) ?? -1)) count = stated;
    for (const record of recordsIn(value, report)) {
      const kind = kindOf(record);
      if (kind === 'work') works.push(record);
      else if (kind === 'author') authors.push(record);
      else if (kind === 'error') reportError(record, report);
      else reportUnused(record, 'neither a work nor an author', report);
    }
  }
  return { works, authors, count };
}

/** Reports a record that nothing could be made of. */
export function reportUnused(record: JsonValue, why: string, report: Report): void {
  reportRecord(record, textOf(firstMember(record, ID_NAMES)), why, report);
}

/** The records of one value: an answer's results, the items of an array, or the value itself. */
function recordsIn(value: JsonValue, report: Report): JsonValue[] {
  const results = member(value, 'results');
  const listed = results ?? (isList(value) ? value : null);
  if (!listed) return [value];
  const records = items(listed);
  if (records.length === 0) reportUnused(listed, 'the answer lists no works', report);
  return records;
}

function kindOf(record: JsonValue): 'work' | 'author' | 'error' | 'unknown' {
  const id = openAlexId(record);
  if (id?.startsWith('W')) return 'work';
  if (id?.startsWith('A')) return 'author';
  const has = (names: readonly string[]) => firstMember(record, names) !== null;
  if (textOf(member(record, 'error')) && textOf(member(record, 'message'))) return 'error';
  if (has(OF_WORKS)) return 'work';
  if (has(OF_AUTHORS)) return 'author';
  return textOf(firstMember(record, ['title', 'display_name'])) && !has(['id']) ? 'work' : 'unknown';
}

function reportError(record: JsonValue, report: Report): void {
  const [error, message] = ['error', 'message'].map((name) => textOf(member(record, name)));
  report.at('ANSWER_IS_ERROR', spanOf(record), message!, `the source answered "${error}": ${message}`);
}
