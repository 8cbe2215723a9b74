import { NAMED_ENTITIES } from './entities.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  ...NAMED_ENTITIES,
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A title or abstract without HTML or MathML tags, with entities decoded and blanks unified. */
export function plainMarkup(text: string): string {
  return (/[<&]/.test(text) ? withoutTags(text) : text).replace(/\s+/g, ' ').trim();
}

const withoutTags = (text: string) =>
  decodeEntities(text.replace(/<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>/gi, ''));

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
