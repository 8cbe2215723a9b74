/** Ids and names of the writers, which are loaded with the first export. */
export const FORMATS = [
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'ris', label: 'RIS' },
  { id: 'csl', label: 'CSL-JSON' },
  { id: 'csv', label: 'CSV' },
  { id: 'json', label: 'JSON (the whole dataset)' },
] as const;
