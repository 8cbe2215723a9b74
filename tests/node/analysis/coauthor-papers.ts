import type { Paper, Person, ProfileDocument } from '../../../src/core/model.ts';
import { layoutNetwork } from '../../../src/core/analysis/network.ts';

const span = { source: 's', line: 1, start: 0, end: 1 };
const stated = (value: string) => ({ value, raw: value, span, basis: 'stated', reason: null }) as const;

interface Options {
  readonly truncated?: boolean;
  readonly teams?: readonly string[];
  readonly year?: number | null;
}

/** A paper by people whose names are their ids; an empty list is no author list at all. */
export function paperBy(id: string, names: readonly string[], subject: string, options: Options = {}): Paper {
  const { truncated = false, teams = [], year = 2020 } = options;
  const slots = names.map((name, i) => ({
    name,
    printed: null,
    ids: [],
    span,
    position: i + 1,
    kind: teams.includes(name) ? ('team' as const) : ('person' as const),
    person: name,
    isSubject: name === subject,
  }));
  const listed = names.includes(subject);
  return {
    id,
    head: stated(id),
    title: stated(`Title of ${id}`),
    date: {
      iso: year === null ? null : String(year),
      precision: year === null ? 'none' : 'year',
      kind: 'unknown',
      raw: '',
      span,
      basis: 'stated',
      reason: null,
      yearCandidates: [],
    },
    categories: [],
    authors: names.length
      ? {
          raw: names.join(', '),
          span,
          slots,
          truncated,
          total: truncated ? null : names.length,
          totalMin: names.length + Number(truncated),
        }
      : null,
    abstract: null,
    siteScore: null,
    tags: [],
    citations: null,
    percentile: null,
    venue: null,
    type: null,
    identifiers: [],
    isRetracted: null,
    subjectEvidence: listed ? 'listed' : 'profile-membership',
    subjectPosition: listed ? names.indexOf(subject) + 1 : null,
    versions: [],
  };
}

/** Everyone on the papers, and the subject. */
export function peopleOf(papers: readonly Paper[], subject: string): readonly Person[] {
  const kinds = new Map<string, Person['kind']>([[subject, 'person']]);
  for (const slot of papers.flatMap((paper) => paper.authors?.slots ?? [])) kinds.set(slot.person, slot.kind);
  return [...kinds].map(([id, kind]) => ({ id, name: id, kind, variants: [id], ids: [], evidence: null }));
}

/** A record of these papers with its layout. */
export function recordOf(papers: readonly Paper[], subject: string): ProfileDocument {
  const people = peopleOf(papers, subject);
  return {
    schema: 1,
    fictional: false,
    asOf: '2026-11-20',
    profile: {
      id: 'someone',
      name: subject,
      subject,
      names: [],
      sources: [],
      badge: null,
      stated: [],
      bios: [],
      talks: [],
    },
    papers,
    people,
    categories: [],
    network: layoutNetwork(papers, people, subject),
    sources: [],
    issues: [],
  };
}

/** Pseudo-random numbers in [0, 1): Park and Miller's minimal standard generator. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = chance(seed);
  return items
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Papers that name `count` people in groups of up to five, one in four lists cut, some ties between groups. */
export function papersWith(count: number, subject: string): readonly Paper[] {
  const next = chance(11);
  const names = Array.from({ length: count }, (_, i) => `Person Number ${i}`);
  return Array.from({ length: Math.ceil(count / 3) * 2 }, (_, k) => {
    const start = (k * 3) % count;
    const group = names.slice(start, start + 1 + Math.floor(next() * 5));
    const guest = next() < 0.2 ? [names[Math.floor(next() * count)]!] : [];
    const all = [...new Set([...names.slice(start, start + 3), ...group, ...guest]), subject];
    return paperBy(`paper${k}`, all, subject, { truncated: k % 4 === 0, year: 2005 + (k % 20) });
  });
}
