import { authorShape } from './dump-authors.ts';
import { parseAnyHeadLine, parseHeadLine, type HeadLine } from './head-line.ts';
import type { Row } from './lines.ts';

/** An entry of the list with its rows told apart, but not yet read. */
export interface Entry {
  readonly row: Row;
  readonly head: HeadLine;
  /** Several where a title is wrapped, none where it is missing. */
  readonly title: readonly Row[];
  readonly authors: Row | null;
  readonly abstract: readonly Row[];
  readonly unparsed: readonly Row[];
}

/** Longest distance at which an author line is looked for below the title. */
const AUTHORS_WITHIN = 3;

/** Cuts rows into entries; the rows before the first head line are returned apart. */
export function cutEntries(rows: readonly Row[]): { before: readonly Row[]; entries: readonly Entry[] } {
  const heads = rows.flatMap((row, i) => {
    const head = headAt(rows, i);
    return head ? [{ row, head, index: i }] : [];
  });
  const entries = heads.map(({ row, head, index }, i) => ({
    row,
    head,
    ...sortRows(rows.slice(index + 1, heads[i + 1]?.index)),
  }));
  return { before: rows.slice(0, heads[0]?.index), entries };
}

/** A head line with unknown codes counts only where the layout has one: after a gap, with a title below. */
function headAt(rows: readonly Row[], index: number): HeadLine | null {
  const { text, gap } = rows[index]!;
  const known = parseHeadLine(text);
  if (known) return known;
  const next = rows[index + 1];
  return gap && next && !next.gap ? parseAnyHeadLine(text) : null;
}

function sortRows(rows: readonly Row[]): Omit<Entry, 'row' | 'head'> {
  const title = titleRows(rows);
  const below = rows.slice(title.length);
  const place = authorsPlace(below);
  const authors = place === null ? null : below[place]!;
  const skipped = place === null ? [] : below.slice(0, place);
  const { abstract, unparsed } = abstractRows(below.slice(place === null ? 0 : place + 1));
  return { title, authors, abstract, unparsed: [...skipped, ...unparsed] };
}

/** The row below the head; with it the rows that run on, where a list of authors follows after a gap. */
function titleRows(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  if (!first) return [];
  const shape = authorShape(first.text);
  if (shape === 'list' && (first.gap || /et al\.?( ·|$)/.test(first.text))) return [];
  const after = rows.findIndex((row, i) => i > 0 && row.gap);
  const wrapped = rows.slice(0, Math.max(after, 1));
  const isTitle =
    after > 1 &&
    authorShape(rows[after]!.text) !== 'none' &&
    wrapped.every((row) => authorShape(row.text) !== 'list' || row === first);
  return isTitle ? wrapped : [first];
}

/** A list of names near the title, past short lines that fit nothing; else one name right below it. */
function authorsPlace(rows: readonly Row[]): number | null {
  for (const [i, { text }] of rows.slice(0, AUTHORS_WITHIN).entries()) {
    if (authorShape(text) === 'list') return i;
    if (isProse(text)) break;
  }
  return rows[0] && authorShape(rows[0].text) === 'name' ? 0 : null;
}

/** The first paragraph, and those after it that run on; from the first that is no running text, nothing is sure. */
function abstractRows(rows: readonly Row[]): { abstract: readonly Row[]; unparsed: readonly Row[] } {
  const next = rows.findIndex((row, i) => i > 0 && row.gap);
  const first = rows.slice(0, next === -1 ? rows.length : next);
  const end = isText(first.map(({ text }) => text).join(' '))
    ? rows.findIndex((row, i) => i >= first.length && row.gap && !isProse(row.text))
    : 0;
  const cut = end === -1 ? rows.length : end;
  return { abstract: rows.slice(0, cut), unparsed: rows.slice(cut) };
}

const words = (text: string) => text.split(' ').length;

/** Whether a paragraph can be an abstract where one is expected: more than a label or a number. */
const isText = (text: string) =>
  words(text) > 3 || (words(text) > 1 && /[.!?…]$/.test(text)) || /\p{Lo}{12}/u.test(text);

/** Whether a line can be a paragraph of an abstract where none is expected. */
const isProse = (text: string) =>
  /\p{L}/u.test(text) && (text.length >= 60 || (words(text) > 3 && /[.!?…]$/.test(text)));
