import { expect, test } from 'vitest';
import { decodeText } from '../../../src/core/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

test('UTF-8, with and without a byte order mark', () => {
  expect(decodeText(utf8('Łukasz · 陈'))).toEqual({ text: 'Łukasz · 陈', issue: null });
  expect(decodeText(utf8('\ufeffname'))).toEqual({ text: 'name', issue: null });
});

test('UTF-16 by its byte order mark', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x01, 0x0a, 0x00))).toEqual({ text: 'Ł\n', issue: null });
  expect(decodeText(bytes(0xfe, 0xff, 0x01, 0x41, 0x00, 0x0a))).toEqual({ text: 'Ł\n', issue: null });
});

test('UTF-16 without a mark, in either order, by where its NULs stand', () => {
  const words = 'Łukasz Muster, “A Study”\r\nÖrjan';
  const big = bytes(...[...words].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
  const little = bytes(...[...words].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  expect(decodeText(big)).toEqual({ text: words, issue: null });
  expect(decodeText(little)).toEqual({ text: words, issue: null });
});

test('other bytes as Windows-1252, and says so', () => {
  expect(decodeText(bytes(0x4a, 0xf6, 0x72, 0x67, 0x20, 0x96))).toEqual({
    text: 'Jörg –',
    issue: 'SOURCE_DECODED',
  });
});

test('nothing to read', () => {
  expect(decodeText(bytes()).issue).toBe('SOURCE_EMPTY');
  expect(decodeText(utf8(' \n\t\r\n')).issue).toBe('SOURCE_EMPTY');
});

test('no text: NUL bytes, or many control characters', () => {
  expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)).issue).toBe('SOURCE_BINARY');
  expect(decodeText(bytes(...Array.from({ length: 64 }, (_, i) => i + 1))).issue).toBe('SOURCE_BINARY');
  expect(decodeText(utf8(`one stray \u0001 in a long text ${'word '.repeat(40)}`)).issue).toBeNull();
});

test('UTF-8 with few bytes that are none stays UTF-8: one bad byte does not change the names of all', () => {
  const [whole, cut] = [utf8('Jörg Müller, Łukasz'), utf8('Jörg Müller, Łukasz é').slice(0, -1)];
  expect(decodeText(bytes(...whole, 0xff))).toEqual({
    text: 'Jörg Müller, Łukasz\ufffd',
    issue: 'SOURCE_DAMAGED',
  });
  expect(decodeText(cut)).toEqual({ text: 'Jörg Müller, Łukasz \ufffd', issue: 'SOURCE_DAMAGED' });
});

test('a stray NUL does not make a text binary', () => {
  const words = 'words '.repeat(20);
  expect(decodeText(bytes(...utf8(words), 0, ...utf8(words)))).toEqual({
    text: `${words}\ufffd${words}`,
    issue: 'SOURCE_DAMAGED',
  });
});
