import { SaxesParser } from 'saxes';
import { NAMED_ENTITIES } from '../text/entities.ts';
import { pageOf, placeIn, rawAt, type Page } from './page.ts';
import type { Report } from './report.ts';
import { PROLOG, type XmlRun } from './xml-runs.ts';
import type { XmlElement } from './xml-value.ts';

interface OpenElement extends XmlElement {
  readonly content: (XmlElement | string)[];
  readonly inner: { readonly start: number; end: number };
}

/** What is being read. */
interface Reading {
  readonly page: Page;
  readonly report: Report;
  readonly roots: OpenElement[];
  readonly open: { readonly tag: string; readonly element: OpenElement }[];
  readonly damage: { readonly offset: number; readonly what: string }[];
  /** Offset in the page of what the parser has got to. */
  readonly offset: () => number;
}

/** Deeper than any real answer: what is nested deeper is read as text of the element around it. */
const DEEPEST = 100;
/** What may have to be mended outside of CDATA and comments: a closing tag, and signs that begin neither tag nor character. */
const WEAK =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\/([^\s<>]+)\s*>|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,30});)|<(?=[\s\d=<>.,;()$-])/gi;

/**
 * Reads the documents of a run, one after the other. Damage is reported once with its place; the rest is read.
 * Nothing that a document declares is used: entities are the named characters of HTML, and no others.
 */
export function readXml({ lines }: XmlRun, report: Report): XmlElement[] {
  const page = pageOf(lines, report.source);
  const parser = new SaxesParser<{ fragment: true; xmlns: false }>({ fragment: true, xmlns: false });
  Object.assign(parser.ENTITIES, NAMED_ENTITIES);
  let shift = 0;
  const offset = () => parser.position - shift;
  const reading: Reading = { page, report, roots: [], open: [], damage: [], offset };
  parser.on('error', ({ message }) =>
    addDamage(reading, message.replace(/^[\d:]+\s/, '').replace(/\.$/, '')),
  );
  parser.on('opentag', ({ name, attributes }) => openElement(reading, name, attributes));
  parser.on('closetag', () => closeElement(reading));
  parser.on('text', (text) => addText(reading, text));
  parser.on('cdata', (text) => addText(reading, text));
  const text = page.text.replace(PROLOG, (prolog) => prolog.replace(/[^\n]/g, ' '));
  let written = 0;
  for (const { 0: weak, 1: closed, index } of text.matchAll(WEAK)) {
    parser.write(text.slice(written, index));
    const mended = mend(reading, weak, closed, index);
    parser.write(mended);
    written = index + weak.length;
    shift += mended.length - weak.length;
  }
  parser.write(text.slice(written)).close();
  reportDamage(reading);
  return reading.roots;
}

/** The parser would close every element at a closing tag without a beginning, and read a bare ampersand to the next semicolon. */
function mend(reading: Reading, weak: string, closed: string | undefined, index: number): string {
  const add = (what: string) => void reading.damage.push({ offset: index + 1, what });
  if (weak === '&') {
    add('an ampersand that begins no character');
    return '&amp;';
  }
  if (weak === '<') {
    add('a sign < that begins no tag');
    return '&lt;';
  }
  if (closed === undefined || reading.open.findLastIndex(({ tag }) => tag === closed) >= 0) return weak;
  add(`unmatched closing tag: ${closed}`);
  return '';
}

const addDamage = ({ damage, offset }: Reading, what: string) => void damage.push({ offset: offset(), what });

function openElement(
  { page, roots, open, offset }: Reading,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const parent = open.at(-1)?.element;
  const inner = { start: offset(), end: page.text.length };
  const element = { name: tag.replace(/^.*:/, ''), attributes, content: [], inner, page };
  const isTooDeep = parent !== undefined && open.length >= DEEPEST;
  if (!isTooDeep) (parent?.content ?? roots).push(element);
  open.push({ tag, element: isTooDeep ? parent : element });
}

/** An element ends where its closing tag begins; an empty one has none, and ends where it began. */
function closeElement({ page: { text }, open, offset }: Reading): void {
  const element = open.pop()?.element;
  if (!element || element === open.at(-1)?.element) return;
  const end = offset();
  const start = text.lastIndexOf('<', end - 1);
  element.inner.end = Math.max(element.inner.start, text[start + 1] === '/' ? start : end);
}

function addText(reading: Reading, text: string): void {
  const { open, roots } = reading;
  const parent = open.at(-1)?.element;
  if (parent) parent.content.push(text);
  else if (text.trim() !== '') reportBetween(reading, roots.at(-1)?.inner.end ?? 0);
}

/** Reports what stands outside the outermost elements. */
function reportBetween({ page, report }: Reading, from: number): void {
  const after = from === 0 ? 0 : page.text.indexOf('>', from) + 1;
  const words = /\S[^\n<]*/.exec(page.text.slice(after));
  if (!words) return;
  const span = placeIn(page, after + words.index, after + words.index + words[0].length);
  report.at('LINE_UNPARSED', span, rawAt(page, span), 'a text between XML documents');
}

function reportDamage({ page, damage, report }: Reading): void {
  const [first, ...others] = damage;
  if (!first) return;
  const span = { ...placeIn(page, Math.max(0, first.offset - 1), page.text.length), start: 0 };
  const more =
    others.length === 0 ? '' : `, and in ${others.length} more ${others.length === 1 ? 'place' : 'places'}`;
  const message = `the XML is damaged here (${first.what})${more}; the rest was read`;
  report.at('XML_BROKEN', span, rawAt(page, span).trim(), message);
}
