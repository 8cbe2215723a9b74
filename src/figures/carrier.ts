import { strFromU8 } from 'fflate';

/** Formats of pictures that can carry a figure. */
export type Carrier = 'svg' | 'png' | 'pdf';

/** The beginning of a file in which the root of an SVG is looked for. */
const HEAD = 4096;

/** Which picture bytes are, by their content; null for anything else. */
export function carrierOf(bytes: Uint8Array): Carrier | null {
  const head = strFromU8(bytes.subarray(0, HEAD), true);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('%PDF-')) return 'pdf';
  return isSvg(head.replace(/^\xef\xbb\xbf/, '')) ? 'svg' : null;
}

/** Whether the first element is an `svg`: before it may stand a declaration, comments and a document type. */
function isSvg(head: string): boolean {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    if (end === null) break;
    const at = rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
  return /^(?:<!DOCTYPE\s+svg\b|<(?:svg:)?svg[\s>/])/.test(rest);
}
