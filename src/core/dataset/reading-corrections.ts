import {
  isOfReading,
  type ColumnsCorrection,
  type Correction,
  type NamedSubject,
  type SubjectCorrection,
} from '../correction.ts';
import type { Issue, ProfileDocument } from '../model.ts';
import { Outcome } from './draft.ts';
import { NO_SETTINGS, type Settings } from './settings.ts';
import type { ReadSource } from './source.ts';

/** How documents are to be read, by what people decided. */
export interface ReadingChoices {
  readonly columns: readonly ColumnsCorrection[];
  /** Whose record it is, by name of the document, or of the export of which it is a state. */
  readonly subjects: ReadonlyMap<string, SubjectCorrection>;
  /** Whose record every other bibliography is; empty where that is found out. */
  readonly everywhere: readonly NamedSubject[];
}

/** What people decided about one document. */
export interface SourceChoices {
  readonly columns: readonly ColumnsCorrection[];
  readonly subject: SubjectCorrection | null;
  readonly everywhere: readonly NamedSubject[];
}

/** The choices in a list of corrections of which no two decide the same thing. */
export function readingChoices(
  standing: readonly Correction[],
  everywhere: readonly string[] = [],
): ReadingChoices {
  const own = standing.filter(isOfReading);
  return {
    columns: own.filter((item) => item.kind === 'columns'),
    subjects: new Map(own.flatMap((item) => (item.kind === 'subject' ? [[item.file, item]] : []))),
    everywhere: everywhere.map((name) => ({ name, ids: [] })),
  };
}

/** What was decided about a document, by its own name or by that of the export of which it is a state. */
export function choicesFor(name: string, { sources }: Settings, choices: ReadingChoices): SourceChoices {
  const { columns, subjects, everywhere } = choices;
  const { person } = sources[name] ?? {};
  const subject = subjects.get(name) ?? (person === undefined ? undefined : subjects.get(person));
  return { columns, subject: subject ?? null, everywhere };
}

/** Whose rows a table is sifted for, and what its columns mean. */
export function siftedBy(
  name: string,
  choices: ReadingChoices,
): { readonly subjects: readonly NamedSubject[]; readonly columns: readonly ColumnsCorrection[] } {
  const { columns, subject, everywhere } = choicesFor(name, NO_SETTINGS, choices);
  return { columns, subjects: subject?.people ?? everywhere };
}

/** Documents with the corrections by which their sources were read. */
export const withReadingCorrections = (
  documents: readonly ProfileDocument[],
  read: readonly ReadSource[],
): readonly ProfileDocument[] =>
  documents.map((document) => {
    const own = read.filter(({ source }) => document.profile.sources.includes(source.id));
    const corrections = [...new Set(own.flatMap(({ applied }) => applied))];
    return corrections.length === 0 ? document : { ...document, corrections };
  });

/** What was decided about documents or tables that are not there. */
export function unusedOfReading(
  standing: readonly Correction[],
  read: readonly ReadSource[],
  file: string,
): readonly Issue[] {
  const applied = new Set(read.flatMap((one) => one.applied));
  const outcome = new Outcome(file);
  for (const correction of standing.filter(isOfReading))
    if (!applied.has(correction))
      outcome.unused(
        correction,
        correction.kind === 'columns'
          ? 'no table has this header'
          : read.some(({ source }) => source.name === correction.file)
            ? 'the document says itself whose it is, or lists no works'
            : 'there is no such document',
      );
  return outcome.issues;
}
