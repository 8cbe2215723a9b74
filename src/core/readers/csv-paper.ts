import type { CitationCount, PaperRecord, Percentile, Sourced } from '../model.ts';
import { readFreeDate } from '../text/free-date.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { readNotes } from '../text/notes.ts';
import { assignedSubject, type AssignedSubject } from './assigned-subject.ts';
import { bylineOf } from './bibliography-authors.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import { listLiteral } from './csv-authors.ts';
import { ID_ROLES } from './csv-columns.ts';
import type { Doubt, TableFormat } from './csv-format.ts';
import type { TableRow } from './csv-table.ts';
import { finestDate } from './finest-date.ts';
import type { NotedPaper } from './own-records.ts';

/** What a row needs to know of the whole table. */
export interface TableFacts {
  readonly format: TableFormat;
  /** Whose the citation counts are. */
  readonly countSource: string;
  /** ISO date of the counts where a row does not say; null if nothing does. */
  readonly countedOn: string | null;
}

/** Makes the record of one row. */
export function paperOfRow(row: TableRow, facts: TableFacts, doubt: Doubt): NotedPaper {
  const { format } = facts;
  const names = format.authors(row, doubt);
  const cell = row.get('authors') ?? row.get('shortAuthors') ?? row.whole;
  const notes = row.get('notes');
  const paper: PaperRecord = {
    ...paperOf({
      head: row.whole,
      title: row.get('title'),
      date: (format.date ?? plainDate)(row),
      venue: row.get('venue'),
      abstract: row.get('abstract'),
      type: row.get('type')?.text ?? null,
      authors: bylineOf(names, cell.span),
      citations: citationsOf(row, facts),
      percentile: percentileOf(row, facts),
      categories: subjectsOf(row, format).map(({ category }) => category),
      identifiers: identifiersOf(row),
      isRetracted: retracted(row),
    }),
    tags: keywordsOf(row),
  };
  return { paper, notes: readNotes(notes ? [notes.text] : []), span: notes?.span ?? row.whole.span };
}

/** The year and the date of a row; a year of 0 means that none is known. */
export function plainDate(row: TableRow) {
  const year = row.get('year');
  const dates = [year && Number(year.text) === 0 ? null : year, row.get('date')];
  return finestDate(dates.flatMap((date) => (date ? dateOf(date) : [])));
}

/** A count as it is written: `1,012`, `12.0`; null for anything else. */
export function countIn(text: string): number | null {
  const match = /^(\d{1,3}(?:[,' \u00a0\u202f]\d{3})+|\d+)(?:\.0+)?$/.exec(text);
  return match ? Number(match[1]!.replace(/\D/g, '')) : null;
}

function citationsOf(row: TableRow, { countSource, countedOn }: TableFacts): CitationCount | null {
  const cell = row.get('citations');
  const count = cell && countIn(cell.text);
  if (!cell || count === null) return null;
  const day = readFreeDate(row.get('citedOn')?.text.slice(0, 10) ?? '');
  const asOf = day?.precision === 'day' ? day.iso : countedOn;
  return {
    count,
    source: row.get('countedBy')?.text ?? countSource,
    asOf,
    span: cell.span,
    byYear: null,
    window: null,
  };
}

function percentileOf(row: TableRow, { countSource }: TableFacts): Percentile | null {
  const cell = row.get('percentile');
  const value = cell && /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(cell.text) ? Number(cell.text) : null;
  if (!cell || value === null) return null;
  return { value: Math.round(value * 1e8) / 1e6, source: countSource, span: cell.span };
}

const identifiersOf = (row: TableRow) => [
  ...ID_ROLES.flatMap((kind) => {
    const text = row.get(kind)?.text ?? '';
    return kind === 'doi'
      ? text.split(/\s+/).flatMap(identifiersOfDoi)
      : text.split(/[;|]/).map((id) => identifier(kind, id));
  }),
  ...identifiersOfDoi(row.get('url')?.text ?? ''),
  identifier('arxiv', row.get('url')?.text ?? ''),
];

function retracted(row: TableRow): boolean | null {
  if (/\bretracted\b/i.test(row.get('type')?.text ?? '')) return true;
  const flag = row.get('retracted')?.text.toLowerCase();
  return flag === 'true' ? true : flag === 'false' ? false : null;
}

const keywordsOf = (row: TableRow): Sourced<string>[] => {
  const cell = row.get('keywords');
  if (!cell) return [];
  const items = listLiteral(cell.text) ?? itemsOf(cell, /[;|]/.test(cell.text) ? /[;|]/ : ',');
  return items.map((value) => stated(value, cell));
};

const stated = (value: string, { span }: Placed): Sourced<string> => ({
  value,
  raw: value,
  span,
  basis: 'stated',
  reason: null,
});

/** Classes of subjects of a row, as the source assigns them, each with its definition. */
export function subjectsOf(row: TableRow, { subjects }: TableFormat): AssignedSubject[] {
  const cell = row.get('subjects');
  if (!cell || !subjects) return [];
  const names = itemsOf(cell, subjects.separator);
  const ids = itemsOf(row.get('subjectIds'), subjects.separator).map((id) => /T\d+$/.exec(id)?.[0]);
  return names.map((name, i) => {
    const known = ids.length === names.length ? ids[i] : undefined;
    return assignedSubject(name, cell.span, subjects.prefix, known);
  });
}

const itemsOf = (cell: Placed | null, separator: string | RegExp) => [
  ...new Set(
    (cell?.text ?? '')
      .split(separator)
      .map((item) => item.trim())
      .filter(Boolean),
  ),
];
