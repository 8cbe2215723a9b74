import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetOf, faultsOf, papersOf, warnings } from './fuzz-support.ts';

const CORPUS = new URL('../../fixtures/corpus/', import.meta.url);
const [FIRST, SECOND] = ['Kestrel: Cheap Checkpoints', 'A Field Guide to Slow Data Loaders'];

/** What was once read wrongly: the file, the titles it holds, and what has to be said of it. */
const FINDINGS: readonly (readonly [file: string, titles: readonly string[], codes: readonly string[]])[] = [
  ['json-quotation-mark-lost-in-one-line.json', [FIRST, SECOND], ['JSON_BROKEN']],
  ['json-bracket-lost-between-records.json', [FIRST, SECOND], ['JSON_BROKEN']],
  ['json-record-closed-by-the-bracket-of-a-list.json', [FIRST, SECOND], ['JSON_BROKEN']],
  ['json-bracket-too-many.json', [FIRST, SECOND], ['JSON_BROKEN', 'LINE_UNPARSED']],
  ['json-list-of-authors-not-closed.json', [FIRST, SECOND], ['JSON_BROKEN']],
  ['nbib-first-tag-damaged.nbib', [FIRST, SECOND], ['LINE_UNPARSED', 'RECORD_BROKEN']],
  ['ris-first-tag-damaged.ris', [FIRST, SECOND], ['LINE_UNPARSED', 'RECORD_BROKEN']],
  ['wos-first-tag-damaged.txt', [FIRST, SECOND], ['LINE_UNPARSED', 'RECORD_BROKEN']],
  ['word-in-angle-brackets.ris', ['Kestrel: Cheap <Checkpoints>', SECOND], []],
  ['dblp-status-damaged.json', [FIRST, SECOND], []],
];

test.each(FINDINGS)('%s: %j', (file, titles, codes) => {
  const bytes = readFileSync(new URL(file, CORPUS));
  const dataset = datasetOf(bytes);
  expect(papersOf(dataset).map(({ title }) => title.value)).toEqual(titles);
  expect(papersOf(dataset).map(({ date }) => date.iso?.slice(0, 4))).toEqual(['2024', '2023']);
  expect(warnings(dataset).map(({ code }) => code)).toEqual(codes);
  expect(faultsOf(bytes, dataset)).toEqual([]);
});
