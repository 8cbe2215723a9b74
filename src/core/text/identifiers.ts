import type { Identifier, IdentifierKind } from '../model.ts';

/** What each kind looks like inside a text or an address; group 1 is the identifier itself. */
const PATTERNS: Readonly<Record<IdentifierKind, RegExp>> = {
  doi: /^(?:https?:\/\/[^/\s]*\bdoi\b[^/\s]*\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i,
  arxiv:
    /^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:|10\.48550\/arxiv\.)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i,
  pmid: /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:\s*)?(\d+)\/?$/i,
  pmcid: /^(?:https?:\/\/\S*?\/pmc\/articles\/)?(?:pmc)?(\d+)\/?$/i,
  mag: /^(\d+)$/,
  openalex: /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/|authors\/|people\/)?)?([wa]\d+)$/i,
  orcid: /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dx])$/i,
  s2: /^([\da-f]{40}|\d+)$/i,
  dblp: /^(?:https?:\/\/dblp\.\S+?\/(?:rec|pid)\/)?(?:DBLP:)?((?!https?:)[^\s/]+(?:\/[^\s/]+)+?)(?:\.(?:html|xml))?$/i,
  scopus: /^((?:2-s2\.0-)?\d{5,})$/i,
  wos: /^(?:WOS:|ISI:)?((?=.*\d)[A-Z\d]{15}|[A-Z]{1,4}-\d{4}-\d{4}|[A-Z]+:\S+)$/i,
  ads: /^(?:https?:\/\/(?:ui\.)?adsabs\.harvard\.edu\/abs\/)?(\d{4}[\w.&]{15})(?:\/abstract)?$/i,
  lens: /^(?:https?:\/\/(?:www\.)?lens\.org\/)?(\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dx])$/i,
  dimensions: /^(pub\.\d+)$/i,
};

/** Kinds whose letters are told apart by case. */
const CASED: ReadonlySet<IdentifierKind> = new Set(['dblp', 'ads']);

/**
 * An identifier in its normal form, without resolver, version or differences of case; null where a text is
 * none of this kind.
 */
export function identifier(kind: IdentifierKind, text: string): Identifier | null {
  const match = PATTERNS[kind].exec(text.trim())?.[1];
  if (match === undefined) return null;
  if (kind === 'doi') return { kind, value: match.toLowerCase().replace(/[.,;]+$/, '') };
  if (kind === 'arxiv' || kind === 's2' || kind === 'dimensions' || kind === 'scopus')
    return { kind, value: match.toLowerCase() };
  if (CASED.has(kind)) return { kind, value: match };
  if (kind === 'pmcid') return { kind, value: `PMC${match}` };
  return kind === 'orcid' && !isOrcid(match) ? null : { kind, value: match.toUpperCase() };
}

/** A DOI, and the arXiv id behind it where arXiv has given it: `10.48550/arxiv.X` is X. */
export function identifiersOfDoi(text: string): Identifier[] {
  const doi = identifier('doi', text);
  const arxiv = doi && identifier('arxiv', doi.value);
  return [doi, arxiv].flatMap((id) => id ?? []);
}

/** Whether the check digit of an ORCID iD is right (ISO 7064, modulus 11-2). */
export function isOrcid(text: string): boolean {
  const digits = text.replaceAll('-', '').toUpperCase();
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
