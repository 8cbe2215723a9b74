import type { ColumnsCorrection } from '../correction.ts';
import { guessMeanings } from './column-guess.ts';
import type { Dialect } from './csv-cells.ts';
import { MEANINGS, type ColumnMapping, type Meaning } from './csv-columns.ts';
import { tableHeaders } from './csv-header.ts';
import { recordAt } from './csv-records.ts';
import type { Line } from './types.ts';
import { possibleHeader } from './unknown-table.ts';

/** A table of which a person can say what its columns mean. */
export interface TableColumns {
  /** The names of the columns as they are written. */
  readonly header: readonly string[];
  /** Cells of each column that are not empty, the first ones. */
  readonly samples: readonly (readonly string[])[];
  /** What each column is taken as now; where no column is known by its name, as what its cells look like. */
  readonly meanings: readonly (Meaning | null)[];
}

const SAMPLES = 3;
/** Rows in which samples are looked for: a column may be empty almost everywhere. */
const ROWS = 200;

/** The tables of a document that no program has written, each header once; else what looks like one. */
export function tableColumns(
  lines: readonly Line[],
  chosen: readonly ColumnsCorrection[] = [],
): readonly TableColumns[] {
  const known = tableHeaders(lines, chosen).filter(({ format }) => format.marks === null);
  const tables = known.map(({ index, dialect, columns, mapping, chosen: own }): TableColumns => ({
    header: own?.header ?? columns,
    samples: cellsBelow(lines, index, dialect, columns.length).map(first),
    meanings: own?.meanings ?? meaningsOf(columns, mapping),
  }));
  if (tables.length > 0) return [...new Map(tables.map((one) => [one.header.join('\n'), one])).values()];
  const possible = tableHeaders(lines, chosen).length === 0 ? possibleHeader(lines) : null;
  if (!possible) return [];
  const { index, dialect, columns } = possible;
  const cells = cellsBelow(lines, index, dialect, columns.length);
  return [{ header: columns, samples: cells.map(first), meanings: guessMeanings(cells) }];
}

const first = (cells: readonly string[]) => cells.slice(0, SAMPLES);

function meaningsOf(columns: readonly string[], mapping: ColumnMapping): readonly (Meaning | null)[] {
  const used = new Map(MEANINGS.map((meaning) => [mapping[meaning], meaning]));
  return columns.map((name, i) => (columns.indexOf(name) === i ? (used.get(name) ?? null) : null));
}

/** The cells of each column that are not empty. */
function cellsBelow(
  lines: readonly Line[],
  header: number,
  dialect: Dialect,
  width: number,
): readonly (readonly string[])[] {
  const columns = Array.from({ length: width }, (): string[] => []);
  const shape = { width, isRow: () => false };
  let index = header + 1;
  for (let row = 0; row < ROWS && index < lines.length; row++) {
    const { cells, lines: own } = recordAt(lines, index, dialect, shape);
    index += own.length;
    columns.forEach((column, i) => {
      const cell = cells[i]?.trim() ?? '';
      if (cell !== '') column.push(cell);
    });
  }
  return columns;
}
