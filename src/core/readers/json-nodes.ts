/** A value of a JSON text: what it is and where it stands; what it says is read when it is asked for. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'word';
  /** Offsets in the text, half-open; of a text with its quotation marks. */
  readonly start: number;
  readonly end: number;
  /** Names of an object's values, in step with `children`. */
  readonly keys: readonly JsonNode[];
  readonly children: readonly JsonNode[];
  /** What a text with escapes stands for; null where it is what is written. */
  readonly decoded: string | null;
}

/** The first place at which a value is no JSON, and what is wrong there. */
export interface JsonDamage {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

const NONE: readonly JsonNode[] = [];

/** A node that holds no others. */
export const leaf = (
  kind: JsonNode['kind'],
  start: number,
  end: number,
  decoded: string | null = null,
): JsonNode => ({ kind, start, end, keys: NONE, children: NONE, decoded });

/** What a text node says. */
export const wordsOf = (text: string, { start, end, decoded }: JsonNode): string =>
  decoded ?? text.slice(start + 1, text[end - 1] === '"' && end - start > 1 ? end - 1 : end);

/** What a text with escapes stands for; escapes that do not exist stay as they are. */
export function decodeEscapes(body: string): { words: string; sound: boolean } {
  try {
    return { words: JSON.parse(`"${body}"`) as string, sound: true };
  } catch {
    const words = body.replace(/\\(?:u([\da-fA-F]{4})|(.)|$)/gs, (whole, code?: string, sign?: string) =>
      code !== undefined ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[sign ?? ''] ?? whole),
    );
    return { words, sound: false };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
