import * as v from 'valibot';
import type { IndexRow, Issue, Source } from '../model.ts';
import type { Correction, Suggestion } from '../correction.ts';
import { Count, IsoDate, IssueSchema, SCHEMA, schemaVersion, SourceSchema } from './schema-parts.ts';
import { CorrectionSchema, SuggestionSchema } from './schema-correction.ts';
import { ProfileDocumentSchema } from './schema-profile.ts';

/** How the files are laid out: one index, one report, one file a profile. */
export const LAYOUT = 'profiles-1';

const RowNumber = v.nullable(v.object({ value: v.number(), basis: v.picklist(['stated', 'computed']) }));

/** A file of the dataset, by a path relative to the manifest that cannot leave its folder. */
const Path = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.[0-9a-f]{12}\.json$/));

const IndexSchema: v.GenericSchema<unknown, { readonly profiles: readonly IndexRow[] }> = v.object({
  profiles: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      position: v.nullable(v.string()),
      organisation: v.nullable(v.string()),
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
  /** What people decided when the dataset was made; left out where nothing was. */
  readonly corrections?: readonly Correction[];
}

const ReportSchema: v.GenericSchema<unknown, Report> = v.object({
  sources: v.array(SourceSchema),
  issues: v.array(IssueSchema),
  suggestions: v.array(SuggestionSchema),
  corrections: v.exactOptional(v.array(CorrectionSchema)),
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

/** Validates parsed JSON; `remedy` says what helps against another version of the schema. */
export const decoder =
  <T>(what: string, schema: v.GenericSchema<unknown, T>, remedy = 'Run npm run preprocess again.') =>
  (json: unknown): Decoded<T> => {
    const version = v.safeParse(v.object({ schema: v.number() }), json);
    if (version.success && version.output.schema !== SCHEMA) {
      const message = `The ${what} has schema ${version.output.schema}; this Oeuvre reads schema ${SCHEMA}. ${remedy}`;
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
