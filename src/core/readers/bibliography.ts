import type { Identifier, PaperDate, PaperRecord, ProfileRecord, Sourced, Span } from '../model.ts';
import { readFreeDate } from '../text/free-date.ts';
import { plainMarkup } from '../text/markup.ts';
import { readableTex } from '../text/tex.ts';
import { checkPaper } from './bibliography-checks.ts';
import { findOwner, knownOwner, ownerToCome, type Owner } from './bibliography-owner.ts';
import type { Report } from './report.ts';
import type { ReadContext } from './types.ts';

/** A text of a record, and where it stands. */
export interface Placed {
  readonly text: string;
  readonly span: Span;
  /** What the source has, where `text` is already as it is printed. */
  readonly raw?: string;
}

/** What a format of bibliographies says about one work; what is left out is not given. */
export interface Entry extends Partial<
  Pick<PaperRecord, 'authors' | 'citations' | 'categories' | 'percentile' | 'tags' | 'isRetracted' | 'type'>
> {
  /** The line by which the record is known: its key, its number, its first line. */
  readonly head: Placed;
  readonly title: Placed | null;
  /** The date as it is written, or as {@link dateOf} has made it out of several fields. */
  readonly date: Placed | PaperDate | null;
  readonly abstract?: Placed | null;
  readonly venue?: Placed | null;
  /** Those that are none of their kind are null, and are left out. */
  readonly identifiers?: readonly (Identifier | null)[];
}

/** A work as all readers hand it over: texts without markup and TeX, dates as precise as they are known. */
export function paperOf(entry: Entry): PaperRecord {
  const { head, title, date, abstract, venue, identifiers = [], ...rest } = entry;
  const known = identifiers.flatMap((id) => id ?? []);
  return {
    authors: null,
    citations: null,
    categories: [],
    percentile: null,
    tags: [],
    isRetracted: null,
    type: null,
    siteScore: null,
    ...rest,
    head: sourced(head),
    title: text(title) ?? untitled(head.span),
    date: date === null || 'precision' in date ? (date ?? undated(head.span)) : dateOf(date),
    abstract: text(abstract),
    venue: text(venue),
    identifiers: known.filter(
      ({ kind, value }, i) => known.findIndex((other) => other.kind === kind && other.value === value) === i,
    ),
  };
}

/** A date as it is written; what cannot be read is kept as `raw`. */
export function dateOf({ text: raw, span }: Placed, kind: PaperDate['kind'] = 'published'): PaperDate {
  const date = readFreeDate(raw);
  return {
    iso: date?.iso ?? null,
    precision: date?.precision ?? 'none',
    kind,
    raw,
    span,
    basis: date?.reason ? 'parsed' : 'stated',
    reason: date?.reason ?? null,
    yearCandidates: [],
  };
}

/**
 * The works of a bibliography as the profile of the person whose they are: the owner that the format names,
 * else the name on most of them. Null where nobody is named; then every record is reported.
 */
export function bibliographyOf(
  papers: readonly PaperRecord[],
  context: ReadContext,
  report: Report,
  owner: Owner | null = null,
): ProfileRecord | null {
  const found = () => knownOwner(papers, context.subject) ?? findOwner(papers, report);
  const subject = owner ?? (context.subjects ? ownerToCome(papers) : found());
  if (!subject) {
    const [first] = papers;
    if (first) reportNobody(first.head.span, first.title.raw || first.head.raw, papers.length, report);
    return null;
  }
  for (const paper of papers) checkPaper(paper, subject, context, report);
  reportNameless(papers, report);
  if (papers.some(({ citations }) => citations && citations.asOf === null))
    report.at('NO_CAPTURE_DATE', null, null, 'no capture date: the day of the citation counts is not stated');
  return {
    name: subject.name,
    ids: subject.ids,
    badge: null,
    stated: subject.stated ?? [],
    listCount: null,
    bio: null,
    talks: [],
    papers,
    categories: [],
  };
}

/** Says once that no record of a document names an author: none of them is read. */
export function reportNobody(span: Span, first: string, records: number, report: Report): void {
  const many =
    records === 1 ? `"${first}" names no author` : `none of the ${records} records names an author`;
  report.at('AUTHORS_MISSING', span, first, `${many}: nothing tells whose they are`);
}

/** Works without authors, each; or all of them at once, where the source names nobody: lists of ORCID do not. */
function reportNameless(papers: readonly PaperRecord[], report: Report): void {
  const nameless = papers.filter(({ authors }) => !authors);
  const [first, second] = nameless;
  if (!first || !second || nameless.length < papers.length)
    for (const { title } of nameless) report.at('ENTRY_WITHOUT_AUTHORS', title.span, title.value);
  else {
    const message = `none of the ${papers.length} works names its authors`;
    report.at('ENTRY_WITHOUT_AUTHORS', first.title.span, first.title.value, message);
  }
}

const plain = (text: string) => readableTex(plainMarkup(text));

function text(placed: Placed | null | undefined): Sourced<string> | null {
  if (!placed) return null;
  const value = placed.raw === undefined ? plain(placed.text) : placed.text;
  return value === '' ? null : sourced(placed, value);
}

const sourced = ({ text: written, span, raw = written }: Placed, value = written): Sourced<string> => ({
  value,
  raw,
  span,
  basis: 'stated',
  reason: null,
});

const untitled = (span: Span): Sourced<string> => ({
  value: 'Untitled',
  raw: '',
  span: { ...span, end: span.start },
  basis: 'inferred',
  reason: 'no title is given',
});

const undated = (span: Span): PaperDate => ({
  iso: null,
  precision: 'none',
  kind: 'unknown',
  raw: '',
  span: { ...span, end: span.start },
  basis: 'stated',
  reason: null,
  yearCandidates: [],
});
