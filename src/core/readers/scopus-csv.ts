import type { Identifier } from '../model.ts';
import { identifier } from '../text/identifiers.ts';
import { withNamed } from './author-addresses.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import { namesBetween, withComma, withIds } from './csv-authors.ts';
import type { Doubt, TableFormat } from './csv-format.ts';
import type { Placed } from './bibliography.ts';
import type { TableRow } from './csv-table.ts';

const EXAMPLE = `"Authors","Author full names","Author(s) ID","Title","Year","Source title","Cited by","DOI","Document Type","Source","EID"
"Tanaka M.; Adeyemi O.","Tanaka, Mira (90000000001); Adeyemi, Olu (90000000002)","90000000001; 90000000002","Kestrel: Cheap Checkpoints for Long Training Runs","2024","Journal of Invented Systems","31","10.5555/kestrel.1","Article","Scopus","2-s2.0-90000000001"
"Tanaka M.","Tanaka, Mira (90000000001)","90000000001","A Field Guide to Slow Data Loaders","2023","Proceedings of the Invented Workshop","0","","Conference paper","Scopus","2-s2.0-90000000002"`;

/** `Anderson, Ronald C. (7402…)`: a name with the number of its author. */
const NUMBERED = /^(.*\S)\s*\((\d+)\)$/;

/** Documents that Scopus exports, in all generations; the columns are those that were ticked. */
export const scopusCsv: TableFormat = {
  id: 'scopus-csv',
  label: 'Scopus (CSV)',
  example: EXAMPLE,
  marks: [
    ['EID', 'Source title'],
    ['EID', 'Authors'],
    ['EID', 'Year'],
    ['Author(s) ID'],
    ['Author full names', 'Source title'],
    ['Source title', 'Cited by'],
    ['Source title', 'Document Type', 'Source'],
    ['Название источника', 'Цитирования'],
  ],
  // Where its interface is in Russian, so are the names of most columns.
  columns: {
    title: ['Title', 'Document title', 'Название документа'],
    authors: ['Author full names'],
    shortAuthors: ['Authors', 'Автор (ы)', 'Авторы'],
    addresses: ['Authors with affiliations'],
    authorIds: ['Author(s) ID', 'Authors ID', 'Идентификатор автора(ов)'],
    venue: ['Source title', 'Название источника', 'Abbreviated Source Title'],
    year: ['Year', 'Год'],
    citations: ['Cited by', 'Цитирования', 'Citations'],
    abstract: ['Abstract', 'Краткое описание'],
    type: ['Document Type', 'Тип документа'],
    keywords: ['Author Keywords', 'Ключевые слова автора'],
    scopus: ['EID'],
    doi: ['DOI'],
    pmid: ['PubMed ID'],
  },
  authors: (row, doubt) => withNamed(readAuthors(row, doubt), row.get('addresses')),
  countSource: () => 'Scopus',
};

function readAuthors(row: TableRow, doubt: Doubt): readonly NamedAuthor[] {
  const numbered = row.get('authors');
  if (numbered) return namesBetween(numbered, ';').map(withNumber);
  const short = row.get('shortAuthors');
  if (!short) return [];
  const ids = (row.get('authorIds')?.text ?? '')
    .split(';')
    .map((id) => identifier('scopus', id))
    .filter((id) => id !== null);
  const names = shortNames(short, ids.length);
  if (ids.length > 0 && names.length > 0 && ids.length !== names.length)
    doubt(`${names.length} names and ${ids.length} ids of authors; the ids are not used`);
  return withIds(
    names,
    ids.map((id): Identifier[] => [id]),
  );
}

function withNumber(author: Placed): NamedAuthor {
  const [, name, id] = NUMBERED.exec(author.text) ?? [];
  return name === undefined ? author : { ...author, text: name, ids: [identifier('scopus', id!)] };
}

/**
 * `Chen Y.; Li D.`, and in older files `Chen Y., Li D.`: there a comma may also stand before a suffix, so it parts
 * names where initials precede it, or everywhere if only so there are as many names as ids. In others yet, with
 * `Chen, Y., Li, D.`, only initials tell.
 */
function shortNames(cell: Placed, expected: number): Placed[] {
  if (cell.text.includes(';')) return namesBetween(cell, ';').map(withComma);
  const afterInitials = namesBetween(cell, /(?<=\.),\s*/);
  const others = [namesBetween(cell, ','), afterInitials.flatMap(withoutInitials)];
  const fitting = [afterInitials, ...others].find((names) => names.length === expected) ?? afterInitials;
  return fitting.map(withComma);
}

/** `Bushra, Khan, H.`: whoever has no initials stands before one who has. */
function withoutInitials({ text, span }: Placed): Placed[] {
  const parts = text.split(/,\s*/);
  const last = parts.splice(Math.max(0, parts.length - 2)).join(', ');
  return [...parts, last].map((name) => ({ text: name, span }));
}
