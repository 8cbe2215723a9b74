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
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / INCH_IN_METRES);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1; // the unit is the metre
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

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
