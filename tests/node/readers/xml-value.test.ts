import { expect, test } from 'vitest';
import { splitLines } from '../../../src/core/readers/lines.ts';
import { startReport } from '../../../src/core/readers/report.ts';
import { xmlRuns } from '../../../src/core/readers/xml-runs.ts';
import {
  element,
  elements,
  placedAttribute,
  placedText,
  textIn,
} from '../../../src/core/readers/xml-value.ts';
import { readXml } from '../../../src/core/readers/xml-parse.ts';
import { CONTEXT } from './support.ts';

function read(text: string) {
  const report = startReport(CONTEXT);
  const roots = xmlRuns(splitLines(text), ['a']).flatMap((run) => readXml(run, report));
  return { roots, root: roots[0] ?? null, issues: report.issues };
}
const runs = (text: string) =>
  xmlRuns(splitLines(text), ['a', 'b']).map(({ start, end }) => `${start}-${end}`);

test('mixed content keeps its order', () => {
  const { root } = read('<a><t>H<sub>2</sub>O &amp; <i>more</i>\n  <![CDATA[a < b]]></t></a>');
  expect(textIn(element(root, 't')!)).toBe('H2O & more a < b');
});

test('texts and attributes have their places', () => {
  const { root } = read(
    '<?xml version="1.0"?>\n<a>\n  <t k="x" term = \'cs.LG\'>\n    two\n    lines </t><e/>\n</a>',
  );
  expect(placedText(element(root, 't'))).toEqual({
    text: 'two lines',
    span: { source: 's0', line: 4, start: 4, end: 7 },
  });
  expect(placedAttribute(element(root, 't')!, 'term')).toEqual({
    text: 'cs.LG',
    span: { source: 's0', line: 3, start: 19, end: 24 },
  });
  expect(placedText(element(root, 'e'))).toBeNull();
  expect(placedAttribute(element(root, 't')!, 'constructor')).toBeNull();
});

test('prefixes are not part of a name', () => {
  const { root } = read('<x:a xmlns:x="y"><x:t>1</x:t></x:a>');
  expect(textIn(element(root, 't')!)).toBe('1');
});

test('named characters; nothing that the document declares', () => {
  const { root, issues } = read('<a><t>M&uuml;ller &#233; &ndash; &constructor;</t></a>');
  expect(textIn(element(root, 't')!)).toBe('Müller é – &constructor;');
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ['XML_BROKEN', 'the XML is damaged here (undefined entity); the rest was read'],
  ]);
  const bomb = read(
    '<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY l "ha">\n<!ENTITY m "&l;&l;">\n<!ENTITY f SYSTEM "file:///x">\n]>\n<a><t>&m;&f;</t></a>',
  );
  expect(textIn(bomb.root!)).toBe('&m;&f;');
  expect(bomb.issues[0]).toMatchObject({ code: 'XML_BROKEN', span: { line: 7 } });
});

test('damage is reported once with its line, and the rest is read', () => {
  const { root, issues } = read('<a>\n<t>one</t>\n<t><u>two</t>\n<t>three & four</t>\n</a>');
  expect(elements(root, 't').map(textIn)).toEqual(['one', 'two', 'three & four']);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ code: 'XML_BROKEN', span: { line: 3 }, excerpt: '<t><u>two</t>' });
});

test('a closing tag that closes nothing, a sign that means nothing', () => {
  const { root, issues } = read(
    '<a>\n<t>one</i></t>\n<t>p < 0.05</t>\n<!-- R&D </t> --><t><![CDATA[R&D</t>]]></t>\n</a>',
  );
  expect(elements(root, 't').map(textIn)).toEqual(['one', 'p < 0.05', 'R&D</t>']);
  expect(issues.map(({ message, span }) => [message, span!.line])).toEqual([
    ['the XML is damaged here (unmatched closing tag: i), and in 1 more place; the rest was read', 2],
  ]);
});

test('places behind what was mended are right', () => {
  const { root } = read('<a><t>R&D</i> & more</t><u>here</u></a>');
  expect(placedText(element(root, 'u'))!.span).toMatchObject({ start: 27, end: 31 });
});

test('a document that was cut off holds what came before', () => {
  const { root, issues } = read('<a>\n<t>one</t>\n<t>tw');
  expect(elements(root, 't').map(textIn)).toEqual(['one', 'tw']);
  expect(issues[0]).toMatchObject({ code: 'XML_BROKEN', span: { line: 3 } });
});

test('what is nested too deeply is read as text', () => {
  const deep = read(`<a>${'<t>'.repeat(50_000)}deep${'</t>'.repeat(50_000)}<u>on</u></a>`);
  expect(textIn(deep.root!)).toBe('deepon');
  expect(textIn(element(deep.root, 'u')!)).toBe('on');
});

test('documents that follow one another are one run; what stands between them is reported', () => {
  expect(runs('<a/>x')).toEqual(['0-1']);
  expect(runs('<?xml version="1.0"?>\n<!-- note -->\n<a>\n</a>\n\n<b>\n</b>\nwords\n<a></a>')).toEqual([
    '0-7',
    '8-9',
  ]);
  expect(runs('<?xml version="1.0"?>\n<c>\n<a></a></c>')).toEqual(['2-3']);
  expect(runs('<a>\n<b>\n<?xml version="1.0"?>\n<b></b>')).toEqual(['0-4']);
  const { roots, issues } = read(
    '<?xml version="1.0"?><a>1</a><?xml version="1.0"?><a>2</a> words\n<a>3</a>',
  );
  expect(roots.map(textIn)).toEqual(['1', '2', '3']);
  expect(issues).toMatchObject([{ code: 'LINE_UNPARSED', excerpt: 'words', span: { line: 1 } }]);
});
