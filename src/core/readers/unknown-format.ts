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
const WEB_PAGE = /^\s*(?:<!doctype\s+html|<html)\b/i;
const PAGE_TITLE = /<title[^>]*>([^<]*)</i;

/** Says of a document in which no record begins what it is: a refusal that was saved, a web page, a table, or unknown. */
export function unknownFormat(lines: readonly Line[], formats: number, context: ReadContext): Issue {
  const [first] = rowsOf(lines);
  const place = first && { span: spanIn(first, context.source), excerpt: first.raw };
  const text = lines
    .slice(0, MOST_LINES)
    .map((line) => line.text)
    .join('\n');
  const isPage = WEB_PAGE.test(text);
  const title = isPage ? plainMarkup(PAGE_TITLE.exec(text)?.[1] ?? '') : null;
  const isShort = lines.length <= MOST_LINES && text.length <= LONGEST_REFUSAL;
  const said = title ?? (isShort ? text.replace(/\s+/g, ' ').trim() : '');
  if (REFUSAL.test(said))
    return issue('ANSWER_IS_ERROR', context.file, { ...place, message: `the source answered: ${said}` });
  const header = isPage ? null : possibleHeader(lines);
  if (header) return unknownTable(lines[header.index]!, header.columns.length, context);
  const what = isPage ? `this is a web page, "${title}"` : `no record of the ${formats} formats begins in it`;
  const message = `No known format: ${what}.`;
  return issue('SOURCE_UNKNOWN', context.file, { ...place, message });
}

function unknownTable({ text, number }: Line, columns: number, { file, source }: ReadContext): Issue {
  const span = { source, line: number, start: 0, end: text.length };
  const message = `This looks like a table of ${columns} columns, but none is called like a title.`;
  return issue('TABLE_UNKNOWN', file, { span, excerpt: text, message });
}
