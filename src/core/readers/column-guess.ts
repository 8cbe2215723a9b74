import { mean } from 'd3';
import { readFreeDate } from '../text/free-date.ts';
import { displayName, looksLikeName, splitNames } from '../text/names.ts';
import type { Meaning } from './csv-columns.ts';

/** So large a share of the cells of a column is of one kind, where it is of that kind. */
const MOST = 0.8;
const SOME = 0.3;
/** Titles of works have more words than names of places or kinds. */
const TITLE_WORDS = 3;

const YEAR = /^(?:18|19|20)\d\d$/;
const VENUE =
  /\b(?:journal|proceedings|conference|symposium|workshop|transactions|letters|review|annals|press|arxiv|springer|elsevier|ieee|acm)\b/i;

/** Names parted by semicolons, which may have commas of their own, or by commas and "and". */
const areNames = (cell: string) =>
  areAllNames(cell.split(';')) || areAllNames(splitNames(cell).map(({ name }) => name));

function areAllNames(parts: readonly string[]): boolean {
  const names = parts.map((part) => displayName(part.trim())).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => name.includes(' ') && looksLikeName(name));
}

/** Kinds of columns that their cells tell, the surest first. */
const TELLING: readonly (readonly [Meaning, number, (cell: string) => boolean])[] = [
  ['doi', MOST, (cell) => /\b10\.\d{4,9}\/\S/.test(cell)],
  ['url', MOST, (cell) => /^https?:\/\//.test(cell)],
  ['year', MOST, (cell) => YEAR.test(cell)],
  ['citations', MOST, (cell) => /^\d{1,6}$/.test(cell) && !YEAR.test(cell)],
  ['date', MOST, (cell) => /\b\d{4}\b/.test(cell) && !YEAR.test(cell) && readFreeDate(cell) !== null],
  ['venue', SOME, (cell) => VENUE.test(cell)],
  ['authors', MOST, areNames],
];

/**
 * What columns may mean by what stands in them, where their names do not tell: a proposal, which a person accepts or
 * changes. No two columns mean the same.
 */
export function guessMeanings(columns: readonly (readonly string[])[]): readonly (Meaning | null)[] {
  const meanings = columns.map((): Meaning | null => null);
  for (const [meaning, share, tells] of TELLING) {
    const at = columns.findIndex(
      (cells, i) =>
        meanings[i] === null && cells.length > 0 && cells.filter(tells).length >= share * cells.length,
    );
    if (at >= 0) meanings[at] = meaning;
  }
  const words = columns.map((cells, i) => (meanings[i] === null ? (mean(cells, wordsIn) ?? 0) : 0));
  const longest = Math.max(...words);
  if (longest >= TITLE_WORDS) meanings[words.indexOf(longest)] = 'title';
  return meanings;
}

const wordsIn = (cell: string) => cell.split(/\s+/).length;
