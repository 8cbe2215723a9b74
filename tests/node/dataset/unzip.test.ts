import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentsIn } from '../../../src/core/dataset/documents.ts';
import { isZip, unzip } from '../../../src/core/dataset/unzip.ts';

const given = (name: string, bytes: Uint8Array, isFromFolder = false) => ({ name, bytes, isFromFolder });
const codes = (issues: readonly { file: string; code: string }[]) =>
  issues.map(({ file, code }) => [file, code]);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('an archive', () => {
  test('gives its files by their paths, stored and deflated ones alike', () => {
    const bytes = zipSync({
      'a.txt': strToU8('one'),
      'deep/er/ß.txt': [strToU8('two '.repeat(50_000)), { level: 0 }],
      'deep/b.txt': strToU8('three '.repeat(50_000)),
    });
    const { files, issues } = unzip({ name: 'x.zip', bytes });
    expect(files.map(({ name, bytes: inner }) => [name, inner.length])).toEqual([
      ['x.zip/a.txt', 3],
      ['x.zip/deep/er/ß.txt', 200_000],
      ['x.zip/deep/b.txt', 300_000],
    ]);
    expect(text(files[0]!.bytes)).toBe('one');
    expect(issues).toEqual([]);
  });

  test('that is a bomb is stopped, whatever sizes it states', () => {
    const bytes = zipSync({ 'a.txt': strToU8('fine'), 'bomb.txt': new Uint8Array(20_000_000) });
    // The stated size of the bomb, in its local header, becomes 1.
    const at = bytes.findLastIndex((_, i) => text(bytes.subarray(i, i + 8)) === 'bomb.txt' && i < 200);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at - 8, 1, true);
    const { files, issues } = unzip({ name: 'x.zip', bytes }, { bytes: 1_000_000, files: 10 });
    expect(files).toEqual([]);
    expect(codes(issues)).toEqual([['x.zip', 'ARCHIVE_TOO_LARGE']]);
  });

  test('of too many files is not read', () => {
    const bytes = zipSync(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}`, strToU8('x')])));
    expect(codes(unzip({ name: 'x.zip', bytes }, { bytes: 100, files: 10 }).issues)).toEqual([
      ['x.zip', 'ARCHIVE_TOO_LARGE'],
    ]);
  });

  test('that is cut keeps the files before the cut and names the others', () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i * 31) % 251);
    const bytes = zipSync({ 'a.txt': strToU8('whole'), 'b.txt': noise });
    const { files, issues } = unzip({ name: 'x.zip', bytes: bytes.subarray(0, 600) });
    expect(files.map(({ name }) => name)).toEqual(['x.zip/a.txt']);
    expect(codes(issues)).toEqual([['x.zip/b.txt', 'ARCHIVE_BROKEN']]);
  });

  test.each([
    ['no archive behind its first bytes', [0x50, 0x4b, 3, 4, 1, 2, 3]],
    ['an empty one', [0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]],
  ])('%s is an issue, not a crash', (_, bytes) => {
    const read = unzip({ name: 'x.zip', bytes: new Uint8Array(bytes) });
    expect(read.files).toEqual([]);
    expect(read.issues).toHaveLength(1);
  });

  test('of any damage never throws', () => {
    const bytes = zipSync({ 'a.txt': strToU8('one '.repeat(99)), 'b/c.txt': strToU8('two '.repeat(99)) });
    for (let i = 4; i < bytes.length; i += 1) {
      const damaged = bytes.slice();
      damaged[i]! ^= 0x5a;
      expect(() => unzip({ name: 'x.zip', bytes: damaged })).not.toThrow();
    }
  });
});

describe('documents among given files', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]);

  test('what came with a folder or an archive is left out where it is no document, and listed', () => {
    const zip = zipSync({
      'works.ris': strToU8('TY  - JOUR'),
      'pictures/a.png': png,
      '__MACOSX/._works.ris': strToU8('x'),
      'README.md': strToU8('x'),
      'inner.zip': zipSync({ 'a.txt': strToU8('x') }),
    });
    const { documents, issues } = documentsIn([
      given('all.zip', zip),
      given('folder/b.txt', strToU8('b'), true),
      given('folder/.DS_Store', strToU8('b'), true),
      given('alone.png', png),
    ]);
    expect(documents.map(({ name }) => name)).toEqual(['all.zip/works.ris', 'folder/b.txt', 'alone.png']);
    expect(codes(issues)).toEqual([
      ['all.zip/pictures/a.png', 'SOURCE_SKIPPED'],
      ['all.zip/__MACOSX/._works.ris', 'SOURCE_SKIPPED'],
      ['all.zip/README.md', 'SOURCE_SKIPPED'],
      ['all.zip/inner.zip', 'SOURCE_SKIPPED'],
      ['folder/.DS_Store', 'SOURCE_SKIPPED'],
    ]);
  });

  test('a spreadsheet is no archive of documents', () => {
    const xlsx = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/sheet.xml': strToU8('<x/>') });
    expect(isZip(xlsx)).toBe(true);
    const { documents, issues } = documentsIn([given('scopus.xlsx', xlsx)]);
    expect(documents).toEqual([]);
    expect(codes(issues)).toEqual([['scopus.xlsx', 'SOURCE_BINARY']]);
  });
});
