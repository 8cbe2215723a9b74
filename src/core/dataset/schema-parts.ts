import * as v from 'valibot';

/** Version of the files of a dataset. A reader refuses any other. */
export const SCHEMA = 1;

export const schemaVersion = v.literal(SCHEMA);
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A calendar year: charts have a place for each, so there must be an end to them. */
export const Year = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));
export const IsoDate = v.pipe(v.string(), v.isoDate());

export const Span = v.object({
  source: v.string(),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  start: Count,
  end: Count,
});
export const Basis = v.picklist(['stated', 'parsed', 'inferred', 'computed']);

export const sourced = <T extends v.GenericSchema>(value: T) =>
  v.object({ value, raw: v.string(), span: Span, basis: Basis, reason: v.nullable(v.string()) });
export const Text = sourced(v.string());
export const Quantity = sourced(v.number());

/** One document that was read. */
export const SourceSchema = v.object({
  id: v.string(),
  name: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: Count,
  lines: Count,
  format: v.nullable(v.string()),
  capturedOn: v.nullable(IsoDate),
  asOf: IsoDate,
});

/** A problem in data. */
export const IssueSchema = v.object({
  code: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  file: v.string(),
  span: v.nullable(Span),
  excerpt: v.nullable(v.string()),
  message: v.string(),
  hint: v.nullable(v.string()),
});
