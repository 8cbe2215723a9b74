import { namesBetween, withComma } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';

const EXAMPLE = `PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
"90000001","Kestrel: Cheap Checkpoints for Long Training Runs","Tanaka M, Adeyemi O.","J Invent Syst. 2024 Mar 4;1:1-8.","Tanaka M","J Invent Syst","2024","2024/03/05","","","10.5555/kestrel.1"
"90000002","A Field Guide to Slow Data Loaders","Tanaka M.","Proc Invent Workshop. 2023.","Tanaka M","Proc Invent Workshop","2023","2023/09/12","","",""`;

/** The summary table of PubMed: initials behind family names, no counts. */
export const pubmedCsv: TableFormat = {
  id: 'pubmed-csv',
  label: 'PubMed summary (CSV)',
  example: EXAMPLE,
  marks: [
    ['PMID', 'Journal/Book'],
    ['PMID', 'First Author', 'Create Date'],
  ],
  columns: {
    title: ['Title'],
    authors: ['Authors'],
    venue: ['Journal/Book'],
    year: ['Publication Year'],
    pmid: ['PMID'],
    pmcid: ['PMCID'],
    doi: ['DOI'],
  },
  authors: (row) => {
    const cell = row.get('authors');
    return cell ? namesBetween({ ...cell, text: cell.text.replace(/\.$/, '') }, ',').map(withComma) : [];
  },
  countSource: () => 'PubMed',
};
