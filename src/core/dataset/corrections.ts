import type { Correction } from '../correction.ts';
import { compareIssues } from '../issues.ts';
import type { Issue, ProfileDocument } from '../model.ts';
import { correctPapers, excludedIssues } from './correct-papers.ts';
import { correctPeople } from './correct-people.ts';
import { joinProfiles, type JoinedProfile } from './correct-profiles.ts';
import { type Draft, type LeftCorrection, Outcome, rebuild } from './draft.ts';
import { contentOf, settleCorrections } from './settle-corrections.ts';

/** Documents as people corrected them, and what could not be done. */
export interface Corrected {
  readonly documents: readonly ProfileDocument[];
  /** Corrections without a target, and those that contradict each other. */
  readonly issues: readonly Issue[];
  /** The same corrections, and why each was not done. */
  readonly left: readonly LeftCorrection[];
}

/**
 * Replays corrections on documents: profiles, then papers, then people, then words. The order of the list matters
 * only where two decide the same thing: then the later one stands. What a document already has is not done again,
 * so a second replay changes nothing. `file` is the name under which problems are told.
 */
export function applyCorrections(
  documents: readonly ProfileDocument[],
  corrections: readonly Correction[],
  file: string,
): Corrected {
  if (corrections.length === 0) return { documents, issues: [], left: [] };
  const { standing, overruled } = settleCorrections(corrections);
  const outcome = new Outcome(file);
  for (const correction of overruled)
    outcome.report('CORRECTION_CONFLICT', correction, 'a later correction says otherwise');
  const joined = joinProfiles(documents, standing, outcome);
  const present = new Set(joined.flatMap(({ ids }) => [...ids]));
  for (const correction of standing)
    if ('profile' in correction && !present.has(correction.profile))
      outcome.unused(correction, `there is no author ${correction.profile}`);
    else if (correction.kind === 'rename-category' && !documents.some((one) => hasCategory(one, correction)))
      outcome.unused(correction, 'no paper is of this category');
  const corrected = joined.map((item) => correctDocument(item, standing, outcome));
  return { documents: corrected, issues: outcome.issues, left: outcome.left };
}

function correctDocument(
  { document, ids }: JoinedProfile,
  standing: readonly Correction[],
  all: Outcome,
): ProfileDocument {
  const before = document.corrections ?? [];
  const known = new Set(before.map(contentOf));
  const own = standing.filter(
    (item) =>
      !known.has(contentOf(item)) &&
      ('profile' in item
        ? ids.has(item.profile)
        : item.kind === 'rename-category' && hasCategory(document, item)),
  );
  if (own.length === 0) return document;
  const outcome = all.of();
  const { papers, people, asOf, profile } = document;
  const draft: Draft = { subject: profile.subject, asOf, papers, people };
  const changed = correctPeople(correctPapers(draft, own, outcome), own, outcome);
  const excluded = outcome.excluded.flatMap((item) => excludedIssues(item, document.sources));
  const renamed = own.filter((item) => item.kind === 'rename-category');
  const applied = own.filter((item) => outcome.applied.includes(item) || item.kind === 'rename-category');
  if (applied.length === 0) return document;
  const built = outcome.applied.length ? rebuild(document, changed) : document;
  return {
    ...built,
    categories: built.categories.map((category) => ({
      ...category,
      name: renamed.find((item) => item.category === category.id)?.name ?? category.name,
    })),
    issues: [...document.issues, ...excluded].sort(compareIssues),
    corrections: [...before, ...applied],
  };
}

const hasCategory = ({ categories }: ProfileDocument, { category }: { readonly category: string }) =>
  categories.some(({ id }) => id === category);
