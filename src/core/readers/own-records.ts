import { groups } from 'd3';
import type { Category, PaperRecord, ProfileRecord, Span } from '../model.ts';
import { readLabelled } from '../text/labelled-identifier.ts';
import { MARK, type Notes } from '../text/notes.ts';
import { bibliographyOf } from './bibliography.ts';
import type { Owner } from './bibliography-owner.ts';
import { ownDefinitions } from './own-categories.ts';
import { withNotes } from './own-notes.ts';
import type { Report } from './report.ts';
import type { ReadContext } from './types.ts';

/** A reference with its notes. */
export interface NotedPaper {
  readonly paper: PaperRecord;
  readonly notes: Notes;
  /** Where the notes stand. */
  readonly span: Span;
}

/**
 * The works of a bibliography as the records of those whose they are by its notes, as Oeuvre writes them. A work
 * whose notes name nobody is theirs whose the others are, if that is one; else it counts for the name on most such.
 */
export function recordsOf(
  noted: readonly NotedPaper[],
  context: ReadContext,
  report: Report,
  definitions: readonly Category[] = [],
): ProfileRecord[] {
  const papers = noted.map(({ paper, notes, span }) => ({
    paper: withNotes(paper, notes, span),
    owners: ownersIn(notes),
  }));
  const named = groups(
    papers.flatMap(({ paper, owners }) => owners.map((owner) => ({ paper, owner }))),
    ({ owner }) => owner.join(' | '),
  ).map(([, same]) => ({ owner: same[0]!.owner, papers: same.map(({ paper }) => paper) }));
  const loose = papers.filter(({ owners }) => owners.length === 0).map(({ paper }) => paper);
  const categories = [
    ...definitions,
    ...ownDefinitions(
      noted.map(({ notes }) => notes),
      { source: report.source, line: 1, start: 0, end: 0 },
    ),
  ];
  const only = named.length === 1 ? named[0]! : null;
  const lists = [
    ...named.map(({ owner, papers: own }) => ({
      owner,
      papers: only ? papers.map(({ paper }) => paper) : own,
    })),
    ...(only || (named.length > 0 && loose.length === 0) ? [] : [{ owner: null, papers: loose }]),
  ];
  return lists.flatMap(({ owner, papers: own }) => {
    const profile = bibliographyOf(own, context, report, owner && ownerOf(owner, own[0]!));
    return profile ? [{ ...profile, categories }] : [];
  });
}

const ownersIn = (notes: Notes) =>
  (notes.one(MARK) === null ? [] : notes.all('Record Of')).filter(([name]) => name);

function ownerOf([name = '', ...ids]: readonly string[], { head }: PaperRecord): Owner {
  return {
    name: { value: name, raw: name, span: head.span, basis: 'stated', reason: null },
    ids: ids.flatMap((id) => readLabelled(id) ?? []),
  };
}
