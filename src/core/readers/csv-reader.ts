import type { Category } from '../model.ts';
import { readFreeDate } from '../text/free-date.ts';
import { tableHeaders, type TableHeader } from './csv-header.ts';
import { reportCounts, reportMapping } from './csv-notes.ts';
import { paperOfRow, subjectsOf } from './csv-paper.ts';
import type { TableFormat } from './csv-format.ts';
import { tableRows, type TableSource } from './csv-table.ts';
import { rowsOf } from './lines.ts';
import { type NotedPaper, recordsOf } from './own-records.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

/** A reader of tables of one format. A header that comes again goes on with the table. */
export function tableReader(format: TableFormat): Reader {
  return {
    id: format.id,
    label: format.label,
    example: format.example,
    isGuess: format.marks === null,
    starts: (lines, columns) =>
      tableHeaders(lines, columns)
        .filter((header, i, all) => header.format === format && all[i - 1]?.format !== format)
        .map(({ start }) => start),
    read: (block, context) => readTable(block, format, context),
  };
}

function readTable(block: readonly Line[], format: TableFormat, context: ReadContext): Reading {
  const report = startReport(context);
  const headers = tableHeaders(block, context.columns).filter((header) => header.format === format);
  for (const row of rowsOf(block.slice(0, headers[0]?.start)))
    report.row('LINE_UNPARSED', row, 'a line above the table');
  const tables = headers.map((header, i) => {
    const lines = block.slice(header.index + 1, headers[i + 1]?.start);
    const above = block[header.start]!.text;
    return readRows(sourceOf(header, block, lines), header, { context, above }, report);
  });
  const papers = tables.flatMap((table) => table.papers);
  const categories = new Map(tables.flatMap((table) => table.categories.map((known) => [known.id, known])));
  return {
    profiles: recordsOf(papers, context, report, [...categories.values()]),
    issues: report.issues,
  };
}

const sourceOf = (
  { index, dialect, columns, format }: TableHeader,
  block: readonly Line[],
  lines: readonly Line[],
): TableSource => ({
  dialect,
  header: columns,
  headerLine: block[index]!,
  lines,
  guarded: format.guarded ?? false,
});

function readRows(
  table: TableSource,
  { format, mapping, chosen }: TableHeader,
  { context, above }: { context: ReadContext; above: string },
  report: Report,
): { papers: NotedPaper[]; categories: Category[] } {
  if (format.marks === null) reportMapping(table, mapping, chosen !== null, report);
  const rows = tableRows(table, mapping, report);
  if (mapping.citations !== undefined) reportCounts(rows, mapping.citations, table, report);
  const facts = {
    format,
    countSource: format.countSource(mapping.citations ?? '', rows),
    countedOn: exportDay(above, format) ?? context.capturedOn,
  };
  const papers = rows.map((row) =>
    paperOfRow(row, facts, (message) =>
      report.at('AUTHOR_IDS_UNUSED', row.whole.span, row.get('title')?.text ?? row.whole.text, message),
    ),
  );
  const categories = rows.flatMap((row) => subjectsOf(row, format).map(({ definition }) => definition));
  return { papers, categories };
}

/** The day that stands in the line above a header: `Exported on Sep 30, 2026.` */
function exportDay(line: string, { preamble }: TableFormat): string | null {
  const written = preamble?.exec(line)?.groups?.['day'];
  const day = written === undefined ? null : readFreeDate(written);
  return day?.precision === 'day' ? day.iso : null;
}
