import { namesBetween } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `"About the data: Exported on Nov 18, 2026. Criteria: researcher is Mira Tanaka."
Rank,Publication ID,DOI,Title,Source title,Publication Date,PubYear,Publication Type,Authors,Times cited,Fields of Research (ANZSRC 2020)
1,pub.9000000001,10.5555/kestrel.1,Kestrel: Cheap Checkpoints for Long Training Runs,Journal of Invented Systems,2024-03-04,2024,Article,"Tanaka, Mira; Adeyemi, Olu",31,46 Information and Computing Sciences; 4606 Distributed Computing and Systems Software
2,pub.9000000002,,A Field Guide to Slow Data Loaders,Proceedings of the Invented Workshop,,2023,Proceeding,"Tanaka, Mira",0,46 Information and Computing Sciences`;

/** Publications that Dimensions exports; the day of the export stands in a line above the header. */
export const dimensionsCsv: TableFormat = {
  id: 'dimensions-csv',
  label: 'Dimensions (CSV)',
  example: EXAMPLE,
  marks: [['Publication ID', 'Times cited'], ['PubYear', 'Publication ID'], ['Dimensions URL']],
  columns: {
    title: ['Title'],
    authors: ['Authors'],
    venue: ['Source title', 'Source title/Anthology title', 'Anthology title'],
    year: ['PubYear'],
    date: ['Publication Date', 'Publication Date (online)', 'Publication Date (print)'],
    citations: ['Times cited'],
    abstract: ['Abstract'],
    type: ['Publication Type'],
    subjects: ['Fields of Research (ANZSRC 2020)', 'FOR (ANZSRC) Categories'],
    dimensions: ['Publication ID'],
    doi: ['DOI'],
    pmid: ['PMID'],
    pmcid: ['PMCID'],
    arxiv: ['arXiv ID', 'ArXiv ID'],
  },
  preamble: /^"?About the data:(?:.*?\bon (?<day>\d{4}-\d\d-\d\d|\p{L}+ \d{1,2}, \d{4}))?/iu,
  authors: (row) => {
    const cell = row.get('authors');
    return cell ? namesBetween(cell, ';') : [];
  },
  countSource: () => 'Dimensions',
  subjects: { prefix: 'for', separator: ';' },
};
