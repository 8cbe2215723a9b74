import { bylineOf, type NamedAuthor } from '../../../src/core/readers/bibliography-authors.ts';
import { dateOf, paperOf } from '../../../src/core/readers/bibliography.ts';
import type { Dataset, Identifier, Paper } from '../../../src/core/model.ts';
import { makeDocument } from '../charts/documents.ts';

/** A paper in as few words as a test of the writers needs. */
export interface WrittenSketch extends Partial<
  Pick<Paper, 'categories' | 'percentile' | 'siteScore' | 'tags' | 'versions' | 'isRetracted' | 'identifiers'>
> {
  readonly title?: string | null;
  /** Names as a source prints them. */
  readonly authors?: readonly (string | Omit<NamedAuthor, 'span'>)[];
  readonly cut?: boolean;
  readonly date?: string | null;
  /** What else the date says. */
  readonly dated?: Partial<Paper['date']>;
  readonly venue?: string | null;
  readonly type?: string | null;
  readonly abstract?: string | null;
  readonly citations?:
    | ({
        readonly count: number;
        readonly source: string;
        readonly asOf: string | null;
      } & Partial<Pick<NonNullable<Paper['citations']>, 'byYear' | 'window'>>)
    | null;
}

export const span = { source: 'aaaaaaaaaaaa', line: 1, start: 0, end: 0 };
const placed = (text: string | null = null) => (text === null ? null : { text, span });

/** A dataset of one author whose papers are as the readers make them. */
export function datasetWith(
  sketches: readonly WrittenSketch[],
  fictional = false,
  ids: readonly Identifier[] = [],
): Dataset {
  const [document] = [makeDocument({ name: 'Mira Tanaka', id: 'mira-tanaka', papers: [], network: false })];
  const people = document!.people.map((person) => ({ ...person, ids }));
  const profile = { ...document!, people, fictional, papers: sketches.map(paperFrom) };
  return {
    schema: 1,
    fictional,
    asOf: '2026-11-20',
    profiles: [profile],
    sources: profile.sources,
    issues: [],
    suggestions: [],
    palette: [],
  };
}

function paperFrom(sketch: WrittenSketch, i: number): Paper {
  const {
    title = 'A Title',
    authors = ['Tanaka, Mira'],
    cut = false,
    date = '2024-05-09',
    citations = null,
    tags = [],
    siteScore = null,
  } = sketch;
  const byline = bylineOf(
    authors.map((name) => (typeof name === 'string' ? { text: name, span } : { ...name, span })),
    span,
    cut,
  );
  const record = paperOf({
    head: { text: `record ${i}`, span },
    title: placed(title),
    date: date === null ? null : dateOf({ text: date, span }),
    venue: placed(sketch.venue),
    abstract: placed(sketch.abstract),
    type: sketch.type ?? null,
    identifiers: sketch.identifiers ?? [],
    categories: sketch.categories ?? [],
    percentile: sketch.percentile ?? null,
    citations: citations && { byYear: null, window: null, ...citations, span },
    isRetracted: sketch.isRetracted ?? null,
  });
  const slots = byline?.slots.map((slot) => ({ ...slot, person: slot.name, isSubject: false }));
  return {
    ...record,
    date: { ...record.date, ...sketch.dated },
    id: `paper-${String(i).padStart(3, '0')}`,
    tags,
    siteScore,
    authors: byline && { ...byline, slots: slots! },
    subjectEvidence: 'listed',
    subjectPosition: 1,
    versions: sketch.versions ?? [],
  };
}
