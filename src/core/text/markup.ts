import { NAMED_ENTITIES } from './entities.ts';

/** A tag, with attributes that have values: words between angle brackets are none. */
const TAG = /<(\/?)([a-z][a-z0-9:-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  ...NAMED_ENTITIES,
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
/** Inline tags that were escaped as if they were text. */
const ESCAPED_TAG = /&lt;(\/?(?:i|b|em|strong|sub|sup|scp|tt|jats:[a-z-]+|mml:[a-z]+))&gt;/gi;
/** Entities that were escaped once more: `&amp;lt;`, `&amp;#x0026;`. */
const ESCAPED_ENTITY = /&(?:amp|#38|#x0*26);(?=(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});)/gi;

/** Markup that was escaped once too often, as it was meant: titles of Crossref come so, and go on to others. */
export const unescapedMarkup = (text: string): string =>
  text.replace(ESCAPED_ENTITY, '&').replace(ESCAPED_TAG, '<$1>');

/** A title or abstract without HTML or MathML tags, with entities decoded and blanks unified. */
export function plainMarkup(text: string): string {
  return (/[<&]/.test(text) ? withoutTags(text) : text).replace(/\s+/g, ' ').trim();
}

/** Tags of running text that may stand alone; any with a prefix, such as those of JATS, are tags as well. */
const TAG_NAME =
  /^(?:\w+:.*|br|hr|p|div|span|a|i|b|u|s|em|strong|bold|italic|small|tt|sub|sup|inf|sc|scp|title|sec|list|list-item|li|ul|ol|math|m[a-z]+)$/i;

/** What else stands between angle brackets is a tag where it is closed, and else a word of the text. */
function withoutTags(text: string): string {
  const plain = unescapedMarkup(text);
  const closed = new Set([...plain.matchAll(/<\/([a-z][a-z0-9:-]*)\s*>/gi)].map(([, name]) => name));
  return decodeEntities(
    plain.replace(TAG, (tag, slash: string, name: string) =>
      slash === '/' || closed.has(name) || TAG_NAME.test(name) ? '' : tag,
    ),
  );
}

/** A text with `&#246;` and `&ouml;` as the characters they stand for; what is no entity stays. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+\d*);/gi, (whole, name: string) => decode(name) ?? whole);

function decode(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
