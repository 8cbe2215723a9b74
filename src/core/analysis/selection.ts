import type { Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { foldText } from '../text/fold.ts';

/** The one filter that all charts share. */
export interface Selection {
  /** First and last year, inclusive. */
  readonly years: readonly [number, number] | null;
  /** A paper matches if it has any of them. */
  readonly categories: readonly string[];
  /** A paper matches if all of them stand on it: two people are an edge. */
  readonly people: readonly string[];
  /** Every word must occur in title, abstract, authors or categories. */
  readonly text: string;
  /** The paper that is looked at. It filters nothing. */
  readonly paper: string | null;
}

export const EVERYTHING: Selection = { years: null, categories: [], people: [], text: '', paper: null };

/** Whether the selection filters at all. */
export function isFiltering({ years, categories, people, text }: Selection): boolean {
  return years !== null || categories.length > 0 || people.length > 0 || text.trim() !== '';
}

/** A test for the papers of a selection. An undated paper is in no range of years. */
export function matcher(selection: Selection): (paper: Paper) => boolean {
  const { years, categories, people } = selection;
  const words = foldText(selection.text).split(' ').filter(Boolean);
  return (paper) => {
    if (years) {
      const year = yearOf(paper.date);
      if (year === null || year < years[0] || year > years[1]) return false;
    }
    if (categories.length && !paper.categories.some(({ id }) => categories.includes(id))) return false;
    if (people.length) {
      const { authors, claimedBy = [] } = paper;
      const isOn = (person: string) =>
        claimedBy.includes(person) || authors?.slots.some((slot) => slot.person === person);
      if (!people.every(isOn)) return false;
    }
    if (words.length) {
      const text = searchText(paper);
      if (!words.every((word) => text.includes(word))) return false;
    }
    return true;
  };
}

/** The papers of a selection, in their order. */
export function select(papers: readonly Paper[], selection: Selection): readonly Paper[] {
  return isFiltering(selection) ? papers.filter(matcher(selection)) : papers;
}

/** Folding is slow beside a comparison, and a search runs at every keystroke. */
const searchTexts = new WeakMap<Paper, string>();

function searchText(paper: Paper): string {
  const known = searchTexts.get(paper);
  if (known !== undefined) return known;
  const authors = paper.authors?.slots.map((slot) => slot.name) ?? [];
  const categories = paper.categories.map((category) => category.id);
  const text = foldText(
    [paper.title.value, ...authors, ...categories, paper.abstract?.value ?? ''].join(' '),
  );
  searchTexts.set(paper, text);
  return text;
}
