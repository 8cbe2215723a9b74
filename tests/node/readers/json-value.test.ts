import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonRuns } from '../../../src/core/readers/json-runs.ts';
import {
  entries,
  flagOf,
  isList,
  items,
  member,
  numberOf,
  readJson,
  spanOf,
  textOf,
  type JsonValue,
} from '../../../src/core/readers/json-value.ts';
import { splitLines } from '../../../src/core/readers/lines.ts';
import { startReport } from '../../../src/core/readers/report.ts';
import { CONTEXT } from './support.ts';

function read(text: string) {
  const report = startReport(CONTEXT);
  const values = jsonRuns(splitLines(text)).flatMap((run) => readJson(run, report));
  return { values, issues: report.issues };
}

/** A value as JavaScript has it, by way of the functions that readers use. */
function plain(value: JsonValue): unknown {
  if (isList(value)) return items(value).map(plain);
  const text = textOf(value);
  if (text !== null) return text;
  const own = entries(value);
  return own.length > 0
    ? Object.fromEntries(own.map(([name, inner]) => [name, plain(inner)]))
    : (flagOf(value) ?? numberOf(value));
}

/** Texts with a letter, so that none is blank or a number; objects with something in them. */
const words = fc.string({ unit: 'binary' }).map((text) => `a${text}`);
const anything = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('any'), { maxLength: 5 }),
  object: fc
    .uniqueArray(fc.tuple(words, tie('any')), { minLength: 1, maxLength: 5, selector: ([name]) => name })
    .map(Object.fromEntries),
}));

test('reads what JSON.parse reads, however it is indented', () => {
  fc.assert(
    fc.property(anything.any, fc.constantFrom(0, 1, 2), (any, indent) => {
      const value = { any };
      const { values, issues } = read(JSON.stringify(value, null, indent));
      expect(values.map(plain)).toEqual([JSON.parse(JSON.stringify(value))]);
      expect(issues).toEqual([]);
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

test.each([
  ['{"a": 1, "b": {"c": "x"', { a: 1, b: { c: 'x' } }, 'a bracket is not closed'],
  ['{"a": 1 "b": 2}', { a: 1, b: 2 }, 'a comma is missing'],
  ['{"a": 1, "b", "c": 2}', { a: 1, c: 2 }, 'a colon is missing'],
  ['{"a": , "b": 2}', { b: 2 }, 'a value is missing'],
  ['{"a": oops, "b": 2}', { b: 2 }, 'a value is missing'],
  ['{"a": [1, 2}', { a: [1, 2] }, 'a bracket is not closed'],
  ['{"a": [1, 2,]}', { a: [1, 2] }, 'a comma too many'],
  ['{"a": "x,\n"b": 2}', { a: 'x', b: 2 }, 'a text is not closed'],
  ['{"a": "x, "b": "y"}', { a: 'x', b: 'y' }, 'a text is not closed'],
  ['{"a": "x", b": "y", "c": 3}', { a: 'x', '': 'y', c: 3 }, 'no value'],
  ['{"a": "an "odd" word", "c": 3}', { a: 'an "odd" word', c: 3 }, 'a text is not closed'],
  ['{"r": [{"a": 1, {"a": 2}]}', { r: [{ a: 1 }, { a: 2 }] }, 'a bracket is not closed'],
  ['{"r": [{"a": {"b": 1}, {"a": 2}]}', { r: [{ a: { b: 1 } }, { a: 2 }] }, 'a bracket is not closed'],
  ['{"r": [{"a": 1], {"a": 2}]}', { r: [{ a: 1 }, { a: 2 }] }, 'a bracket of another kind'],
  ['{"r": [{"a": 1}}, {"a": 2}]}', { r: [{ a: 1 }, { a: 2 }] }, 'a comma is missing'],
  ['{"r": [{"a": "x"], "b": 1}, {"a": 2}]}', { r: [{ a: 'x', b: 1 }, { a: 2 }] }, 'a comma is missing'],
  [String.raw`{"a": "C:\home", "b": 2}`, { a: String.raw`C:\home`, b: 2 }, 'an escape does not exist'],
])('damage is reported and the rest is read: %s', (text, value, what) => {
  const { values, issues } = read(text);
  expect(values.map(plain)).toEqual([value]);
  expect(issues.map(({ code }) => code)).toEqual(['JSON_BROKEN']);
  expect(issues[0]!.message).toContain(what);
});

test('names with escapes are found by what they stand for', () => {
  const [value] = read(String.raw`{"caf\u00e9": 1, "a\"b": "c\\"}`).values;
  expect(numberOf(member(value!, 'café'))).toBe(1);
  expect(textOf(member(value!, 'a"b'))).toBe('c\\');
});

test('places are those of the text without its quotation marks', () => {
  const [value] = read('{\n  "a": "bc"\n}').values;
  expect(spanOf(member(value!, 'a')!)).toEqual({ source: 's0', line: 2, start: 8, end: 10 });
});

test('many lines without a backslash are not searched for one again and again', () => {
  const { values } = read(Array.from({ length: 50_000 }, (_, i) => `{"id": "${i}", "name": "x"}`).join('\n'));
  expect(values).toHaveLength(50_000);
});
