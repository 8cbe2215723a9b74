import type { ProfileRecord } from '../model.ts';
import { jsonRuns } from './json-runs.ts';
import { readJson, spanOf, type JsonValue } from './json-value.ts';
import { rowsOf } from './lines.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader } from './types.ts';

/** A source whose answers are saved as JSON. */
export interface JsonFormat extends Pick<Reader, 'id' | 'label' | 'example'> {
  /** What only answers of this source have in them, whole or reduced, also those that say what went wrong. */
  readonly marks: RegExp;
  /** What went wrong, where a value is an answer that says so; null for any other. */
  error(value: JsonValue): string | null;
  /** The authors of all values of a document, with their papers. */
  read(values: readonly JsonValue[], context: ReadContext, report: Report): readonly ProfileRecord[];
}

/** A reader of saved answers of one source: a document, pages set end to end, or JSON Lines. */
export function jsonReader({ id, label, example, marks, error, read }: JsonFormat): Reader {
  return {
    id,
    label,
    example,
    starts: (lines) =>
      jsonRuns(lines)
        .filter(({ text }) => marks.test(text))
        .map(({ start }) => start),
    read(block, context) {
      const report = startReport(context);
      const answers = valuesIn(block, report).filter((value) => {
        const message = error(value);
        if (message !== null)
          report.at('ANSWER_IS_ERROR', spanOf(value), message, `the source answered: ${message}`);
        return message === null;
      });
      const profiles = answers.length > 0 ? read(answers, context, report) : [];
      return { profiles, issues: report.issues };
    },
  };
}

/** The JSON values of a block. Text beside them is reported. */
export function valuesIn(block: readonly Line[], report: Report): JsonValue[] {
  const runs = jsonRuns(block);
  const isJson = (index: number) => runs.some(({ start, end }) => start <= index && index < end);
  rowsOf(block.filter((_, index) => !isJson(index))).forEach((row) =>
    report.row('LINE_UNPARSED', row, 'a text beside the JSON'),
  );
  return runs.flatMap((run) => readJson(run, report));
}
