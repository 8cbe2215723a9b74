const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));
const PADDING = '='.charCodeAt(0);

/** Bytes as base64 (RFC 4648, section 4) with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    parts.push(
      DIGITS[a >> 2]! + DIGITS[((a & 3) << 4) | ((b ?? 0) >> 4)]!,
      b === undefined ? '=' : DIGITS[((b & 15) << 2) | ((c ?? 0) >> 6)]!,
      c === undefined ? '=' : DIGITS[c & 63]!,
    );
  }
  return parts.join('');
}

/** The bytes of a base64 text; null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4) return null;
  let { length } = text;
  while (length > text.length - 2 && text.charCodeAt(length - 1) === PADDING) length -= 1;
  const bytes = new Uint8Array((length * 3) >> 2);
  let [bits, count, end] = [0, 0, 0];
  for (let at = 0; at < length; at++) {
    const value = VALUES.get(text.charCodeAt(at));
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[end++] = (bits >> count) & 0xff;
  }
  return bytes;
}
