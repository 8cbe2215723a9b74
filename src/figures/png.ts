import { strFromU8, strToU8 } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCH_IN_METRES = 0.0254;

interface Chunk {
  readonly type: string;
  /** The chunk with its length and checksum. */
  readonly bytes: Uint8Array;
}

/**
 * A PNG with its resolution written into it (pHYs after IHDR, PNG specification 11.3.4.3), so that it is
 * placed in its printed size. A resolution that is there already is replaced.
 * @throws RangeError for bytes that are no PNG.
 */
export function withPhysicalSize(png: Uint8Array, dpi: number): Uint8Array {
  const [header, ...others] = chunks(png);
  if (header?.type !== 'IHDR') throw new RangeError('not a PNG: it does not begin with IHDR');
  const kept = others.filter(({ type }) => type !== 'pHYs');
  const parts = [header.bytes, resolution(dpi), ...kept.map(({ bytes }) => bytes)];
  return joined([Uint8Array.from(SIGNATURE), ...parts]);
}

/**
 * A PNG with a text under a keyword (tEXt before IEND, PNG specification 11.3.3.2); both are Latin-1.
 * @throws RangeError for bytes that are no PNG.
 */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const parts = chunks(png).map(({ bytes }) => bytes);
  const last = parts.pop() ?? new Uint8Array();
  return joined([Uint8Array.from(SIGNATURE), ...parts, chunk('tEXt', latin1(`${keyword}\0${text}`)), last]);
}

/** A text of a PNG. */
export interface PngText {
  /** null where its checksum is wrong. */
  readonly text: string | null;
  /** The PNG without it. */
  readonly rest: Uint8Array;
}

/**
 * The first text under a keyword; null where there is none.
 * @throws RangeError for bytes that are no PNG.
 */
export function takeText(png: Uint8Array, keyword: string): PngText | null {
  const head = latin1(`${keyword}\0`);
  const list = chunks(png);
  const found = list.find(
    ({ type, bytes }) => type === 'tEXt' && head.every((byte, i) => bytes[i + 8] === byte),
  );
  if (!found) return null;
  const { bytes } = found;
  const stated = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0);
  const isWhole = crc32(bytes.subarray(4, -4)) === stated;
  const others = list.filter((other) => other !== found).map((other) => other.bytes);
  return {
    text: isWhole ? strFromU8(bytes.subarray(8 + head.length, -4), true) : null,
    rest: joined([Uint8Array.from(SIGNATURE), ...others]),
  };
}

function chunks(png: Uint8Array): readonly Chunk[] {
  if (SIGNATURE.some((byte, i) => png[i] !== byte)) throw new RangeError('not a PNG: no signature');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const list: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at < png.length) {
    const end = at + 12 <= png.length ? at + 12 + view.getUint32(at) : Infinity;
    if (end > png.length) throw new RangeError('not a PNG: a chunk is cut');
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    list.push({ type, bytes: png.subarray(at, end) });
    at = end;
  }
  return list;
}

function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / INCH_IN_METRES);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1; // the unit is the metre
  return chunk('pHYs', data);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(latin1(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const latin1 = (text: string) => strToU8(text, true);

/** CRC-32 of ISO 3309, as PNG's chunks carry it (PNG specification, annex D). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Several pieces as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
