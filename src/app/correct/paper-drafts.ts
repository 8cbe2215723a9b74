import { paperTarget } from '../../core/dataset/suggest-works.ts';
import type { Paper, ProfileDocument } from '../../core/model.ts';
import { draft, missing, papersText, type CorrectionDraft } from './draft.ts';

/** That a paper does not count. */
export function leaveOut(
  { profile, papers }: ProfileDocument,
  paper: Paper,
  reason: string,
  made: string,
): CorrectionDraft {
  if (!reason.trim()) return missing('Say why: the reason stands in the notes on the data.');
  return draft(
    {
      kind: 'exclude-paper',
      profile: profile.id,
      paper: paperTarget(paper),
      reason: reason.trim(),
      made,
      note: null,
    },
    `It leaves every chart and number of ${profile.name}. Papers left: ${papers.length - 1} of ${papers.length}.`,
  );
}

/** Another date of a paper. */
export function setDate(
  { profile, asOf }: ProfileDocument,
  paper: Paper,
  date: string,
  made: string,
): CorrectionDraft {
  const text = date.trim();
  if (!text) return missing('Give a year, a month or a day: 2024, 2024-05 or 2024-05-09.');
  if (text === paper.date.iso) return missing('This is the date it has.');
  if (text > asOf) return missing(`This is later than ${asOf}, the day of the data.`);
  const before = paper.date.iso === null ? 'It is undated now' : `It is of ${paper.date.iso} now`;
  return draft(
    { kind: 'date-paper', profile: profile.id, paper: paperTarget(paper), date: text, made, note: null },
    `${before}; every chart and number takes ${text}, marked as set by hand.`,
  );
}

/** That two papers are one work. */
export function sameWork(
  { profile, papers }: ProfileDocument,
  paper: Paper,
  other: string | null,
  made: string,
): CorrectionDraft {
  const twin = papers.find(({ id }) => id === other && id !== paper.id);
  if (!twin) return missing('Choose the paper that is the same work.');
  return draft(
    {
      kind: 'merge-papers',
      profile: profile.id,
      papers: [paperTarget(paper), paperTarget(twin)],
      made,
      note: null,
    },
    `They count once, and both stay as versions: ${papersText(papers.length - 1)} instead of ${papers.length}. Citations are not added.`,
  );
}
