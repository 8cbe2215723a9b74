import * as v from 'valibot';
import type { ProfileDocument } from '../model.ts';
import { CorrectionSchema } from './schema-correction.ts';
import { Identifiers, Paper, PaperCategory } from './schema-paper.ts';
import {
  Count,
  IsoDate,
  IssueSchema,
  Quantity,
  schemaVersion,
  SourceSchema,
  Span,
  Text,
  Year,
} from './schema-parts.ts';

const StatedFact = v.object({
  kind: v.picklist(['h-index', 'i10-index', 'citations', 'papers', 'novelty', 'ai-score']),
  label: v.string(),
  unit: v.picklist(['', '%']),
  number: Quantity,
});

const Claim = v.object({
  kind: v.picklist([
    'role',
    'education',
    'employer',
    'award',
    'project',
    'publications',
    'patents',
    'activity',
    'topic',
  ]),
  value: v.string(),
  qualifier: v.nullable(v.string()),
  organisation: v.nullable(v.string()),
  alias: v.nullable(v.string()),
  year: v.nullable(Year),
  count: v.nullable(v.object({ comparator: v.picklist(['>', '=']), value: v.number() })),
  spans: v.array(Span),
});

const Bio = v.object({
  role: v.nullable(
    v.object({
      line: Text,
      position: Text,
      organisation: v.nullable(Text),
      otherReadings: v.array(v.object({ position: v.string(), organisation: v.string() })),
    }),
  ),
  about: v.array(Text),
  claims: v.array(Claim),
});

const Talk = v.object({
  title: Text,
  abstract: v.nullable(Text),
  outline: v.array(Text),
  topics: v.array(Text),
});

/** A profile with everything its page needs. */
export const ProfileDocumentSchema: v.GenericSchema<unknown, ProfileDocument> = v.object({
  schema: schemaVersion,
  fictional: v.boolean(),
  asOf: IsoDate,
  profile: v.object({
    id: v.string(),
    name: v.string(),
    subject: v.nullable(v.string()),
    names: v.array(Text),
    sources: v.array(v.string()),
    parts: v.exactOptional(v.array(v.string())),
    badge: v.nullable(PaperCategory),
    stated: v.array(StatedFact),
    bios: v.array(Bio),
    talks: v.array(Talk),
  }),
  papers: v.array(Paper),
  people: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(['person', 'team']),
      variants: v.array(v.string()),
      ids: Identifiers,
      evidence: v.nullable(v.string()),
    }),
  ),
  categories: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      path: v.array(v.object({ id: v.string(), name: v.string() })),
    }),
  ),
  network: v.object({
    nodes: v.array(
      v.object({ person: v.string(), x: v.number(), y: v.number(), community: v.nullable(Count) }),
    ),
    modularity: v.nullable(v.number()),
    stability: v.nullable(v.number()),
  }),
  sources: v.array(SourceSchema),
  issues: v.array(IssueSchema),
  corrections: v.exactOptional(v.array(CorrectionSchema)),
});
