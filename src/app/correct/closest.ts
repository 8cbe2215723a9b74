import { foldText } from '../../core/text/fold.ts';

/** Something that can be chosen from a list. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

const wordsOf = (text: string) =>
  new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** Candidates that hold every word of a query; those that share most words with a text come first. */
export function closest(candidates: readonly Candidate[], query: string, text: string): readonly Candidate[] {
  const wanted = foldText(query).split(' ').filter(Boolean);
  const own = wordsOf(text);
  return candidates
    .flatMap((candidate) => {
      const folded = foldText(`${candidate.label} ${candidate.detail}`);
      if (!wanted.every((word) => folded.includes(word))) return [];
      const words = wordsOf(candidate.label);
      const shared = [...words].filter((word) => own.has(word)).length;
      return { candidate, likeness: shared / Math.max(1, words.size + own.size - shared) };
    })
    .sort((a, b) => b.likeness - a.likeness || (a.candidate.label < b.candidate.label ? -1 : 1))
    .map(({ candidate }) => candidate);
}
