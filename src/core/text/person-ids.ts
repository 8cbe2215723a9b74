import type { Identifier } from '../model.ts';

/** Kinds of identifier that tell people apart, the surest first: a provider's own number, then ORCID. */
const IDENTIFYING = ['openalex', 'dblp', 's2', 'scopus', 'wos', 'orcid'] as const;
const WORDS: Readonly<Record<(typeof IDENTIFYING)[number], string>> = {
  openalex: 'OpenAlex id',
  dblp: 'DBLP id',
  s2: 'Semantic Scholar id',
  scopus: 'Scopus id',
  wos: 'ResearcherID',
  orcid: 'ORCID',
};

/** What the identifier by which a person is known is called; undefined where a source gives a name only. */
export const identifiedBy = (ids: readonly Identifier[]): string | undefined => {
  const kind = IDENTIFYING.find((one) => ids.some((id) => id.kind === one));
  return kind && WORDS[kind];
};

/** The identifier by which a person is known; undefined where a source gives a name only. */
export function identifying(ids: readonly Identifier[]): Identifier | undefined {
  return ids.length > 0 ? identifyingIds(ids)[0] : undefined;
}

/** All identifiers by which a person is known, the surest first. */
export const identifyingIds = (ids: readonly Identifier[]): Identifier[] =>
  IDENTIFYING.flatMap((kind) => ids.filter((id) => id.kind === kind));

/** `same` when an identifier is shared (rule N3), `different` when one kind has two values (N2, N4). */
export function compareIds(
  a: readonly Identifier[],
  b: readonly Identifier[],
): 'same' | 'different' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown';
  for (const kind of IDENTIFYING) {
    const [left, right] = [a, b].map((ids) => ids.filter((id) => id.kind === kind));
    if (!left!.length || !right!.length) continue;
    return left!.some(({ value }) => right!.some((id) => id.value === value)) ? 'same' : 'different';
  }
  return 'unknown';
}

/** Identifiers without repeats, by kind and value. */
export function distinctIdentifiers(ids: readonly Identifier[]): Identifier[] {
  const key = ({ kind, value }: Identifier) => `${kind} ${value}`;
  const byKey = new Map(ids.map((id) => [key(id), id]));
  return [...byKey.keys()].sort().map((name) => byKey.get(name)!);
}
