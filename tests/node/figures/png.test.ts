import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32, withPhysicalSize } from '../../../src/figures/png.ts';

const ascii = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const data = chunk('IDAT', deflateSync(Uint8Array.from([0, 0])));
const end = chunk('IEND', new Uint8Array());
const png = Buffer.concat([signature, header, data, end]);

test('crc32 of known vectors', () => {
  // The check value of CRC-32/ISO-HDLC, and the checksum every PNG ends with.
  expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
  expect(crc32(ascii('IEND'))).toBe(0xae426082);
  expect(crc32(new Uint8Array())).toBe(0);
});

describe('withPhysicalSize', () => {
  test('puts 300 dpi, 11811 px a metre, between header and data', () => {
    const sized = Buffer.from(withPhysicalSize(png, 300));
    const physical = chunk('pHYs', Uint8Array.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]));
    expect(sized.equals(Buffer.concat([signature, header, physical, data, end]))).toBe(true);
  });

  test('replaces a resolution that is there', () => {
    expect(withPhysicalSize(withPhysicalSize(png, 72), 600)).toEqual(withPhysicalSize(png, 600));
  });

  test('reads a view into a larger buffer', () => {
    const padded = Buffer.concat([Buffer.alloc(5), png, Buffer.alloc(3)]);
    const view = new Uint8Array(padded.buffer, padded.byteOffset + 5, png.length);
    expect(withPhysicalSize(view, 300)).toEqual(withPhysicalSize(png, 300));
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a cut file', png.subarray(0, png.length - 3)],
    ['a file without header', Buffer.concat([signature, end])],
  ])('%s is no PNG', (_, bytes) => {
    expect(() => withPhysicalSize(bytes, 300)).toThrow(RangeError);
  });
});
