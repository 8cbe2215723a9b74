import { issue } from '../issues.ts';
import type { Issue } from '../model.ts';
import { rowsOf, spanIn } from './lines.ts';
import type { Line, ReadContext } from './types.ts';

/** What people drop that holds no records, by how its text begins. */
const KNOWN = [
  {
    pattern: /^(?:<!doctype html|<html|<head|<body)\b/i,
    code: 'SOURCE_WEB_PAGE',
    message: 'A web page, not an export: an error page, a page to log in, or a page that was saved.',
  },
  { pattern: /^%PDF-/, code: 'SOURCE_OTHER', message: 'A PDF.' },
  { pattern: /^\{\\rtf/, code: 'SOURCE_OTHER', message: 'A document of a word processor (RTF).' },
  {
    pattern: /^(?:<\?xml[^>]*>\s*)?<xml>\s*<records>/,
    code: 'SOURCE_OTHER',
    message: 'A library of EndNote as XML.',
  },
  {
    pattern: /^(?:<\?xml[^>]*>\s*)?<modsCollection\b/,
    code: 'SOURCE_OTHER',
    message: 'A bibliography in MODS.',
  },
] as const;

/** Says what a document is in which no record of any format begins, with its first line. */
export function unknownFormat(lines: readonly Line[], { file, source }: ReadContext, formats: number): Issue {
  const rows = rowsOf(lines.slice(0, 20));
  const head = rows.map(({ text }) => text).join('\n');
  const known = KNOWN.find(({ pattern }) => pattern.test(head));
  const [first] = rows;
  if (known && first)
    return issue(known.code, file, {
      span: spanIn(first, source),
      excerpt: first.raw,
      message: known.message,
    });
  return issue('SOURCE_UNKNOWN', file, {
    excerpt: first?.raw ?? null,
    message: `No known format: no record of the ${formats} formats begins in it.`,
  });
}
