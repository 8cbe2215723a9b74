import { max } from 'd3';
import type { ColumnsCorrection, NamedSubject } from '../correction.ts';
import { mostNamed } from '../readers/bibliography-owner.ts';
import { rankedPeople, type ListedPerson } from '../readers/bibliography-people.ts';
import { linesOfPieces } from '../readers/lines.ts';
import { decodeBlocks } from '../text/decode.ts';
import { startSha256, type RunningHash } from '../text/hash.ts';
import { familyKey } from '../text/names.ts';
import type { Blocks } from './blocks.ts';
import { startLines } from './kept-lines.ts';
import { siftIssues } from './report.ts';
import { rowsOfTables, type OpenTable, type RowOfTable } from './rows.ts';
import type { KnownSubject, Sifted } from './sifted.ts';
import { startSlots, type Named } from './slots.ts';
import { subjectTest, type SubjectTest } from './subjects.ts';
import { beginsAsTable, surveyOf } from './survey.ts';
import { startTally } from './tally.ts';
import type { Line } from '../readers/types.ts';

/** What can be held at once. */
export interface SiftLimits {
  readonly rows: number;
  readonly bytes: number;
}

export interface SiftOptions {
  readonly limits: SiftLimits;
  /** Those whose rows are kept; where nobody is named, it is the person on most rows. */
  readonly subjects: readonly NamedSubject[];
  /** What people said the columns of tables mean. */
  readonly columns: readonly ColumnsCorrection[];
  /** Called with how many bytes of the file are done with. */
  readonly onProgress?: (bytes: number) => void;
  /** A faster hash of the platform's own. */
  readonly startHash?: () => RunningHash;
}

/** A row of fewer characters names no work and no author. */
const SHORTEST_ROW = 10;
/** People who are counted at once: more than the exports of databases name. */
const MOST_PEOPLE = 500_000;
/** How often a file is read: for its hash, to find whose it is, and for their rows. */
const READINGS = 3;

/**
 * Cuts a table that is too large to be held down to the rows that name its subject, with the places they had; null for
 * any other file. What was left out is told in its issues.
 */
export function siftTable(
  name: string,
  file: Blocks,
  options: SiftOptions,
): { readonly bytes: Uint8Array; readonly sifted: Sifted } | null {
  const { limits, columns } = options;
  const fits = (rows: number) => rows <= limits.rows && file.size <= limits.bytes;
  if (fits(file.size / SHORTEST_ROW) || !beginsAsTable(file, columns)) return null;
  const counted = countedBlocks(file, options.onProgress);
  const survey = surveyOf(counted, options.startHash ?? startSha256);
  if (!survey || fits(survey.lines)) return null;
  const lists = () => linesOfPieces(decodeBlocks(counted.blocks(), survey.decoding));
  const table = countPeople(lists(), columns);
  if (fits(table.rows)) return null;
  const subject = options.subjects.length > 0 ? null : table.most;
  const subjects = subject ? [subject] : options.subjects;
  const kept = keepRows(lists(), subjectTest(subjects, table.candidates), options);
  const issues = siftIssues(name, survey, {
    ...table,
    ...kept,
    subjects,
    found: subject,
    limit: limits.rows,
  });
  const { sha256, lines } = survey;
  const { bytes, places } = kept;
  return { bytes, sifted: { sha256, bytes: file.size, lines, places, subject, issues } };
}

function countedBlocks(file: Blocks, onProgress: SiftOptions['onProgress']): Blocks {
  let read = 0;
  return {
    size: file.size,
    *blocks() {
      for (const block of file.blocks()) {
        yield block;
        read += block.length;
        onProgress?.(Math.min(file.size, Math.round(read / READINGS)));
      }
    },
  };
}

/** How many rows there are, who stands on them, and who on most. */
function countPeople(lists: Iterable<readonly Line[]>, columns: readonly ColumnsCorrection[]) {
  const peopleOf = startSlots();
  const tally = startTally(MOST_PEOPLE);
  let rows = 0;
  let named = 0;
  for (const row of rowsOfTables(lists, columns, () => true)) {
    const people = peopleOf(row);
    rows += 1;
    named += Number(people.length > 0);
    tally.add(people);
  }
  const candidates = tally.candidates();
  const found = mostNamed(rankedPeople(leading(candidates)), named);
  const most: KnownSubject | null = found && { ...found, name: found.slot.name, ids: found.slot.ids };
  return { rows, candidates, most, short: tally.short() };
}

/** People of the families that may have the one on most rows: names are compared within a family only. */
function leading<Slot extends Named>(people: readonly ListedPerson<Slot>[]): readonly ListedPerson<Slot>[] {
  const most = max(people, ({ papers }) => papers) ?? 0;
  const families = people.map(({ slot }) => familyKey(slot.name));
  const sums = new Map<string, number>();
  for (const [i, { papers }] of people.entries())
    sums.set(families[i]!, (sums.get(families[i]!) ?? 0) + papers);
  return people.filter((_, i) => sums.get(families[i]!)! >= most);
}

/** The rows of some people, as far as they can be held, and what became of the others. */
function keepRows(
  lists: Iterable<readonly Line[]>,
  test: SubjectTest,
  { limits, columns }: Pick<SiftOptions, 'limits' | 'columns'>,
) {
  const peopleOf = startSlots();
  const kept = startLines();
  const counts = { kept: 0, beyond: 0, maybe: 0 };
  let left: Line | null = null;
  let beyond: Line | null = null;
  let open: OpenTable | null = null;
  const wanted = (line: Line) => {
    const may = test.mayName(line.text);
    if (!may && line.text.trim() !== '') left ??= line;
    return may;
  };
  for (const row of rowsOfTables(lists, columns, wanted)) {
    const [first] = row.lines;
    const verdict = test.among(peopleOf(row));
    if ((verdict === 'no' && !isUnclear(row, test)) || verdict === 'maybe') {
      left ??= first!;
      counts.maybe += Number(verdict === 'maybe');
    } else if (counts.kept === limits.rows || kept.size() > limits.bytes) {
      beyond ??= first!;
      counts.beyond += 1;
    } else {
      if (row.table !== open) kept.add(row.table.head);
      open = row.table;
      kept.add(row.lines);
      counts.kept += 1;
    }
  }
  return { ...counts, left, firstBeyond: beyond, bytes: kept.bytes(), places: kept.places() };
}

/** Whether a row is damaged and may be theirs: it is kept, so that it is reported. */
const isUnclear = ({ isBroken, cells, lines, table }: RowOfTable, test: SubjectTest) =>
  (isBroken || cells.length < table.shape.width) && lines.some(({ text }) => test.mayName(text));
