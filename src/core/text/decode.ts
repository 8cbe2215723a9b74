/** What is wrong with a document's bytes; a code of the issue catalogue. */
export type DecodeIssue = 'SOURCE_BINARY' | 'SOURCE_EMPTY' | 'SOURCE_DECODED' | 'SOURCE_DAMAGED';

/** How the characters of a document are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Control characters beyond this share mean that bytes are no text. */
const MOST_CONTROLS = 0.02;

/** Bytes that are decoded at once: a longer text is a burden to whoever collects garbage. */
const PIECE = 1 << 16;

/** Bytes at the beginning that tell UTF-16, and the least share of NULs in them that does. */
const HEAD = 4096;
const LEAST_NULS = 0.1;

/** What Windows-1252 has at 0x80-0x9f, by place; `\0` where it has nothing. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/**
 * Bytes to text without byte order mark: UTF-8, UTF-16 by its mark or by where its NULs stand, else Windows-1252
 * (`SOURCE_DECODED`). What is UTF-8 but for a few bytes, such as those of a character that was cut in two, stays so
 * (`SOURCE_DAMAGED`).
 * Binary and blank documents give an empty text and their issue.
 */
export function decodeText(bytes: Uint8Array): { text: string; issue: DecodeIssue | null } {
  const { text: decoded, issue } = decodeBytes(bytes);
  if (isBinary(decoded)) return { text: '', issue: 'SOURCE_BINARY' };
  const text = decoded.replaceAll('\0', '\ufffd');
  if (text.trim() === '') return { text: '', issue: 'SOURCE_EMPTY' };
  return { text, issue: issue ?? (text === decoded ? null : 'SOURCE_DAMAGED') };
}

function decodeBytes(bytes: Uint8Array): { text: string; issue: DecodeIssue | null } {
  const utf16 = utf16Label(bytes, bytes.length);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), issue: null };
  const strict = decodeUtf8(bytes);
  if (strict !== null) return { text: strict, issue: null };
  const lossy = new TextDecoder().decode(bytes);
  return isMostlyUtf8(lossy)
    ? { text: lossy, issue: 'SOURCE_DAMAGED' }
    : { text: decodeWindows1252(bytes), issue: 'SOURCE_DECODED' };
}

/** Whether more characters beyond ASCII could be read than could not: letters of Windows-1252 seldom make up UTF-8. */
const isMostlyUtf8 = (text: string): boolean => soundness(text) > 0;

/** By how many the characters beyond ASCII that could be read are more than those that could not. */
function soundness(text: string): number {
  let more = 0;
  for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) more += character === '\ufffd' ? -1 : 1;
  return more;
}

/** How a document is read, and what there is to say of it then. */
export interface Decoding {
  readonly encoding: Encoding;
  readonly issue: DecodeIssue | null;
}

/** How a document may be read by its beginning and its size; the first that fits all of it is right. */
export function decodingsOf(head: Uint8Array, size: number): readonly Decoding[] {
  const utf16 = utf16Label(head, size);
  if (utf16) return [{ encoding: utf16, issue: null }];
  return [
    { encoding: 'utf-8', issue: null },
    { encoding: 'utf-8', issue: 'SOURCE_DAMAGED' },
    { encoding: 'windows-1252', issue: 'SOURCE_DECODED' },
  ];
}

/** The text of a document that comes in blocks, without byte order mark. Throws where it is not to be read so. */
export function* decodeBlocks(
  blocks: Iterable<Uint8Array>,
  { encoding, issue }: Decoding,
): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' && issue === null });
  let more = 0;
  function* ended(): Generator<string> {
    for (const block of blocks)
      for (let at = 0; at < block.length; at += PIECE)
        yield decoder.decode(block.subarray(at, at + PIECE), { stream: true });
    yield decoder.decode();
  }
  for (const text of ended()) {
    if (issue === 'SOURCE_DAMAGED') more += soundness(text);
    yield encoding === 'windows-1252' ? mendWindows1252(text) : text;
  }
  if (issue === 'SOURCE_DAMAGED' && more <= 0) throw new RangeError('not UTF-8');
}

function utf16Label(head: Uint8Array, size: number): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return size % 2 === 0 ? unmarkedUtf16(head.subarray(0, HEAD)) : null;
}

/** ASCII and Latin characters of UTF-16 have a NUL each, all on the same side of their pair. */
function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const nuls = [0, 0];
  head.forEach((byte, i) => (nuls[i % 2]! += Number(byte === 0)));
  const least = head.length * LEAST_NULS;
  if (nuls[1]! >= least && nuls[0] === 0) return 'utf-16le';
  return nuls[0]! >= least && nuls[1] === 0 ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const decodeWindows1252 = (bytes: Uint8Array) =>
  mendWindows1252(new TextDecoder('windows-1252').decode(bytes));

/** Some versions of Node read the label as Latin-1, which has control characters at 0x80-0x9f: they are put right. */
const mendWindows1252 = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (character) => {
    const meant = WINDOWS_1252[character.charCodeAt(0) - 0x80]!;
    return meant === '\0' ? character : meant;
  });

/** Whether a text has too many control characters to be one. */
export function isBinary(text: string): boolean {
  let controls = 0;
  for (const _ of text.matchAll(/[^\P{Cc}\t\n\f\r\u0085]/gu)) controls++;
  return controls > text.length * MOST_CONTROLS;
}
