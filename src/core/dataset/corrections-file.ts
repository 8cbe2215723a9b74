import * as v from 'valibot';
import type { Correction } from '../correction.ts';
import { issue } from '../issues.ts';
import type { Issue } from '../model.ts';
import { CorrectionSchema } from './schema-correction.ts';
import { SCHEMA, schemaVersion } from './schema-parts.ts';

const FileSchema = v.object({ schema: schemaVersion, corrections: v.array(v.unknown()) });

/** Reads a file of corrections. What cannot be used is an issue that says where and why; the rest is used. */
export function readCorrections(
  text: string,
  file: string,
): { corrections: readonly Correction[]; issues: readonly Issue[] } {
  const invalid = (message: string) => issue('CORRECTIONS_INVALID', file, { message });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { corrections: [], issues: [invalid(`no JSON: ${reason}`)] };
  }
  const whole = v.safeParse(FileSchema, json);
  if (!whole.success) return { corrections: [], issues: [invalid(reasonOf(whole.issues[0]))] };
  const corrections: Correction[] = [];
  const issues: Issue[] = [];
  whole.output.corrections.forEach((item, i) => {
    const result = v.safeParse(CorrectionSchema, item);
    if (result.success) corrections.push(result.output);
    else issues.push(invalid(`correction ${i + 1} was not used: ${reasonOf(result.issues[0])}`));
  });
  return { corrections, issues };
}

/** The text of a file that {@link readCorrections} reads. */
export const writeCorrections = (corrections: readonly Correction[]): string =>
  `${JSON.stringify({ schema: SCHEMA, corrections }, null, 2)}\n`;

/** Why a correction could not be read back, in words; null where it could. */
export function correctionProblem(correction: Correction): string | null {
  const result = v.safeParse(CorrectionSchema, correction);
  return result.success ? null : result.issues[0].message;
}

const reasonOf = (problem: v.BaseIssue<unknown>) => {
  const place = v.getDotPath(problem);
  return place === null ? problem.message : `${place}: ${problem.message}`;
};
