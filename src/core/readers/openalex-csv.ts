import { identifier } from '../text/identifiers.ts';
import { namesBetween, withIds } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';
import { plainDate } from './csv-paper.ts';
import type { TableRow } from './csv-table.ts';

const EXAMPLE = `"id","display_name","authorships.author.display_name","authorships.author.id","primary_location.source.display_name","primary_topic.display_name","publication_date","publication_year","type","doi","cited_by_count"
"https://openalex.org/W9000000001","Kestrel: Cheap Checkpoints for Long Training Runs","Mira Tanaka|Olu Adeyemi","https://openalex.org/A9000000001|https://openalex.org/A9000000002","Journal of Invented Systems","Invented Topic","2024-03-04",2024,"article","https://doi.org/10.5555/kestrel.1",31
"https://openalex.org/W9000000002","A Field Guide to Slow Data Loaders","Mira Tanaka","https://openalex.org/A9000000001","","","2023-01-01",2023,"preprint","",0`;

/** Stands for everyone whose record was deleted, so it is nobody's number. */
const NOBODY = 'A9999999999';

/** Works that the site of OpenAlex exports: lists are set apart by `|`. */
export const openAlexCsv: TableFormat = {
  id: 'openalex-csv',
  label: 'Works from OpenAlex (CSV)',
  example: EXAMPLE,
  marks: [
    ['authorships.author.display_name'],
    ['authorships.raw_author_name'],
    ['primary_location.source.display_name'],
    ['display_name', 'cited_by_count'],
  ],
  columns: {
    title: ['title', 'display_name'],
    authors: ['authorships.author.display_name', 'authorships.raw_author_name', 'authors'],
    authorIds: ['authorships.author.id', 'author_ids'],
    orcids: ['authorships.author.orcid'],
    venue: ['primary_location.source.display_name'],
    year: ['publication_year'],
    date: ['publication_date'],
    citations: ['cited_by_count'],
    percentile: ['citation_normalized_percentile.value'],
    abstract: ['abstract'],
    type: ['type'],
    subjects: ['primary_topic.display_name'],
    subjectIds: ['primary_topic.id'],
    keywords: ['keywords.display_name'],
    retracted: ['is_retracted'],
    openalex: ['id', 'ids.openalex'],
    doi: ['doi', 'ids.doi'],
    pmid: ['ids.pmid'],
    pmcid: ['ids.pmcid'],
    mag: ['ids.mag'],
    url: ['primary_location.landing_page_url'],
  },
  authors: readAuthors,
  countSource: () => 'OpenAlex',
  date: readDate,
  subjects: { prefix: 'openalex', separator: '|' },
};

/** Blank places in a list of ids stand for people without one, so they are kept. */
function readAuthors(row: TableRow, doubt: (message: string) => void) {
  const cell = row.get('authors');
  const names = cell ? namesBetween(cell, '|') : [];
  const [ids, orcids] = (['authorIds', 'orcids'] as const).map((role) => {
    const list = row.get(role)?.text.split('|') ?? [];
    if (list.length > 0 && list.length !== names.length && role === 'authorIds')
      doubt(`${names.length} names and ${list.length} ids of authors; the ids are not used`);
    return list.length === names.length ? list : [];
  });
  const idsOf = (i: number) => {
    const id = identifier('openalex', ids![i] ?? '');
    return [id?.value === NOBODY ? null : id, identifier('orcid', orcids![i] ?? '')];
  };
  return withIds(
    names,
    names.map((_, i) => idsOf(i)),
  );
}

/** OpenAlex writes January 1st also where only the year is known. */
function readDate(row: TableRow) {
  const date = plainDate(row);
  if (!date?.iso?.endsWith('-01-01')) return date;
  const reason = 'OpenAlex writes January 1st also where only the year is known, so only the year is taken';
  return { ...date, iso: date.iso.slice(0, 4), precision: 'year', basis: 'parsed', reason } as const;
}
