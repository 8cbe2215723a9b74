import { layoutNetwork } from '../../../src/core/analysis/network.ts';
import type {
  Category,
  Claim,
  Paper,
  PaperDate,
  Person,
  ProfileDocument,
  Sourced,
} from '../../../src/core/model.ts';

/** A paper in as few words as a test needs. */
export interface PaperSketch {
  readonly title?: string;
  /** `2024-05-09`, `2024-05`, `2024`, or null for undated. */
  readonly date?: string | null;
  readonly inferred?: boolean;
  readonly categories?: readonly string[];
  /** Names without the subject's. */
  readonly authors?: readonly string[];
  readonly cut?: boolean;
  /** 1-based place of the subject in the byline; first unless given. */
  readonly place?: number;
  /** Count, with what is known by year; its source is `Index` unless given. */
  readonly citations?: number;
  readonly byYear?: Readonly<Record<number, number>>;
  readonly source?: string;
  readonly percentile?: number;
  /** In place of an id of its own: the same paper in two documents. */
  readonly id?: string;
}

export interface DocumentSketch {
  readonly name?: string;
  readonly id?: string;
  /** Ways to categories, from wide to narrow; those left out have none. */
  readonly paths?: Readonly<Record<string, Category['path']>>;
  readonly papers: readonly PaperSketch[];
  /** Names of categories; those left out have none. */
  readonly names?: Readonly<Record<string, string>>;
  readonly asOf?: string;
  /** Year and name. */
  readonly awards?: readonly (readonly [number, string])[];
  /** False where the co-author graph does not matter and would only cost time. */
  readonly network?: boolean;
}

const SOURCE = 'aaaaaaaaaaaa';
export const NAMES = {
  'cs.LG': 'Machine Learning',
  'cs.DC': 'Distributed, Parallel, and Cluster Computing',
  'cs.CL': 'Computation and Language',
  'cs.CV': 'Computer Vision and Pattern Recognition',
};

/** A valid document with the papers sketched, in the order of the model: by date, undated last. */
export function makeDocument({
  name = 'Ana Gil',
  id = 'ana-gil',
  papers,
  names = NAMES,
  paths = {},
  asOf = '2026-11-20',
  awards = [],
  network = true,
}: DocumentSketch): ProfileDocument {
  const people = peopleOf(name, papers);
  const built = papers.map((sketch, index) => paperOf(sketch, index, name));
  built.sort((a, b) => compare(a.date.iso ?? '~', b.date.iso ?? '~') || compare(a.id, b.id));
  const ids = [...new Set(built.flatMap(({ categories }) => categories.map(({ id }) => id)))].sort();
  return {
    schema: 1,
    fictional: false,
    asOf,
    profile: {
      id,
      name,
      subject: personId(name),
      names: [sourced(name)],
      sources: [SOURCE],
      badge: null,
      stated: [],
      bios: awards.length ? [{ role: null, about: [], claims: awards.map(awardOf) }] : [],
      talks: [],
    },
    papers: built,
    people,
    categories: ids.map((id) => ({
      id,
      name: (names as Record<string, string>)[id] ?? id,
      path: paths[id] ?? [],
    })),
    network: network
      ? layoutNetwork(built, people, personId(name))
      : { nodes: [], modularity: null, stability: null },
    sources: [
      {
        id: SOURCE,
        name: 'profile.txt',
        sha256: 'a'.repeat(64),
        bytes: 1,
        lines: 1,
        format: 'test',
        capturedOn: null,
        asOf,
      },
    ],
    issues: [],
  };
}

const awardOf = ([year, value]: readonly [number, string]): Claim => ({
  kind: 'award',
  value,
  qualifier: null,
  organisation: null,
  alias: null,
  year,
  count: null,
  spans: [span()],
});

/** The most frequent category ids, at most eight, ties by code: as a dataset's palette is made. */
export function paletteOf({ papers }: ProfileDocument): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id } of papers.flatMap(({ categories }) => categories))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return order.slice(0, 8).map(([id]) => id);
}

export const personId = (name: string) => `p-${name}`;

function peopleOf(subject: string, papers: readonly PaperSketch[]): readonly Person[] {
  const names = [...new Set([subject, ...papers.flatMap(({ authors = [] }) => authors)])].sort();
  return names.map((name) => ({
    id: personId(name),
    name,
    kind: 'person',
    variants: [name],
    ids: [],
    evidence: null,
  }));
}

function paperOf(sketch: PaperSketch, index: number, subject: string): Paper {
  const {
    title = `Paper ${index + 1}`,
    date = '2024-05-09',
    inferred = false,
    categories = ['cs.LG'],
    cut = false,
  } = sketch;
  const { place = 1, source = 'Index' } = sketch;
  const authors = [...(sketch.authors ?? [])];
  authors.splice(place - 1, 0, subject);
  const slots = authors.map((name, index) => ({
    name,
    printed: null,
    ids: [],
    span: span(),
    position: index + 1,
    kind: 'person' as const,
    person: personId(name),
    isSubject: index === place - 1,
  }));
  return {
    id: sketch.id ?? `w${String(index).padStart(5, '0')}`,
    head: sourced(title),
    title: sourced(title),
    date: dateOf(date, inferred),
    categories: categories.map((id) => ({
      id,
      printed: id,
      candidates: [id],
      basis: 'full-code',
      reason: null,
      span: span(),
    })),
    authors: {
      raw: authors.join(', '),
      span: span(),
      slots,
      truncated: cut,
      total: cut ? null : authors.length,
      totalMin: authors.length + Number(cut),
    },
    abstract: null,
    siteScore: null,
    tags: [],
    citations:
      sketch.citations === undefined
        ? null
        : {
            count: sketch.citations,
            source,
            asOf: null,
            span: span(),
            window: null,
            byYear: sketch.byYear
              ? Object.entries(sketch.byYear).map(([year, count]) => ({ year: Number(year), count }))
              : null,
          },
    percentile: sketch.percentile === undefined ? null : { value: sketch.percentile, source, span: span() },
    venue: null,
    type: null,
    identifiers: [],
    isRetracted: null,
    subjectEvidence: 'listed',
    subjectPosition: place,
    versions: [],
  };
}

function dateOf(iso: string | null, inferred: boolean): PaperDate {
  const precision = iso === null ? 'none' : (['year', 'month', 'day'] as const)[iso.split('-').length - 1]!;
  return {
    iso,
    precision,
    kind: 'first-posted',
    raw: iso ?? '',
    span: span(),
    basis: inferred ? 'inferred' : 'stated',
    reason: inferred ? 'only one year fits' : null,
    yearCandidates: inferred && iso ? [Number(iso.slice(0, 4))] : [],
  };
}

const span = () => ({ source: SOURCE, line: 1, start: 0, end: 1 });
const sourced = (value: string): Sourced<string> => ({
  value,
  raw: value,
  span: span(),
  basis: 'stated',
  reason: null,
});
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
