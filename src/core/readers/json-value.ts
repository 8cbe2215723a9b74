import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Sourced, Span } from '../model.ts';
import type { JsonRun } from './json-runs.ts';
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
  readonly node: Node;
  readonly page: Page;
  /** Offset of the text that `node` counts from. */
  readonly base: number;
}

/** More values follow: not an error of the one before. */
const NEXT_VALUE = 'EndOfFileExpected';

/** Reads the values of a run, one after the other. Damage is reported once a value; the rest is read. */
export function readJson({ text, lines }: JsonRun, report: Report): JsonValue[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.text.length + 1;
  }
  const page = { source: report.source, text, offsets, firstLine: lines[0]!.number };
  const values: JsonValue[] = [];
  const opening = /[[{]/g;
  let end = 0;
  for (let next = opening.exec(text); next; next = opening.exec(text)) {
    reportBetween(page, end, next.index, report);
    const errors: ParseError[] = [];
    const node = parseTree(text.slice(next.index), errors, { disallowComments: true });
    if (!node) break;
    const value = { node, page, base: next.index };
    values.push(value);
    const damage = errors.find(({ error }) => printParseErrorCode(error) !== NEXT_VALUE);
    if (damage) reportDamage(value, damage, report);
    end = next.index + Math.max(1, node.length);
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

function reportDamage({ page, base }: JsonValue, { error, offset, length }: ParseError, report: Report) {
  const span = place(page, base + offset, base + offset + length);
  const [, what] = /^(?:Invalid)?(.*?)(?:Expected)?$/.exec(printParseErrorCode(error))!;
  const words = what!.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
  report.at('JSON_BROKEN', span, rawAt(page, span), `the JSON is damaged here (${words}); the rest was read`);
}

/** The value under a path of property names; null where there is none, or JSON's own null. */
export function member(value: JsonValue | null, ...path: readonly string[]): JsonValue | null {
  let node = value?.node;
  for (const key of path)
    node =
      node?.type === 'object'
        ? node.children?.find((property) => nameOf(property) === key)?.children?.[1]
        : undefined;
  return value && node && node.type !== 'null' ? { ...value, node } : null;
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
  return value?.node.type === 'array' ? (value.node.children ?? []).map((node) => ({ ...value, node })) : [];
}

/** Whether a value is an array. */
export const isList = ({ node }: JsonValue): boolean => node.type === 'array';

/** Names and values of an object; empty for anything else. */
export function entries(value: JsonValue | null): [string, JsonValue][] {
  if (value?.node.type !== 'object') return [];
  return (value.node.children ?? []).flatMap((property): [string, JsonValue][] => {
    const node = property.children?.[1];
    return node ? [[String(nameOf(property)), { ...value, node }]] : [];
  });
}

/** A text as it is meant; null for anything else and for blanks. */
export function textOf(value: JsonValue | null): string | null {
  const text: unknown = value?.node.type === 'string' ? value.node.value : null;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** A number, also one written as text; null for anything else. */
export function numberOf(value: JsonValue | null): number | null {
  const text = textOf(value);
  const number: unknown =
    text === null ? value?.node.value : /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** True or false; null for anything else. */
export function flagOf(value: JsonValue | null): boolean | null {
  const flag: unknown = value?.node.value;
  return typeof flag === 'boolean' ? flag : null;
}

/** Place of a value: of a text without its quotes, of anything longer than a line its first line. */
export function spanOf({ node, page, base }: JsonValue): Span {
  const start = base + node.offset;
  const end = start + node.length;
  const quoted = node.type === 'string' && node.length > 1 && page.text[end - 1] === '"';
  return quoted ? place(page, start + 1, end - 1) : place(page, start, end);
}

/** The first characters of a value, for a report. */
export function excerptOf({ page, base, node }: JsonValue): string {
  const start = base + node.offset;
  return page.text.slice(start, start + Math.min(node.length, 80)).split('\n', 1)[0]!;
}

/** Place of the name of a property. */
export function nameSpan(value: JsonValue): Span {
  const key = value.node.parent?.children?.[0];
  return spanOf(key ? { ...value, node: key } : value);
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

const nameOf = (property: Node): unknown => property.children?.[0]?.value;
