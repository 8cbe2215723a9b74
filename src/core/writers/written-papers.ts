import { rollup } from 'd3';
import { factsOf, sharedPapers } from '../dataset/library-papers.ts';
import { IDENTIFIER_KINDS, type Dataset, type Paper, type ProfileDocument } from '../model.ts';
import { labelled } from '../text/labelled-identifier.ts';
import type { Note } from '../text/notes.ts';
import { categoryNote } from './notes.ts';

/** What formats of papers do not hold. */
export const LOST = [
  'profiles without papers; what sources state about an author; bios and talks',
  'the place of each value in its source, and how it was printed there where it is shown in another way',
  'that data is made up is said, but not read; a paper of several authors has the same facts for all of them',
  'issues, suggestions, corrections (their effect is written)',
] as const;

/** A paper on its way to a file, with what stands beside it in its dataset. */
export interface WrittenPaper {
  readonly paper: Paper;
  /** Whose records it is in: name and identifiers of each author. */
  readonly owners: readonly (readonly string[])[];
  /** A note for each of its categories. */
  readonly categories: readonly Note[];
}

/** Every paper of a dataset once, by date, undated last. */
export function writtenPapers({ profiles }: Dataset): readonly WrittenPaper[] {
  const owners = ownersOf(profiles);
  const names = new Map(profiles.flatMap(({ categories }) => categories.map((known) => [known.id, known])));
  return sharedPapers(profiles)
    .map((shared) => {
      const paper = inOrder(factsOf(shared));
      return {
        paper,
        owners: shared.versions.map(({ profile }) => owners.get(profile)!),
        categories: paper.categories.map((category) => categoryNote(category, names.get(category.id))),
      };
    })
    .sort((a, b) => comparePapers(a.paper, b.paper));
}

/** A paper with its identifiers by kind; those of one kind stay in their order, as the first is the one that is cited. */
const inOrder = (paper: Paper): Paper => ({
  ...paper,
  identifiers: paper.identifiers.toSorted(
    (a, b) => IDENTIFIER_KINDS.indexOf(a.kind) - IDENTIFIER_KINDS.indexOf(b.kind),
  ),
});

/** A paper of no dataset: nobody is named as the author whose it is. */
export const writtenAlone = (paper: Paper): WrittenPaper => ({
  paper,
  owners: [],
  categories: paper.categories.map((category) => categoryNote(category, undefined)),
});

/** Name and identifiers of each author, by profile id; with that id where nothing else tells two apart. */
function ownersOf(profiles: readonly ProfileDocument[]): ReadonlyMap<string, readonly string[]> {
  const owners = profiles.map(({ profile, people }) => {
    const ids = people.find(({ id }) => id === profile.subject)?.ids ?? [];
    return { id: profile.id, words: [profile.name, ...ids.map(labelled)] };
  });
  const alike = rollup(
    owners,
    ({ length }) => length,
    ({ words }) => words.join(' '),
  );
  return new Map(
    owners.map(({ id, words }) => [
      id,
      alike.get(words.join(' ')) === 1 ? words : [...words, `profile ${id}`],
    ]),
  );
}

/** By date, undated last, then by what is said of the papers: an id may come from a place in a file. */
export const comparePapers = (a: Paper, b: Paper): number =>
  compare(a.date.iso ?? '~', b.date.iso ?? '~') || compare(wordsOf(a), wordsOf(b)) || compare(a.id, b.id);

const wordsOf = ({ title, venue, type, identifiers, authors }: Paper) =>
  JSON.stringify([
    title.value,
    identifiers.map(labelled).sort(),
    authors?.slots.map(({ name }) => name) ?? [],
    venue?.value ?? '',
    type ?? '',
  ]);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
