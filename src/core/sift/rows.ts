import { endsOpen } from '../readers/csv-cells.ts';
import type { ColumnsCorrection } from '../correction.ts';
import type { Role } from '../readers/csv-columns.ts';
import { headersBefore, type TableHeader } from '../readers/csv-header.ts';
import { MOST_LINES, recordAt, type RowShape, type TableRecord } from '../readers/csv-records.ts';
import {
  cellText,
  columnsByRole,
  isBlank,
  rowShape,
  type Columns,
  type TableRow,
} from '../readers/csv-table.ts';
import type { Line } from '../readers/types.ts';

/** The part of a table below one header. */
export interface OpenTable {
  readonly format: TableHeader['format'];
  readonly dialect: TableHeader['dialect'];
  /** The header, and what stands above it. */
  readonly head: readonly Line[];
  readonly columns: Columns;
  readonly shape: RowShape;
}

/** A row, and the table it stands in. */
export interface RowOfTable extends TableRecord {
  readonly table: OpenTable;
}

/** Lines that one decision may look ahead: the rows below a header, each with those that a quotation mark may open. */
const AHEAD = 600;

/**
 * The rows of tables, line by line as the readers cut them, of lines that come in lists. Rows of one line that is not
 * `wanted` are left out before they are cut.
 */
export function* rowsOfTables(
  lists: Iterable<readonly Line[]>,
  chosen: readonly ColumnsCorrection[],
  wanted: (line: Line) => boolean,
): Generator<RowOfTable> {
  let rest: readonly Line[] = [];
  let table: OpenTable | null = null;
  function* rowsBefore(lines: readonly Line[], end: number): Generator<RowOfTable, readonly Line[]> {
    // A cell of the last row may run on over lines that no header is to be among.
    const headers = headersBefore(lines, chosen, Math.min(lines.length, end + MOST_LINES));
    let index = 0;
    for (const [i, header] of [null, ...headers].entries()) {
      if (header && header.start >= end) break;
      if (header) {
        table = openTable(header, lines.slice(table ? header.start : 0, header.index + 1));
        index = header.index + 1;
      }
      const own = lines.slice(0, headers[i]?.start);
      const until = Math.min(end, own.length);
      while (table && index < until) {
        const line = own[index]!;
        if (!wanted(line) && !endsOpen(line.text, table.dialect)) {
          index += 1;
          continue;
        }
        const record: TableRecord = recordAt(own, index, table.dialect, table.shape);
        index += record.lines.length;
        if (!isBlank(record)) yield { ...record, table };
      }
      index = Math.max(index, until);
    }
    return lines.slice(index);
  }
  for (const list of lists) {
    const lines = [...rest, ...list];
    rest = yield* rowsBefore(lines, lines.length - AHEAD);
  }
  yield* rowsBefore(rest, rest.length);
}

function openTable(
  { format, dialect, columns: names, mapping }: TableHeader,
  head: readonly Line[],
): OpenTable {
  const columns = columnsByRole(names, mapping);
  return {
    format,
    dialect,
    head,
    columns,
    shape: rowShape(names.length, columns),
  };
}

const NOWHERE = { source: '', line: 1, start: 0, end: 0 };

/** The cells of a row by what they say, without their places. */
export function plainRow({ cells, table: { format, columns } }: RowOfTable): TableRow {
  const placed = (text: string | null) => (text === null ? null : { text, span: NOWHERE });
  return {
    get whole() {
      return { text: cells.join(' '), span: NOWHERE };
    },
    get: (role: Role) => placed(cellText(cells[columns.get(role) ?? -1], format.guarded ?? false)),
  };
}
