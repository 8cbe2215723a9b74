import { namesBetween } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `Authors,Title,Publication,Volume,Number,Pages,Year,Publisher
"Tanaka, Mira; Adeyemi, Olu; ",Kestrel: Cheap Checkpoints for Long Training Runs,Journal of Invented Systems,1,,1-8,2024,
"Tanaka, Mira; ",A Field Guide to Slow Data Loaders,Proceedings of the Invented Workshop,,,,2023,Invented Press`;

/** What Google Scholar exports from a profile: no counts, no identifiers. */
export const scholarCsv: TableFormat = {
  id: 'scholar-csv',
  label: 'Google Scholar profile (CSV)',
  example: EXAMPLE,
  marks: [['Authors', 'Publication', 'Year']],
  only: ['Authors', 'Title', 'Publication', 'Volume', 'Number', 'Pages', 'Year', 'Publisher'],
  columns: { title: ['Title'], authors: ['Authors'], venue: ['Publication'], year: ['Year'] },
  authors: (row) => {
    const cell = row.get('authors');
    return cell ? namesBetween(cell, ';') : [];
  },
  countSource: () => 'Google Scholar',
};
