import { namesBetween } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `"Lens ID","Title","Date Published","Publication Year","Publication Type","Source Title","Author/s","DOI","Citing Works Count"
"000-111-222-333-444","Kestrel: Cheap Checkpoints for Long Training Runs","2024-03-04",2024,"journal article","Journal of Invented Systems","Mira Tanaka; Olu Adeyemi","10.5555/kestrel.1",31
"000-111-222-333-455","A Field Guide to Slow Data Loaders","",2023,"conference proceedings article","Proceedings of the Invented Workshop","Mira Tanaka","",0`;

/** Works that The Lens exports. */
export const lensCsv: TableFormat = {
  id: 'lens-csv',
  label: 'The Lens (CSV)',
  example: EXAMPLE,
  marks: [['Lens ID']],
  columns: {
    title: ['Title'],
    authors: ['Author/s', 'Authors'],
    venue: ['Source Title'],
    year: ['Publication Year'],
    date: ['Date Published'],
    citations: ['Citing Works Count'],
    abstract: ['Abstract'],
    type: ['Publication Type'],
    keywords: ['Keywords'],
    lens: ['Lens ID'],
    doi: ['DOI'],
    pmid: ['PMID'],
    pmcid: ['PMCID'],
    mag: ['Microsoft Academic ID'],
    url: ['External URL'],
  },
  authors: (row) => {
    const cell = row.get('authors');
    // It writes null for given names that it does not know.
    return cell ? namesBetween(cell, /;\s*(?:null )?|^null /) : [];
  },
  countSource: () => 'Lens',
};
