import { readEntry, type BibEntry } from './bibtex-entry.ts';
import { isPreamble } from './bibtex-preamble.ts';
import { placeIn, rawAt, type Page } from './page.ts';
import type { Report } from './report.ts';

/** What begins an entry: its type (group 1) and its bracket (2). A round one must have a key or a macro behind it. */
const HEAD = /@[ \t]*([a-zA-Z]+)\s*(\{|\((?=\s*[^\s,(){}"]+\s*[,=]))/g;
/** The same at the start of a line, where no value goes on: an entry before it that is still open is damaged. */
const LINE_HEAD =
  /^[ \t]*@[ \t]*(?:(?:string|preamble|comment)\s*[{(]|[a-zA-Z]+\s*[{(]\s*[^\s,{}()="]*[ \t]*,)/gim;

/** Cuts a text into the entries of BibTeX, macros included. What stands between them and is no comment is reported. */
export function scanBibtex(page: Page, report: Report): BibEntry[] {
  const { text } = page;
  const limits = [...text.matchAll(LINE_HEAD)].map(({ index }) => index);
  const entries: BibEntry[] = [];
  let [end, limit] = [0, 0];
  let isOpen = false;
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head; head = HEAD.exec(text)) {
    reportBetween(page, end, head.index, report);
    while (limit < limits.length && limits[limit]! <= head.index) limit += 1;
    const body = HEAD.lastIndex;
    const type = head[1]!.toLowerCase();
    if (type === 'comment' || type === 'preamble') {
      // Once a comment is not closed, none is looked for to the end of the file again: that would take its square.
      const close: number | null = isOpen ? null : afterGroup(text, body);
      isOpen ||= close === null;
      end = close ?? lineEnd(text, body);
    } else {
      const entry = readEntry(page, { type, head: head.index, body, limit: limits[limit] ?? text.length });
      entries.push(entry);
      end = entry.end;
      if (entry.damage !== null) reportDamage(page, entry, entry.damage, report);
    }
    HEAD.lastIndex = end;
  }
  reportBetween(page, end, text.length, report);
  return entries;
}

/** The end of a group whose bracket is open; null where it is never closed. */
function afterGroup(text: string, body: number): number | null {
  const close = text[body - 1] === '(' ? ')' : '}';
  const brackets = /[{}()]/g;
  brackets.lastIndex = body;
  let depth = 0;
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    if (depth === 0 && match[0] === close) return brackets.lastIndex;
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth = Math.max(0, depth - 1);
  }
  return null;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function reportBetween(page: Page, start: number, end: number, report: Report): void {
  const lines = [...page.text.slice(start, end).matchAll(/[^\s,](?:.*\S)?/g)];
  const [first, ...others] = lines.filter(([words]) => !isPreamble(words));
  if (!first) return;
  const span = placeIn(page, start + first.index, start + first.index + first[0].length);
  const more = others.length > 0 ? `, ${others.length + 1} lines of it` : '';
  report.at('LINE_UNPARSED', span, rawAt(page, span), `a text between entries${more}`);
}

function reportDamage(page: Page, { key, head, body, type }: BibEntry, damage: string, report: Report): void {
  const span = placeIn(page, head, key ? key.end : body);
  report.at('ENTRY_BROKEN', span, rawAt(page, span), `"${key?.text ?? type}": ${damage}; the rest was read`);
}
