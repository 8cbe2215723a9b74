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
