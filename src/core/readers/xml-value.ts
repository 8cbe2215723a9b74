import type { Placed } from './bibliography.ts';
import { placeIn, type Page } from './page.ts';

/** An element with its place. Names are without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in their order. */
  readonly content: readonly (XmlElement | string)[];
  /** Offsets of what is inside the element. */
  readonly inner: { readonly start: number; readonly end: number };
  readonly page: Page;
}

/** The elements of a name directly inside an element. */
export const elements = (element: XmlElement | null, name?: string): XmlElement[] =>
  (element?.content ?? []).flatMap((item) =>
    typeof item !== 'string' && (name === undefined || item.name === name) ? [item] : [],
  );

/** The first element under a path of names; null where there is none. */
export function element(parent: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((found, name) => elements(found, name)[0] ?? null, parent);
}

/** Elements of any of these names at any depth, in their order: where a closing tag is missing, records stand in records. */
export const nested = (parent: XmlElement, names: readonly string[]): XmlElement[] =>
  elements(parent).flatMap((item) => [...(names.includes(item.name) ? [item] : []), ...nested(item, names)]);

/** All characters inside an element in their order, with single blanks. */
export const textIn = (parent: XmlElement): string => charactersIn(parent).replace(/\s+/g, ' ').trim();

const charactersIn = ({ content }: XmlElement): string =>
  content.map((item) => (typeof item === 'string' ? item : charactersIn(item))).join('');

/** The text of an element with its place; null where there is none. */
export function placedText(parent: XmlElement | null): Placed | null {
  const text = parent && textIn(parent);
  return parent && text ? { text, span: placeOf(parent) } : null;
}

/** Place of what is inside an element, without blanks around it. */
export function placeOf({ page, inner }: XmlElement) {
  const raw = page.text.slice(inner.start, inner.end);
  const start = inner.start + (raw.length - raw.trimStart().length);
  return placeIn(page, start, Math.max(start, inner.start + raw.trimEnd().length));
}

/** The value of an attribute with its place; null where there is none. */
export function placedAttribute(owner: XmlElement, name: string): Placed | null {
  const text = Object.hasOwn(owner.attributes, name) ? owner.attributes[name]!.trim() : '';
  if (text === '') return null;
  const { page, inner } = owner;
  const tag = page.text.lastIndexOf('<', inner.start - 2);
  const raw = page.text.slice(tag, inner.start);
  const match = new RegExp(`[\\s"']${name}\\s*=\\s*(["'])\\s*`).exec(raw);
  const start = tag + (match ? match.index + match[0].length : 0);
  const end = match ? page.text.indexOf(match[1]!, start) : inner.start;
  return { text, span: placeIn(page, start, end) };
}
