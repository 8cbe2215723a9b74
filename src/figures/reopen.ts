import type { Decoded } from '../core/dataset/schema.ts';
import { carrierOf } from './carrier.ts';
import { takePayload } from './embed.ts';
import { decodePayload, type CarriedFigure } from './payload.ts';

/** A figure out of a file. */
export interface ReopenedFigure extends CarriedFigure {
  /** Whether the picture is another than the one that was made from the data. */
  readonly isEdited: boolean;
}

const NOTHING = 'It carries no Oeuvre data: it was made without it, or by another program.';
const DAMAGED = 'The file is damaged: it was changed or cut after it was saved.';

/** The figure that an SVG, PNG or PDF carries, or a sentence that says why there is none. Never throws. */
export function readFigureFile(bytes: Uint8Array): Decoded<ReopenedFigure> {
  if (carrierOf(bytes) === null) return { ok: false, message: 'It is no SVG, PNG or PDF.' };
  const taken = take(bytes);
  if (taken === null) return { ok: false, message: NOTHING };
  if (taken === 'damaged' || taken.text === null) return { ok: false, message: DAMAGED };
  const decoded = decodePayload(taken.text);
  if (!decoded.ok) return decoded;
  return { ok: true, value: { ...decoded.value, isEdited: decoded.value.picture !== taken.picture } };
}

function take(bytes: Uint8Array) {
  try {
    return takePayload(bytes);
  } catch {
    return 'damaged';
  }
}
