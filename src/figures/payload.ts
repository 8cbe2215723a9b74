import { strFromU8, strToU8, zlibSync } from 'fflate';
import * as v from 'valibot';
import type { Decoded } from '../core/dataset/schema.ts';
import { sha256Hex } from '../core/text/hash.ts';
import { decodeView, encodeView } from '../core/view.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Figure } from './figure.ts';
import { inflate } from './inflate.ts';
import { PayloadSchema, type PayloadContent } from './payload-schema.ts';
import { VERSION } from './version.ts';

/** Every payload begins with it: so it is found in any file. */
export const MARKER = 'oeuvre-figure:';

/** Version of the payload. A reader refuses a later one. */
const FORMAT = 1;

/** Bytes of JSON, the most that is written and read. */
const CONTENT_LIMIT = 64 * 2 ** 20;

/** Letters of a payload. Programs on libxml2 refuse an SVG with a text of 10,000,000, unless they ask for more. */
const TEXT_LIMIT = 9_000_000;

/** Letters of a message that may quote the data. */
const SHOWN = 160;

/** In place of the picture's hash until the picture is made. */
export const UNSEALED = '0'.repeat(64);

/** A figure that a file carries. */
export interface CarriedFigure {
  readonly figure: Figure;
  /** Version of the Oeuvre that made it. */
  readonly madeWith: string;
  /** SHA-256 of the data. */
  readonly sha256: string;
  /** SHA-256 of the picture when it was made. */
  readonly picture: string;
}

/**
 * A figure as one line of ASCII: `oeuvre-figure:1:SHA-256 of the JSON:SHA-256 of the picture:JSON as zlib as base64`.
 * The same figure gives the same text. null where its data is more than a file may carry.
 */
export function encodePayload({ view, ...figure }: Figure, picture = UNSEALED): string | null {
  const content: PayloadContent = { madeWith: VERSION, figure: { ...figure, view: encodeView(view) } };
  const json = strToU8(stableJson(content));
  if (json.length > CONTENT_LIMIT) return null;
  // `mem` is given: without it fflate takes it from a logarithm, which engines may round in their own ways.
  const body = toBase64(zlibSync(json, { level: 6, mem: 8 }));
  const text = `${MARKER}${FORMAT}:${sha256Hex(json)}:${picture}:${body}`;
  return text.length > TEXT_LIMIT ? null : text;
}

/** Reads what {@link encodePayload} writes, and says what is wrong with anything else. Never throws. */
export function decodePayload(text: string): Decoded<CarriedFigure> {
  const [marker, format = '', sha256 = '', picture = '', body = '', ...more] = text.split(':');
  if (`${marker}:` !== MARKER || more.length || !/^[1-9]\d{0,5}$/.test(format)) return DAMAGED;
  if (Number(format) > FORMAT)
    return refused(`It was made with a newer Oeuvre: its data has format ${format}, \
this one reads ${FORMAT}.`);
  if (text.length > TEXT_LIMIT) return TOO_LARGE;
  const json = inflated(body);
  if (json === 'too-large') return TOO_LARGE;
  if (json === 'damaged' || sha256Hex(json) !== sha256 || !/^[0-9a-f]{64}$/.test(picture)) return DAMAGED;
  const content = readContent(json);
  return content.ok ? { ok: true, value: { ...content.value, sha256, picture } } : content;
}

const refused = (message: string) => ({ ok: false, message }) as const;
const DAMAGED = refused('Its data is damaged: it was changed or cut after it was saved.');
const TOO_LARGE = refused(`Its data is larger than ${CONTENT_LIMIT / 2 ** 20} MB, the most that is opened.`);

function inflated(body: string) {
  const packed = fromBase64(body);
  return packed ? inflate(packed, CONTENT_LIMIT) : 'damaged';
}

function readContent(json: Uint8Array): Decoded<Pick<CarriedFigure, 'figure' | 'madeWith'>> {
  let content: unknown;
  try {
    content = JSON.parse(strFromU8(json));
  } catch {
    return refused('Its data is not valid: it is no JSON.');
  }
  const result = v.safeParse(PayloadSchema, content);
  if (!result.success) {
    const [first] = result.issues;
    return refused(
      `Its data is not valid at ${v.getDotPath(first) ?? 'its top'}: ${first.message.slice(0, SHOWN)}.`,
    );
  }
  const { madeWith, figure } = result.output;
  return { ok: true, value: { madeWith, figure: { ...figure, view: decodeView(figure.view) } } };
}

/** JSON with the keys of each object in one order, wherever the object came from. */
const stableJson = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
