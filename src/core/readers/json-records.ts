import type { CitationCount } from '../model.ts';
import type { Placed } from './bibliography.ts';
import {
  excerptOf,
  firstMember,
  isList,
  isNull,
  items,
  member,
  numberOf,
  spanOf,
  textOf,
  type JsonValue,
} from './json-value.ts';
import type { Report } from './report.ts';
import type { ReadContext } from './types.ts';

/** Where an answer keeps its records, the surest path first. */
export interface AnswerShape {
  readonly lists: readonly string[];
  /** Where a single record is wrapped. */
  readonly wrappers?: readonly string[];
  /** Where it says how many there are in all. */
  readonly totals?: readonly string[];
}

/** The records of all values. Where a source speaks of more than there are, it is reported. */
export function recordsOf(values: readonly JsonValue[], shape: AnswerShape, report: Report): JsonValue[] {
  const found = values.flatMap((value) => recordsIn(value, shape, report));
  const records = found.filter((record) => !isNull(record));
  const [missing] = found.filter(isNull);
  if (missing) {
    const many = found.length - records.length;
    reportUnused(
      missing,
      null,
      `null, as for ${many} of ${found.length} records that were asked for`,
      report,
    );
  }
  const totals = values.flatMap((value) => firstMember(value, shape.totals ?? []) ?? []);
  const [most] = totals.sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0));
  const said = numberOf(most ?? null);
  if (most && said !== null && said > records.length)
    report.at(
      'COUNT_MISMATCH',
      spanOf(most),
      String(said),
      `the source speaks of ${said} records and ${records.length} are listed; further pages may be missing`,
    );
  return records;
}

function recordsIn(value: JsonValue, shape: AnswerShape, report: Report): JsonValue[] {
  const list = firstMember(value, shape.lists);
  if (list) {
    const records = listOrOne(list);
    if (records.length === 0) reportUnused(list, null, 'the answer lists no works', report);
    return records;
  }
  if (isList(value)) return items(value).flatMap((item) => recordsIn(item, shape, report));
  return [firstMember(value, shape.wrappers ?? []) ?? value];
}

/** Items of a list; what is no list is the only item. */
export const listOrOne = (value: JsonValue | null): JsonValue[] =>
  value === null ? [] : isList(value) ? items(value) : [value];

/** Reports a record that nothing could be made of. */
export function reportUnused(record: JsonValue, name: string | null, why: string, report: Report): void {
  report.at('RECORD_UNUSED', spanOf(record), name ?? excerptOf(record), `${name ?? 'a record'}: ${why}`);
}

/** What is written as a text or a number, with its place; null for anything else. */
export function placedOf(value: JsonValue | null): Placed | null {
  const text = textOf(value) ?? numberOf(value)?.toString() ?? null;
  return value && text !== null ? { text, span: spanOf(value) } : null;
}

/** The first of several paths at which something is written: a text, a number, or a list that begins with one. */
export function placedAt(record: JsonValue | null, ...paths: readonly string[]): Placed | null {
  for (const path of paths) {
    const [found] = listOrOne(member(record, ...path.split('.'))).flatMap((value) => placedOf(value) ?? []);
    if (found) return found;
  }
  return null;
}

/** The same without its place; an empty text where nothing is written. */
export const writtenAt = (record: JsonValue | null, ...paths: readonly string[]): string =>
  placedAt(record, ...paths)?.text ?? '';

/** A citation count, also one written as a text; null where none is given: unknown is not zero. */
export function citationsAt(
  place: JsonValue | null,
  source: string,
  { capturedOn }: ReadContext,
): CitationCount | null {
  const count = numberOf(place);
  if (!place || count === null || !Number.isSafeInteger(count) || count < 0) return null;
  return { count, source, asOf: capturedOn, span: spanOf(place), byYear: null, window: null };
}
