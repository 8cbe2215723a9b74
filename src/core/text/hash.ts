import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 of bytes that come in blocks. */
export interface RunningHash {
  update(block: Uint8Array): void;
  hex(): string;
}

/** A hash that is the same on every platform; some have a faster one. */
export function startSha256(): RunningHash {
  const hash = sha256.create();
  return { update: (block) => void hash.update(block), hex: () => bytesToHex(hash.digest()) };
}

/** SHA-256 of bytes or of a text's UTF-8, as 64 hex digits. The same on every platform, without a promise. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}
