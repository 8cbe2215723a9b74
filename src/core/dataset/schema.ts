import * as v from 'valibot';
import type { IndexRow, Issue, ProfileDocument, Source, Suggestion } from '../model.ts';

/** Version of the files of a dataset. A reader refuses any other. */
export const SCHEMA = 1;

/** How the files are laid out: one index, one report, one file a profile. */
export const LAYOUT = 'profiles-1';

const nullable = v.nullable;
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const IsoDate = v.pipe(v.string(), v.isoDate());
const schemaVersion = v.literal(SCHEMA);

const Span = v.object({
  source: v.string(),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  start: Count,
  end: Count,
});
const Basis = v.picklist(['stated', 'parsed', 'inferred', 'computed']);

const sourced = <T extends v.GenericSchema>(value: T) =>
  v.object({ value, raw: v.string(), span: Span, basis: Basis, reason: nullable(v.string()) });
const Text = sourced(v.string());
const Quantity = sourced(v.number());

const SourceSchema = v.object({
  id: v.string(),
  name: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: Count,
  lines: Count,
  format: nullable(v.string()),
  capturedOn: nullable(IsoDate),
  asOf: IsoDate,
});

const IssueSchema = v.object({
  code: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  file: v.string(),
  span: nullable(Span),
  excerpt: nullable(v.string()),
  message: v.string(),
  hint: nullable(v.string()),
});

const PaperDate = v.object({
  iso: nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  precision: v.picklist(['day', 'month', 'year', 'month-day', 'none']),
  kind: v.picklist(['first-posted', 'published', 'unknown']),
  raw: v.string(),
  span: Span,
  basis: Basis,
  reason: nullable(v.string()),
  yearCandidates: v.array(v.number()),
});

const PaperCategory = v.object({
  id: v.string(),
  printed: v.string(),
  candidates: v.array(v.string()),
  basis: v.picklist(['unique-code', 'full-code', 'alias', 'context', 'unresolved']),
  reason: nullable(v.string()),
  span: Span,
});

const Identifiers = v.array(
  v.object({
    kind: v.picklist(['doi', 'arxiv', 'pmid', 'pmcid', 'mag', 'openalex', 'orcid']),
    value: v.string(),
  }),
);

const AuthorList = v.object({
  raw: v.string(),
  span: Span,
  slots: v.array(
    v.object({
      name: v.string(),
      printed: nullable(v.string()),
      ids: Identifiers,
      span: Span,
      position: Count,
      kind: v.picklist(['person', 'team']),
      person: v.string(),
      isSubject: v.boolean(),
    }),
  ),
  truncated: v.boolean(),
  total: nullable(Count),
  totalMin: Count,
});

const Citations = v.object({
  count: Count,
  source: v.string(),
  asOf: nullable(IsoDate),
  span: Span,
  byYear: nullable(v.array(v.object({ year: v.number(), count: Count }))),
  window: nullable(v.object({ first: v.number(), last: v.number() })),
});

const Percentile = v.object({
  value: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  source: v.string(),
  span: Span,
});

const Paper = v.object({
  id: v.string(),
  head: Text,
  title: Text,
  date: PaperDate,
  categories: v.array(PaperCategory),
  authors: nullable(AuthorList),
  abstract: nullable(Text),
  siteScore: nullable(Quantity),
  tags: v.array(Text),
  citations: nullable(Citations),
  percentile: nullable(Percentile),
  venue: nullable(Text),
  type: nullable(v.string()),
  identifiers: Identifiers,
  isRetracted: nullable(v.boolean()),
  subjectEvidence: v.picklist(['listed', 'profile-membership']),
  subjectPosition: nullable(Count),
  claimedBy: v.exactOptional(v.array(v.string())),
});

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
  qualifier: nullable(v.string()),
  organisation: nullable(v.string()),
  alias: nullable(v.string()),
  year: nullable(v.number()),
  count: nullable(v.object({ comparator: v.picklist(['>', '=']), value: v.number() })),
  spans: v.array(Span),
});

