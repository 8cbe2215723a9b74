import * as v from 'valibot';
import type { Dataset } from '../model.ts';
import { decoder, type Decoded } from './schema.ts';
import { CorrectionSchema, SuggestionSchema } from './schema-correction.ts';
import { IsoDate, IssueSchema, SCHEMA, schemaVersion, SourceSchema } from './schema-parts.ts';
import { ProfileDocumentSchema } from './schema-profile.ts';
import { unsoundness } from './sound.ts';

/** What a file of a whole dataset says it is, in its first member. */
const KIND = 'oeuvre-dataset';

const DatasetSchema: v.GenericSchema<unknown, Dataset> = v.object({
  schema: schemaVersion,
  fictional: v.boolean(),
  asOf: IsoDate,
  profiles: v.array(ProfileDocumentSchema),
  sources: v.array(SourceSchema),
  issues: v.array(IssueSchema),
  suggestions: v.array(SuggestionSchema),
  corrections: v.exactOptional(v.array(CorrectionSchema)),
  palette: v.pipe(v.array(v.string()), v.maxLength(8)),
});

const decode = decoder('dataset', DatasetSchema, 'Export it again with this version.');

/** A file is held in memory several times over while it is read. */
const MOST_BYTES = 200_000_000;
/** The first member stands at the very beginning, with blanks where a program has set the JSON out anew. */
const FIRST_BYTES = 200;
const FIRST_MEMBER = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${KIND}"`);

/** A whole dataset as one JSON file. The same dataset gives the same text. */
export function datasetFile(dataset: Dataset): string {
  const { fictional, asOf, palette, profiles, sources, suggestions, issues, corrections } = dataset;
  // A member that is undefined is left out by JSON.
  const parts = { fictional, asOf, palette, profiles, sources, suggestions, issues, corrections };
  return `${JSON.stringify({ format: KIND, schema: SCHEMA, ...parts })}\n`;
}

/** Whether a document is a dataset that was exported, by its first characters. */
export const isDatasetFile = (bytes: Uint8Array): boolean =>
  FIRST_MEMBER.test(String.fromCharCode(...bytes.subarray(0, FIRST_BYTES)).replace('\u00ef\u00bb\u00bf', ''));

/** The dataset that was exported, or one sentence that says why it cannot be used. Never throws. */
export function readDatasetFile(bytes: Uint8Array): Decoded<Dataset> {
  if (bytes.length > MOST_BYTES) {
    const size = `${Math.round(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB can be read`;
    return { ok: false, message: `The dataset has ${size}. Export single authors instead.` };
  }
  const json = parse(bytes);
  if (!json.ok) return json;
  const decoded = decode(json.value);
  const unsound = decoded.ok ? unsoundness(decoded.value) : null;
  return unsound === null ? decoded : { ok: false, message: `The dataset is not valid: ${unsound}` };
}

function parse(bytes: Uint8Array): Decoded<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, message: 'The dataset is damaged or cut: it is no valid JSON in UTF-8.' };
  }
}
