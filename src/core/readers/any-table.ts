import { guessNames } from './csv-authors.ts';
import type { ColumnNames } from './csv-columns.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `Title;Author;Journal;Date;DOI;Citations
Kestrel: Cheap Checkpoints for Long Training Runs;Mira Tanaka, Olu Adeyemi;Journal of Invented Systems;2024-03-04;10.5555/kestrel.1;31
A Field Guide to Slow Data Loaders;Mira Tanaka;Proceedings of the Invented Workshop;2023;;0`;

/** What columns are called where no known program has named them, the surest name first. */
const COLUMNS: ColumnNames = {
  title: [
    ...[
      'title',
      'paper title',
      'article title',
      'document title',
      'work title',
      'primary title',
      'display name',
    ],
    ...['titles', 'titre', 'titel', 'titulo', 'título', 'titolo', '题名', '标题', 'タイトル'],
  ],
  authors: [
    ...[
      'authors',
      'author',
      'author names',
      'author list',
      'author full names',
      'all authors',
      'first authors',
    ],
    ...[
      'creators',
      'creator',
      'byline',
      'autoren',
      'autor',
      'auteurs',
      'auteur',
      'autores',
      'autori',
      '作者',
    ],
  ],
  year: [
    ...['year', 'publication year', 'pub year', 'year published', 'published year', 'py', 'jahr', 'annee'],
    ...['ano', 'anno', '年份', '年'],
  ],
  date: [
    ...[
      'publication date',
      'date published',
      'date',
      'pub date',
      'published',
      'published date',
      'published on',
    ],
    ...['issued', 'cover date', 'release date', 'datum', 'fecha', 'data'],
  ],
  venue: [
    ...[
      'venue',
      'journal',
      'publication title',
      'source title',
      'journal title',
      'container title',
      'booktitle',
    ],
    ...[
      'journal name',
      'journal/book',
      'published in',
      'publication',
      'conference',
      'conference title',
      'source',
    ],
    ...['proceedings', 'zeitschrift', 'revue', 'revista', 'rivista', '期刊', '来源'],
  ],
  citations: [
    ...['citations', 'citation count', 'cited by', 'cited by count', 'times cited', 'cites', 'n citations'],
    ...[
      'number of citations',
      'num citations',
      'total citations',
      'citing works count',
      'zitationen',
      '被引',
    ],
  ],
  type: [
    ...[
      'type',
      'document type',
      'publication type',
      'item type',
      'entry type',
      'work type',
      'type of reference',
    ],
  ],
  keywords: ['keywords', 'author keywords', 'manual tags', 'tags', 'subjects', 'topics'],
  abstract: ['abstract', 'abstract note', 'summary', 'zusammenfassung', 'resume'],
  doi: ['doi', 'doi link', 'doi url', 'digital object identifier'],
  pmid: ['pmid', 'pubmed id'],
  pmcid: ['pmcid', 'pmc id'],
  arxiv: ['arxiv', 'arxiv id', 'eprint'],
  openalex: ['openalex', 'openalex id'],
  scopus: ['eid', 'scopus id', 'scopus eid'],
  wos: ['wos id', 'ut', 'accession number'],
  url: ['url', 'link', 'article url'],
};

/** A table of no known program: what its columns mean is concluded from their names, and reported. */
export const anyTable: TableFormat = {
  id: 'table',
  label: 'Table with a column of titles (CSV, TSV)',
  example: EXAMPLE,
  marks: null,
  columns: COLUMNS,
  authors: (row) => {
    const cell = row.get('authors');
    return cell ? guessNames(cell) : [];
  },
  countSource: (column) => `Column "${column}"`,
};
