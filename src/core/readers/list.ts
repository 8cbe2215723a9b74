import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { TABLE_FORMATS } from './csv-formats.ts';
import { tableReader } from './csv-reader.ts';
import { openAlexWorks } from './openalex-works.ts';
import { profileDump } from './profile-dump.ts';
import { ris } from './ris.ts';
import { speakerBio } from './speaker-bio.ts';
import type { Reader } from './types.ts';

/** Every format that can be read. Where two claim the same line, the earlier one has it. */
export const READERS: readonly Reader[] = [
  profileDump,
  speakerBio,
  openAlexWorks,
  ris,
  bibtex,
  cslJson,
  ...TABLE_FORMATS.map(tableReader),
];
