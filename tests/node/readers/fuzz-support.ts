import fc from 'fast-check';
import Papa from 'papaparse';
import { datasetFile, readDatasetFile } from '../../../src/core/dataset/dataset-file.ts';
import { extract } from '../../../src/core/dataset/extract.ts';
import type { Dataset, Issue, Paper } from '../../../src/core/model.ts';
import { splitLines } from '../../../src/core/readers/lines.ts';
import { decodeText } from '../../../src/core/text/decode.ts';

const encoder = new TextEncoder();

export const bytesOf = (text: string) => encoder.encode(text);

/** Reads a document the way the app and the command line do. */
export const datasetOf = (bytes: Uint8Array): Dataset =>
  extract([{ name: 'file.txt', bytes }], { asOf: null, today: '2026-11-20' });

/** Where records begin, by what the formats' own descriptions say: written without a look at the readers. */
const RECORD_STARTS: Readonly<Record<string, RegExp>> = {
  'profile-dump': /^(?:\d+\.\d)?(?:[A-Z]{2})+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d/gm,
  'speaker-bio': /(?!)/g,
  'openalex-works': /\{\s*"id": "https:\/\/openalex.org\/W/g,
  'semantic-scholar': /\{\s*"paperId":/g,
  crossref: /\{\s*"DOI":/g,
  orcid: /\{\s*"external-ids":/g,
  'dblp-json': /\{\s*"@id": "\d+",\s*"info":/g,
  'pop-json': /\{\s*"(?:authors|article_url)":/g,
  'ads-json': /\{\s*"bibcode":/g,
  'arxiv-atom': /<entry>/g,
  'dblp-xml': /<r>/g,
  'pubmed-xml': /<PubmedArticle>/g,
  ris: /^TY {2}- /gm,
  nbib: /^PMID- /gm,
  wos: /^PT /gm,
  endnote: /^%0 /gm,
  bibtex: /^@\w+\{/gm,
  'csl-json': /\{\s*"id":/g,
};

/** Offsets at which the records of a sound document begin; of a table those of its rows, one a line. */
export function recordStarts(format: string, text: string): number[] {
  const pattern = RECORD_STARTS[format];
  if (pattern) return [...text.matchAll(pattern)].map(({ index }) => index);
  const lines = [...text.matchAll(/^.*\S/gm)];
  return lines.slice(/^"About/.test(text) ? 2 : 1).map(({ index }) => index);
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'openalex-works': ['results'],
  'semantic-scholar': ['papers'],
  crossref: ['message', 'items'],
  orcid: ['group'],
  'dblp-json': ['result', 'hits', 'hit'],
  'pop-json': [],
  'ads-json': ['response', 'docs'],
  'csl-json': [],
};

/** How many records a document has, counted apart from the readers; null where that cannot be told. */
export function countRecords(format: string, text: string): number | null {
  const path = LISTS[format];
  if (path) {
    try {
      const list = path.reduce((value, name) => value[name], JSON.parse(text));
      return Array.isArray(list) ? list.filter((item) => Object.keys(item ?? '').length > 0).length : null;
    } catch {
      return null;
    }
  }
  const pattern = RECORD_STARTS[format];
  if (pattern) return [...text.matchAll(pattern)].length;
  const separator = text.includes('\t') ? '\t' : ',';
  const { data } = Papa.parse(text.trim(), { delimiter: separator, newline: '\n' });
  const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = rows.findIndex((cells) => cells.length > 1);
  const isEven = rows.slice(header).every((cells) => cells.length === rows[header]?.length);
  return isEven && header >= 0 ? rows.length - header - 1 : null;
}

/** What a paper says, whoever's record it is taken for. */
export const wordsOf = ({ title, date, citations, authors }: Paper) =>
  JSON.stringify([title.value, date.iso, citations?.count, authors?.slots.map(({ name }) => name)]);

export const papersOf = ({ profiles }: Dataset) =>
  profiles
    .flatMap(({ papers }) => papers)
    .sort((a, b) => a.head.span.line - b.head.span.line || a.head.span.start - b.head.span.start);

/** Issues that say that something was lost or doubtful. */
export const warnings = ({ issues }: Dataset) => issues.filter(({ severity }) => severity !== 'info');

/** Reads a document and looks for what must never be, in words; empty where all is well. */
export function faultsOf(bytes: Uint8Array, dataset = datasetOf(bytes)): string[] {
  const { text } = decodeText(bytes);
  const stored = readDatasetFile(bytesOf(datasetFile(dataset)));
  return [
    ...(stored.ok ? [] : [`schema: ${stored.message}`]),
    ...spanFaults(dataset, splitLines(text)),
    ...dataset.issues.flatMap((one) => excerptFault(one, text, dataset)),
  ];
}

function spanFaults(value: unknown, lines: readonly { readonly text: string }[]): string[] {
  const faults: string[] = [];
  JSON.stringify(value, (key, item) => {
    if ((key === 'span' || key === 'spans') && item !== null)
      for (const span of [item].flat()) {
        const line = lines[span.line - 1]?.text;
        if (line === undefined || span.start < 0 || span.start > span.end || span.end > line.length)
          faults.push(`span: ${JSON.stringify(span)} in a line of ${line?.length}`);
      }
    return item;
  });
  return faults;
}

const BLANKS = /[\s\u200b\ufeff]+/g;
const squeeze = (text: string) => text.replace(BLANKS, ' ').trim();

/** An excerpt stands in the document, or is a title or name as it is shown. */
function excerptFault({ code, excerpt, span }: Issue, text: string, dataset: Dataset): string[] {
  if (excerpt === null) return [];
  const words = squeeze(excerpt.replace(/…$/, ''));
  if (squeeze(text).includes(words)) return [];
  const shown = JSON.stringify(dataset.profiles.map(({ papers, profile }) => [papers, profile]));
  if (shown.includes(JSON.stringify(excerpt.replace(/…$/, '')).slice(1, -1))) return [];
  return [`excerpt: ${code}@${span?.line} ${JSON.stringify(excerpt)}`];
}

/** Records that are neither a paper nor in any report. A document that is refused as a whole says so by an error. */
export function lossFaults(format: string, bytes: Uint8Array, dataset: Dataset): string[] {
  const count = countRecords(format, decodeText(bytes).text);
  const kept = papersOf(dataset).reduce((sum, { versions }) => sum + Math.max(1, versions.length), 0);
  const reported = dataset.issues.filter(
    ({ severity, code }) => severity !== 'info' || code === 'RECORD_REPEATED',
  ).length;
  const refused = dataset.issues.some(({ severity }) => severity === 'error');
  return count !== null && count > kept + reported && !refused
    ? [`lost: ${count} records, ${kept} kept, ${reported} reported`]
    : [];
}

/** Whether everything is tried (`FUZZ=full`), or a sample. */
export const FULL = process.env['FUZZ'] === 'full';

/** All numbers below `count`, or so many of them, drawn with a seed. */
export function sample(count: number, size: number, seed = 20261121): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (FULL || size >= count) return all;
  return fc.sample(fc.shuffledSubarray(all, { minLength: size, maxLength: size }), {
    seed,
    numRuns: 1,
  })[0]!;
}
