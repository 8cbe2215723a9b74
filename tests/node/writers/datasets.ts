import { bylineOf } from '../../../src/core/readers/bibliography-authors.ts';
import { dateOf, paperOf } from '../../../src/core/readers/bibliography.ts';
import type { Dataset, Identifier, Paper } from '../../../src/core/model.ts';
import { makeDocument } from '../charts/documents.ts';

/** A paper in as few words as a test of the writers needs. */
export interface WrittenSketch {
  readonly title?: string | null;
  /** Names as a source prints them. */
  readonly authors?: readonly string[];
  readonly cut?: boolean;
  readonly date?: string | null;
  readonly venue?: string | null;
  readonly type?: string | null;
  readonly abstract?: string | null;
  readonly identifiers?: readonly Identifier[];
  readonly citations?: {
    readonly count: number;
    readonly source: string;
    readonly asOf: string | null;
  } | null;
  readonly isRetracted?: boolean | null;
}

const span = { source: 'aaaaaaaaaaaa', line: 1, start: 0, end: 0 };
const placed = (text: string | null = null) => (text === null ? null : { text, span });

/** A dataset of one author whose papers are as the readers make them. */
export function datasetWith(sketches: readonly WrittenSketch[], fictional = false): Dataset {
  const [document] = [makeDocument({ name: 'Mira Tanaka', id: 'mira-tanaka', papers: [], network: false })];
  const profile = { ...document, fictional, papers: sketches.map(paperFrom) };
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
  } = sketch;
  const byline = bylineOf(
    authors.map((text) => ({ text, span })),
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
    citations: citations && { ...citations, span, byYear: null, window: null },
    isRetracted: sketch.isRetracted ?? null,
  });
  const slots = byline?.slots.map((slot) => ({ ...slot, person: slot.name, isSubject: false }));
  return {
    ...record,
    id: `paper-${String(i).padStart(3, '0')}`,
    authors: byline && { ...byline, slots: slots! },
    subjectEvidence: 'listed',
    subjectPosition: 1,
    versions: [],
  };
}
