import { anyTable } from './any-table.ts';
import type { TableFormat } from './csv-format.ts';
import { dimensionsCsv } from './dimensions-csv.ts';
import { lensCsv } from './lens-csv.ts';
import { oeuvreCsv } from './oeuvre-csv.ts';
import { openAlexCsv } from './openalex-csv.ts';
import { popCsv } from './pop-csv.ts';
import { pubmedCsv } from './pubmed-csv.ts';
import { scholarCsv } from './scholar-csv.ts';
import { scopusCsv } from './scopus-csv.ts';
import { wosTable } from './wos-table.ts';

/** Every kind of table; a header is that of the first which fits. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  oeuvreCsv,
  scholarCsv,
  popCsv,
  lensCsv,
  dimensionsCsv,
  openAlexCsv,
  pubmedCsv,
  wosTable,
  scopusCsv,
  anyTable,
];
