import * as v from 'valibot';
import { IDENTIFIER_KINDS, INSTITUTION_KINDS } from '../model.ts';
import { Basis, Count, IsoDate, Quantity, Span, Text, Year } from './schema-parts.ts';

const PaperDate = v.object({
  iso: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  precision: v.picklist(['day', 'month', 'year', 'month-day', 'none']),
  kind: v.picklist(['first-posted', 'published', 'unknown']),
  raw: v.string(),
  span: Span,
  basis: Basis,
  reason: v.nullable(v.string()),
  yearCandidates: v.array(Year),
});

/** A category as a paper prints it. */
export const PaperCategory = v.object({
  id: v.string(),
  printed: v.string(),
  candidates: v.array(v.string()),
  basis: v.picklist(['unique-code', 'full-code', 'alias', 'context', 'unresolved']),
  reason: v.nullable(v.string()),
  span: Span,
});

/** Normalised identifiers of a paper or a person. */
export const Identifiers = v.array(
  v.object({
    kind: v.picklist(IDENTIFIER_KINDS),
    value: v.string(),
  }),
);

const Affiliation = v.object({
  name: v.string(),
  ids: v.array(v.object({ kind: v.picklist(INSTITUTION_KINDS), value: v.string() })),
});

const AuthorList = v.object({
  raw: v.string(),
  span: Span,
  slots: v.array(
    v.object({
      name: v.string(),
      printed: v.nullable(v.string()),
      ids: Identifiers,
      span: Span,
      position: Count,
      kind: v.picklist(['person', 'team']),
      affiliations: v.exactOptional(v.array(Affiliation)),
      otherScript: v.exactOptional(v.string()),
      person: v.string(),
      isSubject: v.boolean(),
    }),
  ),
  truncated: v.boolean(),
  total: v.nullable(Count),
  totalMin: Count,
});

const Citations = v.object({
  count: Count,
  source: v.string(),
  asOf: v.nullable(IsoDate),
  span: Span,
  byYear: v.nullable(v.array(v.object({ year: Year, count: Count }))),
  window: v.nullable(v.object({ first: Year, last: Year })),
});

const Percentile = v.object({
  value: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  source: v.string(),
  span: Span,
});

const VERSION = {
  head: Text,
  title: Text,
  date: PaperDate,
  venue: v.nullable(Text),
  type: v.nullable(v.string()),
  identifiers: Identifiers,
  citations: v.nullable(Citations),
  isRetracted: v.nullable(v.boolean()),
};

/** A work that counts once. */
export const Paper = v.object({
  ...VERSION,
  id: v.string(),
  categories: v.array(PaperCategory),
  authors: v.nullable(AuthorList),
  abstract: v.nullable(Text),
  siteScore: v.nullable(Quantity),
  tags: v.array(Text),
  percentile: v.nullable(Percentile),
  versions: v.array(v.object(VERSION)),
  subjectEvidence: v.picklist(['listed', 'profile-membership']),
  subjectPosition: v.nullable(Count),
  claimedBy: v.exactOptional(v.array(v.string())),
});
