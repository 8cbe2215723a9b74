import { strFromU8, strToU8 } from 'fflate';
import { sha256Hex } from '../core/text/hash.ts';
import { carrierOf } from './carrier.ts';
import { MARKER, UNSEALED } from './payload.ts';
import { takeText, withText } from './png.ts';

/** Under which a PNG keeps its payload. */
const KEYWORD = 'Oeuvre figure';

/** A payload in a file. */
interface Carried {
  /** null where its container is damaged. */
  readonly text: string | null;
  /** SHA-256 of everything else in the file. */
  readonly picture: string;
}

/**
 * A file that holds an unsealed payload as plain text (SVG, PDF), with the hash of the picture around it: what is
 * drawn differently later is told from what was drawn. Its length stays, so that no place inside it moves.
 */
export function sealed(bytes: Uint8Array): Uint8Array {
  const run = findRun(bytes);
  if (!run) throw new Error('the picture does not hold the payload it was given');
  const at = strFromU8(bytes.subarray(...run), true).indexOf(UNSEALED);
  if (at < 0) throw new Error('the payload has its seal already');
  const whole = bytes.slice();
  whole.set(strToU8(sha256Hex(without(bytes, run))), run[0] + at);
  return whole;
}

/** A payload as an element of RDF, for the XMP packet of a PDF. */
export const payloadXmp = (payload: string) =>
  `<rdf:Description rdf:about="" xmlns:oeuvre="urn:oeuvre:figure"><oeuvre:figure>${payload}</oeuvre:figure></rdf:Description>`;

/** A PNG with a payload, sealed. */
export function sealedPng(png: Uint8Array, payload: string): Uint8Array {
  return withText(png, KEYWORD, payload.replace(UNSEALED, sha256Hex(png)));
}

/**
 * The payload of a file and the hash of the picture around it; null where it carries none.
 * @throws RangeError for a PNG that is none.
 */
export function takePayload(bytes: Uint8Array): Carried | null {
  if (carrierOf(bytes) === 'png') {
    const taken = takeText(bytes, KEYWORD);
    return taken && { text: taken.text, picture: sha256Hex(taken.rest) };
  }
  const run = findRun(bytes);
  return run && { text: strFromU8(bytes.subarray(...run), true), picture: sha256Hex(without(bytes, run)) };
}

type Run = readonly [start: number, end: number];

const IN_PAYLOAD = new Set(strToU8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=:-'));

/** The longest text that begins as a payload: a title may speak of one. */
function findRun(bytes: Uint8Array): Run | null {
  const marker = strToU8(MARKER);
  let longest: Run | null = null;
  for (let at = bytes.indexOf(marker[0]!); at >= 0; at = bytes.indexOf(marker[0]!, at + 1)) {
    if (!marker.every((byte, i) => bytes[at + i] === byte)) continue;
    let end = at + marker.length;
    while (IN_PAYLOAD.has(bytes[end]!)) end += 1;
    if (!longest || end - at > longest[1] - longest[0]) longest = [at, end];
    at = end - 1;
  }
  return longest;
}

function without(bytes: Uint8Array, [start, end]: Run): Uint8Array {
  const rest = new Uint8Array(bytes.length - (end - start));
  rest.set(bytes.subarray(0, start));
  rest.set(bytes.subarray(end), start);
  return rest;
}
