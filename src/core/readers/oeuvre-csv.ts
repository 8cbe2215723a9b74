import { noteValue } from '../text/notes.ts';
import { namesBetween } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `Oeuvre ID,Title,Authors,Year,Date,Venue,Type,Citations,Counted by,Counted on,DOI
kestrel-1a2b,Kestrel: Cheap Checkpoints for Long Training Runs,"Tanaka, Mira; Olu Adeyemi",2024,2024-03-04,Journal of Invented Systems,article,31,OpenAlex,2026-11-20,10.5555/kestrel.1
field-3c4d,A Field Guide to Slow Data Loaders,Mira Tanaka; et al.,2023,2023,Proceedings of the Invented Workshop,,,,,`;

/** Papers that Oeuvre has exported. */
export const oeuvreCsv: TableFormat = {
  id: 'oeuvre-csv',
  label: 'Oeuvre (CSV)',
  example: EXAMPLE,
  marks: [['Oeuvre ID']],
  guarded: true,
  columns: {
    title: ['Title'],
    authors: ['Authors'],
    year: ['Year'],
    date: ['Date'],
    venue: ['Venue'],
    type: ['Type'],
    citations: ['Citations'],
    countedBy: ['Counted by'],
    citedOn: ['Counted on'],
    retracted: ['Retracted'],
    doi: ['DOI'],
    arxiv: ['arXiv'],
    pmid: ['PMID'],
    pmcid: ['PMCID'],
    mag: ['MAG'],
    openalex: ['OpenAlex'],
    s2: ['Semantic Scholar'],
    dblp: ['DBLP'],
    scopus: ['Scopus'],
    wos: ['Web of Science'],
    ads: ['ADS'],
    lens: ['Lens'],
    dimensions: ['Dimensions'],
    keywords: ['Keywords'],
    abstract: ['Abstract'],
    notes: ['Notes'],
  },
  authors: (row) => {
    const cell = row.get('authors');
    return cell ? namesBetween(cell, ';').map((name) => ({ ...name, text: noteValue(name.text) })) : [];
  },
  countSource: (column) => `Column "${column}"`,
};
