import type { Sourced, Span } from '../model.ts';
import { decodeEscapes } from './json-escapes.ts';
import type { JsonRun } from './json-runs.ts';
import { JsonScanner, type JsonDamage } from './json-scanner.ts';
import type { JsonTape } from './json-tape.ts';
import { pageOf, placeIn, rawAt, type Page } from './page.ts';
import type { Report } from './report.ts';

/** A run of JSON, and the values found in it. */
interface JsonPage extends Page {
  readonly tape: JsonTape;
}

/** A value of a JSON text with its place. */
export interface JsonValue {
  /** Index of its entry on the tape of the page. */
  readonly entry: number;
  readonly page: JsonPage;
}

/** Reads the values of a run, one after the other. Damage is reported once a value; the rest is read. */
export function readJson({ text, lines }: JsonRun, report: Report): JsonValue[] {
  const scanner = new JsonScanner(text);
  const { tape } = scanner;
  const page = { ...pageOf(lines, report.source), tape };
  const values: JsonValue[] = [];
  const opening = /[[{]/g;
  let end = 0;
  for (let next = opening.exec(text); next; next = opening.exec(text)) {
    reportBetween(page, end, next.index, report);
    const { entry, damage } = scanner.read(next.index);
    values.push({ entry, page });
    if (damage) reportDamage(page, damage, report);
    end = tape.end(entry);
    opening.lastIndex = end;
  }
  reportBetween(page, end, text.length, report);
  return values;
}

/** Reports what stands between two values and is more than a comma. */
function reportBetween(page: Page, start: number, end: number, report: Report): void {
  const words = /[^\s,](?:.*[^\s,])?/.exec(page.text.slice(start, end));
  if (!words) return;
  const span = placeIn(page, start + words.index, start + words.index + words[0].length);
  report.at('LINE_UNPARSED', span, rawAt(page, span), 'a text between JSON values');
}

function reportDamage(page: Page, { start, end, what }: JsonDamage, report: Report): void {
  const span = placeIn(page, start, end);
  report.at('JSON_BROKEN', span, rawAt(page, span), `the JSON is damaged here (${what}); the rest was read`);
}

/** The value under a path of property names; null where there is none, or JSON's own null. */
export function member(value: JsonValue | null, ...path: readonly string[]): JsonValue | null {
  let found = value;
  for (const name of path) found = found && property(found, name);
  return found && signOf(found) !== 'n' ? found : null;
}

function property(value: JsonValue, name: string): JsonValue | null {
  const found = names(value).find((key) => isNamed(key, name, value.page));
  return found === undefined ? null : { entry: found + 1, page: value.page };
}

/** A name with escapes is longer than what it stands for. */
function isNamed(key: number, name: string, page: JsonPage): boolean {
  const start = page.tape.start(key);
  const length = page.tape.end(key) - start - 2;
  return length === name.length
    ? page.text.startsWith(name, start + 1)
    : length > name.length && wordsOf({ entry: key, page }) === name;
}

/** The entries of an object's names; each is followed by that of its value. */
function names(value: JsonValue): number[] {
  const { tape } = value.page;
  const found: number[] = [];
  if (signOf(value) !== '{') return found;
  for (let key = value.entry + 1; key < tape.next(value.entry); key = tape.next(key + 1)) found.push(key);
  return found;
}

/** The first character of a value: it tells its kind. */
const signOf = ({ entry, page }: JsonValue) => page.text[page.tape.start(entry)];

function wordsOf({ entry, page: { text, tape } }: JsonValue): string {
  const [start, end] = [tape.start(entry) + 1, tape.end(entry)];
  const words = text.slice(start, text[end - 1] === '"' && end > start ? end - 1 : end);
  return words.includes('\\') ? decodeEscapes(words).words : words;
}

/** The first of several names under which a value may stand: `display_name` or `title`. */
export function firstMember(value: JsonValue | null, names: readonly string[]): JsonValue | null {
  for (const name of names) {
    const found = member(value, ...name.split('.'));
    if (found) return found;
  }
  return null;
}

/** Items of an array; empty for anything else. */
export function items(value: JsonValue | null): JsonValue[] {
  const found: JsonValue[] = [];
  if (!value || !isList(value)) return found;
  const { entry, page } = value;
  const { tape } = page;
  for (let item = entry + 1; item < tape.next(entry); item = tape.next(item))
    found.push({ entry: item, page });
  return found;
}

/** Whether a value is an array. */
export const isList = (value: JsonValue): boolean => signOf(value) === '[';

/** Whether a value is JSON's own null. */
export const isNull = (value: JsonValue): boolean => signOf(value) === 'n';

/** Names and values of an object; empty for anything else. */
export function entries(value: JsonValue | null): [string, JsonValue][] {
  if (!value) return [];
  const { page } = value;
  return names(value).map((key) => [wordsOf({ entry: key, page }), { entry: key + 1, page }]);
}

/** A text as it is meant; null for anything else and for blanks. */
export function textOf(value: JsonValue | null): string | null {
  const text = value && signOf(value) === '"' ? wordsOf(value) : '';
  return text.trim() === '' ? null : text;
}

/** A number, also one written as text; null for anything else. */
export function numberOf(value: JsonValue | null): number | null {
  if (!value) return null;
  const { entry, page } = value;
  const text = textOf(value);
  if (text !== null) return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
  if (!/[-\d]/.test(signOf(value)!)) return null;
  const number = Number(page.text.slice(page.tape.start(entry), page.tape.end(entry)));
  return Number.isFinite(number) ? number : null;
}

/** True or false; null for anything else. */
export function flagOf(value: JsonValue | null): boolean | null {
  const sign = value && signOf(value);
  return sign === 't' ? true : sign === 'f' ? false : null;
}

/** Place of a value: of a text without its quotes, of anything longer than a line its first line. */
export function spanOf(value: JsonValue): Span {
  const { entry, page } = value;
  const [start, end] = [page.tape.start(entry), page.tape.end(entry)];
  const quoted = signOf(value) === '"' && end - start > 1 && page.text[end - 1] === '"';
  return quoted ? placeIn(page, start + 1, end - 1) : placeIn(page, start, end);
}

/** The first characters of a value, for a report. */
export function excerptOf({ entry, page: { text, tape } }: JsonValue): string {
  const start = tape.start(entry);
  return text.slice(start, Math.min(tape.end(entry), start + 80)).split('\n', 1)[0]!;
}

/** Place of the name of a property: it stands before its value. */
export const nameSpan = ({ entry, page }: JsonValue): Span => spanOf({ entry: entry - 1, page });

/** A value with the characters it stands for and their place. */
export function sourcedAt<T>(value: JsonValue, meaning: T, span: Span = spanOf(value)): Sourced<T> {
  return { value: meaning, raw: rawAt(value.page, span), span, basis: 'stated', reason: null };
}
