import type { Paper, ProfileDocument, StatedFact } from '../model.ts';
import { isTelling, titleKey } from '../text/title-key.ts';

/** A paper as it can be named and linked. */
export interface PaperName {
  readonly id: string;
  readonly title: string;
}

/** What something was, and what it is. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** A citation count with the day it is from: what its source states, else the as-of date of the document. */
export interface DatedCount {
  readonly count: number;
  readonly source: string;
  readonly asOf: string | null;
}

/** How the record of an author differs from what it was. */
export interface ProfileChanges {
  readonly id: string;
  readonly name: string;
  readonly added: readonly PaperName[];
  readonly gone: readonly PaperName[];
  readonly citations: readonly (PaperName & Change<DatedCount | null>)[];
  readonly dates: readonly (PaperName & Change<string | null>)[];
  readonly titles: readonly (PaperName & Change<string>)[];
  /** Numbers that the source states about the author. */
  readonly stated: readonly ({ readonly label: string } & Change<string | null>)[];
}

/** The authors who were there before and whose record differs, in the order of what is there now. */
export function changedProfiles(
  before: readonly ProfileDocument[],
  after: readonly ProfileDocument[],
): readonly ProfileChanges[] {
  return after.flatMap((document) => {
    const old = formerOf(document, before);
    if (!old) return [];
    const changes = profileChanges(old, document);
    const { added, gone, citations, dates, titles, stated } = changes;
    const isSame = [added, gone, citations, dates, titles, stated].every(({ length }) => length === 0);
    return isSame ? [] : [changes];
  });
}

/** The document of the same author before: an id may change with those of the others, sources stay. */
export function formerOf(
  { profile }: ProfileDocument,
  before: readonly ProfileDocument[],
): ProfileDocument | undefined {
  return (
    before.find((old) => old.profile.id === profile.id) ??
    before.find(
      (old) =>
        old.profile.name === profile.name && old.profile.sources.some((id) => profile.sources.includes(id)),
    )
  );
}

/** Compares two states of one author's record. Papers are the same by id, identifier or telling title. */
export function profileChanges(before: ProfileDocument, after: ProfileDocument): ProfileChanges {
  const known = byKey(before.papers);
  const current = byKey(after.papers);
  const pairs = after.papers.flatMap((paper) => {
    const old = matchOf(paper, known);
    return old ? [{ old, paper }] : [];
  });
  const changed = <T extends string | DatedCount | null>(
    valueOf: (paper: Paper, document: ProfileDocument) => T,
  ) =>
    pairs.flatMap(({ old, paper }) => {
      const change = { before: valueOf(old, before), after: valueOf(paper, after) };
      return textOf(change.before) === textOf(change.after) ? [] : [{ ...nameOf(paper), ...change }];
    });
  return {
    id: after.profile.id,
    name: after.profile.name,
    added: after.papers.filter((paper) => !matchOf(paper, known)).map(nameOf),
    gone: before.papers.filter((paper) => !matchOf(paper, current)).map(nameOf),
    citations: changed(countOf),
    dates: changed(({ date }) => date.iso),
    titles: changed(({ title }) => title.value),
    stated: statedChanges(before.profile.stated, after.profile.stated),
  };
}

const nameOf = ({ id, title }: Paper): PaperName => ({ id, title: title.value });

function countOf({ citations }: Paper, { sources }: ProfileDocument): DatedCount | null {
  if (!citations) return null;
  const { count, source, asOf, span } = citations;
  return { count, source, asOf: asOf ?? sources.find(({ id }) => id === span.source)?.asOf ?? null };
}

/** What is compared of a value: the same count on another day is no change. */
const textOf = (value: string | DatedCount | null) =>
  typeof value === 'object' ? JSON.stringify(value && [value.count, value.source]) : value;

function statedChanges(before: readonly StatedFact[], after: readonly StatedFact[]) {
  const last = (facts: readonly StatedFact[]) =>
    new Map(facts.toReversed().map(({ label, number, unit }) => [label, `${number.value}${unit}`]));
  const [old, now] = [last(before), last(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((label) => {
    const change = { label, before: old.get(label) ?? null, after: now.get(label) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** What a paper can be found again by, the surest first; versions count too. */
function keysOf(paper: Paper): readonly string[] {
  const all = [paper, ...paper.versions];
  const titles = all.map(({ title }) => titleKey(title.value)).filter(isTelling);
  return [
    paper.id,
    ...all.flatMap(({ identifiers }) => identifiers.map(({ kind, value }) => `${kind} ${value}`)),
    ...titles.map((title) => `title ${title}`),
  ];
}

function byKey(papers: readonly Paper[]): ReadonlyMap<string, Paper> {
  return new Map(papers.toReversed().flatMap((paper) => keysOf(paper).map((key) => [key, paper] as const)));
}

const matchOf = (paper: Paper, papers: ReadonlyMap<string, Paper>): Paper | undefined =>
  keysOf(paper)
    .map((key) => papers.get(key))
    .find((found) => found !== undefined);
