/** One of the pieces that `#` joins: a text without its braces or quotation marks, or a macro or number. */
export interface BibPart {
  readonly kind: 'text' | 'word';
  readonly text: string;
  readonly start: number;
}

/** A place in a text that moves on. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Nothing is read from here on. */
  readonly limit: number;
  /** Whether brackets are known not to fit. */
  readonly mended: boolean;
}

const WORD = /[^\s,{}"#=%()]+/y;
/** What ends a value whose bracket is missing: a line that begins the next field. */
const NEXT_FIELD = /,?[ \t]*\n[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"\w]/;

/** The pieces of a value; empty where there is none, null where a bracket or quotation mark is not closed. */
export function readValue(cursor: Cursor): BibPart[] | null {
  const parts: BibPart[] = [];
  do {
    skipBlanks(cursor);
    const part = readPart(cursor);
    if (part === null) return null;
    if (part === undefined) return parts;
    parts.push(part);
    skipBlanks(cursor);
  } while (cursor.text[cursor.at] === '#' && ++cursor.at);
  return parts;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.at < cursor.limit && /\s/.test(cursor.text[cursor.at]!)) cursor.at += 1;
}

/** Null where a part is not closed, undefined where there is none. */
function readPart(cursor: Cursor): BibPart | null | undefined {
  const { text, at, limit } = cursor;
  const sign = text[at];
  if (sign !== '{' && sign !== '"') {
    WORD.lastIndex = at;
    const word = at < limit ? WORD.exec(text)?.[0] : undefined;
    if (word === undefined) return undefined;
    cursor.at += word.length;
    return { kind: 'word', text: word, start: at };
  }
  const start = at + 1;
  const end = sign === '{' ? closingBrace(text, start, limit) : closingQuote(text, start, limit);
  if (!cursor.mended) {
    if (end === null) return null;
    cursor.at = end + 1;
    return { kind: 'text', text: text.slice(start, end), start };
  }
  const next = NEXT_FIELD.exec(text.slice(start, end ?? limit));
  const stop = next ? start + next.index : (end ?? limit);
  cursor.at = next || end === null ? stop : stop + 1;
  return { kind: 'text', text: text.slice(start, stop).replace(/[\s,}"]+$/, ''), start };
}

function closingBrace(text: string, start: number, limit: number): number | null {
  const braces = /[{}]/g;
  braces.lastIndex = start;
  let depth = 1;
  for (let match = braces.exec(text); match && match.index < limit; match = braces.exec(text)) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return null;
}

/** A quotation mark in braces ends nothing, nor does one that is an accent though it should be in braces. */
function closingQuote(text: string, start: number, limit: number): number | null {
  const signs = /\\"(?=[\p{L}{])|["{}]/gu;
  signs.lastIndex = start;
  let depth = 0;
  for (let match = signs.exec(text); match && match.index < limit; match = signs.exec(text)) {
    if (match[0] === '"' && depth === 0) return match.index;
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}' && --depth < 0) return null;
  }
  return null;
}
