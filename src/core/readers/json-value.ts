import type { Sourced, Span } from '../model.ts';
import { wordsOf, type JsonDamage, type JsonNode } from './json-nodes.ts';
import type { JsonRun } from './json-runs.ts';
import { JsonScanner } from './json-scanner.ts';
import type { Report } from './report.ts';

/** A run of JSON with what it takes to say where something stands. */
interface Page {
  readonly source: string;
  readonly text: string;
  /** Offset of each line in `text`. */
  readonly offsets: readonly number[];
  readonly firstLine: number;
}

/** A value of a JSON text with its place. */
export interface JsonValue {
  readonly node: JsonNode;
  readonly page: Page;
  /** The name under which it stands in its object. */
  readonly key?: JsonNode;
}

/** Reads the values of a run, one after the other. Damage is reported once a value; the rest is read. */
export function readJson({ text, lines }: JsonRun, report: Report): JsonValue[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.text.length + 1;
  }
  const page = { source: report.source, text, offsets, firstLine: lines[0]!.number };
  const scanner = new JsonScanner(text);
  const values: JsonValue[] = [];
  const opening = /[[{]/g;
  let end = 0;
  for (let next = opening.exec(text); next; next = opening.exec(text)) {
    reportBetween(page, end, next.index, report);
    const { node, damage } = scanner.read(next.index);
    values.push({ node, page });
    if (damage) reportDamage(page, damage, report);
    end = node.end;
    opening.lastIndex = end;
  }
  reportBetween(page, end, text.length, report);
  return values;
}

/** Reports what stands between two values and is more than a comma. */
function reportBetween(page: Page, start: number, end: number, report: Report): void {
  const words = /[^\s,](?:.*[^\s,])?/.exec(page.text.slice(start, end));
  if (!words) return;
  const span = place(page, start + words.index, start + words.index + words[0].length);
  report.at('LINE_UNPARSED', span, rawAt(page, span), 'a text between JSON values');
}

function reportDamage(page: Page, { start, end, what }: JsonDamage, report: Report): void {
  const span = place(page, start, end);
  report.at('JSON_BROKEN', span, rawAt(page, span), `the JSON is damaged here (${what}); the rest was read`);
}

/** The value under a path of property names; null where there is none, or JSON's own null. */
export function member(value: JsonValue | null, ...path: readonly string[]): JsonValue | null {
  let found = value;
  for (const name of path) found = found && property(found, name);
  return found && !isNull(found) ? found : null;
}

function property({ node, page }: JsonValue, name: string): JsonValue | null {
  const index = node.keys.findIndex((key) => isNamed(key, name, page.text));
  return index === -1 ? null : { node: node.children[index]!, page, key: node.keys[index]! };
}

const isNamed = ({ start, end, decoded }: JsonNode, name: string, text: string) =>
  decoded === null ? end - start - 2 === name.length && text.startsWith(name, start + 1) : decoded === name;

const isNull = ({ node, page }: JsonValue) => node.kind === 'word' && page.text[node.start] === 'n';

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
  return value && isList(value) ? value.node.children.map((node) => ({ node, page: value.page })) : [];
}

/** Whether a value is an array. */
export const isList = ({ node }: JsonValue): boolean => node.kind === 'array';

/** Names and values of an object; empty for anything else. */
export function entries(value: JsonValue | null): [string, JsonValue][] {
  if (value?.node.kind !== 'object') return [];
  const { node, page } = value;
  return node.keys.map((key, i) => [wordsOf(page.text, key), { node: node.children[i]!, page, key }]);
}

/** A text as it is meant; null for anything else and for blanks. */
export function textOf(value: JsonValue | null): string | null {
  const text = value?.node.kind === 'string' ? wordsOf(value.page.text, value.node) : '';
  return text.trim() === '' ? null : text;
}

/** A number, also one written as text; null for anything else. */
export function numberOf(value: JsonValue | null): number | null {
  if (value?.node.kind === 'number') {
    const number = Number(value.page.text.slice(value.node.start, value.node.end));
    return Number.isFinite(number) ? number : null;
  }
  const text = textOf(value);
  return text !== null && /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

/** True or false; null for anything else. */
export function flagOf(value: JsonValue | null): boolean | null {
  const sign = value?.node.kind === 'word' ? value.page.text[value.node.start] : 'n';
  return sign === 'n' ? null : sign === 't';
}

/** Place of a value: of a text without its quotes, of anything longer than a line its first line. */
export function spanOf({ node, page }: JsonValue): Span {
  const { kind, start, end } = node;
  const quoted = kind === 'string' && end - start > 1 && page.text[end - 1] === '"';
  return quoted ? place(page, start + 1, end - 1) : place(page, start, end);
}

/** The first characters of a value, for a report. */
export function excerptOf({ page, node: { start, end } }: JsonValue): string {
  return page.text.slice(start, Math.min(end, start + 80)).split('\n', 1)[0]!;
}

/** Place of the name of a property. */
export function nameSpan({ node, page, key }: JsonValue): Span {
  return spanOf({ node: key ?? node, page });
}

/** A value with the characters it stands for and their place. */
export function sourcedAt<T>(value: JsonValue, meaning: T, span: Span = spanOf(value)): Sourced<T> {
  return { value: meaning, raw: rawAt(value.page, span), span, basis: 'stated', reason: null };
}

function place({ source, text, offsets, firstLine }: Page, start: number, end: number): Span {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offsets[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  const offset = offsets[low]!;
  const lineEnd = (offsets[low + 1] ?? text.length + 1) - 1;
  return {
    source,
    line: firstLine + low,
    start: Math.min(start, lineEnd) - offset,
    end: Math.min(Math.max(start, end), lineEnd) - offset,
  };
}

function rawAt({ text, offsets, firstLine }: Page, { line, start, end }: Span): string {
  const offset = offsets[line - firstLine]!;
  return text.slice(offset + start, offset + end);
}
