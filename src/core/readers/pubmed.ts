import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import type { Identifier, PaperCategory } from '../model.ts';
import { partOf, withoutPeriod } from './bibliography-title.ts';
import type { Placed } from './bibliography.ts';

/** Kinds of publication that are no plain article, the most telling first. */
const TELLING = [
  'Published Erratum',
  'Retraction of Publication',
  'Retraction Notice',
  'Expression of Concern',
  'Dataset',
  'Congress',
  'Preprint',
  'Editorial',
  'Letter',
  'Comment',
  'News',
  'Biography',
  'Systematic Review',
  'Review',
  'Journal Article',
];
const RETRACTED = 'Retracted Publication';

/** The one of a record's publication types that says most about it. */
export function pubmedType(types: readonly string[]): string | null {
  return TELLING.find((type) => types.includes(type)) ?? types.find((type) => type !== RETRACTED) ?? null;
}

/** True for an article that was retracted; null for any other, as the absence of the mark proves nothing. */
export const isRetractedType = (types: readonly string[]) => (types.includes(RETRACTED) ? true : null);

/** A title without the period that PubMed sets, and without the brackets of a translated one. */
export function pubmedTitle(title: Placed): Placed {
  const translated = /^\[(.*)\]\.?$/s.exec(title.text)?.[1];
  // "[A] and [B]." ends and begins with brackets that are not a pair.
  if (translated !== undefined && !/^[^[]*\]/.test(translated)) return partOf(title, translated, 1);
  return withoutPeriod(title);
}

/** An iD as records of PubMed write it: as an address, behind `ORCID:`, or without hyphens. */
export function orcidIn(text: string): Identifier | null {
  const parts = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\s*$/i.exec(text);
  return parts && identifier('orcid', parts.slice(1).join('-'));
}

/** Identifiers of an article by the name that PubMed gives to their kind. */
export function pubmedIds(kind: string, text: string): (Identifier | null)[] {
  if (kind === 'doi') return identifiersOfDoi(text);
  if (kind === 'pubmed') return [identifier('pmid', text)];
  if (kind === 'pmc') return [identifier('pmcid', text)];
  return kind === 'pii' && /^arxiv:/i.test(text) ? [identifier('arxiv', text)] : [];
}

/** A major topic of Medical Subject Headings as a category. */
export const meshCategory = ({ text, span }: Placed): PaperCategory => ({
  id: text,
  printed: text,
  candidates: [text],
  basis: 'full-code',
  reason: 'a major topic among the Medical Subject Headings',
  span,
});
