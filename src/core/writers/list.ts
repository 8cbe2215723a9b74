import { datasetFile } from '../dataset/dataset-file.ts';
import { bibtex } from './bibtex.ts';
import { cslWriter } from './csl.ts';
import { csvWriter } from './csv.ts';
import { risWriter } from './ris.ts';
import type { Writer } from './types.ts';
import { writtenPapers } from './written-papers.ts';

const bibtexWriter: Writer = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  lost: [
    'citations, percentiles, scores of sites, abstracts, categories but one of arXiv, identifiers of authors',
    'identifiers but DOI, arXiv and one address; the day of a date; types that BibTeX has no entry for',
    'what each of several sources said of one paper',
  ],
  write: (dataset) => bibtex(writtenPapers(dataset), dataset),
};

const jsonWriter: Writer = {
  id: 'json',
  label: 'JSON (the whole dataset)',
  extension: 'json',
  mime: 'application/json',
  lost: [],
  write: datasetFile,
};

/** Every format in which a dataset can be taken elsewhere. */
export const WRITERS: readonly Writer[] = [bibtexWriter, risWriter, cslWriter, csvWriter, jsonWriter];
