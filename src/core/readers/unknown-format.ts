import { issue } from '../issues.ts';
import type { Issue } from '../model.ts';
import { plainMarkup } from '../text/markup.ts';
import { rowsOf, spanIn } from './lines.ts';
import type { Line, ReadContext } from './types.ts';
import { possibleHeader } from './unknown-table.ts';

/** Words with which servers refuse. */
const REFUSAL =
  /\b(?:error|not found|bad request|forbidden|denied|unauthori[sz]ed|too many requests|(?:rate|limit) (?:limit|exceeded)|quota|invalid|unavailable|time-?d?[ -]?out|bad gateway|moved permanently)\b|^[45]\d\d\b/i;
/** What a server says instead of an answer is short, unless it is a page; then its title is near the top. */
const MOST_LINES = 40;
const LONGEST_REFUSAL = 1_000;
const WEB_PAGE = /^(?:<!doctype html|<html|<head|<body)\b/i;
const PAGE_TITLE = /<title[^>]*>([^<]*)</i;

/** What people drop that holds no records, by how its text begins. */
const OTHERS = [
  [/^%PDF-/, 'A PDF.'],
  [/^\{\\rtf/, 'A document of a word processor (RTF).'],
  [/^(?:<\?xml[^>]*>\s*)?<xml>\s*<records>/, 'A library of EndNote as XML.'],
  [/^(?:<\?xml[^>]*>\s*)?<modsCollection\b/, 'A bibliography in MODS.'],
] as const;

/** Says what a document is in which no record begins: a refusal that was saved, a page, a table, another kind of file. */
export function unknownFormat(lines: readonly Line[], formats: number, context: ReadContext): Issue {
  const { file, source } = context;
  const rows = rowsOf(lines.slice(0, MOST_LINES));
  const [first] = rows;
  const place = first && { span: spanIn(first, source), excerpt: first.raw };
  const head = rows.map(({ text }) => text).join('\n');
  const isPage = WEB_PAGE.test(head);
  const title = isPage ? plainMarkup(PAGE_TITLE.exec(head)?.[1] ?? '') : null;
  const isShort = lines.length <= MOST_LINES && head.length <= LONGEST_REFUSAL;
  const said = title ?? (isShort ? head.replace(/\s+/g, ' ') : '');
  if (REFUSAL.test(said))
    return issue('ANSWER_IS_ERROR', file, { ...place, message: `the source answered: ${said}` });
  if (isPage)
    return issue('SOURCE_WEB_PAGE', file, {
      ...place,
      message: `A web page${title ? `, "${title}"` : ''}, not an export.`,
    });
  const other = OTHERS.find(([pattern]) => pattern.test(head));
  if (other) return issue('SOURCE_OTHER', file, { ...place, message: other[1] });
  const header = possibleHeader(lines);
  if (header) return unknownTable(lines[header.index]!, header.columns.length, context);
  return issue('SOURCE_UNKNOWN', file, {
    ...place,
    message: `No known format: no record of the ${formats} formats begins in it.`,
  });
}

function unknownTable({ text, number }: Line, columns: number, { file, source }: ReadContext): Issue {
  const span = { source, line: number, start: 0, end: text.length };
  const message = `This looks like a table of ${columns} columns, but none is called like a title.`;
  return issue('TABLE_UNKNOWN', file, { span, excerpt: text, message });
}
