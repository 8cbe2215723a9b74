import { namesBetween } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `Cites,Authors,Title,Year,Source,Publisher,ArticleURL,CitesURL,GSRank,QueryDate,Type,DOI
31,"M Tanaka, O Adeyemi","Kestrel: Cheap Checkpoints for Long Training Runs",2024,"Journal of Invented Systems","","","https://scholar.google.com/scholar?cites=1",1,"2026-11-18 09:30:00","","10.5555/kestrel.1"
0,"M Tanaka","A Field Guide to Slow Data Loaders",2023,"Proceedings of the Invented Workshop","","","",2,"2026-11-18 09:30:00","CITATION",""`;

/** Results of the program Publish or Perish, in its generations: older ones have fewer columns. */
export const popCsv: TableFormat = {
  id: 'pop-csv',
  label: 'Publish or Perish (CSV)',
  example: EXAMPLE,
  marks: [
    ['Cites', 'GSRank'],
    ['Cites', 'CitesURL'],
    ['Cites', 'ArticleURL'],
    ['Cites', 'QueryDate'],
  ],
  columns: {
    title: ['Title'],
    authors: ['Authors'],
    venue: ['Source'],
    year: ['Year'],
    citations: ['Cites'],
    citedOn: ['QueryDate'],
    citesUrl: ['CitesURL'],
    abstract: ['Abstract'],
    type: ['Type'],
    doi: ['DOI'],
    url: ['ArticleURL'],
  },
  authors: (row) => {
    const cell = row.get('authors');
    return cell ? namesBetween(cell, ',') : [];
  },
  // It asks other databases, too: only their links tell.
  countSource: (_, rows) => {
    const links = rows.flatMap((row) => row.get('citesUrl')?.text ?? []);
    const isScholar = links.length === 0 || links.some((link) => link.includes('scholar.google'));
    return isScholar ? 'Google Scholar via Publish or Perish' : 'Publish or Perish';
  },
};
