import type { IdentifierKind } from '../model.ts';

/** Identifiers that tables have a column for. */
export const ID_ROLES = [
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'mag',
  'openalex',
  's2',
  'dblp',
  'scopus',
  'wos',
  'ads',
  'lens',
  'dimensions',
] as const satisfies readonly IdentifierKind[];

/** What a column of a table can say about a work. */
export type Role =
  | (typeof ID_ROLES)[number]
  | 'title'
  | 'authors'
  /** Names with initials, where `authors` are full names and a row may lack them. */
  | 'shortAuthors'
  /** Groups, where they stand apart from people. */
  | 'groups'
  | 'authorIds'
  | 'orcids'
  /** Addresses with the names of those who work there. */
  | 'addresses'
  | 'year'
  | 'date'
  /** The date of the version that came before its issue. */
  | 'earlyDate'
  | 'venue'
  | 'abstract'
  | 'type'
  | 'citations'
  /** Whose count it is, where a table has those of several. */
  | 'countedBy'
  /** The day of the counts. */
  | 'citedOn'
  | 'citesUrl'
  | 'percentile'
  | 'subjects'
  | 'subjectIds'
  | 'keywords'
  | 'retracted'
  /** What Oeuvre writes beside its columns. */
  | 'notes'
  | 'url';

/** What a person can say that a column means. */
export const MEANINGS = [
  'title',
  'authors',
  'year',
  'date',
  'venue',
  'citations',
  'citedOn',
  'countedBy',
  'type',
  'abstract',
  'keywords',
  'retracted',
  'url',
  ...ID_ROLES,
] as const satisfies readonly Role[];

export type Meaning = (typeof MEANINGS)[number];

/** Which column says what: the name of the column as the header has it. */
export type ColumnMapping = Readonly<Partial<Record<Role, string>>>;

/** Names a column may have, by role, the surest first. */
export type ColumnNames = Readonly<Partial<Record<Role, readonly string[]>>>;

/** The key under which names of columns are equal: `Source title`, `source_title` and `SourceTitle` are one. */
export function columnKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Finds a column for each role; a column has one role only. */
export function mapColumns(header: readonly string[], names: ColumnNames): ColumnMapping {
  const byKey = new Map([...header].reverse().map((name) => [columnKey(name), name]));
  const taken = new Set<string>();
  const found = (Object.entries(names) as [Role, readonly string[]][]).flatMap(([role, candidates]) => {
    const column = candidates
      .map((candidate) => byKey.get(columnKey(candidate)))
      .find((name) => name !== undefined && !taken.has(name));
    if (column === undefined) return [];
    taken.add(column);
    return [[role, column] as const];
  });
  return Object.fromEntries(found);
}

/** The names of columns, told apart: one that is empty or equal to another before it has its place with it. */
export const distinctNames = (header: readonly string[]): readonly string[] =>
  header.map((name, i) =>
    name === '' || header.indexOf(name) !== i ? `${name} (column ${i + 1})`.trim() : name,
  );

/** The mapping that says of each column what it means. `header`: distinct names. */
export const mappingOf = (header: readonly string[], meanings: readonly (Meaning | null)[]): ColumnMapping =>
  Object.fromEntries(meanings.flatMap((meaning, i) => (meaning === null ? [] : [[meaning, header[i]!]])));
