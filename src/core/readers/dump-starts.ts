import { looksLikeName } from '../text/names.ts';
import { isTopicLine } from './bio-starts.ts';
import { authorShape } from './dump-authors.ts';
import { isListHeading, isStat } from './dump-stats.ts';
import { isCodeLine, parseHeadLine } from './head-line.ts';
import type { Row } from './lines.ts';

const LONGEST_NAME = 100;

/**
 * Indexes of the rows at which a page's header begins: the name above the numbers and the list heading.
 * Found backwards from these, because a name alone looks like any other short line.
 */
export function dumpStarts(rows: readonly Row[]): readonly number[] {
  const anchors = rows.flatMap(({ text }, i) => (isListHeading(text) || isStat(text) ? [i] : []));
  if (anchors.length === 0) {
    const head = rows.findIndex(({ text }) => parseHeadLine(text));
    if (head > 0) anchors.push(head);
  }
  const starts = anchors.map((anchor) => nameAbove(rows, anchor)).filter((start) => start !== null);
  return [...new Set(starts)];
}

/** The row of the name that belongs to a header line, or null where nothing above can be one. */
function nameAbove(rows: readonly Row[], anchor: number): number | null {
  let first = anchor;
  let top = anchor;
  while (first > 0 && !endsEntry(rows, first - 1)) {
    first--;
    if (isHeaderItem(rows[first]!.text)) top = first;
  }
  const above = rows
    .slice(first, top)
    .map((row, i) => ({ row, index: first + i }))
    .filter(({ row }) => /\p{L}/u.test(row.text));
  const named = above.filter(({ row }) => looksLikeName(row.text));
  const pool = named.length > 0 ? named : above;
  const likeliest = pool.reduce<{ index: number; score: number } | null>((best, { row, index }) => {
    const score = nameScore(row, rows[index + 1]);
    return best === null || score >= best.score ? { index, score } : best;
  }, null);
  return likeliest?.index ?? null;
}

/** A name stands by itself and mostly has two words; of equals the one nearest to the numbers wins. */
function nameScore(row: Row, next: Row | undefined): number {
  return (row.gap ? 2 : 0) + (row.text.includes(' ') ? 1 : 0) + (next?.gap ? 1 : 0);
}

/** Whether the next row is a title. */
const headsTitle = (text: string) => parseHeadLine(text) !== null || isTopicLine(text);

const isHeaderItem = (text: string) => isStat(text) || isCodeLine(text);

/** Whether a row belongs to what stands before a header: an entry, another header, running text. */
function endsEntry(rows: readonly Row[], index: number): boolean {
  const { text } = rows[index]!;
  const before = rows[index - 1];
  return (
    text.length > LONGEST_NAME ||
    isListHeading(text) ||
    isTopicLine(text) ||
    parseHeadLine(text) !== null ||
    (before !== undefined && !rows[index]!.gap && headsTitle(before.text)) ||
    authorShape(text) === 'list' ||
    (/[.!?]$/.test(text) && text.split(' ').length > 3)
  );
}
