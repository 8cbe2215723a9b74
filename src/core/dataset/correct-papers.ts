import type { Correction, PapersCorrection } from '../correction.ts';
import { issue } from '../issues.ts';
import type { AuthorSlot, Issue, Paper, PaperVersion, Source } from '../model.ts';
import { findPaper } from './correction-targets.ts';
import type { Draft, Outcome } from './draft.ts';
import { countingSource, mergeWork } from './merge-work.ts';
import { versionOf } from './papers.ts';
import { Unions, wouldBreak } from './unions.ts';

/** Corrects the papers of a document: what is one work, then what is left out, as a whole, then dates. */
export function correctPapers(draft: Draft, corrections: readonly Correction[], outcome: Outcome): Draft {
  const joined = joinWorks(draft, corrections, outcome);
  const left = leaveOut(joined, corrections, outcome);
  return corrections.reduce((current, correction) => {
    if (correction.kind !== 'date-paper') return current;
    const { date, made, note } = correction;
    const paper = findPaper(current.papers, correction.paper);
    if (!paper || date > draft.asOf) {
      outcome.unused(correction, paper ? `later than ${draft.asOf}, the day of the data` : 'no such paper');
      return current;
    }
    outcome.applied.push(correction);
    const reason = `set by hand on ${made}${note === null ? '' : `: ${note}`}`;
    const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
    const dated: Paper = {
      ...paper,
      date: { ...paper.date, iso: date, precision, basis: 'inferred', reason, yearCandidates: [] },
    };
    return { ...current, papers: current.papers.map((other) => (other === paper ? dated : other)) };
  }, left);
}

function leaveOut(draft: Draft, corrections: readonly Correction[], outcome: Outcome): Draft {
  const out = new Set<Paper>();
  for (const correction of corrections) {
    if (correction.kind !== 'exclude-paper') continue;
    const paper = findPaper(draft.papers, correction.paper);
    if (!paper) {
      outcome.unused(correction, 'no such paper');
      continue;
    }
    if (!out.has(paper)) outcome.excluded.push({ paper, reason: correction.reason });
    out.add(paper);
    outcome.applied.push(correction);
  }
  return { ...draft, papers: draft.papers.filter((paper) => !out.has(paper)) };
}

/** Says at a document that a paper of it does not count: at each of its records. */
export function excludedIssues(
  { paper, reason }: Outcome['excluded'][number],
  sources: readonly Source[],
): readonly Issue[] {
  const records = paper.versions.length ? paper.versions : [paper];
  return records.map(({ title: { span, value } }) => {
    const file = sources.find(({ id }) => id === span.source)?.name ?? '';
    return issue('PAPER_EXCLUDED', file, { span, excerpt: value, message: `does not count: ${reason}` });
  });
}

function joinWorks(draft: Draft, corrections: readonly Correction[], outcome: Outcome): Draft {
  const works = new Unions<Paper>();
  const pairOf = ({ papers: [a, b] }: PapersCorrection) => {
    const pair = [findPaper(draft.papers, a), findPaper(draft.papers, b)] as const;
    return pair[0] && pair[1] ? ([pair[0], pair[1]] as const) : null;
  };
  const apart = corrections.flatMap((correction) => {
    if (correction.kind !== 'keep-papers-apart') return [];
    const pair = pairOf(correction);
    if (!pair) outcome.unused(correction, 'one of the papers is not there');
    return pair ? [pair] : [];
  });
  for (const correction of corrections) {
    if (correction.kind !== 'merge-papers') continue;
    const pair = pairOf(correction);
    if (!pair) outcome.unused(correction, 'one of the papers is not there');
    else if (pair[0] === pair[1]) outcome.unused(correction, 'they are one already');
    else if (wouldBreak(works.of(pair[0]), works.of(pair[1]), apart))
      outcome.report('CORRECTION_CONFLICT', correction, 'others of these works were kept apart');
    else {
      works.join(...pair);
      outcome.applied.push(correction);
    }
  }
  const merged = new Map(works.all().flatMap((group) => membersOf(draft.papers, group)));
  return {
    ...draft,
    papers: draft.papers.flatMap((paper) => merged.get(paper) ?? (merged.has(paper) ? [] : paper)),
  };
}

/** The first of a group stands for the work; the others are gone. */
function membersOf(papers: readonly Paper[], group: ReadonlySet<Paper>): [Paper, Paper | null][] {
  const [first, ...others] = papers.filter((paper) => group.has(paper));
  return [[first!, mergePapers([first!, ...others])], ...others.map((other): [Paper, null] => [other, null])];
}

/** One paper of several; citations of several are never added. */
export function mergePapers(papers: readonly Paper[]): Paper {
  const filed = papers.map((record) => ({ record, file: '', format: null, newness: '' }));
  const { record } = mergeWork(filed, countingSource(filed.map((item) => [item])));
  const slots = new Map(
    papers.flatMap(({ authors }) => authors?.slots.map((slot) => [placeOf(slot), slot]) ?? []),
  );
  const authors = record.authors && {
    ...record.authors,
    slots: record.authors.slots.map((slot) => {
      const { person, isSubject } = slots.get(placeOf(slot))!;
      return { ...slot, person, isSubject };
    }),
  };
  const subjectPosition = authors?.slots.find(({ isSubject }) => isSubject)?.position ?? null;
  return {
    ...record,
    authors,
    id: papers[0]!.id,
    subjectEvidence: subjectPosition === null ? 'profile-membership' : 'listed',
    subjectPosition,
    versions: papers.flatMap((paper): readonly PaperVersion[] =>
      paper.versions.length ? paper.versions : [versionOf(paper)],
    ),
  };
}

const placeOf = ({ span, position }: Pick<AuthorSlot, 'span' | 'position'>) =>
  `${span.source} ${span.line} ${span.start} ${position}`;
