import { layoutNetwork } from '../analysis/network.ts';
import type { Correction } from '../correction.ts';
import { issue, type IssueCode } from '../issues.ts';
import type { AuthorSlot, Issue, Paper, Person, ProfileDocument } from '../model.ts';
import { correctionWords } from './correction-words.ts';
import { byDate } from './papers.ts';

/** A correction that was not done, and why. */
export interface LeftCorrection {
  readonly correction: Correction;
  readonly why: string;
}

/** What became of corrections. */
export class Outcome {
  readonly applied: Correction[] = [];
  readonly left: LeftCorrection[];
  /** Papers that were left out, as they were. */
  readonly excluded: { readonly paper: Paper; readonly reason: string }[] = [];
  readonly issues: Issue[];
  readonly #file: string;

  /** `file` is the name under which problems are told. */
  constructor(file: string, issues: Issue[] = [], left: LeftCorrection[] = []) {
    this.#file = file;
    this.issues = issues;
    this.left = left;
  }

  /** The outcome for one document: its problems are told with all others. */
  of(): Outcome {
    return new Outcome(this.#file, this.issues, this.left);
  }

  report(code: IssueCode, correction: Correction, why: string): void {
    const message = `${correctionWords(correction)}: ${why}`;
    this.issues.push(issue(code, this.#file, { message }));
    this.left.push({ correction, why });
  }

  /** Reports a correction whose target is not, or no longer, there. */
  unused(correction: Correction, why: string): void {
    this.report('CORRECTION_UNUSED', correction, why);
  }
}

/** A document on its way to being corrected: what corrections change. */
export interface Draft {
  readonly subject: string | null;
  readonly asOf: string;
  readonly papers: readonly Paper[];
  readonly people: readonly Person[];
}

/** A paper whose slots were given other people. */
export function withSlots(paper: Paper, change: (slot: AuthorSlot) => AuthorSlot): Paper {
  if (!paper.authors) return paper;
  const slots = paper.authors.slots.map(change);
  const own = slots.find(({ isSubject }) => isSubject)?.position ?? null;
  return {
    ...paper,
    authors: { ...paper.authors, slots },
    subjectPosition: own,
    subjectEvidence: own === null ? 'profile-membership' : 'listed',
  };
}

/** A document with other papers and people: who is on no paper any more is not listed, the network is laid out again. */
export function rebuild(document: ProfileDocument, draft: Draft): ProfileDocument {
  const { badge, subject } = document.profile;
  const papers = [...draft.papers].sort(byDate);
  const shown = new Set(papers.flatMap(({ authors }) => authors?.slots.map(({ person }) => person) ?? []));
  const people = draft.people
    .filter(({ id }) => id === subject || shown.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const used = new Set(papers.flatMap(({ categories }) => categories.map(({ id }) => id)));
  if (badge) used.add(badge.id);
  return {
    ...document,
    papers,
    people,
    categories: document.categories.filter(({ id }) => used.has(id)),
    network: layoutNetwork(papers, people, subject),
  };
}
