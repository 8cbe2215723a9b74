import { datasetFile } from '../dataset/dataset-file.ts';
import { bibtex } from './bibtex.ts';
import { cslWriter } from './csl.ts';
import { csvWriter } from './csv.ts';
import { risWriter } from './ris.ts';
import type { Writer } from './types.ts';
import { LOST, writtenPapers } from './written-papers.ts';

const bibtexWriter: Writer = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  lost: LOST,
  write: (dataset) => bibtex(writtenPapers(dataset), { sources: [], fictional: dataset.fictional }),
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
