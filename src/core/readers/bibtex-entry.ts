import type { Page } from './page.ts';
import { readValue, type BibPart, type Cursor } from './bibtex-value.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface BibField {
  /** In lower case, with hyphens for blanks. */
  readonly name: string;
  /** What `#` joins. */
  readonly parts: readonly BibPart[];
}

/** An entry as it is written; offsets count from the start of the text. */
export interface BibEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: Stretch | null;
  readonly fields: readonly BibField[];
  readonly head: number;
  readonly body: number;
  readonly end: number;
  /** What is wrong with it; null where nothing is. */
  readonly damage: string | null;
}

/** Where an entry begins, what is behind its bracket, and where the next one begins. */
type Opening = Pick<BibEntry, 'type' | 'head' | 'body'> & { readonly limit: number };

/** Blanks, and fields that somebody has made comments of. */
const BETWEEN = /(?:[\s,]|(?:%|\/\/).*)*/y;
const KEY = /\s*([^\s,{}="]+(?:[ \t]+[^\s,{}="]+)*)?\s*(?:,|(?=[})]))/y;
/** A name has no blanks, but for those that Web of Science once wrote: `Early Access Date`. */
const NAME = /([A-Za-z][^\s={}",#%()']*(?:[ \t]+[A-Za-z][^\s={}",#%()']*){0,3})\s*=\s*/y;
/** A field behind a bracket: then it did not close the entry. */
const GOES_ON = /\s*,\s*[A-Za-z][\w-]*\s*=\s*[{"\w]/y;
/** A line on which a field, or the end of the entry, can be told. */
const RESUMES = /^[ \t]*(?:[A-Za-z][\w-]*[ \t]*=[ \t]*[{"\w]|[})][ \t]*$)/m;

/** Reads an entry. Where brackets do not fit, a value ends before the first line that begins a field. */
export function readEntry(page: Page, opening: Opening): BibEntry {
  return readWith(page, opening, false) ?? readWith(page, opening, true)!;
}

/** Null where an entry is not closed before the next one, unless it is mended. */
function readWith({ text }: Page, opening: Opening, mended: boolean): BibEntry | null {
  const { type, head, body, limit } = opening;
  const cursor: Cursor = { text, at: body, limit, mended };
  const key = type === 'string' ? null : readKey(cursor);
  const fields: BibField[] = [];
  let damage = mended ? 'its braces or quotation marks do not fit' : null;
  const entry = () => ({ type, key, fields, head, body, end: cursor.at, damage });
  for (;;) {
    take(BETWEEN, cursor);
    if (cursor.at >= limit) return mended ? entry() : null;
    if (/[})]/.test(text[cursor.at]!)) {
      cursor.at += 1;
      GOES_ON.lastIndex = cursor.at;
      if (!GOES_ON.test(text)) return entry();
      damage ??= 'it has a bracket too many';
      continue;
    }
    const name = take(NAME, cursor)?.[1];
    const parts = name === undefined ? [] : readValue(cursor);
    if (parts === null) return null;
    if (name !== undefined && parts.length > 0)
      fields.push({ name: name.toLowerCase().replace(/\s+/g, '-'), parts });
    else {
      damage ??= 'a stretch of it is no field';
      const rest = text.slice(cursor.at, limit);
      const next = RESUMES.exec(rest.slice(1))?.index;
      cursor.at = next === undefined ? limit : cursor.at + 1 + next;
    }
  }
}

function readKey(cursor: Cursor): Stretch | null {
  const from = cursor.at;
  const [whole, text] = take(KEY, cursor) ?? [];
  if (whole === undefined || text === undefined) return null;
  const start = from + whole.indexOf(text);
  return { text, start, end: start + text.length };
}

/** Moves on over what a sticky pattern matches here. */
function take(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at += match[0].length;
  return match;
}
