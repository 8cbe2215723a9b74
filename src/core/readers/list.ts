import { arxivAtom } from './arxiv-atom.ts';
import { dblpXml } from './dblp-xml.ts';
import { nbib } from './nbib.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { TABLE_FORMATS } from './csv-formats.ts';
import { tableReader } from './csv-reader.ts';
import { adsJson } from './ads-json.ts';
import { crossref } from './crossref.ts';
import { endnote } from './endnote.ts';
import { dblpJson } from './dblp-json.ts';
import { openAlexWorks } from './openalex-works.ts';
import { orcid } from './orcid.ts';
import { popJson } from './pop-json.ts';
import { profileDump } from './profile-dump.ts';
import { pubmedXml } from './pubmed-xml.ts';
import { ris } from './ris.ts';
import { semanticScholar } from './semantic-scholar.ts';
import { speakerBio } from './speaker-bio.ts';
import type { Reader } from './types.ts';
import { wos } from './wos.ts';

/** Every format that can be read. Where two claim the same line, the earlier one has it. */
export const READERS: readonly Reader[] = [
  profileDump,
  speakerBio,
  openAlexWorks,
  semanticScholar,
  crossref,
  orcid,
  dblpJson,
  popJson,
  adsJson,
  arxivAtom,
  dblpXml,
  pubmedXml,
  ris,
  nbib,
  endnote,
  wos,
  bibtex,
  cslJson,
  ...TABLE_FORMATS.map(tableReader),
];
