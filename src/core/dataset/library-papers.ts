import { groups } from 'd3';
import type { AuthorListOf, AuthorSlot, Paper, ProfileDocument } from '../model.ts';

/** A paper as one profile has it. */
export interface PaperVersion {
  /** Id of the profile. */
  readonly profile: string;
  /** Id of the profile's subject among its people. */
  readonly subject: string | null;
  readonly paper: Paper;
}

/** A paper of several profiles, once. */
export interface SharedPaper {
  readonly id: string;
  /** By profile id. */
  readonly versions: readonly PaperVersion[];
  /** The version with the best author list: the longest that is not cut, else the longest. */
  readonly best: PaperVersion;
}

/** Every paper of the profiles once: an equal id is one paper. Documents come ordered by profile id. */
export function sharedPapers(documents: readonly ProfileDocument[]): readonly SharedPaper[] {
  const versions = documents.flatMap(({ profile, papers }) =>
    papers.map((paper): PaperVersion => ({ profile: profile.id, subject: profile.subject, paper })),
  );
  return groups(versions, ({ paper }) => paper.id).map(([id, same]) => ({
    id,
    versions: same,
    best: same.reduce((best, version) =>
      worth(version.paper.authors) > worth(best.paper.authors) ? version : best,
    ),
  }));
}

/** A complete list is worth more than any that is cut. */
const worth = (authors: AuthorListOf<AuthorSlot> | null) =>
  authors === null ? -1 : authors.slots.length + (authors.truncated ? 0 : 1e6);

/** The facts of a shared paper: those of its best version, and what only others give. */
export function factsOf({ versions, best: { paper } }: SharedPaper): Paper {
  const others = versions.map((version) => version.paper);
  return {
    ...paper,
    date:
      paper.date.iso === null
        ? (others.find(({ date }) => date.iso !== null)?.date ?? paper.date)
        : paper.date,
    categories: paper.categories.length
      ? paper.categories
      : (others.find(({ categories }) => categories.length)?.categories ?? []),
    abstract: paper.abstract ?? others.find(({ abstract }) => abstract)?.abstract ?? null,
    citations: paper.citations ?? others.find(({ citations }) => citations)?.citations ?? null,
  };
}