const Bio = v.object({
  role: nullable(
    v.object({
      line: Text,
      position: Text,
      organisation: nullable(Text),
      otherReadings: v.array(v.object({ position: v.string(), organisation: v.string() })),
    }),
  ),
  about: v.array(Text),
  claims: v.array(Claim),
});

const Talk = v.object({
  title: Text,
  abstract: nullable(Text),
  outline: v.array(Text),
  topics: v.array(Text),
});

const ProfileDocumentSchema: v.GenericSchema<unknown, ProfileDocument> = v.object({
  schema: schemaVersion,
  fictional: v.boolean(),
  asOf: IsoDate,
  profile: v.object({
    id: v.string(),
    name: v.string(),
    subject: nullable(v.string()),
    names: v.array(Text),
    sources: v.array(v.string()),
    badge: nullable(PaperCategory),
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
      evidence: nullable(v.string()),
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
      v.object({ person: v.string(), x: v.number(), y: v.number(), community: nullable(Count) }),
    ),
    modularity: nullable(v.number()),
  }),
  sources: v.array(SourceSchema),
  issues: v.array(IssueSchema),
});

const RowNumber = nullable(v.object({ value: v.number(), basis: v.picklist(['stated', 'computed']) }));

/** A file of the dataset, by a path relative to the manifest that cannot leave its folder. */
const Path = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.[0-9a-f]{12}\.json$/));

const IndexSchema: v.GenericSchema<unknown, { readonly profiles: readonly IndexRow[] }> = v.object({
  profiles: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      position: nullable(v.string()),
      organisation: nullable(v.string()),
      papers: RowNumber,
      citations: RowNumber,
      hIndex: RowNumber,
      years: v.array(v.object({ year: v.number(), papers: Count })),
      topCategories: v.array(v.string()),
      talks: Count,
      path: Path,
    }),
  ),
});

/** What the Data page shows: every source, every issue, every suggestion. */
export interface Report {
  readonly sources: readonly Source[];
  readonly issues: readonly Issue[];
  readonly suggestions: readonly Suggestion[];
}

const ReportSchema: v.GenericSchema<unknown, Report> = v.object({
  sources: v.array(SourceSchema),
  issues: v.array(IssueSchema),
  suggestions: v.array(
    v.object({
      kind: v.literal('same-person'),
      profiles: v.pipe(v.array(v.string()), v.minLength(2)),
      evidence: v.string(),
    }),
  ),
});

const ManifestSchema = v.object({
  schema: schemaVersion,
  layout: v.literal(LAYOUT),
  fictional: v.boolean(),
  asOf: IsoDate,
  counts: v.object({ profiles: Count, papers: Count, people: Count, sources: Count, issues: Count }),
  palette: v.pipe(v.array(v.string()), v.maxLength(8)),
  index: Path,
  report: Path,
});

/** The entry point of a dataset on disk. It is renamed into place last. */
export type Manifest = Readonly<v.InferOutput<typeof ManifestSchema>>;

/** What was asked for, or one sentence that says what is wrong with it. */
export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const decoder =
  <T>(what: string, schema: v.GenericSchema<unknown, T>) =>
  (json: unknown): Decoded<T> => {
    const version = v.safeParse(v.object({ schema: v.number() }), json);
    if (version.success && version.output.schema !== SCHEMA) {
      const message = `The ${what} has schema ${version.output.schema}; this Oeuvre reads schema ${SCHEMA}. Run npm run preprocess again.`;
      return { ok: false, message };
    }
    const result = v.safeParse(schema, json);
    if (result.success) return { ok: true, value: result.output };
    const [first] = result.issues;
    return {
      ok: false,
      message: `The ${what} is not valid at ${v.getDotPath(first) ?? 'its top'}: ${first.message}`,
    };
  };

/** Validates a parsed `manifest.json`. */
export const decodeManifest = decoder<Manifest>('manifest', ManifestSchema);
/** Validates a parsed index file. */
export const decodeIndex = decoder('index', IndexSchema);
/** Validates a parsed report file. */
export const decodeReport = decoder('report', ReportSchema);
/** Validates a parsed profile file. */
export const decodeProfile = decoder('profile', ProfileDocumentSchema);
