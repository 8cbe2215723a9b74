import * as v from 'valibot';
import { issue } from '../issues.ts';
import type { Issue } from '../model.ts';

const IsoDate = v.pipe(v.string(), v.isoDate());

const SourceSettings = v.strictObject({
  /** Upper bound of the dates in this document. */
  asOf: v.optional(IsoDate),
  /** When the document was saved: a year that is not printed is the year of this date. */
  capturedOn: v.optional(IsoDate),
  /** An id chosen by the user: sources with the same one describe the same person. */
  person: v.optional(v.string()),
  /** Which of several states of one export it is, of documents with one as-of date: the greatest is the newest. */
  state: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

const SettingsSchema = v.strictObject({
  $about: v.optional(v.string()),
  asOf: v.optional(IsoDate),
  sources: v.optional(v.record(v.string(), SourceSettings), {}),
});

/** What `sources.json` beside the documents says about them. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const NO_SETTINGS: Settings = { sources: {} };

/** Reads a `sources.json`. A file that cannot be used gives no settings and one issue that says why. */
export function readSettings(text: string, file: string): { settings: Settings; issues: Issue[] } {
  const invalid = (message: string) => ({
    settings: NO_SETTINGS,
    issues: [issue('SETTINGS_INVALID', file, { message: `sources.json was not used: ${message}` })],
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
  const result = v.safeParse(SettingsSchema, json);
  if (result.success) return { settings: result.output, issues: [] };
  const [first] = result.issues;
  return invalid(`${v.getDotPath(first) ?? 'top level'}: ${first.message}`);
}
