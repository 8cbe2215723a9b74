import type { Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { familyKey } from '../text/names.ts';
import { slug } from '../text/slug.ts';
import { comparePapers } from './written-papers.ts';

/** Words that say nothing at the head of a title. */
const SMALL = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'and', 'to', 'at', 'from', 'with', 'by']);

/**
 * A citation key for each paper, in their order: `chen2024emu3`; where two would be equal, letters tell them
 * apart, by what is said of the papers and then by their ids, whatever order the papers come in.
 */
export function citationKeys(papers: readonly Paper[]): readonly string[] {
  const bases = papers.map(baseOf);
  const taken = new Map<string, Paper[]>();
  papers.forEach((paper, i) => {
    const holders = taken.get(bases[i]!);
    if (holders) holders.push(paper);
    else taken.set(bases[i]!, [paper]);
  });
  for (const holders of taken.values()) holders.sort(comparePapers);
  return papers.map((paper, i) => {
    const holders = taken.get(bases[i]!)!;
    return holders.length === 1 ? bases[i]! : `${bases[i]}-${letters(holders.indexOf(paper))}`;
  });
}

function baseOf({ authors, date, title }: Paper): string {
  const first = authors?.slots[0];
  const family = first ? plain(first.kind === 'team' ? first.name : familyKey(first.name)) : '';
  const words = slug(title.value).split('-').filter(Boolean);
  const word = words.find((candidate) => !SMALL.has(candidate)) ?? words[0] ?? '';
  return `${family || 'anon'}${yearOf(date) ?? 'undated'}${word}`;
}

const plain = (text: string) => slug(text).replaceAll('-', '');

/** 0 is `a`, 25 `z`, 26 `aa`. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
