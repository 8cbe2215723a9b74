import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model.ts';
import { READERS } from '../../../src/core/readers/list.ts';
import {
  bytesOf,
  datasetOf,
  faultsOf,
  lossFaults,
  papersOf,
  recordStarts,
  sample,
  warnings,
  wordsOf,
} from './fuzz-support.ts';

const TRUNCATIONS = 12;
const CORRUPTIONS = 40;
/** NUL, no UTF-8, quotation mark, braces, line feed, letter, backslash, comma, tag, blank. */
const BYTES = [0x00, 0xff, 0x22, 0x7b, 0x7d, 0x0a, 0x78, 0x5c, 0x2c, 0x3c, 0x20];
/** One more way to change a byte: the case of a letter, or one bracket for another. */
const FLIP = 0x20;

/** A sound document, and what it is compared by. */
function seedOf({ id, example }: (typeof READERS)[number]) {
  const dataset = datasetOf(bytesOf(example));
  const known = new Set(warnings(dataset).map(({ code, message }) => code + message));
  return {
    id,
    bytes: bytesOf(example),
    starts: recordStarts(id, example),
    words: papersOf(dataset).map(wordsOf),
    isNew: ({ code, message }: Dataset['issues'][number]) => !known.has(code + message),
  };
}

type Seed = ReturnType<typeof seedOf>;

/** What must not be: faults of the dataset, lost records, and other records that changed though nothing says so. */
function problems(bytes: Uint8Array, seed: Seed, isOther: (record: number) => boolean): string[] {
  const dataset = datasetOf(bytes);
  const now = new Set(papersOf(dataset).map(wordsOf));
  const changed = seed.words.filter((words, record) => isOther(record) && !now.has(words));
  const isSaid = warnings(dataset).some(seed.isNew);
  return [
    ...faultsOf(bytes, dataset),
    ...lossFaults(seed.id, bytes, dataset),
    ...(isSaid ? [] : changed.map((words) => `changed: ${words}`)),
    ...(now.size > seed.words.length && !isSaid ? [`invented: ${[...now].join()}`] : []),
  ];
}

describe.each(READERS.map((reader) => [reader.id, reader] as const))('%s', (_, reader) => {
  const seed = seedOf(reader);
  const { bytes, starts } = seed;

  test('the records of the example are counted as they are here', () => {
    expect(seed.words).toHaveLength(starts.length);
  });

  test('cut anywhere, the records before the cut are the same', () => {
    for (const length of sample(bytes.length, TRUNCATIONS)) {
      const whole = starts.filter((start) => start <= length).length - 1;
      const found = problems(bytes.subarray(0, length), seed, (record) => record < whole);
      expect(found, `cut after ${length} bytes`).toEqual([]);
    }
  });

  test('one byte changed anywhere, the other records are the same', () => {
    const ways = BYTES.length + 1;
    for (const drawn of sample(bytes.length * ways, CORRUPTIONS)) {
      const [at, way] = [Math.floor(drawn / ways), drawn % ways];
      const changed = Uint8Array.from(bytes);
      changed[at] = BYTES[way] ?? bytes[at]! ^ FLIP;
      // What is changed before the first record, such as a header, is about all of them.
      const touched = starts.filter((start) => start <= at).length - 1;
      const found = problems(changed, seed, (record) => touched >= 0 && record !== touched);
      expect(found, `byte ${at} is 0x${changed[at]!.toString(16)}`).toEqual([]);
    }
  });
});
